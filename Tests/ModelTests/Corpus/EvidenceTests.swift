import TestSupport
import Testing

@testable import Model

@Suite struct EvidenceTests {
  private func evidence(_ corpus: Corpus, of ref: String) throws -> Evidence {
    let item = try #require(corpus.item(ref: ref))
    return try #require(corpus[corpus.head(of: item).provenance.evidence].first)
  }

  @Test func aSentenceIsFoundAcrossLinesAndBlankLines() throws {
    let corpus = try Corpora.load(Corpora.small)
    let sentence = try evidence(corpus, of: "speaker:mei-tao")
    #expect(corpus.quote(sentence) == "智象未来创始人梅涛在论坛上致辞。")
    #expect(corpus.lines(of: sentence) == 2...4)
    #expect(corpus.spans(of: sentence.range, in: sentence.article) == [2...4])
  }

  @Test func latinWordsOnTwoLinesAreJoinedByASpaceAndChineseByNothing() throws {
    let text = Corpora.small("智象未来创始人梅\", \"\", \"涛在论坛上致辞。", becomes: "Rokid AR\", \"Lite 在论坛\", \"上致辞。")
      .replacingOccurrences(of: "智象未来创始人梅涛在论坛上致辞。", with: "RokidARLite在论坛上致辞。")
    let corpus = try Corpora.load(text)
    #expect(corpus.quote(try evidence(corpus, of: "speaker:mei-tao")) == "Rokid AR Lite 在论坛上致辞。")
  }

  @Test func interleavedColumnsGiveSeveralRunsOfLines() throws {
    let text = Corpora.small("{ \"lines\": [2, 4] }", becomes: "{ \"lines\": [2, 2] }, { \"lines\": [5, 5] }")
      .replacingOccurrences(of: "\"\", \"涛在论坛上致辞。\"", with: "\"别栏\", \"别栏\", \"涛在论坛上致辞。\"")
    let corpus = try Corpora.load(text)
    let sentence = try evidence(corpus, of: "speaker:mei-tao")
    #expect(corpus.spans(of: sentence.range, in: sentence.article) == [2...2, 5...5])
    #expect(corpus.lines(of: sentence) == 2...5)
  }

  @Test func aBlockMayStartAndEndInsideALine() throws {
    let text = Corpora.small(
      "{ \"lines\": [2, 4] }", becomes: "{ \"lines\": [2, 4], \"from\": 4, \"to\": 5 }"
    ).replacingOccurrences(of: "智象未来创始人梅涛在论坛上致辞。", with: "创始人梅涛在论坛上")
    let corpus = try Corpora.load(text)
    #expect(corpus.quote(try evidence(corpus, of: "speaker:mei-tao")) == "创始人梅涛在论坛上")
  }

  /// The bundled corpus: a sentence broken over blank lines, and the line that holds two captions and a credit.
  @Test func theSeedPagesLinesAreRight() throws {
    let corpus = Corpora.bundled
    let forum = try #require(corpus.item(ref: "forum:zhiqi-wenchuang"))
    let date = try #require(corpus[forum, as: Forum.self].date)
    let sentence = try #require(corpus[date.provenance.evidence].first)
    #expect(corpus.quote(sentence) == "本月初，世界人工智能大会“智启文创，激发无限新质生产力”发展论坛在上海世博中心展现了一场思想与创新的盛宴。")
    #expect(corpus.lines(of: sentence) == 181...183)
    let credit = corpus.items(of: .article).flatMap { corpus[corpus[$0, as: Article.self].blocks] }
      .first { $0.kind == .credit }
    #expect(corpus.text(try #require(credit).range) == "本版均为受访者供图")
  }
}
