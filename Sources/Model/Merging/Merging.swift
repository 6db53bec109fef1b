/// Makes one item of what several files say of the same person, organisation, topic, forum or announcement.
struct Merging {
  private(set) var tables: Tables
  /// References that could mean several items.
  private(set) var problems: [Problem] = []
  private let compilation: Compilation
  private var matching: Matching

  /// - Parameter compilation: files without a problem.
  init(_ compilation: Compilation) {
    self.compilation = compilation
    tables = Assembler.assemble(compilation)
    matching = Matching(tables, likenesses: compilation.likenesses)
    if compilation.files.count > 1 || !compilation.likenesses.isEmpty {
      problems = ambiguousReferences()
      var regrouping = Regrouping(tables, matching)
      regrouping.regroup()
      tables = regrouping.tables
    }
    tables.noteNamesakes()
  }

  /// References to an id that several other files give to different items.
  private mutating func ambiguousReferences() -> [Problem] {
    var problems: [Problem] = []
    for open in compilation.openReferences {
      var places: [ItemID: Compilation.Definition] = [:]
      for candidate in open.candidates {
        guard case .item(let item) = candidate.target else { continue }
        places[ItemID(item.kind, matching.groups[item.kind].root(of: item.row))] = candidate
      }
      let isSource = open.reference.kind == .source
      if places.count < 2, !isSource { continue }
      let files = open.candidates.map { compilation.files[$0.file].file.name }
      problems.append(
        compilation.files[open.file].problem(
          .ambiguousID(open.reference.id.text, files: files), at: open.reference.id.offset))
    }
    return problems
  }
}
