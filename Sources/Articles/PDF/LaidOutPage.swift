/// A document's pages in reading order.
public struct LaidOutDocument: Sendable {
  public var pages: [LaidOutPage]
}

/// One page: what it says of itself, and its articles. An article that begins on this page may go on on others.
public struct LaidOutPage: Sendable {
  /// The number of the page within the document, one-based.
  public var index: Int
  /// The newspaper's name as its masthead prints it.
  public var newspaper: String?
  /// The date as printed.
  public var date: String?
  /// The page's number as printed, without 第 and 版, such as `A04`.
  public var pageNumber: String?
  /// The name of the page, such as 文化周刊.
  public var section: String?
  public var stories: [LaidOutStory] = []
  /// What belongs to no article: the masthead and what stands at the foot.
  public var furniture: [PlacedLine] = []
  /// Whether the page has no words, or nearly none: a picture, which needs tesseract.
  public var isPicture = false

  public init(index: Int) { self.index = index }
}

/// An article as it stands on the page.
public struct LaidOutStory: Sendable {
  public var blocks: [LaidOutBlock]
  /// Whether the order is what the page's form leaves no doubt about. No fact of an uncertain story may be `high`.
  public var certain: Bool
}

/// A part of an article, its lines joined to one text.
public struct LaidOutBlock: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case headline, deck, byline, subheading, paragraph, caption, box, jump
  }
  public var kind: Kind
  public var text: String
  public var lines: [PlacedLine]
  /// The page that the block begins on, one-based.
  public var page: Int { lines.first?.page ?? 0 }
  /// The column of the article that the block begins in, from 0.
  public var column: Int { lines.first?.column ?? 0 }
}

/// A line as printed, and where: points from the top left corner of its page.
public struct PlacedLine: Sendable, Equatable {
  public var text: String
  /// Where the line begins in its block's text, in Unicode scalars.
  public var offset = 0
  public var page: Int
  public var column = 0
  public var left: Double
  public var top: Double
  public var right: Double
  public var bottom: Double
}
