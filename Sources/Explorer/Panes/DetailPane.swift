import Model
import Typesetting

/// The selected item: its facts with links and footnotes, then the sentences that the footnotes name.
struct DetailPane {
  let state: State
  let item: ItemID?
  /// Columns of the pane, without the column of the mark.
  let columns: Int
  var query: PaneQuery?

  /// All rows of the pane.
  var rows: [TextRow] {
    guard let item else { return [TextRow(runs: [TextRun(UIText.empty[language], .dim)])] }
    let outline = Outline(of: item, in: state.corpus, language: language)
    return head(outline) + facts(outline) + footnotes(outline)
  }

  private var language: Language { state.language }
  private var wrapping: TextWrapping { TextWrapping(width: state.width) }

  private func head(_ outline: Outline) -> [TextRow] {
    let name = wrapping.wrap([TextRun(outline.name, .heading)].marking(query), columns: columns)
    return name.map { TextRow(runs: $0) } + [.blank]
  }

  // MARK: Facts

  private func facts(_ outline: Outline) -> [TextRow] {
    let labels = labels(of: outline)
    let widest = labels.map { state.width.columns(of: $0) }.max() ?? 0
    let labelColumns = min(columns / 3, widest + 2)
    return zip(outline.entries, labels).flatMap { entry, label in
      fact(entry, label: label, labelColumns: labelColumns, outline: outline)
    }
  }

  /// The label of every entry: empty where it goes on with the field before it; several items have their count.
  private func labels(of outline: Outline) -> [String] {
    var previous: OutlineField?
    return outline.entries.map { entry in
      let name = entry.field.name[language]
      if entry.depth > 0 { return name }
      defer { previous = entry.field }
      if entry.field == previous { return "" }
      guard case .reverse = entry.field else { return name }
      let count = outline.entries.filter { $0.field == entry.field }.count
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
      TextRun(word.text, style(of: word, in: entry, isRemark: isRemark))
    }
    let marks = entry.evidence.sorted().map { "[\($0 + 1)]" }.joined()
    if !marks.isEmpty { runs.append(TextRun((runs.isEmpty ? "" : " ") + marks, .dim)) }

    let target = entry.link.map { TextRow.Target.item($0) }
    let evidence = entry.evidence.map { outline.evidence[$0] }
    var rows = wrapping.wrap(runs.marking(query), columns: max(4, columns - textInset)).map { line in
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

  // MARK: Footnotes

  private func footnotes(_ outline: Outline) -> [TextRow] {
    if outline.evidence.isEmpty { return [] }
    var rows: [TextRow] = [.blank, TextRow(runs: [TextRun(UIText.evidence[language], .label)])]
    for (place, sentence) in outline.evidence.enumerated() {
      let article = state.corpus.name(of: sentence.article)
      let lines = Corpus.phrase(for: state.corpus.lines(of: sentence))[language]
      let origin = [TextRun("[\(place + 1)] ", .dim), TextRun(lines, .dim), TextRun("《\(article)》", .link)]
      let quote = [TextRun(state.corpus.quote(sentence))]
      let texts =
        wrapping.wrap(origin.marking(query), columns: columns).map { ($0, 0) }
        + wrapping.wrap(quote.marking(query), columns: max(4, columns - 4)).map { ($0, 4) }
      rows += texts.map { runs, indent in
        TextRow(runs: runs, indent: indent, target: .sentence(sentence), evidence: [sentence])
      }
    }
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
  }

  private var detailKey: DetailKey {
    let columns = Layout(self).panes[.detail]?.columns ?? size.columns
    return DetailKey(
      item: view.item, columns: max(8, columns - 2), query: view.detailQuery, language: language)
  }

  private func makeDetailRows() -> [TextRow] {
    let key = detailKey
    return DetailPane(state: self, item: key.item, columns: key.columns, query: key.query).rows
  }
}
