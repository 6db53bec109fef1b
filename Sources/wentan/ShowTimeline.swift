import ArgumentParser
import Explorer
import Model
import Report
import System
import TUI
import Text

/// Prints what happened when.
struct ShowTimeline: CommandForGuests {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeline",
      abstract: said("按时间打印：何时有何事，附依据的句子。", "Print what happened when, with the sentences that say so."),
      discussion: said(
        """
        写 REF 是这几项的年表，--scope 是与一项有关的全部，都不写是整个语料。早的在前，没有日期的在最后；推断出的日期附理由。见 docs/timeline.zh.md。
        """,
        """
        With REF the timeline of these items, with --scope of all that belongs to one, with neither of the whole corpus. The \
        earliest comes first, what has no date last; an inferred date has its reason beside it. See docs/timeline.md.
        """) + "\n\n"
        + examples(
          """
            wentan timeline 梅涛
            wentan timeline --scope forum:zhiqi-wenchuang --format csv
            wentan timeline --from 2024-07 --to 2024 --format json | jq '.[].name'
          """))
  }

  @Argument(
    help: ArgumentHelp(
      "id、名称或拼音；- 从标准输入读。", "Ids, names or pinyin; - reads them from standard input.", valueName: "ref"),
    completion: .custom(ReferenceCompletion.candidates))
  var references: [String] = []

  @Option(
    help: ArgumentHelp(
      "与此项有关的全部：id、名称或拼音。", "All that belongs to this item: an id, a name or pinyin.", valueName: "ref",
      guests: true),
    completion: .custom(ReferenceCompletion.candidates))
  var scope: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "从此日、此月或此年起：2024-11-20、2024-11、2024。", "From this day, month or year on: 2024-11-20, 2024-11, 2024.",
      valueName: "date", guests: true),
    transform: ShowTimeline.date)
  var start: NewsDate?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "到此日、此月或此年止，这一天、月、年也算。", "Up to this day, month or year, and with it.", valueName: "date", guests: true),
    transform: ShowTimeline.date)
  var end: NewsDate?

  @Option(help: ArgumentHelp("打印成什么。", "How to print it.", guests: true))
  var format: TimelineFormat = .text

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  /// Reads a date of the command line.
  private static let date: @Sendable (String) throws -> NewsDate = { word in
    guard let date = NewsDate(word) else {
      throw ValidationError(
        said("要写 2024-11-20、2024-11 或 2024 这样的日期", "a date such as 2024-11-20, 2024-11 or 2024 is needed"))
    }
    return date
  }

  func validate() throws {
    if !references.isEmpty, scope != nil {
      throw ValidationError(
        said(
          "REF 与 --scope 只能写一样：REF 是这一项自己的，--scope 是与它有关的全部",
          "give REF or --scope, not both: REF is the item's own timeline, --scope that of all that belongs to it"
        ))
    }
    if let start, let end, start.isAfter(end) {
      throw ValidationError(
        said("--from \(start.text) 晚于 --to \(end.text)", "--from \(start.text) is after --to \(end.text)"))
    }
  }

  mutating func run() throws { try common.withCorpus(write) }

  private func write(_ corpus: Corpus) throws {
    let all = try timeline(of: corpus)
    let timeline = start == nil && end == nil ? all : all.between(start, end)
    var export = TimelineExport(timeline, of: corpus, in: common.language)
    switch format {
    case .text:
      let bar = common.ascii ? "#" : "■"
      try common.output.write(export.text(columns: Output.isTerminal ? Output.columns : 0, bar: bar))
    case .json: try common.output.write(export.value())
    case .csv: try common.output.write(export.csv(), in: .utf8)
    }
    let isDated = all.entries.contains { $0.date != nil }
    if timeline.entries.isEmpty { throw nothingFound(isDated: isDated, isEmpty: all.entries.isEmpty) }
    if !isDated, format == .text, !common.isGuest { Output.tell("wentan: " + Self.undated[common.language]) }
  }

  private func timeline(of corpus: Corpus) throws(Failure) -> Timeline {
    let reference = Reference(corpus: corpus, language: common.language)
    if let scope { return Timeline(of: corpus, within: corpus.relatedItems(of: try reference.item(scope))) }
    if references.isEmpty { return Timeline(of: corpus) }
    let items = try reference.items(references)
    if items.isEmpty { throw Failure.noReferences(common.language) }
    return Timeline(of: items, in: corpus)
  }

  private static let undated = Phrase("这里没有一条有日期：页上都没有印", "nothing here has a date: no page prints one")

  /// Programs that read the entries see that there are none.
  private func nothingFound(isDated: Bool, isEmpty: Bool) -> Failure {
    let said =
      isEmpty
      ? Phrase("年表里没有可列的", "there is nothing for a timeline")
      : isDated ? Phrase("这段时间里没有", "nothing in that stretch of time") : ShowTimeline.undated
    return Failure(status: .notFound, message: format == .text ? "wentan: " + said[common.language] : "")
  }
}

/// How a timeline is printed.
enum TimelineFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}
