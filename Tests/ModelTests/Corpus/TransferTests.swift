import Report
import System
import TestSupport
import Testing

@testable import Model

/// Where a sentence is found again when its file is read anew.
@Suite struct TransferTests {
  /// An article with a speaker whom one quote of it names.
  private func corpus(_ text: String, quote: String, occurrence: Int = 1) throws -> Corpus {
    try Corpora.load(
      """
      {"format": "wentan-corpus", "version": 2,
       "articles": [{"id": "article:a", "source": "source:s", "blocks": [
         {"kind": "headline", "spans": [{"lines": [1, 1]}]}, {"kind": "paragraph", "spans": [{"lines": [2, 2]}]}]}],
       "speakers": [{"id": "speaker:yi", "name": "乙",
         "evidence": [{"article": "article:a", "quote": "\(quote)", "occurrence": \(occurrence)}]}],
       "sources": [{"id": "source:s", "file": "s.txt", "text": ["标题", "\(text)"]}]}
      """)
  }

  private func sentence(_ corpus: Corpus) throws -> Evidence {
    let speaker = try #require(corpus.item(ref: "speaker:yi"))
    return try #require(Outline(of: speaker, in: corpus, language: .chinese).evidence.first)
  }

  private func expect(
    _ old: Corpus, leadsTo new: Corpus, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = Transfer(from: old, to: new).sentence(try sentence(old))
    #expect(try found?.range == sentence(new).range, sourceLocation: sourceLocation)
  }

  @Test func aSentenceThatHasMovedIsFoundWhereItIsNow() throws {
    try expect(
      corpus("甲到会。乙说好。", quote: "乙说好。"), leadsTo: corpus("甲和丙都到会。乙说好。", quote: "乙说好。"))
  }

  @Test func aSentenceThatHasNotMovedStaysThoughItsWordsNowStandBeforeItToo() throws {
    try expect(
      corpus("甲说坏。乙说好。", quote: "说好。"), leadsTo: corpus("甲说好。乙说好。", quote: "说好。", occurrence: 2))
  }

  @Test func ofWordsThatStandTwiceThePlaceThatWasMeantIsFound() throws {
    try expect(
      corpus("甲说好。乙说好。", quote: "说好。", occurrence: 2),
      leadsTo: corpus("会上甲说好。乙说好。", quote: "说好。", occurrence: 2))
  }

  @Test func wordsThatAreGoneAreFoundNowhere() throws {
    let (old, new) = try (corpus("甲到会。乙说好。", quote: "乙说好。"), corpus("甲到会。", quote: "甲到会。"))
    #expect(Transfer(from: old, to: new).sentence(try sentence(old)) == nil)
  }
}
