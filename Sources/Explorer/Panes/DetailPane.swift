import Model
import Report
import Search
import System
import Text

/// Sets an item for the detail pane: its facts with links and footnotes, then the sentences that the footnotes name.
struct DetailPane: Sendable {
  let corpus: Corpus
  let language: Language
  let width: TextWidth
  /// Whether links are told by signs, and not by colour.
  let isPlain: Bool
  /// Columns of the pane, without the column of the mark.
  let columns: Int
  /// What is looked for in it.
  let query: SearchQuery?
  /// The items that count; nil where all do.
  let members: Members?

  init(_ state: State, columns: Int, query: PaneQuery? = nil) {
    (corpus, language, width, isPlain) = (state.corpus, state.language, state.width, state.isPlain)
    self.columns = columns
    self.query = query?.query
    members = state.members
  }

  var wrapping: TextWrapping { TextWrapping(width: width) }

  /// The rows of a sentence that stands where no item does.
  func rows(saying sentence: Phrase) -> [TextRow] {
    wrapping.wrap([TextRun(sentence[language], .dim)], columns: columns).map { TextRow(runs: $0) }
  }

  /// All rows of an item.
  func rows(of item: ItemID) -> DetailRows {
    var rows = DetailRows()
    let outline = Outline(of: item, in: corpus, language: language)
    let labelled = outline.parts.map { (part: $0, labels: labels(of: $0)) }
    let labelColumns = columnsOfLabels(labelled.lazy.flatMap(\.labels))
    rows.append(head(outline))
    for (part, labels) in labelled {
      switch part {
      case .facts(let entries):
        rows.append(
          zip(entries, labels).flatMap { entry, label in
            fact(entry, label: label, labelColumns: labelColumns, outline: outline)
          })
      case .links(let links):
        rows.append(LinkRows(links, label: labels[0], labelColumns: labelColumns, pane: self))
      }
    }
    rows.append(footnotes(outline))
    return rows
  }

  func head(_ outline: Outline) -> [TextRow] {
    set([TextRun(outline.name, .heading)], columns: columns).map { TextRow(runs: $0) } + [.blank]
  }

  // MARK: Labels

  /// The labels of facts, each empty where it goes on with the field before it; of links the first, with their count.
  private func labels(of part: OutlinePart) -> [String] {
    switch part {
    case .links(let links): return [label(of: links)]
    case .facts(let entries):
      var previous: OutlineField?
      return entries.map { entry in
        if entry.depth > 0 { return entry.field.name[language] }
        defer { previous = entry.field }
        return entry.field == previous ? "" : entry.field.name[language]
      }
    }
  }

  /// The label of a field; of several items, with how many they are.
  func label(of field: OutlineField, count: Int) -> String {
    count > 1 ? "\(field.name[language]) \(count)" : field.name[language]
  }

  /// The label of links with their count: where not all of them are in the scope, of how many, too.
  func label(of links: OutlineLinks) -> String {
    let name = links.field.name[language]
    guard let members, case let count = links.count(within: members), count < links.count else {
      return label(of: links.field, count: links.count)
    }
    return "\(name) \(count)/\(links.count)"
  }

  /// The columns that labels take, with the space after them.
  func columnsOfLabels(_ labels: some Sequence<String>) -> Int {
    min(columns / 3, 2 + (labels.lazy.map { width.columns(of: $0) }.max() ?? 0))
  }

  // MARK: Facts

  /// The rows of a fact.
  func fact(_ entry: OutlineEntry, label: String, labelColumns: Int, outline: Outline? = nil) -> [TextRow] {
    let evidence = outline.map { outline in entry.evidence.map { outline.evidence[$0] } } ?? []
    let marks = entry.evidence.sorted().map { "[\($0 + 1)]" }.joined()
    var runs = runs(of: entry)
    if !marks.isEmpty { runs.append(TextRun((runs.isEmpty ? "" : " ") + marks)) }
    let isRemark = entry.field.isRemark
    if entry.depth > 0, !label.isEmpty { runs.insert(TextRun(label + " ", isRemark ? .note : .label), at: 0) }
    let inset = inset(of: entry.depth, labelColumns)
    let rows = set(runs, columns: columns - inset).map { line in
      TextRow(
        runs: line, indent: inset,
        target: entry.link.map { .item($0) } ?? evidence.first.map { .sentence($0) },
        evidence: evidence, provenance: entry.provenance)
    }
    return entry.depth == 0 ? labelled(rows, label, isRemark ? .note : .label) : rows
  }

  /// The columns before a fact of a depth.
  func inset(of depth: Int, _ labelColumns: Int) -> Int { labelColumns + 2 * max(0, depth - 1) }

  /// Rows with a label before the first.
  func labelled(_ rows: [TextRow], _ label: String, _ style: Style) -> [TextRow] {
    if label.isEmpty { return rows }
    var rows = rows
    rows[0].runs.insert(TextRun(width.padded(label, to: rows[0].indent - 1) + " ", style), at: 0)
    rows[0].indent = 0
    return rows
  }

  /// The words of a fact, without its footnotes.
  func runs(of entry: OutlineEntry) -> [TextRun] {
    entry.words.map { TextRun(text(of: $0), style(of: $0, in: entry)) }
  }

  private func style(of word: OutlineWord, in entry: OutlineEntry) -> Style {
    if word.isRemark { return entry.isDoubtful ? .doubt : .note }
    return word.link != nil ? .link : entry.field.isRemark ? .note : entry.field == .id ? .dim : .plain
  }

  /// The text of a word; what is read aloud has no colour that tells links.
  private func text(of word: OutlineWord) -> String {
    word.link != nil && isPlain ? "<\(word.text)>" : word.text
  }

  /// Sets pieces of text into rows.
  func set(_ runs: [TextRun], columns: Int) -> [[TextRun]] {
    wrapping.wrap(runs.marking(query), columns: max(4, columns))
  }

  // MARK: Footnotes

  /// The sentences that back the facts, under the name of the article that they stand in.
  private func footnotes(_ outline: Outline) -> [TextRow] {
    var rows: [TextRow] = []
    var article: ItemID?
    for (place, sentence) in outline.evidence.enumerated() {
      if sentence.article != article {
        let target = TextRow.Target.item(sentence.article)
        if article == nil { rows.append(.blank) }
        rows += set(heading(of: sentence.article, isFirst: article == nil), columns: columns).map {
          TextRow(runs: $0, target: target)
        }
      }
      article = sentence.article
      let mark = "[\(place + 1)] "
      var lines = set(words(of: sentence), columns: columns - mark.count).map { line in
        TextRow(runs: line, indent: mark.count, target: .sentence(sentence), evidence: [sentence])
      }
      lines[0].runs.insert(TextRun(mark, .dim), at: 0)
      lines[0].indent = 0
      rows += lines
    }
    return rows
  }

  /// The name of an article that sentences stand in.
  func heading(of article: ItemID, isFirst: Bool) -> [TextRun] {
    let name = TextRun("《\(corpus.name(of: article))》", .link)
    return isFirst ? [TextRun(UIText.evidence[language] + "  ", .label), name] : [name]
  }

  /// A sentence with its lines in the source.
  func words(of sentence: Evidence) -> [TextRun] {
    let lines = Corpus.phrase(for: corpus.lines(of: sentence))[language]
    return [TextRun(lines, .dim), TextRun(" " + corpus.quote(sentence))]
  }
}

extension OutlineField {
  /// Whether it is what the editor or the program says, and not the newspaper.
  var isRemark: Bool { [.single(.note), .inferred, .merged, .namesake].contains(self) }
}
