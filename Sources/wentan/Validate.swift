import ArgumentParser
import Model
import Report
import System
import Text

/// Checks corpus files and reports all that is wrong with them.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check corpus files and report all that is wrong with them.",
    discussion: """
      The files are checked together with the bundled corpus, whose items they may mention; --no-bundled checks them alone.
      Notes say which items of several files are one, and why, and where the files say different things of it.

      EXAMPLES
        wentan validate
        wentan validate my-corpus.json
        wentan validate corpus/ --format json
      """)

  @Argument(help: "Files, or directories of .json files.", completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Option(help: "text or json.")
  var format: ReportFormat = .text

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    var all = common.paths
    all.named += paths
    let corpus: Corpus
    do {
      corpus = try Corpus.load(paths: all, bundled: !common.noBundled, strictly: true)
    } catch {
      let failure = Failure(error, in: common.language)
      guard format == .json else { throw failure }
      try common.output.write(error.value(in: common.language))
      throw ExitCode(failure.status.rawValue)
    }
    switch format {
    case .json: try common.output.write(JSONValue.array([]))
    case .text:
      let counts = Kind.allCases.map { "\(corpus.count(of: $0)) \($0.plural[common.language])" }
        .joined(separator: Phrase("、", ", ")[common.language])
      let notes = corpus.notes(in: common.language)
      let left = notes.count - Validate.mostNotes
      let rest = left > 0 ? [Phrase("……另有 \(left) 条", "… and \(left) more")[common.language]] : []
      let valid = Phrase("语料有效：", "valid: ")[common.language] + counts
      try common.output.write(
        ([valid] + notes.prefix(Validate.mostNotes) + rest).map { $0 + "\n" }.joined())
    }
  }

  /// Notes on the merging of files that are printed, at most.
  private static let mostNotes = 100
}

/// How a report is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
