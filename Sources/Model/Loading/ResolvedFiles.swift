import System

/// The files that name nothing which none of them gives: each step of leaving out others is taken once for each id.
struct ResolvedFiles {
  private(set) var files: [DraftFile]
  /// What the files that are left out name in vain.
  private(set) var problems: [Problem] = []

  /// - Parameter files: files that were read to their ends.
  init(among files: [DraftFile]) {
    var ids = StringInterner()
    /// What an id is given or mentioned as.
    struct Name: Hashable { let id: StringID; let kind: ReferenceKind }
    var givers: [Name: Int] = [:]
    var mentions: [Name: [(file: Int, reference: Int)]] = [:]
    let given = files.map { file in
      file.draft.references.map { Name(id: ids.intern($0.id.text), kind: $0.kind) }
    }
    for name in given.joined() { givers[name, default: 0] += 1 }
    // Ids that nobody gives, and whom that leaves out is still to be seen.
    var unknown: [Name] = []
    for (number, file) in files.enumerated() {
      for (index, reference) in file.references.enumerated() {
        let name = Name(id: ids.intern(reference.id.text), kind: reference.kind)
        if givers[name] == nil, mentions[name] == nil { unknown.append(name) }
        mentions[name, default: []].append((number, index))
      }
    }
    var isLeftOut = Array(repeating: false, count: files.count)
    var vain: [(file: Int, reference: Int)] = []
    while let name = unknown.popLast() {
      for (number, index) in mentions[name] ?? [] {
        WorkCount.add(1)
        vain.append((number, index))
        if isLeftOut[number] { continue }
        isLeftOut[number] = true
        for name in given[number] {
          givers[name]! -= 1
          if givers[name] == 0 { unknown.append(name) }
        }
      }
    }
    problems = vain.sorted { $0 < $1 }.map { number, index in
      let reference = files[number].references[index]
      let cause = Problem.Cause.unknownID(reference.id.text, kind: reference.kind.rawValue, near: nil)
      return files[number].problem(cause, at: reference.id.offset)
    }
    self.files = zip(files, isLeftOut).filter { !$1 }.map(\.0)
  }
}

extension Draft {
  /// The ids that a file gives, as others may mention them.
  fileprivate var references: [DraftReference] {
    sources.map { DraftReference(kind: .source, id: $0.id) }
      + Kind.allCases.flatMap { kind in
        ReferenceKind(rawValue: kind.rawValue).map { reference in
          ids[kind].map { DraftReference(kind: reference, id: $0) }
        } ?? []
      }
  }
}
