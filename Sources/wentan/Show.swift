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
  var format: ShowFormat = .text

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let corpus = try common.load()
    let language = common.language
    let finder = Reference(corpus: corpus, language: language)
    var items: [ItemID] = []
    for word in references { items.append(try finder.item(word)) }
    switch format {
    case .text:
      let export = TextExport(corpus, language: language)
      try common.output.write(items.map { export.text(of: $0) }.joined(separator: "\n"))
    case .json:
      let values = items.map { JSONExport(corpus).value(of: $0) }
      try common.output.write((values.count == 1 ? values[0] : .array(values)).text)
    }
  }
}

/// How items are printed.
enum ShowFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
