import System
import Text

/// What a user has written on an item or a sentence, for themselves: it is kept like marks, and is no part of the corpus.
public struct Note: Sendable, Hashable {
  public enum Anchor: Sendable, Hashable {
    /// The id of an item.
    case item(String)
    case sentence(SentenceAnchor)

    /// What it was on, by the words that it had.
    public var words: String {
      switch self {
      case .item(let ref): ref
      case .sentence(let anchor): anchor.quote
      }
    }
  }

  public let anchor: Anchor
  public let text: String
  /// Words to find it by, without their `#`, each once.
  public let tags: [String]

  /// The scalars of a note, at most.
  static let maximum = 2_000

  public init(_ anchor: Anchor, text: String, tags: [String]) {
    self.anchor = anchor
    self.text = String(TextCleaning.line(text).unicodeScalars.prefix(Note.maximum))
    self.tags = tags.map { TextCleaning.line($0) }.filter { !$0.isEmpty }.uniqued
  }

  /// Reads a note as it is typed: words that begin with `#` are tags.
  public init(_ anchor: Anchor, typed line: String) {
    var (words, tags): ([String], [String]) = ([], [])
    for word in line.split(separator: " ").map(String.init) {
      let isTag = word.first == "#" || word.first == "＃"
      if isTag, word.count > 1 { tags.append(String(word.dropFirst())) } else { words.append(word) }
    }
    self.init(anchor, text: words.joined(separator: " "), tags: tags)
  }

  /// As it is typed.
  public var line: String { (tags.map { "#" + $0 } + [text]).filter { !$0.isEmpty }.joined(separator: " ") }

  /// Whether it says nothing, so that it need not be kept.
  public var isEmpty: Bool { text.isEmpty && tags.isEmpty }
}

/// Where a sentence stands: in which article, which of the places that have its words, and between which others.
public struct SentenceAnchor: Sendable, Hashable {
  /// The id of the article.
  public let article: String
  /// Tells the text of the article from others: see ``FoldedArticle``.
  let fingerprint: UInt64
  /// The sentence as printed.
  public let quote: String
  /// One-based; how many places there were, and how many of them between the same words.
  let occurrence: Int
  let count: Int
  let alike: Int
  /// The folded text on both sides.
  let before: String
  let after: String
}

/// An article whose sentences are looked for by their anchors.
struct NotedArticle {
  private let article: ItemID
  private let ref: String
  private let folded: FoldedArticle
  private let scalars: [UInt32]
  private let bytes: [UInt8]
  /// Where its text begins in the text of the corpus.
  private let start: UInt32

  /// How many scalars beside a sentence tell where it stands.
  private static let context = 8

  /// Nil for an article without text.
  init?(_ article: ItemID, in corpus: Corpus) {
    guard let extent = corpus.extent(of: article) else { return nil }
    (self.article, ref, start) = (article, corpus.ref(of: article), extent.lowerBound)
    bytes = Array(corpus.text(extent).utf8)
    folded = FoldedArticle(bytes[...])
    scalars = FoldedText(bytes[...]).scalars
  }

  /// The anchor of a sentence; nil for one without words.
  func anchor(of sentence: Evidence, quote: String) -> SentenceAnchor? {
    guard sentence.range.lowerBound >= start else { return nil }
    let range = folded.scalars(sentence.range.lowerBound - start..<sentence.range.upperBound - start)
    guard !range.isEmpty else { return nil }
    let places = places(of: Array(scalars[range]))
    guard let place = places.firstIndex(of: range) else { return nil }
    return SentenceAnchor(
      article: ref, fingerprint: folded.fingerprint, quote: quote, occurrence: place + 1, count: places.count,
      alike: places.count { before($0) == before(range) && after($0) == after(range) }, before: before(range),
      after: after(range))
  }

  /// The sentence of an anchor; nil where it is not certain which that is now.
  func sentence(of anchor: SentenceAnchor) -> Evidence? {
    let places = places(of: FoldedText(Array(anchor.quote.utf8)[...]).scalars)
    var found: [Range<Int>] = []
    if anchor.fingerprint == folded.fingerprint {
      if places.indices.contains(anchor.occurrence - 1) { found = [places[anchor.occurrence - 1]] }
    } else if places.count == anchor.count, anchor.alike == 1 {
      // Another place with the same words is not the same sentence.
      found = places.filter { before($0) == anchor.before && after($0) == anchor.after }
    }
    guard found.count == 1, let range = folded.bytes(found[0], in: bytes) else { return nil }
    return Evidence(article: article, range: start + range.lowerBound..<start + range.upperBound)
  }

  private func before(_ range: Range<Int>) -> String {
    text(max(0, range.lowerBound - NotedArticle.context)..<range.lowerBound)
  }

  private func after(_ range: Range<Int>) -> String {
    text(range.upperBound..<min(scalars.count, range.upperBound + NotedArticle.context))
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range].map { Unicode.Scalar($0) ?? " " }))
  }

  /// Where some scalars stand one after the other.
  private func places(of words: [UInt32]) -> [Range<Int>] {
    guard let first = words.first, words.count <= scalars.count else { return [] }
    return (0...scalars.count - words.count).filter {
      scalars[$0] == first && scalars[$0..<$0 + words.count].elementsEqual(words)
    }.map { $0..<$0 + words.count }
  }
}
