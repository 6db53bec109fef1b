import System

/// An article as it came out of a source: its text with layout, and what the source says of it.
///
/// The lines are the text that is kept beside the facts; every block is some of them, so that each character of a block
/// has its place in what is kept.
public struct SourceArticle: Sendable, Equatable {
  /// The text that was taken out of the source, line by line; no line has a line feed in it.
  public var lines: [String]
  /// The blocks in reading order. Empty where the source has no layout, as plain text: the derivation finds it then.
  public var blocks: [Block]
  public var about: About
  /// Whether the lines stand in the order in which they are to be read beyond doubt; no fact of the article is sure
  /// otherwise.
  public var isOrderCertain = true

  public init(lines: [String], blocks: [Block] = [], about: About = About()) {
    self.lines = lines
    self.blocks = blocks
    self.about = about
  }

  /// A headline, a paragraph…: some whole lines of the article.
  public struct Block: Sendable, Equatable {
    public var kind: Kind
    /// First and last line, one-based.
    public var lines: ClosedRange<Int>
    /// The page and the column that it stands on, one-based; nil where the source has none.
    public var page: Int?
    public var column: Int?

    public init(_ kind: Kind, lines: ClosedRange<Int>, page: Int? = nil, column: Int? = nil) {
      self.kind = kind
      self.lines = lines
      self.page = page
      self.column = column
    }
  }

  /// What a block is.
  public enum Kind: String, Sendable, CaseIterable {
    case section, headline, deck, lead, subheading, paragraph, byline, caption, credit
    /// Text that stands beside the article in a frame of its own.
    case box
    case listItem
    /// A row of a table, its cells parted by tabs.
    case tableRow
    case note
  }

  /// What a source says of an article. nil is what it does not say.
  public struct About: Sendable, Equatable {
    public var title: String?
    /// The newspaper or the site.
    public var newspaper: String?
    public var authors: [String] = []
    /// The day of publication, as 2026-11-26.
    public var date: String?
    /// The page of the newspaper as printed, such as A03.
    public var page: String?
    public var url: String?
    /// The day on which it was fetched from there, as 2026-11-26; nil for a file.
    public var accessed: String?
    /// The language as the source names it, such as zh-CN.
    public var language: String?
    /// What was dropped or is doubtful; a sentence each.
    public var remarks: [Remark] = []

    public init() {}

    /// The day in a text, in whatever form, as 2026-11-26; nil where there is none.
    public static func day(in text: String) -> String? { PageDate.first(in: text) }
  }

  /// Whether there is more than a headline.
  public var hasText: Bool { blocks.isEmpty ? !lines.isEmpty : blocks.contains { $0.kind != .headline } }

  /// Adds a block of one line; its text loses line feeds.
  ///
  /// - Parameters:
  ///   - page: the page that it stands on, one-based.
  ///   - column: its column, one-based.
  public mutating func add(_ kind: Kind, _ text: String, page: Int? = nil, column: Int? = nil) {
    lines.append(text.with(" ", for: "\n"))
    blocks.append(Block(kind, lines: lines.count...lines.count, page: page, column: column))
  }

  /// Says that the order of the lines is in doubt, and remarks it.
  mutating func doubtOrder() {
    isOrderCertain = false
    about.remarks.append(
      Remark(
        Phrase(
          "分栏的先后不能确定，请对照原件；其中的事实都标为存疑",
          "the order of the columns is not certain, compare the original; none of its facts is marked sure")))
  }
}
