/// A file says that it is a corpus, in a version that this program reads and that has the keys it uses.
enum FormatRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.filter(\.isComplete).flatMap { file -> [Problem] in
      guard let format = file.draft.format, format.text == Draft.format else {
        return [file.problem(.notACorpus, at: file.draft.format?.offset ?? 0)]
      }
      guard let version = file.draft.version else { return [] }
      guard (1...Draft.latestVersion).contains(version) else {
        return [file.problem(.unknownVersion(version), at: format.offset)]
      }
      return file.laterKeys.filter { $0.version > version }.map { key in
        file.problem(.laterKey(key.name, version: key.version), at: key.offset)
      }
    }
  }
}
