import System

/// Finds which items of several files are one: by their ids, names, aliases and organisations, and by what the
/// files say of it themselves. Only the order of the files' names plays a part, never that of loading.
struct Matching {
  let tables: Part
  var groups: ByKind<Groups>
  /// Ids in `sameAs` and `notSameAs` that could not be followed.
  private(set) var idle: [(item: ItemID, id: String, cause: UnresolvedSameAs.Cause)] = []
  var names: NameKeys
  var sharedTexts = SharedTexts()

  /// - Parameters:
  ///   - sameAsStatements: what the files say themselves.
  ///   - sources: the number of the source of each article.
  init(_ tables: Part, sameAsStatements: [(item: ItemID, sameAsStatement: SameAsStatement)], sources: [Int]) {
    self.tables = tables
    names = NameKeys(tables.strings)
    groups = ByKind { kind in
      Groups(
        files: (0..<tables.count(of: kind)).map { tables.head(of: ItemID(kind, $0)).provenance.position.file }
      )
    }
    let sameAsStatements = SameAsStatements(sameAsStatements, in: tables)
    for (number, denial) in sameAsStatements.apart.enumerated() {
      for item in denial.bearers { groups[item.kind].put(item.row, on: .init(id: number, bears: true)) }
      for item in denial.deniers { groups[item.kind].put(item.row, on: .init(id: number, bears: false)) }
    }
    idle = sameAsStatements.idle

    matchTexts()
    for kind in [Kind.topic, .organisation] {
      matchIDs(of: kind)
      matchNamesInSharedTexts(of: kind)
      matchNames(of: kind)
      matchAliases(of: kind)
      follow(sameAsStatements, of: kind)
    }
    matchIDs(of: .forum)
    matchNamesInSharedTexts(of: .forum)
    matchNamesOnPages(of: .forum, sources)
    matchForums()
    follow(sameAsStatements, of: .forum)
    matchNamesInSharedTexts(of: .session)
    matchSessions()
    matchIDs(of: .announcement)
    matchNamesInSharedTexts(of: .announcement)
    matchAnnouncements()
    follow(sameAsStatements, of: .announcement)
    matchIDs(of: .speaker)
    matchNamesInSharedTexts(of: .speaker)
    matchNamesOnPages(of: .speaker, sources)
    matchPosts()
    follow(sameAsStatements, of: .speaker)
  }

  // MARK: Rules

  /// The same id in two files is the same item, unless their names tell otherwise.
  private mutating func matchIDs(of kind: Kind) {
    var firsts = ByString<Int>(tables.strings)
    var isShared = ByString<Bool>(tables.strings)
    var shared = SharedIDs()
    for row in 0..<tables.count(of: kind) {
      let head = head(kind, row)
      // An id that a rule made from a name says no more than the name, and there may be thousands of the name.
      if !head.provenance.rule.isEmpty, [.forum, .announcement, .speaker].contains(kind) { continue }
      guard let first = firsts[head.ref] else {
        firsts[head.ref] = row
        continue
      }
      if isShared[head.ref] == nil {
        isShared[head.ref] = true
        shared.add(bearer(kind, first))
      }
      let item = bearer(kind, row)
      if let other = shared.first(sharing: item) {
        groups[kind].join(other, row, .sameID)
      } else {
        shared.add(item)
      }
    }
  }

  /// An item as the bearer of its id. Persons must agree in a name, too.
  private mutating func bearer(_ kind: Kind, _ row: Int) -> SharedIDs.Item {
    let head = head(kind, row)
    return SharedIDs.Item(
      row: row, id: head.ref, name: names.key(of: head.name), aliases: aliases(kind, row),
      isStated: kind != .speaker && head.provenance.rule.isEmpty)
  }

  private mutating func matchNames(of kind: Kind) {
    var firsts: [Int32: Int] = [:]
    for row in 0..<tables.count(of: kind) {
      let name = head(kind, row).name
      let key = names.key(of: name)
      if let first = firsts[key] {
        groups[kind].join(first, row, .sameName, shared: name)
      } else {
        firsts[key] = row
      }
    }
  }

  /// A name that is an alias of one other item alone is that item's.
  private mutating func matchAliases(of kind: Kind) {
    var bearers: [Int32: Int] = [:]
    for row in 0..<tables.count(of: kind) {
      let key = names.key(of: head(kind, row).name)
      if bearers[key] == nil { bearers[key] = row }
    }
    var owners: [Int32: [Int]] = [:]
    for row in 0..<tables.count(of: kind) {
      for alias in aliases(kind, row) where bearers[alias] != nil {
        let known = owners[alias] ?? []
        // Two are enough to know that the name is nobody's own.
        if known.count > 1 { continue }
        WorkCount.add(1 + known.count)
        let root = groups[kind].root(of: row)
        if !known.contains(where: { groups[kind].root(of: $0) == root }) {
          owners[alias, default: []].append(row)
        }
      }
    }
    for (alias, rows) in owners.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) })
    where rows.count == 1 {
      let bearer = bearers[alias]!
      groups[kind].join(
        min(rows[0], bearer), max(rows[0], bearer), .alias, shared: head(kind, bearer).name)
    }
  }

  /// Sessions of one forum that have the same id or name.
  private mutating func matchSessions() {
    struct Key: Hashable { let forum: Int; let id: StringID; let name: Int32 }
    var firsts: [Key: Int] = [:]
    for row in tables.sessions.indices {
      let session = tables.sessions[row]
      let forum = groups[.forum].root(of: session.forum.row)
      let keys = [
        (Key(forum: forum, id: session.head.ref, name: -1), Merge.Reason.sameID),
        (Key(forum: forum, id: .none, name: names.key(of: session.head.name)), .sameName),
      ]
      for (key, reason) in keys {
        if let first = firsts[key] { groups[.session].join(first, row, reason) } else { firsts[key] = row }
      }
    }
  }

  /// Speakers of one name who have a post at the same organisation.
  private mutating func matchPosts() {
    struct Key: Hashable { let name: Int32; let organisation: Int }
    var firsts: [Key: Int] = [:]
    func organisations(_ row: Int, _ groups: inout ByKind<Groups>) -> [Int] {
      tables[tables.speakers[row].posts].compactMap { post in
        post.organisation.map { groups[.organisation].root(of: $0.row) }
      }
    }
    for row in tables.speakers.indices {
      let name = names.key(of: tables.speakers[row].head.name)
      for organisation in organisations(row, &groups) {
        let key = Key(name: name, organisation: organisation)
        if let first = firsts[key] {
          groups[.speaker].join(
            first, row, .sameNameAndOrganisation, shared: tables.organisations[organisation].head.name)
        } else {
          firsts[key] = row
        }
      }
    }
    for row in tables.speakers.indices where !tables.speakers[row].head.aliases.isEmpty {
      for name in aliases(.speaker, row) {
        for organisation in organisations(row, &groups) {
          guard let first = firsts[Key(name: name, organisation: organisation)] else { continue }
          groups[.speaker].join(min(first, row), max(first, row), .alias, shared: head(.speaker, first).name)
        }
      }
    }
  }

  /// What the files say themselves, after all that was found.
  private mutating func follow(_ sameAsStatements: SameAsStatements, of kind: Kind) {
    var joins: [(Int, Int)] = []
    // How many candidates there are of each group, for all that name the same id.
    var counts: [String: [Int: Int]] = [:]
    for (item, id, candidates) in sameAsStatements.same where item.kind == kind {
      if counts[id] == nil {
        WorkCount.add(candidates.count)
        counts[id] = candidates.reduce(into: [:]) { $0[groups[kind].root(of: $1.row), default: 0] += 1 }
      }
      WorkCount.add(1)
      let position = candidates.partitioningIndex { $0.row >= item.row }
      let isCandidate = position < candidates.count && candidates[position] == item
      let others = counts[id]![groups[kind].root(of: item.row), default: 0] - (isCandidate ? 1 : 0)
      let groupCount = counts[id]!.count - (isCandidate && others == 0 ? 1 : 0)
      if groupCount == 1 {
        joins.append((item.row, candidates[0] == item ? candidates[1].row : candidates[0].row))
      } else if others == 0 {
        idle.append((item, id, .ambiguous))
      }
    }
    for (row, other) in joins where !groups[kind].join(min(row, other), max(row, other), .stated) {
      idle.append((ItemID(kind, row), tables.strings[head(kind, other).ref], .contradicted))
    }
  }

  // MARK: What the rules look at

  func head(_ kind: Kind, _ row: Int) -> Head { tables.head(of: ItemID(kind, row)) }

  /// The other names of an item; one with a note holds in its own context alone and is no name elsewhere.
  private mutating func aliases(_ kind: Kind, _ row: Int) -> [Int32] {
    tables[head(kind, row).aliases].filter(\.provenance.note.isEmpty).map { names.key(of: $0.name) }
  }
}

extension Part {
  /// The reading text of an article.
  func reading(ofArticle row: Int) -> ArraySlice<UInt8> {
    let blocks = self[articles[row].blocks]
    guard let first = blocks.first, let last = blocks.last else { return [] }
    return text[Int(first.range.lowerBound)..<Int(last.range.upperBound)]
  }
}
