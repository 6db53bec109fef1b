import ArgumentParser
import Explorer
import Model
import Report
import Search
import System
import TUI
import Text

/// Prints what came since the last visit, or since a day.
struct New: CommandForGuests {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: said("上次来后新到的。", "What came since the last visit."),
      discussion: said(
        """
        新不新看文章是何时收进语料的（added）：各项只要有一篇旧文章提到过就不是新的，其中只见于新文章的事实另列。常看的（浏览界面里按 W，\
        或配置里的 watched）在前。见 docs/new.zh.md。
        """,
        """
        Newness hangs on when articles came into the corpus (added): what an older article reports is not new, and facts of \
        it that new articles alone state are listed below it. What is watched (W in the explorer, or watched in the \
        configuration) comes first. See docs/new.md.
        """) + "\n\n"
        + examples(
          """
            wentan new
            wentan new --since 2026-11-20
            wentan new --since 2026-11-20 --format json | jq -r '.[].name'
            wentan new --since 2026-01-01 --format atom > new.xml
          """))
  }

  @Option(
    help: ArgumentHelp(
      "从这一天起，如 2026-11-20，或时刻 2026-11-20T08:00:00Z；last 是上次来的时候。",
      "Since this day, as 2026-11-20, or moment, 2026-11-20T08:00:00Z; last is the last visit.",
      valueName: "date", guests: true))
  var since = New.last

  @Option(help: ArgumentHelp("打印成什么。", "How to print it.", guests: true))
  var format: NewsFormat = .text

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  /// The word for the last visit.
  static let last = "last"

  mutating func run() throws {
    let language = common.language
    let saved =
      common.isGuest
      ? nil
      : StateStore.ofEnvironment.map { store in
        var store = store
        return store.load().saved
      }
    let moment: Moment?
    if since == New.last {
      moment = common.since ?? saved?.visit?.next
      if moment == nil { Output.tell("wentan: " + New.noVisit[language]) }
    } else {
      moment = try New.moment(since, in: language)
    }
    let watched = common.isGuest ? [] : UserConfiguration.current.watched + (saved?.watched ?? [])
    try common.withCorpus { corpus in
      var search: CorpusSearch?
      let arrivals = Arrivals(in: corpus, since: moment)
      let news = News(arrivals, in: corpus, watching: watched) { query in
        if search == nil { search = CorpusSearch(corpus) }
        return search!.find(query).hits.filter { !SearchTier.last.contains($0.tier) }.map(\.item)
      }
      switch format {
      case .text: try common.output.write(news.text(in: language, ascii: common.ascii))
      case .json: try common.output.write(news.json(in: language))
      case .atom: try common.output.write(news.atom(in: language), in: .utf8)
      }
    }
  }

  /// The moment from which on what came counts: of a day its first second.
  static func moment(_ text: String, in language: Language) throws(Failure) -> Moment {
    if let moment = Moment(written: text) { return moment }
    let message = Phrase(
      "--since 不能是“\(TextCleaning.clean(text))”；要写成 2026-11-20、2026-11-20T08:00:00Z 或 last",
      "--since cannot be \"\(TextCleaning.clean(text))\"; write it as 2026-11-20, 2026-11-20T08:00:00Z or last"
    )
    throw Failure(status: .usage, message: "wentan: " + message[language])
  }

  static let noVisit = Phrase(
    "还没有上次来的记录：浏览界面离开时才记下；用 --since 2026-11-20 写明从哪天起",
    "no visit is on record: the explorer notes one when it is left; --since 2026-11-20 says since when")
}

/// How what is new is printed.
enum NewsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, atom
}
