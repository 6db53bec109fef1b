import ArgumentParser
import Explorer
import Model
import Report
import Search
import System
import TUI
import Text

/// Finds items by pinyin, initials or Chinese, and sentences by their words.
struct Search: CommandForGuests {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: said(
        "按拼音、首字母或汉字找各项，按原文的字找句子。",
        "Find items by pinyin, initials or Chinese, and sentences by their words."),
      discussion: said(
        """
        每个词都要匹配，次序不限：名称、别名、机构、职务或题目；其后是摘要与文章正文，须照原样。最合的在前。

        只在一处找的词：\(fields(0))；@名称 代表配置里 [searches] 的一条。
        """,
        """
        Every word must match, in any order: name, alias, organisation, title or talk; after them, as written, \
        summaries and the articles' text. The best come first.

        Words for one field alone: \(fields(1)); @NAME stands for one of [searches] in the configuration.
        """) + "\n\n"
        + examples(
          """
            wentan search mt
            wentan search mei zhixiang --kind speakers
            wentan search 机构:智象 职务:ceo
            wentan search 知识产权 --format json | jq -r '.[].matches[].text'
          """))
  }

  /// The fields by their Chinese or their English names.
  private static func fields(_ language: Int) -> String {
    QueryField.allCases.map { $0.names[language] + ":" }.joined(separator: " ")
  }

  @Argument(help: ArgumentHelp("要找的词。", "What to look for.", valueName: "query"))
  var query: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "只在这一类里找；可写几次。", "Look among this kind alone; may be given several times.", guests: true))
  var kind: [SearchedKind] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("最多打印几条。", "Print at most so many.", valueName: "n", guests: true),
    transform: WholeNumber.reading(1...1_000_000))
  var limit: Int?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "连近似的也找：一个手误、名前姓后、声调数字、同音字、模糊音；否则只在别无所获时试。",
      """
      Find what is near, too: one slip, given name first, numbers of tones, characters and sounds alike; otherwise these \
      are tried where nothing else is found.
      """, guests: true))
  var fuzzy = false

  @Option(help: ArgumentHelp("打印成什么。", "How to print them.", guests: true))
  var format: RowsFormat = .text

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws { try common.withCorpus(write) }

  private func write(_ corpus: Corpus) throws {
    var search = CorpusSearch(corpus)
    let text = UserConfiguration.current.searches.expanding(query.joined(separator: " "))
    for field in FieldedQuery(text).unknown { Output.tell("wentan: " + field.message[common.language]) }
    let kinds = kind.isEmpty ? Set(Kind.allCases) : Set(kind.map(\.kind))
    let hits = search.find(text, among: kinds, fuzzy: fuzzy, limit: limit).hits
    let rows = hits.map { ($0, search.matches(of: text, fuzzy: fuzzy, in: $0)) }
    switch format {
    case .text: try common.output.write(rows.map { line($0, $1, in: corpus) }.joined())
    case .tsv: try common.output.write(tsv(rows, in: corpus))
    case .json: try common.output.write(JSONValue.array(rows.map { value($0, $1, in: corpus) }))
    }
    if hits.isEmpty { throw nothingFound(text) }
  }

  /// Programs that read the rows see that there are none.
  private func nothingFound(_ text: String) -> Failure {
    let word = TextCleaning.clean(text)
    let said = Phrase("没有找到“\(word)”", "nothing found for \"\(word)\"")
    return Failure(status: .notFound, message: format == .text ? "wentan: " + said[common.language] : "")
  }

  /// Id, kind, name, and what matched: on a terminal the matches are marked, in a pipe they are not.
  private func line(_ hit: Finding, _ matches: [FoundText], in corpus: Corpus) -> String {
    let isTerminal = Output.isTerminal && !common.noColour
    let name = corpus.name(of: hit.item)
    let inName = matches.first { $0.field == .name }.map { marked($0, isTerminal) } ?? name
    let others = matches.filter { $0.field != .name }.map { match in
      "  \(match.field.name[common.language]): \(marked(match, isTerminal))"
    }
    let reason =
      matches.first.map { $0.reason == .literal ? "" : "  (\($0.reason.name[common.language]))" } ?? ""
    return "\(corpus.ref(of: hit.item))  \(inName)\(reason)\(others.joined())\n"
  }

  private func marked(_ match: FoundText, _ isTerminal: Bool) -> String {
    guard isTerminal else { return match.text }
    let scalars = Array(match.text.unicodeScalars)
    var text = ""
    var at = 0
    for range in match.ranges {
      text.unicodeScalars.append(contentsOf: scalars[at..<range.lowerBound])
      text += "\u{1B}[1;4m"
      text.unicodeScalars.append(contentsOf: scalars[range])
      text += "\u{1B}[0m"
      at = range.upperBound
    }
    text.unicodeScalars.append(contentsOf: scalars[at...])
    return text
  }

  private func tsv(_ rows: [(Finding, [FoundText])], in corpus: Corpus) -> String {
    let lines = rows.map { hit, matches in
      [
        corpus.ref(of: hit.item), hit.item.kind.rawValue, corpus.name(of: hit.item), "\(hit.score)",
        matches.first?.why ?? "", matches.first?.field.rawValue ?? "", matches.first?.text ?? "",
      ]
    }
    return TSV.text(header: ["ref", "kind", "name", "score", "why", "field", "text"], rows: lines)
  }

  private func value(_ hit: Finding, _ matches: [FoundText], in corpus: Corpus) -> JSONValue {
    let found = matches.map { match in
      JSONValue.object([
        ("field", .string(match.field.rawValue)), ("text", .string(match.text)),
        ("ranges", .array(match.ranges.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
      ])
    }
    var members = corpus.identity(of: hit.item)
    members += [
      ("score", .number(hit.score)), ("why", .string(matches.first?.why ?? "")), ("matches", .array(found)),
    ]
    if let evidence = hit.evidence { members.append(("evidence", corpus.value(of: evidence))) }
    return .object(members)
  }
}

/// A kind that can be searched: sessions too, which have no list.
struct SearchedKind: ExpressibleByArgument {
  let kind: Kind

  init?(argument: String) {
    guard let kind = Kind(word: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Kind.allCases.map(\.plural.english) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
