import Model
import Report
import System
import Text

/// Sets an item for leafing through a list: the rows of the detail pane at the same places. Where they do not all go
/// into the pane, what tells least gives way, so that posts, roles, status and date are always in sight.
struct DetailPreview {
  private let pane: DetailPane
  private let outline: Outline
  /// The rows that the pane shows.
  private let height: Int
  private var head: [TextRow]
  private var parts: [Part]
  private var further: [TextRow] = []

  /// Rows of the backing sentence, at most, and where rows lack.
  private static let quote = (maximum: 5, least: 3)
  /// Things said that are shown of each contribution where rows lack.
  private static let said = 2

  /// The facts of a field and their rows.
  private struct Part {
    let block: DetailBlock
    var rows: [TextRow]
  }

  init(of item: ItemID, in pane: DetailPane, height: Int) {
    let outline = Outline(of: item, in: pane.corpus, language: pane.language)
    (self.pane, self.outline, self.height) = (pane, outline, height)
    head = pane.head(of: outline, maximum: DetailPreview.quote.maximum)
    parts = pane.blocks(of: outline).map { block in
      Part(block: block, rows: DetailPreview.rows(of: block, in: pane, outline, maximum: height))
    }
    fold()
  }

  /// All rows; more than the pane shows where nothing can give way any more.
  var rows: [TextRow] { head + parts.flatMap(\.rows) + further }

  /// The rows of a block as far as the pane could show them.
  private static func rows(
    of block: DetailBlock, in pane: DetailPane, _ outline: Outline, maximum: Int
  ) -> [TextRow] {
    switch block.content {
    case .facts(let facts): pane.rows(of: Array(facts.prefix(maximum + 1)), in: block, of: outline)
    case .links(let links):
      links.count > maximum ? pane.joined(links) : Array(LinkRows(links, pane: pane))
    }
  }

  // MARK: What gives way

  private var missing: Int { head.count + parts.reduce(0) { $0 + $1.rows.count } + further.count - height }

  private mutating func fold() {
    let sentences = pane.isSplit ? 0 : pane.furtherSentences(of: outline).count
    let isArticle = outline.item.kind == .article
    let hasFurther = !pane.isSplit && (sentences > 0 || isArticle)
    setFurther(taking: sentences)
    if missing <= 0, !hasFurther || !further.isEmpty { return }
    foldRemarks()
    if further.isEmpty { setFurther(taking: sentences) }
    if hasFurther, missing > 0 || further.isEmpty { further = pane.furtherNumbers(of: outline) }
    if missing > 0 { foldLinks() }
    if missing > 0 { foldSaid() }
    if missing > 0 { foldQuote() }
  }

  /// Sets the further sentences where each could have a row, and one before them is blank.
  private mutating func setFurther(taking sentences: Int) {
    if !pane.isSplit, missing + sentences + 1 <= 0 { further = pane.further(outline, maximum: height) }
  }

  /// Remarks take one row each.
  private mutating func foldRemarks() {
    for place in parts.indices where parts[place].block.field.isRemark {
      let block = parts[place].block
      parts[place].rows = block.facts.prefix(height).enumerated().flatMap { number, fact in
        pane.rows(
          of: fact, label: number == 0 || pane.isPlain ? block.field.name[pane.language] : "", isRemark: true,
          in: outline, maximum: 1)
      }
    }
  }

  /// What is nothing but names takes one row with how many they are.
  private mutating func foldLinks() {
    for place in parts.indices where parts[place].rows.count > 1 {
      let block = parts[place].block
      switch block.content {
      case .facts where block.field.isKept: continue
      case .links(let links): parts[place].rows = pane.joined(links)
      case .facts(let facts):
        if facts.allSatisfy(\.isName) { parts[place].rows = pane.joined(facts, in: block, of: outline) }
      }
    }
  }

  private mutating func foldSaid() {
    for place in parts.indices where parts[place].block.field == .contribution {
      let block = parts[place].block
      parts[place].rows = pane.rows(
        of: block.facts, in: block, of: outline, saidMost: DetailPreview.said)
    }
  }

  private mutating func foldQuote() { head = pane.head(of: outline, maximum: DetailPreview.quote.least) }
}

extension OutlineField {
  /// Whether its facts are shown however few rows there are.
  fileprivate var isKept: Bool {
    switch self {
    case .post, .role, .single: true
    default: false
    }
  }
}

extension DetailPane {
  /// Links in one row, with how many they are where they do not all go into it.
  fileprivate func joined(_ links: OutlineLinks) -> [TextRow] {
    let total = members.map { (links.count(within: $0), links.count) } ?? (links.count, links.count)
    let count = total.0 < total.1 ? "\(total.0)/\(total.1)" : "\(total.1)"
    let names = links.lazy.map { entry in entry.link.map { corpus.name(of: $0) } ?? entry.text }
    let first = DetailFact(links.field, [], target: links.first?.link.map { .item($0) })
    return joined(names, count, like: first, links.field, nil)
  }

  /// Facts that are nothing but names in one row.
  fileprivate func joined(_ facts: [DetailFact], in block: DetailBlock, of outline: Outline) -> [TextRow] {
    joined(facts.map { $0.runs[0].text }, "\(facts.count)", like: facts[0], block.field, outline)
  }

  private func joined(
    _ names: some Sequence<String>, _ count: String, like first: DetailFact, _ field: OutlineField,
    _ outline: Outline?
  ) -> [TextRow] {
    let room = columns - max(inset, width.columns(of: padded(field.name[language])))
    let separator = UIText.separator[language]
    let all = UIText.inAll(count)[language]
    let reserve = width.columns(of: all)
    var text = ""
    var isCut = false
    for name in names {
      let next = text.isEmpty ? name : text + separator + name
      if width.columns(of: next, maximum: room) > room - reserve, !text.isEmpty {
        isCut = true
        break
      }
      text = next
    }
    var fact = first
    fact.evidence = []
    if isCut || text.isEmpty {
      fact.runs = [
        TextRun(width.cutInMiddle(text, to: room - reserve, tail: .third), .link), TextRun(all, .dim),
      ]
    } else {
      fact.runs = [TextRun(width.cutInMiddle(text, to: room, tail: .third), .link)]
    }
    return rows(of: fact, label: field.name[language], in: outline, maximum: 1)
  }
}
