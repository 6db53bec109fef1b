import ArgumentParser
import Model
import Report

/// Writes whole items to a file, or to standard output.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write items to a file, whole or not at all.",
    discussion: """
      The same text as show prints, in a file. Without --format the ending of FILE says the form, in small letters or \
      capitals: .txt, .md, .json, .csv and .citation.txt. Without an ending it is text; any other ending is refused. A file \
      that is there is replaced only with --force, a symbolic link is never followed.

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

  mutating func run() throws {
    // Faults of the command line come before those of the corpus.
    let form = try options.form(ofFile: isFile ? output : nil, common.language)
    try common.withCorpus { corpus in try write(corpus, as: form) }
  }

  private var isFile: Bool { output != "-" }

  private func write(_ corpus: Corpus, as form: ExportFormat) throws {
    let items = try options.items(in: corpus, common.language)
    if isFile, items.isEmpty { throw Failure.noReferences(common.language) }
    let columns = isFile ? 0 : Output.columns
    let text = options.text(of: items, in: corpus, as: form, columns: columns, common.language)
    try common.output.write(text, to: output, replacing: force, in: form.charset)
    if items.isEmpty { throw Failure.noReferences(common.language) }
  }
}
