import Model
import Report
import Search
import System
import Text

/// Sets an item for the detail pane: the sentence that backs it, its facts with links and the numbers of the sentences
/// that back them, remarks, and last the further sentences.
struct DetailPane: Sendable {
  let corpus: Corpus
  let language: Language
  let width: TextWidth
  /// Whether links and sentences are told by signs and words, and not by their look.
  let isPlain: Bool
  /// Columns that rows take at most.
  let columns: Int
  /// Whether the sentences have a column of their own and are left out here.
  let isSplit: Bool
  /// Whether the title of the pane has no room for the name, so that it stands in the first rows.
  let namesItem: @Sendable (String) -> Bool
  /// What is looked for in it.
  let query: SearchQuery?
  /// The items that count; nil where all do.
  let members: Members?
  /// What the user has written.
  let notes: Notes

  /// The columns of facts, at most: as long a line of Chinese as one reads well.
  static let widest = 76

  /// - Parameter frame: the columns of the pane.
  init(_ state: State, frame: Int, isSplit: Bool = false, query: PaneQuery? = nil) {
    (corpus, language, width, isPlain) = (state.corpus, state.language, state.width, state.isPlain)
    columns = max(8, min(DetailPane.widest, frame - 3))
    (self.isSplit, self.query) = (isSplit, query?.query)
    (members, notes) = (state.members, state.notes)
    let width = width
    namesItem = { DetailPane.isTooWide($0, for: frame, width) }
  }

  /// Whether a name has no room in the title of a pane.
  static func isTooWide(_ name: String, for columns: Int, _ width: TextWidth) -> Bool {
    width.columns(of: name, maximum: max(0, columns - 12)) > columns - 12
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
    rows.append(head(of: outline))
    for block in blocks(of: outline) {
      switch block.content {
      case .facts(let facts): rows.append(self.rows(of: facts, in: block, of: outline))
      case .links(let links):
        rows.append(LinkRows(links, pane: self))
      }
    }
    if !isSplit { rows.append(further(outline)) }
    return rows
  }

  /// What stands above the facts: the name where the title has no room for it, and the sentence that backs the item.
  ///
  /// - Parameter most: rows of the sentence, at most.
  func head(of outline: Outline, maximum: Int = .max) -> [TextRow] {
    var rows: [TextRow] = []
    if namesItem(outline.name), !isPlain {
      rows = set([TextRun(outline.name, .heading)], columns: columns).map { TextRow(runs: $0) }
    }
    return isSplit ? rows : rows + quote(of: outline, maximum: maximum)
  }

  // MARK: Labels

  /// The columns of the labels of facts: two characters, or a word.
  private var label: Int { language == .chinese ? 4 : 8 }

  /// Where facts start, behind their labels.
  var inset: Int { isPlain ? 0 : min(columns / 3, label + (language == .chinese ? 2 : 1)) }

  /// A label and the blanks behind it.
  func padded(_ label: String) -> String {
    if isPlain { return label + UIText.colon[language] }
    return width.columns(of: label) < inset ? width.padded(label, to: inset) : label + " "
  }

  // MARK: Facts

  /// The rows of the facts of a field.
  ///
  /// - Parameter saidMost: things said that are shown, at most.
  func rows(
    of facts: [DetailFact], in block: DetailBlock, of outline: Outline, saidMost: Int = .max
  ) -> [TextRow] {
    var rows: [TextRow] = []
    for (place, fact) in facts.enumerated() {
      let label = place == 0 || isPlain ? block.field.name[language] : ""
      rows += self.rows(of: fact, label: label, isRemark: block.field.isRemark, in: outline)
      var said = 0
      for under in fact.under {
        if under.field == .said { said += 1 }
        if under.field == .said, said > saidMost { continue }
        let label = isPlain ? under.field?.name[language] ?? "" : ""
        rows += self.rows(of: under, label: label, in: outline)
      }
    }
    return rows
  }

  /// The rows of a fact.
  ///
  /// - Parameters:
  ///   - aside: stands at the right of the first row.
  ///   - most: the rows that there may be; the last is cut where the text goes on.
  func rows(
    of fact: DetailFact, label: String = "", isRemark: Bool = false, in outline: Outline?, aside: String = "",
    maximum: Int = .max
  ) -> [TextRow] {
    var runs = fact.runs
    let marks = reference(fact.evidence)
    if !marks.isEmpty { runs.append(TextRun(isPlain || runs.isEmpty ? marks : " " + marks, .reference)) }
    let lead = label.isEmpty ? "" : padded(label)
    let leadColumns = width.columns(of: lead)
    let hanging = fact.field == .said && !isPlain ? 2 : 0
    let indent = inset + hanging
    let right = aside.isEmpty ? 0 : width.columns(of: aside) + 2
    let first = columns - right - max(leadColumns, indent)
    var lines = wrapping.wrap(
      runs.marking(query), columns: max(4, columns - indent), first: max(4, first), maximum: maximum)
    if right > 0, case let used = width.columns(of: lines[0]), used <= first {
      let gap = String(repeating: " ", count: first - used + 2)
      lines[0].append(TextRun(gap + aside, .dim))
    }
    let sentence = fact.evidence.first.flatMap { outline?.evidence[$0] }
    var rows = lines.map { line in
      TextRow(
        runs: line, indent: indent, target: fact.target ?? sentence.map { .sentence($0) },
        evidence: outline.map { outline in fact.evidence.map { outline.evidence[$0] } } ?? [],
        provenance: fact.provenance)
    }
    if !lead.isEmpty {
      rows[0].runs.insert(TextRun(lead, isRemark ? .note : .label), at: 0)
      rows[0].indent = 0
    } else if hanging > 0 {
      rows[0].runs.insert(TextRun("· "), at: 0)
      rows[0].indent = inset
    }
    return rows
  }

  /// The numbers of sentences behind a fact.
  func reference(_ evidence: [Int]) -> String {
    if evidence.isEmpty { return "" }
    let numbers = evidence.sorted().map { String($0 + 1) }
    return isPlain
      ? UIText.spokenEvidence(numbers.joined(separator: " "))[language]
      : numbers.map { "[\($0)]" }.joined()
  }

  /// The words of an entry, without its footnotes.
  func runs(of entry: OutlineEntry) -> [TextRun] {
    entry.words.map { TextRun(text(of: $0), style(of: $0, in: entry)) }
  }

  private func style(of word: OutlineWord, in entry: OutlineEntry) -> Style {
    if word.isRemark { return entry.isDoubtful ? .doubt : .note }
    return word.link != nil ? .link : entry.field.isRemark ? .note : .plain
  }

  /// The text of a word; what is read aloud has no colour that tells links.
  private func text(of word: OutlineWord) -> String {
    word.link != nil && isPlain ? "<\(word.text)>" : word.text
  }

  /// Sets pieces of text into rows.
  func set(_ runs: [TextRun], columns: Int, maximum: Int = .max) -> [[TextRun]] {
    wrapping.wrap(runs.marking(query), columns: max(4, columns), maximum: maximum)
  }
}
