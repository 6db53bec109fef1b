import Model
import Report
import System
import Text

/// Sets an item for leafing through a list: every field at a glance, so that what is looked for stays at its place from
/// item to item, and a step costs a slow line little. What is nothing but names runs on in one text; of other facts the
/// first ones are shown, with how many there are.
struct DetailPreview {
  let pane: DetailPane
  let outline: Outline
  /// Where the rows of facts start.
  private let labelColumns: Int
  private let groups: [Group]

  /// Rows that a field takes without what belongs to it, at most.
  private static let maximum = 2
  /// Sentences that are shown, at most.
  private static let sentences = 1

  private enum Group {
    /// Facts of one field, each followed by the facts that belong to it.
    case facts([[OutlineEntry]])
    case links(OutlineLinks)
  }

  init(of item: ItemID, in pane: DetailPane) {
    let outline = Outline(of: item, in: pane.corpus, language: pane.language)
    (self.pane, self.outline) = (pane, outline)
    groups = DetailPreview.groups(of: outline)
    labelColumns = pane.columnsOfLabels(groups.map { DetailPreview.label(of: $0, pane) })
  }

  /// The facts of an outline by their fields, without those that say where the others come from, as the sentences below
  /// them do.
  private static func groups(of outline: Outline) -> [Group] {
    var origins: [OutlineField] = [.mentioned, .id]
    if !outline.evidence.isEmpty { origins.append(.reverse(.reportedIn)) }
    var groups: [Group] = []
    for part in outline.parts {
      switch part {
      case .links(let links): if !origins.contains(links.field) { groups.append(.links(links)) }
      case .facts(let entries):
        var field: OutlineField?
        for entry in entries where !origins.contains(entry.field) {
          if case .facts(var facts) = groups.last, entry.depth > 0 || entry.field == field {
            if entry.depth > 0 { facts[facts.count - 1].append(entry) } else { facts.append([entry]) }
            groups[groups.count - 1] = .facts(facts)
          } else {
            groups.append(.facts([[entry]]))
            field = entry.field
          }
        }
      }
    }
    return groups
  }

  private static func label(of group: Group, _ pane: DetailPane) -> String {
    switch group {
    case .links(let links): pane.label(of: links)
    case .facts(let facts):
      pane.label(of: facts[0][0].field, count: shown(of: facts) < facts.count ? facts.count : 1)
    }
  }

  /// How many facts of a field are shown.
  private static func shown(of facts: [[OutlineEntry]]) -> Int {
    if areNames(facts) { return facts.count }
    return facts[0].contains(where: \.isNested) || facts[0][0].field.isRemark ? 1 : maximum
  }

  /// Whether facts are nothing but the names of items, remarks aside.
  private static func areNames(_ facts: [[OutlineEntry]]) -> Bool {
    facts.allSatisfy { fact in
      let words = fact[0].words.filter { !$0.text.isEmpty }
      return !fact.contains(where: \.isNested) && words.count == 1 && words[0].link != nil
    }
  }

  var rows: [TextRow] { pane.head(outline) + groups.flatMap(rows) + sentences }

  // MARK: Facts

  private func rows(of group: Group) -> [TextRow] {
    let label = DetailPreview.label(of: group, pane)
    switch group {
    case .links(let links): return pane.labelled(joined(links, maximum: 1), label, .label)
    case .facts(let facts):
      if facts.count > 1, DetailPreview.areNames(facts) {
        return pane.labelled(joined(facts.map { $0[0] }, maximum: DetailPreview.maximum), label, .label)
      }
      let shown = facts.prefix(DetailPreview.shown(of: facts))
      let isRemark = shown[0][0].field.isRemark
      let rows = shown.flatMap { fact in
        let own = set(
          runs(of: fact[0]), inset: labelColumns, of: fact[0],
          maximum: isRemark || shown.count > 1 ? 1 : DetailPreview.maximum)
        return own + nested(fact.dropFirst())
      }
      return pane.labelled(rows, label, isRemark ? .note : .label)
    }
  }

  private func nested(_ entries: ArraySlice<OutlineEntry>) -> [TextRow] {
    entries.flatMap { entry in
      let isRemark = entry.field.isRemark
      let label = TextRun(entry.field.name[pane.language] + " ", isRemark ? .note : .label)
      return set(
        [label] + runs(of: entry), inset: pane.inset(of: entry.depth, labelColumns), of: entry,
        maximum: isRemark ? 1 : DetailPreview.maximum)
    }
  }

  /// Names in one running text, as far as there is room.
  private func joined(_ entries: some Collection<OutlineEntry>, maximum: Int) -> [TextRow] {
    var runs: [TextRun] = []
    let room = (pane.columns - labelColumns) * maximum
    for entry in entries {
      if pane.width.columns(of: runs) > room { break }
      if let last = runs.last { runs.append(TextRun(UIText.separator[pane.language], last.style)) }
      runs += pane.runs(of: entry)
    }
    return entries.first.map { set(runs, inset: labelColumns, of: $0, maximum: maximum) } ?? []
  }

  /// The words of a fact with the footnotes that are shown.
  private func runs(of entry: OutlineEntry) -> [TextRun] {
    let marks = entry.evidence.sorted().filter { $0 < DetailPreview.sentences }.map { "[\($0 + 1)]" }.joined()
    let runs = pane.runs(of: entry)
    return marks.isEmpty ? runs : runs + [TextRun((runs.isEmpty ? "" : " ") + marks)]
  }

  /// Sets pieces of text into so many rows, cut where they are longer.
  private func set(_ runs: [TextRun], inset: Int, of entry: OutlineEntry, maximum: Int) -> [TextRow] {
    let columns = max(4, pane.columns - inset)
    let sentence = entry.evidence.first.map { outline.evidence[$0] }
    return pane.wrapping.wrap(runs, columns: columns, maximum: maximum).map { line in
      TextRow(
        runs: line, indent: inset, target: entry.link.map { .item($0) } ?? sentence.map { .sentence($0) },
        evidence: sentence.map { [$0] } ?? [], provenance: entry.provenance)
    }
  }

  // MARK: Sentences

  /// The first sentences that back the facts.
  private var sentences: [TextRow] {
    var rows: [TextRow] = []
    var article: ItemID?
    for (place, sentence) in outline.evidence.prefix(DetailPreview.sentences).enumerated() {
      if sentence.article != article {
        if article == nil { rows.append(.blank) }
        let heading = pane.heading(of: sentence.article, isFirst: article == nil)
        rows.append(
          TextRow(runs: heading.truncated(to: pane.columns, pane.width), target: .item(sentence.article)))
      }
      article = sentence.article
      let words = [TextRun("[\(place + 1)] ", .dim)] + pane.words(of: sentence)
      rows.append(
        TextRow(
          runs: words.truncated(to: pane.columns, pane.width), target: .sentence(sentence),
          evidence: [sentence]))
    }
    return rows
  }
}

extension OutlineEntry {
  /// Whether it belongs to the fact before it and is no remark on it.
  fileprivate var isNested: Bool { depth > 0 && !field.isRemark }
}

extension TextWidth {
  /// The columns that pieces of text take in one line.
  func columns(of runs: [TextRun]) -> Int { runs.reduce(0) { $0 + columns(of: $1.text) } }
}
