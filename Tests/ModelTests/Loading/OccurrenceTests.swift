import Foundation
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// A sentence that an article has several times.
@Suite struct OccurrenceTests {
  /// Two speakers, each of whom stands by one of two equal sentences.
  private func corpus(version: Int = 2, occurrence: String = #", "occurrence": 2"#) -> String {
    """
    {"format": "wentan-corpus", "version": \(version),
     "articles": [{"id": "article:a", "source": "source:s", "blocks": [
       {"kind": "headline", "spans": [{"lines": [1, 1]}]}, {"kind": "paragraph", "spans": [{"lines": [2, 5]}]}]}],
     "speakers": [
       {"id": "speaker:yi", "name": "一", "evidence": [{"article": "article:a", "quote": "他在会上致辞。"}]},
       {"id": "speaker:er", "name": "二",
        "evidence": [{"article": "article:a", "quote": "他在会上致辞。"\(occurrence)}]}],
     "sources": [{"id": "source:s", "file": "s.txt",
       "text": ["论坛", "一来了。他在会", "上致辞。", "二来了。", "他在会上致辞。"]}]}
    """
  }

  private func sentence(of ref: String, in corpus: Corpus) throws -> Evidence {
    let item = try #require(corpus.item(ref: ref))
    return try #require(corpus[corpus.head(of: item).provenance.evidence].first)
  }

  private func said(_ text: String) -> [String] {
    Corpora.problems(in: text).map { $0.cause.message.english }
  }

  @Test func eachPlaceHasItsOwnLines() throws {
    let corpus = try Corpora.load(corpus())
    #expect(corpus.lines(of: try sentence(of: "speaker:yi", in: corpus)) == 2...3)
    let second = try sentence(of: "speaker:er", in: corpus)
    #expect(corpus.lines(of: second) == 5...5)
    #expect(corpus.quote(second) == "他在会上致辞。")
  }

  @Test func withoutItTheFirstPlaceIsMeant() throws {
    for version in [1, 2] {
      let corpus = try Corpora.load(corpus(version: version, occurrence: ""))
      #expect(corpus.lines(of: try sentence(of: "speaker:er", in: corpus)) == 2...3)
    }
  }

  @Test func showSaysWhichPlaceItIs() throws {
    let corpus = try Corpora.load(corpus())
    func json(_ ref: String) -> String { corpus.json(of: corpus.item(ref: ref)!) }
    #expect(json("speaker:er").contains(#""occurrence": 2"#))
    #expect(!json("speaker:yi").contains("occurrence"))
  }

  @Test func anItemMayRestOnBothPlaces() throws {
    let both = corpus(occurrence: #"}, {"article": "article:a", "quote": "他在会上致辞。", "occurrence": 2"#)
    let corpus = try Corpora.load(both)
    let item = try #require(corpus.item(ref: "speaker:er"))
    let evidence = Outline(of: item, in: corpus, language: .english).evidence
    #expect(evidence.map { corpus.lines(of: $0) } == [2...3, 5...5])
  }

  @Test func aPlaceThatIsNotThereIsReported() {
    #expect(
      said(corpus(occurrence: #", "occurrence": 3"#)) == ["this quote stands only twice in article:a"])
    let once = corpus(occurrence: #", "occurrence": 2"#)
      .replacingOccurrences(of: "二来了。\", \"他在会", with: "二来了。\", \"她在会")
    #expect(said(once) == ["this quote stands only once in article:a"])
    #expect(
      said(corpus(occurrence: #", "occurrence": 0"#)) == ["a whole number from 1 up is expected here"])
  }

  @Test func theFirstVersionOfTheFormatDoesNotKnowIt() {
    #expect(
      said(corpus(version: 1)) == [
        #"the key "occurrence" came with version 2 of the format; write "version": 2"#
      ])
  }

  @Test func itOutlivesMergingAndTheCompiledForm() throws {
    let other = corpus().replacingOccurrences(of: "source:s\"", with: "source:t\"")
    let corpus = try Corpus.load([
      CorpusFile(name: "a.json", bytes: Array(corpus().utf8)),
      CorpusFile(name: "b.json", bytes: Array(other.utf8)),
    ])
    #expect(corpus.json(of: corpus.item(ref: "speaker:er")!).contains(#""occurrence": 2"#))
  }
}

extension Corpus {
  fileprivate func json(of item: ItemID) -> String { JSONExport(self).value(of: item).text }
}
