import ArgumentParser
import Model
import Typesetting

/// Lists all items of a kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List all items of a kind.",
    discussion: """
      EXAMPLES
        wentan list speakers
        wentan list announcements --format json | jq -r '.[].name'
      """)

  @Argument(help: "forums, speakers, announcements, organisations, topics or articles.")
  var kind: ListedKind

  @Option(help: "text or json.")
  var format: ListFormat = .text

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let corpus = try common.load()
    let items = corpus.items(of: kind.kind)
    switch format {
    case .text: try Output.write(text(of: items, in: corpus))
    case .json:
      try Output.write(JSONValue.array(items.map { corpus.summary(of: $0, in: common.language) }).text)
    }
  }

  /// One item a row: id, name, and what tells it from others, the first two in columns.
  private func text(of items: [ItemID], in corpus: Corpus) -> String {
    let width = TextWidth()
    let refs = items.map { corpus.ref(of: $0) }
    let room = 2 + (refs.map { width.columns(of: $0) }.max() ?? 0)
    return zip(items, refs).map { item, ref in
      let words = [corpus.name(of: item), corpus.aside(of: item, in: common.language)].filter { !$0.isEmpty }
      return width.padded(ref, to: room) + words.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// How a list is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// A kind that can be listed, singular or plural.
struct ListedKind: ExpressibleByArgument {
  let kind: Kind

  init?(argument: String) {
    guard let kind = Kind(word: argument), Kind.listed.contains(kind) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Kind.listed.map(\.plural.english) }
}
