import System

/// Makes one item of what several files say of the same person, organisation, topic, forum or announcement.
struct Merging {
  /// The whole corpus.
  private(set) var whole: Part
  /// References that could mean several items.
  private(set) var problems: [Problem] = []
  /// The article among those of all files whose text stands for each article.
  private(set) var articles: [Int]

  /// The decisions of editors that fit nothing in the files.
  private(set) var idleDecisions: [Decision] = []

  /// - Parameters:
  ///   - compilation: files without a problem.
  ///   - decisions: what editors decided of their facts.
  init(_ compilation: Compilation, decisions: Decisions = Decisions()) {
    let parts = Assembler.parts(of: compilation)
    whole = parts.count == 1 ? parts[0] : Part(joining: parts)
    articles = Array(whole.articles.indices)
    var decided: Deciding?
    if !decisions.isEmpty {
      let deciding = Deciding(whole, decisions)
      whole = deciding.part
      idleDecisions = deciding.matching.idle
      decided = deciding
    }
    let isMerged =
      parts.count > 1 || !compilation.sameAsStatements.isEmpty
      || decided.map { !$0.pairs.same.isEmpty } ?? false
    whole.noteNamesakes(isMerged ? merge(compilation, decided) : NameKeys(whole.strings))
  }

  /// - Returns: the numbers of the names, which merging has looked at already.
  private mutating func merge(_ compilation: Compilation, _ decided: Deciding?) -> NameKeys {
    let rows = decided?.rows
    let sameAsStatements = compilation.sameAsStatements.compactMap { item, sameAsStatement in
      Merging.present(item, rows).map { (item: $0, sameAsStatement: sameAsStatement) }
    }
    var matching = Matching(
      whole, sameAsStatements: sameAsStatements, sources: compilation.sourceNumbers,
      decided: decided?.pairs ?? ([], []))
    problems = Merging.ambiguousReferences(in: compilation, &matching.groups, rows)
    // The corpus is handed on, so that it is changed in place and not copied first.
    whole = Part()
    var merging = ItemMerging(consume matching)
    merging.mergeItems()
    whole = merging.tables
    articles = merging.members[.article].map { $0[0] }
    return merging.names
  }

  /// The row that an item has where some are gone; nil for one of those.
  private static func present(_ item: ItemID, _ rows: ByKind<[Int]>?) -> ItemID? {
    guard let rows else { return item }
    let row = rows[item.kind][item.row]
    return row < 0 ? nil : ItemID(item.kind, row)
  }

  /// References to an id that several other files give to different items.
  private static func ambiguousReferences(
    in compilation: Compilation, _ groups: inout ByKind<Groups>, _ rows: ByKind<[Int]>?
  ) -> [Problem] {
    struct Meant: Hashable { let id: StringID; let kind: ReferenceKind }
    var known: [Meant: (isOne: Bool, files: [String])] = [:]
    func isOne(_ candidates: [Compilation.Definition]) -> Bool {
      var meant: Set<Compilation.Target> = []
      for candidate in candidates {
        WorkCount.add(1)
        switch candidate.target {
        case .item(let item):
          guard let item = present(item, rows) else { continue }
          meant.insert(.item(ItemID(item.kind, groups[item.kind].root(of: item.row))))
        case .source: meant.insert(candidate.target)
        }
      }
      return meant.count < 2
    }
    var problems: [Problem] = []
    for open in compilation.openReferences {
      let meant = Meant(id: open.id, kind: open.reference.kind)
      let (isOne, files) =
        known[meant]
        ?? (isOne(open.candidates), open.candidates.map { compilation.files[$0.file].file.name })
      known[meant] = (isOne, files)
      if isOne { continue }
      problems.append(
        compilation.files[open.file].problem(
          .ambiguousID(open.reference.id.text, files: files), at: open.reference.id.offset))
    }
    return problems
  }
}
