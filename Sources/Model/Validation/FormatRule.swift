/// A file says that it is a corpus, in a version that this program reads.
enum FormatRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.filter(\.isComplete).compactMap { file in
      guard let format = file.draft.format, format.text == "wentan-corpus" else {
        return file.problem(.notACorpus, at: file.draft.format?.offset ?? 0)
      }
      guard let version = file.draft.version, ![1, 2].contains(version) else { return nil }
      return file.problem(.unknownVersion(version), at: format.offset)
    }
  }
}
