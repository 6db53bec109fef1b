import Model
import Report
import System
import Text

/// A fact as the detail pane sets it: several of the outline in one where they are read as one.
struct DetailFact: Sendable {
  /// What it says of the item; nil for a sentence or a citation.
  let field: OutlineField?
  var runs: [TextRun]
  var evidence: [Int] = []
  var target: TextRow.Target?
  var provenance: Provenance?
  /// Facts that belong to it.
  var under: [DetailFact] = []

  init(_ field: OutlineField?, _ runs: [TextRun], target: TextRow.Target? = nil) {
    (self.field, self.runs, self.target) = (field, runs, target)
  }

  /// Whether it is nothing but the name of an item.
  var isName: Bool { under.isEmpty && runs.count == 1 && runs[0].style == .link }
}

/// The facts of one field, under one label.
struct DetailBlock: Sendable {
  enum Content: Sendable {
    case facts([DetailFact])
    case links(OutlineLinks)
  }

  let field: OutlineField
  var content: Content

  var facts: [DetailFact] {
    get { if case .facts(let facts) = content { facts } else { [] } }
    set { content = .facts(newValue) }
  }
}

extension DetailPane {
  /// The facts of an item in their order: what it is, what it did, what it is connected with; then what is remarked on
  /// any of them, and where the item is reported.
  func blocks(of outline: Outline) -> [DetailBlock] {
    var builder = BlockBuilder(pane: self)
    for part in outline.parts {
      switch part {
      case .facts(let entries): for entry in entries { builder.add(entry) }
      case .links(let links): builder.add(links)
      }
    }
    return builder.all + [noteBlock(of: outline)].compactMap(\.self)
  }
}

/// Puts the facts of an outline together as they are read.
private struct BlockBuilder {
  let pane: DetailPane
  private var blocks: [DetailBlock] = []
  private var remarks: [DetailBlock] = []
  private var origins: [DetailBlock] = []
  /// The words of the facts that an entry may belong to, by their depth.
  private var owners: [String] = []

  init(pane: DetailPane) { self.pane = pane }

  var all: [DetailBlock] { blocks + remarks + origins }

  mutating func add(_ links: OutlineLinks) {
    let block = DetailBlock(field: links.field, content: .links(links))
    if links.field == .reverse(.reportedIn) { origins.append(block) } else { blocks.append(block) }
  }

  mutating func add(_ entry: OutlineEntry) {
    if entry.field.isRemark { return addRemark(entry) }
    owners = owners.prefix(entry.depth) + [entry.text]
    var fact = DetailFact(
      entry.field, pane.runs(of: entry).filter { !$0.text.isEmpty }, target: entry.link.map { .item($0) })
    (fact.evidence, fact.provenance) = (entry.evidence, entry.provenance)
    if entry.depth > 0 { addUnder(fact) } else if !join(fact) { append(fact) }
  }

  /// Starts a block or goes on with the one of the same field.
  private mutating func append(_ fact: DetailFact) {
    guard let field = fact.field else { return }
    if let last = blocks.indices.last, blocks[last].field == field, case .facts = blocks[last].content {
      blocks[last].facts.append(fact)
    } else {
      blocks.append(DetailBlock(field: field, content: .facts([fact])))
    }
  }

  // MARK: Facts that are read as one

  /// Joins a fact to the one before it where the two are read as one.
  private mutating func join(_ fact: DetailFact) -> Bool {
    guard let last = blocks.indices.last, let field = fact.field else { return false }
    let separator: String
    var place = blocks[last].facts.count - 1
    switch (blocks[last].field, field) {
    case (.post, .post):
      // Titles at one organisation stand in one row.
      guard let target = fact.target,
        let same = blocks[last].facts.firstIndex(where: { $0.target == target })
      else { return false }
      (place, separator) = (same, UIText.separator[pane.language])
    case (.single(.category), .single(.status)):
      if blocks[last].facts.count > 1 { return false }
      separator = " · "
    case (.single(let before), .single(let field)) where before != field:
      let imprint: [SingleField] = [.newspaper, .published, .page, .author]
      guard imprint.contains(before), imprint.contains(field), blocks[last].facts.count == 1 else {
        return false
      }
      separator = " · "
    default: return false
    }
    guard place >= 0 else { return false }
    var runs = fact.runs
    if field == .post {
      runs.removeAll { $0.style == .link }
      runs = runs.map { TextRun($0.text.first == " " ? String($0.text.dropFirst()) : $0.text, $0.style) }
    }
    blocks[last].facts[place].runs += [TextRun(separator)] + runs
    for sentence in fact.evidence where !blocks[last].facts[place].evidence.contains(sentence) {
      blocks[last].facts[place].evidence.append(sentence)
    }
    return true
  }

  /// Puts a fact under the one that it belongs to; a session stands beside it.
  private mutating func addUnder(_ fact: DetailFact) {
    guard let last = blocks.indices.last, let place = blocks[last].facts.indices.last else {
      return append(fact)
    }
    if fact.field == .session {
      blocks[last].facts[place].runs += [TextRun(" · ")] + fact.runs
      if blocks[last].field == .contribution { blocks[last].facts[place].target = fact.target }
    } else {
      blocks[last].facts[place].under.append(fact)
    }
  }

  // MARK: Remarks

  /// Puts a remark after all facts; where it is not plain which fact it is on, that is said before it.
  private mutating func addRemark(_ entry: OutlineEntry) {
    var runs = pane.runs(of: entry)
    if entry.depth > 0, isAmbiguous(entry.depth) {
      let owner = pane.width.cutInMiddle(owners[min(entry.depth, owners.count) - 1], to: 24, tail: .third)
      runs.insert(TextRun(owner + UIText.colon[pane.language], .note), at: 0)
    }
    var fact = DetailFact(entry.field, runs, target: entry.link.map { .item($0) })
    (fact.evidence, fact.provenance) = (entry.evidence, entry.provenance)
    if let place = remarks.firstIndex(where: { $0.field == entry.field }) {
      remarks[place].facts.append(fact)
    } else {
      remarks.append(DetailBlock(field: entry.field, content: .facts([fact])))
    }
  }

  /// Whether several facts could be meant: those of the same field, or those that belong to them.
  private func isAmbiguous(_ depth: Int) -> Bool {
    guard let block = blocks.last, !owners.isEmpty else { return false }
    return depth > 1 || block.facts.count > 1
  }
}

extension OutlineField {
  /// Whether it is what the editor or the program says, and not the newspaper.
  var isRemark: Bool { [.single(.note), .inferred, .merged, .namesake].contains(self) }
}
