import ArgumentParser
import Model
import Report
import System
import Text

/// Checks corpus files and reports all that is wrong with them.
struct Validate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: said("检查语料文件，报告全部问题。", "Check corpus files and report all that is wrong with them."),
      discussion: said(
        """
        文件与自带的语料一起检查，可以提到其中各项；--no-bundled 只检查文件自己。附注说明几个文件里哪些是同一项、为什么，以及各文件说法不同之处。
        """,
        """
        The files are checked together with the bundled corpus, whose items they may mention; --no-bundled checks them \
        alone. Notes say which items of several files are one, and why, and where the files say different things of it.
        """) + "\n\n"
        + examples(
          """
            wentan validate
            wentan validate my-corpus.json
            wentan validate corpus/ --format json
            wentan validate --quiet --no-bundled --corpus /srv/news
          """))
  }

  @Argument(
    help: ArgumentHelp("文件，或放 .json 文件的目录。", "Files, or directories of .json files.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Option(help: ArgumentHelp("打印成什么。", "How to print the report."))
  var format: ReportFormat = .text

  @Flag(
    help: ArgumentHelp(
      "无误时什么也不打印，只看退出状态；供监测用。", "Print nothing where all is well: for a check of health by the exit status."))
  var quiet = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

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
    if quiet { return }
    switch format {
    case .json: try common.output.write(JSONValue.array([]))
    case .text:
      let counts = Kind.allCases.map { $0.counted(corpus.count(of: $0))[common.language] }
        .joined(separator: Phrase("、", ", ")[common.language])
      let notes = corpus.notes(in: common.language)
      let left = notes.count - Validate.maximumNotes
      let rest = left > 0 ? [Phrase("……另有 \(left) 条", "… and \(left) more")[common.language]] : []
      let valid = Phrase("语料有效：", "valid: ")[common.language] + counts
      try common.output.write(
        ([valid] + notes.prefix(Validate.maximumNotes) + rest).map { $0 + "\n" }.joined())
    }
  }

  /// Notes on the merging of files that are printed, at most.
  private static let maximumNotes = 100
}

/// How a report is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
