/// A word and where it stands on its page. Lengths are in points (1/72 inch); y grows downwards from the top of the page.
public struct PlacedWord: Sendable, Equatable {
  public var text: String
  public var left: Double
  public var top: Double
  public var right: Double
  public var bottom: Double
  /// The height of the font, ascent and descent together.
  public var size: Double
  /// The number of the page within the document, one-based.
  public var page: Int

  public init(
    text: String, left: Double, top: Double, right: Double, bottom: Double, size: Double, page: Int
  ) {
    self.text = text
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.size = size
    self.page = page
  }
}

/// A page as `pdftotext -bbox-layout` describes it: its size in points and its words in no particular order.
public struct PlacedPage: Sendable, Equatable {
  public var width: Double
  public var height: Double
  public var words: [PlacedWord]

  public init(width: Double, height: Double, words: [PlacedWord]) {
    self.width = width
    self.height = height
    self.words = words
  }

  /// Whether a word stands on the page, or partly so, and is large enough to be seen.
  func holds(_ word: PlacedWord) -> Bool {
    let (right, bottom) = (word.right - word.left, word.bottom - word.top)
    return word.left.isFinite && word.top.isFinite && word.right.isFinite && word.bottom.isFinite
      && right > width * 1e-5 && bottom > height * 1e-5 && word.right > 0 && word.bottom > 0
      && word.left < width
      && word.top < height && word.left > -width && word.top > -height && word.right < 2 * width
      && word.bottom < 2 * height && !word.text.isEmpty
  }
}

/// How much of a document is read. More than this is no newspaper.
public struct PageLimits: Sendable {
  public var pages = 400
  public var wordsOnPage = 100_000
  public var words = 1_000_000
  /// Bytes of one word.
  public var wordLength = 4096
  /// Points; PDF itself allows 14,400.
  public var pageLength = 1.0...14_400.0
  /// How many times the words of a page may cover it.
  public var cover = 40.0

  public init() {}
}
