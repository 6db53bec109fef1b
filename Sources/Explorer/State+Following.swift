import Model
import Report

extension State {
  /// Opens the selected row: from a list the detail pane, from there the item or sentence it leads to.
  mutating func open() {
    switch view.focus {
    case .list: view.item == nil ? message = Message(text: UIText.nothingSelected) : focus(.detail)
    case .detail:
      if view.item == nil { return message = Message(text: UIText.nothingSelected) }
      let rows = detailRows
      guard rows.indices.contains(view.detail.selected), let target = rows[view.detail.selected].target
      else { return message = Message(text: UIText.nothingToFollow) }
      follow(target)
    case .source: message = Message(text: UIText.nothingToFollow)
    }
  }

  /// Goes where a row of a text leads.
  mutating func follow(_ target: TextRow.Target) {
    switch target {
    case .item(let item): follow(to: item)
    case .sentence(let sentence): openSource(at: sentence)
    case .kind(let kind): focus(.list(kind))
    case .facet, .command: break
    }
  }

  /// Goes to an item, so that back leads here again; a jump cuts off what lay forward.
  mutating func follow(to item: ItemID) {
    past.append(view)
    future = []
    show(item)
    view.focus = .detail
  }

  mutating func goBack() {
    guard let place = past.popLast() else { return message = Message(text: UIText.noWayBack) }
    future.append(view)
    view = place
    refreshMigratedView()
  }

  mutating func goForward() {
    guard let place = future.popLast() else { return message = Message(text: UIText.noWayForward) }
    past.append(view)
    view = place
    refreshMigratedView()
  }

  // MARK: The source

  /// Opens the article that backs the selected row, or the item; closes it where it is open and in focus.
  mutating func toggleSource() {
    if view.focus == .source { return closeSource() }
    if view.focus == .detail, let sentence = sentenceOfSelectedRow { return openSource(at: sentence) }
    guard let item = view.item else { return message = Message(text: UIText.nothingSelected) }
    guard let source = sourceView(of: item) else { return message = Message(text: UIText.noSource) }
    view.source = source
    view.focus = .source
    scrollToCurrentSentence()
  }

  /// Opens an article at a sentence.
  ///
  /// - Parameter alone: mark no other sentences that back the item.
  mutating func openSource(at sentence: Evidence, alone: Bool = false) {
    guard let item = view.item, var source = sourceView(of: item, article: sentence.article) else { return }
    if alone, let place = source.sentences.firstIndex(of: sentence) {
      (source.sentences, source.numbers) = ([sentence], [source.numbers[place]])
    } else if alone {
      (source.sentences, source.numbers) = ([sentence], [0])
    }
    source.current = source.sentences.firstIndex(of: sentence)
    view.source = source
    view.focus = .source
    scrollToCurrentSentence()
  }

  /// Opens an article at the sentence of a number that stands in the detail pane.
  ///
  /// - Returns: false where no sentence has it.
  mutating func openSource(atNumber number: Int) -> Bool {
    guard let item = view.item else { return false }
    let evidence = Outline(of: item, in: corpus, language: language).evidence
    guard evidence.indices.contains(number - 1) else { return false }
    openSource(at: evidence[number - 1])
    return true
  }

  /// Closes the source, and gives the keys back to the pane that it was opened from.
  mutating func closeSource() {
    if view.focus == .source, let source = view.source { view.focus = source.origin }
    view.source = nil
  }

  private var sentenceOfSelectedRow: Evidence? {
    let rows = detailRows
    guard rows.indices.contains(view.detail.selected) else { return nil }
    return rows[view.detail.selected].evidence.first
  }

  /// The article that backs an item, or the one given, with the sentences in it marked; an article shows itself.
  func sourceView(of item: ItemID, article: ItemID? = nil) -> SourceView? {
    let evidence = Outline(of: item, in: corpus, language: language).evidence
    let origin = view.focus == .source ? view.source?.origin ?? .detail : view.focus
    guard let article = article ?? (item.kind == .article ? item : evidence.first?.article) else {
      return nil
    }
    let numbered = evidence.enumerated().filter { $0.element.article == article }
      .sorted { $0.element.range.lowerBound < $1.element.range.lowerBound }
    let sentences = numbered.map(\.element)
    let first = item.kind == .article ? nil : evidence.first.flatMap { sentences.firstIndex(of: $0) }
    return SourceView(
      article: article, sentences: sentences, current: first, origin: origin,
      numbers: numbered.map { $0.offset + 1 })
  }

  /// Goes to the next or previous sentence that backs the item.
  mutating func walkSentences(by step: Int) {
    guard let source = view.source, !source.sentences.isEmpty else {
      return message = Message(text: UIText.nothingToWalk(keymap))
    }
    let count = source.sentences.count
    let next = source.current.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    view.source?.current = next
    scrollToCurrentSentence()
    message = Message(text: UIText.sentence(source.numbers[next], of: count))
  }

  /// Brings the current sentence into sight, two thirds down the window: what leads up to it is read, too.
  mutating func scrollToCurrentSentence() {
    let first = sourceRows.firstIndex { $0.isCurrent } ?? 0
    let top = max(0, first - height(of: .source) * 2 / 3)
    view.source?.scroll = Scroll(selected: first, top: top)
  }
}
