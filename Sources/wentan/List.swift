import ArgumentParser
import Explorer
import Model
import Report
import System
import Text

/// Lists all items of a kind.
struct List: CommandForGuests {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: said("列出一类的全部。", "List all items of a kind."),
      discussion: examples(
        """
          wentan list speakers
          wentan list speakers --sort pinyin
          wentan list announcements --scope forum:zhiqi-wenchuang
          wentan list announcements --format json | jq -r '.[].name'
        """))
  }

  @Argument(help: ArgumentHelp("哪一类，单数复数都可以。", "Which kind, singular or plural."))
  var kind: ListedKind

  @Option(
    help: ArgumentHelp(
      "只列与此项有关的：id、名称或拼音。", "Only what belongs to this item: an id, a name or pinyin.", valueName: "ref",
      guests: true),
    completion: .custom(ReferenceCompletion.candidates))
  var scope: String?

  @Option(
    help: ArgumentHelp(
      "只列有这种事实的：open 待核，accepted 核对无误，refused 判为错，corrected 改过，undecided 未定，added 补上的。",
      "Only what has a fact in this state of the review."))
  var state: ReviewFact.State?

  @Option(
    help: ArgumentHelp(
      "source：语料中的次序；pinyin：按名称；date：从早到晚，newest：从晚到早，无日期的都在后；count：相关最多的在前。",
      "source: the order of the corpus; pinyin: by name; date: the earliest first, newest: the latest first, undated last; count: what most refers to.",
      guests: true))
  var sort: Order = .source

  @Option(help: ArgumentHelp("打印成什么。", "How to print them.", guests: true))
  var format: RowsFormat = .text

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    // What was refused is in no corpus: it stands in the files.
    if let state, state == .refused || state == .undecided { return try write(undecided: state) }
    try common.withCorpus(write)
  }

  private func write(undecided state: ReviewFact.State) throws {
    UserConfiguration.tellFailure(in: common.language)
    let review: DraftReview
    do {
      review = try DraftReview(of: common.paths, bundled: !common.noBundled)
    } catch {
      throw Failure(error, in: common.language)
    }
    let items = Set(review.facts.filter { $0.state == state }.map(\.item))
    try write(
      review.corpus.items(of: kind.kind).filter(items.contains), of: review.corpus,
      within: try members(of: review.corpus))
  }

  private func write(_ corpus: Corpus) throws {
    let members = try members(of: corpus)
    let items = members?.items(of: kind.kind) ?? corpus.items(of: kind.kind)
    try write(
      items.filter { item in state.map { corpus.has($0, item) } ?? true }, of: corpus, within: members)
  }

  private func write(_ items: [ItemID], of corpus: Corpus, within members: Members?) throws {
    let items = sorted(items, in: corpus, within: members)
    switch format {
    case .text: try common.output.write(text(of: items, in: corpus, within: members))
    case .tsv:
      let rows = items.map { item in
        [
          corpus.ref(of: item), item.kind.rawValue, corpus.name(of: item),
          corpus.aside(of: item, in: common.language, within: members).text,
        ]
      }
      try common.output.write(TSV.text(header: ["ref", "kind", "name", "aside"], rows: rows))
    case .json:
      var dates = ItemDates(of: corpus)
      let summaries = items.map {
        corpus.summary(of: $0, in: common.language, within: members, dates: &dates)
      }
      try common.output.write(JSONValue.array(summaries))
    }
  }

  /// The items in the scope; nil where none is given.
  private func members(of corpus: Corpus) throws(Failure) -> Members? {
    guard let scope else { return nil }
    return corpus.relatedItems(of: try Reference(corpus: corpus, language: common.language).item(scope))
  }

  private func sorted(_ items: [ItemID], in corpus: Corpus, within members: Members?) -> [ItemID] {
    switch sort {
    case .source: items
    case .pinyin: corpus.sortedByPinyin(items)
    case .date: corpus.sortedByDate(items)
    case .newest: corpus.sortedByDate(items, newestFirst: true)
    case .count: corpus.sortedByCount(items, within: members)
    }
  }

  /// One item a row: id, name, and what tells it from others, the first two in columns.
  private func text(of items: [ItemID], in corpus: Corpus, within members: Members?) -> String {
    let width = TextWidth()
    let refs = items.map { corpus.ref(of: $0) }
    let room = 2 + (refs.map { width.columns(of: $0) }.max() ?? 0)
    return zip(items, refs).map { item, ref in
      let aside = corpus.aside(of: item, in: common.language, within: members).text
      let words = [corpus.name(of: item), aside].filter { !$0.isEmpty }
      return width.padded(ref, to: room) + words.joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension ReviewFact.State: ExpressibleByArgument {}

/// How rows of items are printed.
enum RowsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, tsv, json
}

/// The order of a list.
enum Order: String, CaseIterable, ExpressibleByArgument {
  case source, pinyin, date, newest, count
}

/// A kind that can be listed, singular or plural.
struct ListedKind: ExpressibleByArgument {
  let kind: Kind

  init?(argument: String) {
    guard let kind = Kind(word: argument), Kind.listed.contains(kind) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Kind.listed.map(\.plural.english) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
