/// Puts the rows of each group of items together into one item, and leads everything that named them there.
package struct ItemMerging {
  var tables: Part
  var groups: ByKind<Groups>
  /// The new row of each old row.
  private(set) var rows: ByKind<[Int]>
  /// The old rows of each new row, that which leads them first.
  private(set) var members = ByKind<[[Int]]> { _ in [] }
  private let sharedTexts: SharedTexts
  /// The article whose text stands for that of an article, where it is another.
  private var leadingArticles: [Int: Int] = [:]
  var names: NameKeys
  private let idle: [(item: ItemID, id: String, cause: UnresolvedSameAs.Cause)]

  init(_ matching: Matching) {
    tables = matching.tables
    groups = matching.groups
    names = matching.names
    idle = matching.idle
    rows = ByKind { kind in Array(repeating: -1, count: matching.tables.count(of: kind)) }
    sharedTexts = matching.sharedTexts
  }

  mutating func mergeItems() {
    for kind in Kind.allCases where kind != .session {
      for row in 0..<tables.count(of: kind) where rows[kind][row] < 0 { number(kind, row) }
    }
    // The sessions of a forum stand side by side.
    for forums in members[.forum] {
      for row in forums.flatMap({ tables.forums[$0].sessions.indices }) where rows[.session][row] < 0 {
        number(.session, row)
      }
    }
    for alike in members[.article] where alike.count > 1 {
      for row in alike.dropFirst() { leadingArticles[row] = alike[0] }
    }
    let refs = Refs(of: self)
    tables.formerRefs = refs.former
    let merges = Kind.allCases.flatMap { self.merges(of: $0) }
    redirect()
    rebuild()
    for (item, ref) in refs.qualified {
      let ref = tables.strings.intern(ref)
      tables.change(item) { $0.ref = ref }
    }
    for (item, merges) in merges {
      let rows = tables.append(merges)
      tables.change(item) { $0.merges = rows }
    }
    tables.unresolvedSameAs = idle.map {
      UnresolvedSameAs(item: rows.new($0.item), id: tables.strings.intern($0.id), cause: $0.cause)
    }
  }

  private mutating func number(_ kind: Kind, _ row: Int) {
    let root = groups[kind].root(of: row)
    let alike =
      groups[kind].count(ofRoot: root) == 1 ? [row] : led(kind, groups[kind].members(of: row).sorted())
    for member in alike { rows[kind][member] = members[kind].count }
    members[kind].append(alike)
  }

  /// The rows of a group with that first which gives the item its name and id: the bundled corpus's, else one whose
  /// name is no mere alias, the name that most files use, the longest.
  private mutating func led(_ kind: Kind, _ alike: [Int]) -> [Int] {
    let heads = alike.map { tables.head(of: ItemID(kind, $0)) }
    // Mostly the files agree, and the first of them is the bundled corpus if that is among them.
    if heads.allSatisfy({ $0.name == heads[0].name && $0.ref == heads[0].ref }) { return alike }
    let aliases = Set(heads.flatMap { tables[$0.aliases].map { names.key(of: $0.name) } })
    var uses: [StringID: Int] = [:]
    for head in heads { uses[head.name, default: 0] += 1 }
    let ranks = heads.map { head in
      (
        tables.isBundled(head.provenance.position.file) ? 0 : 1,
        aliases.contains(names.key(of: head.name)) ? 1 : 0, -uses[head.name]!,
        -tables.strings.scalarCount(of: head.name)
      )
    }
    func words(_ position: Int) -> (String, String) {
      (tables.strings[heads[position].name], tables.strings[heads[position].ref])
    }
    let leader = alike.indices.min { one, other in
      if ranks[one] != ranks[other] { return ranks[one] < ranks[other] }
      return words(one) < words(other)
    }!
    return [alike[leader]] + alike[..<leader] + alike[(leader + 1)...]
  }

  // MARK: Redirecting

  /// Where a sentence stands in the text that stands for its article's.
  private func moved(_ evidence: Evidence) -> Range<UInt32> {
    let row = evidence.article.row
    guard let leader = leadingArticles[row] else { return evidence.range }
    let start = tables.reading(ofArticle: row).startIndex
    let range = Int(evidence.range.lowerBound) - start..<Int(evidence.range.upperBound) - start
    let reading = tables.reading(ofArticle: leader)
    guard let scalars = sharedTexts.scalars(range, ofArticle: row) else { return evidence.range }
    let bytes = sharedTexts.bytes(scalars, ofArticle: leader, in: reading)
    return UInt32(reading.startIndex + bytes.lowerBound)..<UInt32(reading.startIndex + bytes.upperBound)
  }

  /// Leads all facts to the new items.
  private mutating func redirect() {
    tables.evidence = tables.evidence.map { evidence in
      Evidence(
        article: rows.new(evidence.article), range: moved(evidence), occurrence: evidence.occurrence)
    }
    for type in Section.records { type.redirectTable(of: &tables, to: rows) }
  }

  // MARK: Merges

  /// Why items came together, by the new item.
  private func merges(of kind: Kind) -> [(ItemID, [Merge])] {
    func statement(_ row: Int) -> Merge.Statement {
      let head = tables.head(of: ItemID(kind, row))
      return Merge.Statement(ref: head.ref, name: head.name, file: head.provenance.position.file)
    }
    var merges: [Int: [Merge]] = [:]
    for link in groups[kind].links {
      merges[rows[kind][link.first], default: []].append(
        Merge(
          statement: statement(link.second), other: statement(link.first), reason: link.reason,
          shared: link.shared))
    }
    return merges.sorted { $0.key < $1.key }.map { (ItemID(kind, $0.key), $0.value) }
  }
}
