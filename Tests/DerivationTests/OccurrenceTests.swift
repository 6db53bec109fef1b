import Foundation
import Testing

@testable import Model

/// A sentence that an article has several times backs its fact at its own place.
@Suite struct OccurrenceTests {
  private static let article = """
    人工智能论坛在沪举行

    复旦大学教授李明发表演讲。他谈到了人工智能的未来。

    下午的会议上，复旦大学教授李明发表演讲。

    复旦大学教授李明发表演讲。

    """

  private func evidence(_ draft: Draft) -> [[String: Any]] {
    draft.items("speakers").first?["evidence"] as? [[String: Any]] ?? []
  }

  @Test func theDraftSaysWhichPlaceItMeans() throws {
    let draft = try Draft(OccurrenceTests.article)
    #expect(draft.json["version"] as? Int == 2)
    let last = evidence(draft).filter { $0["quote"] as? String == "复旦大学教授李明发表演讲。" }.map {
      $0["occurrence"] as? Int
    }
    // The second place lies inside the longer sentence.
    #expect(last == [nil, 3])
    let corpus = try Corpus.load([CorpusFile(name: "draft.json", bytes: Array(draft.text.utf8))])
    let speaker = try #require(corpus.items(of: .speaker).first)
    let lines = corpus[corpus.head(of: speaker).provenance.evidence].map { corpus.lines(of: $0) }
    #expect(lines == [3...3, 3...3, 5...5, 7...7])
  }

  @Test func withoutRepetitionsTheDraftIsOfTheFirstVersion() throws {
    let draft = try Draft("人工智能论坛在沪举行\n\n复旦大学教授李明发表演讲。\n")
    #expect(draft.json["version"] as? Int == 1)
  }
}
