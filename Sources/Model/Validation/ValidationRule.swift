import System

/// One thing that must hold of a corpus, in a file of its own.
protocol ValidationRule: Sendable {
  /// Everything in the files that breaks the rule.
  static func problems(in compilation: Compilation) -> [Problem]
}

/// All rules, each run on every corpus that is loaded; all their problems are reported together.
enum Validation {
  static let rules: [any ValidationRule.Type] = [
    FormatRule.self, IDFormRule.self, UniqueIDRule.self, KnownIDRule.self, SpanRule.self,
    HeadlineRule.self, QuoteRule.self, SessionRule.self,
  ]

  static func problems(in compilation: Compilation) -> [Problem] {
    let found = Workers.map(rules) { $0.problems(in: compilation) }.flatMap(\.self)
    let byFile = Dictionary(grouping: found, by: \.file.name)
    return compilation.files.flatMap { file in
      let own = file.problems + byFile[file.file.name, default: []]
      // What is no corpus at all is not judged as one.
      if let stranger = own.first(where: { if case .notACorpus = $0.cause { true } else { false } }) {
        return [stranger]
      }
      return own.sorted { $0.offset ?? 0 < $1.offset ?? 0 }
    }
  }
}
