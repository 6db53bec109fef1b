import System
import TestSupport
import Testing

@testable import Model

/// Spans of lines of many thousand characters, as a source without line ends has them.
@Suite struct LongLineTests {
  /// Characters of one to four bytes, and where each stands.
  private static let line = (0..<5_000).map { ["a", "é", "文", "𠮷"][$0 % 4] + "\($0 % 10)" }.joined()

  @Test(arguments: [(0, 3), (1_022, 1_027), (1_024, 1_024 + 2_048), (2_047, 2_049), (9_990, 10_000)])
  func aSpanTakesTheCharactersThatItNames(from: Int, to: Int) throws {
    let corpus = try Corpora.load(
      """
      {"format": "wentan-corpus", "version": 1,
       "articles": [{"id": "article:a", "source": "source:s", "blocks": [
         {"kind": "headline", "spans": [{"lines": [1, 1]}]},
         {"kind": "paragraph", "spans": [{"lines": [2, 2], "from": \(from), "to": \(to)}]}]}],
       "sources": [{"id": "source:s", "file": "s.txt", "text": ["标题", "\(LongLineTests.line)"]}]}
      """)
    let article = try #require(corpus.item(ref: "article:a"))
    let paragraph = try #require(corpus[corpus[article, as: Article.self].blocks].last)
    let scalars = Array(LongLineTests.line.unicodeScalars)[from..<to]
    #expect(corpus.text(paragraph.range) == String(String.UnicodeScalarView(scalars)))
  }
}
