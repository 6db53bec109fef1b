/// Every id that is mentioned is given somewhere.
enum KnownIDRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    // A file that broke off may have given the id.
    guard compilation.files.allSatisfy(\.isComplete) else { return [] }
    return compilation.files.enumerated().flatMap { number, file in
      file.references.enumerated().compactMap { index, reference in
        guard compilation.targets[number][index] == nil else { return nil }
        let known = compilation.ids(of: reference.kind).sorted()
        let near = NearName.nearest(to: reference.id.text, among: known)
        let cause = Problem.Cause.unknownID(
          reference.id.text, kind: reference.kind.rawValue, near: near)
        return file.problem(cause, at: reference.id.offset)
      }
    }
  }
}
