import ArgumentParser
import Model
import Storage

/// Writes whole items to a file, or to standard output.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write items to a file, whole or not at all.",
    discussion: """
      The same text as show prints, in a file. Without --format the ending of FILE says the form: .md, .json, .csv and \
      .citation.txt; all else is text. A file that is there is replaced only with --force, a symbolic link is never followed.

      EXAMPLES
        wentan export 梅涛 --output meitao.md
        wentan export meitao tangwenkan --output dossier.txt --force
        wentan list speakers | wentan export - --output speakers.csv
        wentan export meitao --format citation
      """)

  @OptionGroup var options: ItemOptions

  @Option(
    help: ArgumentHelp("The file to write; - is standard output, the default.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  mutating func run() throws { try common.withCorpus(write) }

  private func write(_ corpus: Corpus) throws {
    let items = try options.items(in: corpus, common.language)
    if output == "-" {
      try common.output.write(options.text(of: items, in: corpus, columns: Output.columns, common.language))
      if items.isEmpty { throw Failure.noReferences(common.language) }
      return
    }
    if items.isEmpty { throw Failure.noReferences(common.language) }
    let format = ExportFormat(ofFile: output) ?? .text
    let text = options.text(of: items, in: corpus, as: format, columns: 0, common.language)
    try common.output.write(text, to: output, replacing: force)
  }
}
