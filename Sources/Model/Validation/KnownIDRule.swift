import Text

/// Every id that is mentioned is given somewhere.
enum KnownIDRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    // A file that broke off may have given the id.
    guard compilation.files.allSatisfy(\.isComplete) else { return [] }
    var known: [ReferenceKind: [String]] = [:]
    var nearNames = 0
    func near(_ reference: DraftReference) -> String? {
      nearNames += 1
      if nearNames > NearName.maximum { return nil }
      let ids = known[reference.kind] ?? compilation.ids(of: reference.kind).sorted()
      known[reference.kind] = ids
      return NearName.nearest(to: reference.id.text, among: ids)
    }
    return compilation.files.enumerated().flatMap { number, file in
      file.references.enumerated().compactMap { index, reference in
        guard compilation.targets[number][index] == nil else { return nil }
        let near = near(reference)
        let cause = Problem.Cause.unknownID(
          reference.id.text, kind: reference.kind.rawValue, near: near)
        return file.problem(cause, at: reference.id.offset)
      }
    }
  }
}
