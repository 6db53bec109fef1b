import TestSupport

/// A part of the program that takes what comes from outside. Whatever the bytes, it must neither crash nor hang, and keep
/// its promise.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A corpus file, and what is said of it.
  case corpus
  /// Text of data, made harmless and set.
  case text
  /// What a terminal sends: decoded, and taken by the explorer.
  case keys
  /// What a terminal sends of itself, made of the bytes, torn anywhere, with keys between.
  case replies
  /// What is typed to be searched for.
  case query
  /// What a guest's client asks for.
  case command
  /// A configuration file, and what is said of it.
  case configuration
  /// The file of marks and place.
  case state
  /// A compiled corpus that others have written to.
  case compiled
  /// The text of an article, of which a draft is made.
  case article
  /// A source of any form: recognised, and read.
  case source
  /// A web page.
  case page
  /// A feed.
  case feed
  /// A document in a ZIP archive.
  case zip
  /// What pdftotext writes of a page.
  case pdf

  /// How a promise was broken by some bytes; nil where all is well.
  public func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .corpus: fuzzCorpus(bytes)
    case .text: fuzzText(bytes)
    case .keys: fuzzKeys(bytes)
    case .query: fuzzQuery(bytes)
    case .command: fuzzCommand(bytes)
    case .configuration: fuzzConfiguration(bytes)
    case .replies: fuzzReplies(bytes)
    case .state: fuzzState(bytes)
    case .compiled: fuzzCompiled(bytes)
    case .article: fuzzArticle(bytes)
    case .source: fuzzSource(bytes)
    case .page: fuzzSource(bytes, as: .html)
    case .feed: fuzzSource(bytes, as: .feed)
    case .zip: fuzzZip(bytes)
    case .pdf: fuzzPages(bytes)
    }
  }

  /// Inputs to begin with: sound ones, and those that have been traps.
  public var seeds: [[UInt8]] { texts.map { Array($0.utf8) } + FuzzTarget.brokenText }

  /// Bytes that are no UTF-8.
  private static let brokenText: [[UInt8]] = [
    [], [0xFF, 0xFE, 0x80], [0xE6, 0xA2], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x00, 0x01, 0x02],
    [0xEF, 0xBB, 0xBF],
  ]

  private var texts: [String] {
    switch self {
    case .corpus: FuzzSeeds.corpora
    case .text: HostileText.pieces + [HostileText.starting(at: 0), "“梅涛”，（AI+文创）——2024年…… GPT-4o"]
    case .keys: FuzzSeeds.keys
    case .query:
      [
        "mt", "meitao", "梅涛", "mei zhixiang", "ＡＩ", "knowledge 知识产权", "zhang'an lüe", "' '",
        HostileText.starting(at: 3),
      ]
    case .command: FuzzSeeds.commands
    case .configuration: FuzzSeeds.configurations
    case .replies: FuzzSeeds.keys + FuzzSeeds.commands
    case .state: FuzzSeeds.states
    // Where to write and what: any bytes will do.
    case .compiled: FuzzSeeds.commands + FuzzSeeds.configurations
    case .article: FuzzSeeds.articles
    case .source: FuzzSeeds.pages + FuzzSeeds.feeds + FuzzSeeds.articles
    case .page: FuzzSeeds.pages
    case .feed: FuzzSeeds.feeds
    case .zip: FuzzSeeds.pages
    case .pdf: FuzzTarget.placedWords
    }
  }
}
