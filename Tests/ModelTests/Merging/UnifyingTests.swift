import System
import TestSupport
import Testing

@testable import Model

/// What several files say of one item becomes one list of facts, with the sentences of all.
@Suite struct UnifyingTests {
  @Test func whatTwoFilesSayOfAnAnnouncementHasTheSentencesOfBoth() throws {
    let corpus = try News.load([
      News("a").announcement("announcement:a", "计划", party: "同济大学"),
      News("b").announcement("announcement:b", "计划", party: "同济大学"),
    ])
    let item = try #require(corpus.item(ref: "announcement:a"))
    #expect(corpus.item(ref: "announcement:b") == item)
    let announcement = corpus[item, as: Announcement.self]
    #expect(corpus[announcement.category.provenance.evidence].count == 2)
    #expect(corpus[announcement.parties].map { corpus[$0.provenance.evidence].count } == [2])
  }

  /// Where editors remark different things on a fact, it stands once for each remark.
  @Test func factsWithTheSameRemarkAreOneAndThoseWithAnotherAreAnother() throws {
    let remarks = ["编者注：甲。", "编者注：乙。", "编者注：乙。", "编者注：甲。", "编者注：丙。"]
    let corpus = try News.load(
      remarks.enumerated().map { number, remark in
        News("abcde".map(String.init)[number]).speaker(
          "speaker:wang-wei", "王伟", at: "同济大学", title: "教授", remark: remark)
      })
    let speaker = try #require(corpus.item(ref: "speaker:wang-wei"))
    let posts = corpus[corpus[speaker, as: Speaker.self].posts]
    #expect(posts.map { corpus[$0.provenance.note] } == ["编者注：甲。", "编者注：乙。", "编者注：丙。"])
    #expect(posts.map { corpus[$0.provenance.evidence].count } == [2, 2, 1])
  }

  @Test func aFactWithoutARemarkIsTheOneThatHasOne() throws {
    let corpus = try News.load([
      News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授"),
      News("b").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授", remark: "编者注：乙。"),
    ])
    let speaker = try #require(corpus.item(ref: "speaker:wang-wei"))
    let posts = corpus[corpus[speaker, as: Speaker.self].posts]
    #expect(posts.map { corpus[$0.provenance.note] } == ["编者注：乙。"])
  }
}
