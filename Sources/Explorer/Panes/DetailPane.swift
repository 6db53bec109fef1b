import Model
import Typesetting

/// The selected item: its facts with links and footnotes, then the sentences that the footnotes name.
struct DetailPane {
  let state: State
  let item: ItemID?
  /// Columns of the pane, without the column of the mark.
  let columns: Int
  var query: PaneQuery?
  /// Whether sentences and remarks take one row each, cut where they are longer: what is leafed through stays
  /// at its place from item to item, and costs a slow line little.
  var isPreview = false
  /// Rows that are wanted; those below are not set, unless they came with the last of these.
  var most = Int.max

  /// All rows of the pane.
  var rows: [TextRow] {
    guard let item else { return [TextRow(runs: [TextRun(UIText.empty[language], .dim)])] }
    let outline = Outline(of: item, in: state.corpus, language: language)
    let rows = head(outline) + facts(outline)
    return rows.count < most ? rows + footnotes(outline) : rows
  }

  /// The facts that are shown: a preview leaves out those that say where the others come from, as the sentences
  /// below do.
  private func entries(of outline: Outline) -> [OutlineEntry] {
    if !isPreview { return outline.entries }
    var origins: [OutlineField] = [.mentioned, .id]
    if !outline.evidence.isEmpty { origins.append(.reverse(.reportedIn)) }
    return outline.entries.filter { !origins.contains($0.field) }
  }

  private var language: Language { state.language }
  private var wrapping: TextWrapping { TextWrapping(width: state.width) }

  private func head(_ outline: Outline) -> [TextRow] {
    let name = wrapping.wrap([TextRun(outline.name, .heading)].marking(query), columns: columns)
    return name.map { TextRow(runs: $0) } + [.blank]
  }

  // MARK: Facts

  private func facts(_ outline: Outline) -> [TextRow] {
    let entries = entries(of: outline)
    let labels = labels(of: entries)
    let widest = labels.map { state.width.columns(of: $0) }.max() ?? 0
    let labelColumns = min(columns / 3, widest + 2)
    var rows: [TextRow] = []
    for (entry, label) in zip(entries, labels) where rows.count < most {
      rows += fact(entry, label: label, labelColumns: labelColumns, outline: outline)
    }
    return rows
  }

  /// The label of every entry: empty where it goes on with the field before it; several items have their count.
  private func labels(of entries: [OutlineEntry]) -> [String] {
    var previous: OutlineField?
    return entries.map { entry in
      let name = entry.field.name[language]
      if entry.depth > 0 { return name }
      defer { previous = entry.field }
      if entry.field == previous { return "" }
      guard case .reverse = entry.field else { return name }
      let count = entries.filter { $0.field == entry.field }.count
      return count > 1 ? "\(name) \(count)" : name
    }
  }

  private func fact(
    _ entry: OutlineEntry, label: String, labelColumns: Int, outline: Outline
  ) -> [TextRow] {
    let isRemark = [.note, .inferred, .merged, .namesake].contains(entry.field)
    let inset = entry.depth == 0 ? 0 : labelColumns + 2 * (entry.depth - 1)
    let textInset = entry.depth == 0 ? labelColumns : inset
    var runs: [TextRun] = []
    if entry.depth > 0, !label.isEmpty { runs.append(TextRun(label + " ", isRemark ? .note : .label)) }
    runs += entry.words.map { word in
      TextRun(text(of: word), style(of: word, in: entry, isRemark: isRemark))
    }
    let marks = entry.evidence.sorted().map { "[\($0 + 1)]" }.joined()
    if !marks.isEmpty { runs.append(TextRun((runs.isEmpty ? "" : " ") + marks)) }

    let target = entry.link.map { TextRow.Target.item($0) }
    let evidence = entry.evidence.map { outline.evidence[$0] }
    let lines = set(runs, columns: columns - textInset, isCut: isPreview && isRemark)
    var rows = lines.map { line in
      TextRow(
        runs: line, indent: textInset, target: target ?? evidence.first.map { .sentence($0) },
        evidence: evidence, backing: entry.backing)
    }
    if entry.depth == 0, !label.isEmpty {
      rows[0].runs.insert(
        TextRun(state.width.padded(label, to: textInset - 1) + " ", isRemark ? .note : .label), at: 0)
      rows[0].indent = 0
    }
    return rows
  }

  private func style(of word: OutlineWord, in entry: OutlineEntry, isRemark: Bool) -> Style {
    if word.isRemark { return entry.isDoubtful ? .doubt : .note }
    return word.link != nil ? .link : isRemark ? .note : entry.field == .id ? .dim : .plain
  }

  /// The text of a word; what is read aloud has no colour that tells links.
  private func text(of word: OutlineWord) -> String {
    word.link != nil && state.isPlain ? "<\(word.text)>" : word.text
  }

  /// Sets pieces of text into rows, or into one that is cut.
  private func set(_ runs: [TextRun], columns: Int, isCut: Bool) -> [[TextRun]] {
    let runs = runs.marking(query)
    let columns = max(4, columns)
    return isCut ? [runs.truncated(to: columns, state.width)] : wrapping.wrap(runs, columns: columns)
  }

  // MARK: Footnotes

  /// The sentences that back the facts, under the name of the article that they stand in.
  private func footnotes(_ outline: Outline) -> [TextRow] {
    var rows: [TextRow] = []
    var article: ItemID?
    for (place, sentence) in outline.evidence.enumerated() {
      if sentence.article != article { rows += heading(sentence.article, isFirst: article == nil) }
      article = sentence.article
      rows += footnote(sentence, mark: "[\(place + 1)] ")
    }
    return rows
  }

  private func heading(_ article: ItemID, isFirst: Bool) -> [TextRow] {
    let name = TextRun("《\(state.corpus.name(of: article))》", .link)
    let runs = isFirst ? [TextRun(UIText.evidence[language] + "  ", .label), name] : [name]
    let rows = set(runs, columns: columns, isCut: isPreview).map { TextRow(runs: $0, target: .item(article)) }
    return isFirst ? [.blank] + rows : rows
  }

  private func footnote(_ sentence: Evidence, mark: String) -> [TextRow] {
    let lines = Corpus.phrase(for: state.corpus.lines(of: sentence))[language]
    let runs = [TextRun(lines, .dim), TextRun(" " + state.corpus.quote(sentence))]
    var rows = set(runs, columns: columns - mark.count, isCut: isPreview).map { line in
      TextRow(runs: line, indent: mark.count, target: .sentence(sentence), evidence: [sentence])
    }
    rows[0].runs.insert(TextRun(mark, .dim), at: 0)
    rows[0].indent = 0
    return rows
  }
}

extension State {
  /// The rows of the detail pane at the present size.
  var detailRows: [TextRow] { detailCache.rows(for: detailKey) { makeDetailRows() } }

  /// Sets the rows of the detail pane once for all that ask for them until the next change.
  mutating func keepDetailRows() { detailCache.keep(detailRows, for: detailKey) }

  /// All that the rows of the detail pane depend on.
  struct DetailKey: Equatable, Sendable {
    let item: ItemID?
    let columns: Int
    let query: PaneQuery?
    let language: Language
    let width: TextWidth
    let isPreview: Bool
  }

  private var detailKey: DetailKey {
    let columns = Layout(self).panes[.detail]?.columns ?? size.columns
    return DetailKey(
      item: view.item, columns: max(8, columns - 2), query: view.detailQuery, language: language,
      width: width, isPreview: isDetailPreview)
  }

  /// Whether the detail pane shows what a list selects, and the reader has not walked in it.
  private var isDetailPreview: Bool {
    let focus = view.focus == .source ? view.source?.origin : view.focus
    guard case .list = focus else { return false }
    return view.detail == Scroll()
  }

  private func makeDetailRows() -> [TextRow] {
    let key = detailKey
    let pane = DetailPane(
      state: self, item: key.item, columns: key.columns, query: key.query, isPreview: key.isPreview)
    return pane.rows
  }
}
