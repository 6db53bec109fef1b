import System

/// Makes one item of what several files say of the same person, organisation, topic, forum or announcement.
struct Merging {
  /// The whole corpus.
  private(set) var whole: Part
  /// References that could mean several items.
  private(set) var problems: [Problem] = []
  /// The article among those of all files whose text stands for each article.
  private(set) var articles: [Int]

  /// - Parameter compilation: files without a problem.
  init(_ compilation: Compilation) {
    let parts = Assembler.parts(of: compilation)
    whole = parts.count == 1 ? parts[0] : Part(joining: parts)
    articles = Array(whole.articles.indices)
    let isMerged = parts.count > 1 || !compilation.sameAsStatements.isEmpty
    whole.noteNamesakes(isMerged ? merge(compilation) : NameKeys(whole.strings))
  }

  /// - Returns: the numbers of the names, which merging has looked at already.
  private mutating func merge(_ compilation: Compilation) -> NameKeys {
    var matching = Matching(
      whole, sameAsStatements: compilation.sameAsStatements, sources: compilation.sourceNumbers)
    problems = Merging.ambiguousReferences(in: compilation, &matching.groups)
    // The corpus is handed on, so that it is changed in place and not copied first.
    whole = Part()
    var merging = ItemMerging(consume matching)
    merging.mergeItems()
    whole = merging.tables
    articles = merging.members[.article].map { $0[0] }
    return merging.names
  }

  /// References to an id that several other files give to different items.
  private static func ambiguousReferences(
    in compilation: Compilation, _ groups: inout ByKind<Groups>
  ) -> [Problem] {
    struct Meant: Hashable { let id: StringID; let kind: ReferenceKind }
    var known: [Meant: (isOne: Bool, files: [String])] = [:]
    func isOne(_ candidates: [Compilation.Definition]) -> Bool {
      var meant: Set<Compilation.Target> = []
      for candidate in candidates {
        WorkCount.add(1)
        switch candidate.target {
        case .item(let item): meant.insert(.item(ItemID(item.kind, groups[item.kind].root(of: item.row))))
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
