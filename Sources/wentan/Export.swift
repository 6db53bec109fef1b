import ArgumentParser
import Model
import Report
import System
import TUI

/// Writes whole items to a file, or to standard output.
struct Export: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: said("把整项写到文件，写全或不写。", "Write items to a file, whole or not at all."),
      discussion: said(
        """
        所写与 show 所印相同。没有 --format 时，由文件名的结尾定格式，大小写不论：\(endings)。没有结尾的是文本；\
        不认识的结尾不写。已有的文件只有 --force 才替换，从不随符号链接前往。
        """,
        """
        The same text as show prints, in a file. Without --format the ending of FILE says the form, in small letters \
        or capitals: \(endings). Without an ending it is text; any other ending is refused. A file that is there is \
        replaced only with --force, a symbolic link is never followed.
        """) + "\n\n"
        + examples(
          """
            wentan export 梅涛 --output meitao.md
            wentan export meitao tangwenkan --output dossier.txt --force
            wentan list speakers | wentan export - --output speakers.csv
            wentan export meitao --format citation
          """))
  }

  private static var endings: String { ExportFormat.allCases.map(\.fileEnding).joined(separator: ", ") }

  @OptionGroup var options: ItemOptions

  @Option(
    help: ArgumentHelp(
      "要写的文件；- 是标准输出。", "The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Flag(help: ArgumentHelp("替换已有的文件。", "Replace the file if it is there."))
  var force = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

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
    try common.output.write(text, as: form, to: output, replacing: force)
    if items.isEmpty { throw Failure.noReferences(common.language) }
  }
}
