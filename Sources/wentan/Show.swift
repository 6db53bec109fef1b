import ArgumentParser
import Model

/// Prints whole items.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print whole items, each fact with the sentence that backs it.",
    discussion: """
      EXAMPLES
        wentan show 梅涛
        wentan show speaker:mei-tao --format json | jq '.posts[].title'
      """)

  @Argument(help: ArgumentHelp("The items: ids or names.", valueName: "ref"))
  var references: [String]

  @Option(help: "text or json.")
  var format: ExportFormat = .text

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let corpus = try common.load()
    let finder = Reference(corpus: corpus, language: common.language)
    var items: [ItemID] = []
    for word in references { items.append(try finder.item(word)) }
    try common.output.write(corpus.export(items, as: format, in: common.language))
  }
}

extension ExportFormat: ExpressibleByArgument {}
