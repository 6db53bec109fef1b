import Foundation
import Model
import Report
import System
import TestSupport
import Testing

@testable import Explorer

/// The queue of a draft, gone through by keys.
@Suite struct ReviewQueueTests {
  @Test func oneKeyDecidesAndGoesOn() throws {
    let desk = try ReviewDesk()
    let count = desk.states.count
    #expect(desk.screen.title.hasSuffix("0/\(count)"))
    #expect(desk.screen.status.hasSuffix("q 返回"))
    desk.press(" ")
    #expect(desk.states[0] == .accepted && desk.screen.title.hasSuffix("1/\(count)"))
    desk.press("u")
    #expect(desk.states[1] == .undecided)
    desk.press("U")
    #expect(desk.states[1] == .open)
  }

  @Test func lookingDecidesNothing() throws {
    let desk = try ReviewDesk()
    desk.press("jjkkiFFFFFjG")
    #expect(desk.states.allSatisfy { $0 == .open })
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/draft.decisions.jsonl"))
  }

  @Test func keysThatComeTogetherAreForOneFactEach() throws {
    let desk = try ReviewDesk()
    desk.press(" xu")
    #expect(Array(desk.states.prefix(3)) != [.undecided, .open, .open])
    #expect(desk.states.count { $0 == .accepted } == 1)
    #expect(desk.states.count { $0 == .refused } == 1)
    #expect(desk.states.count { $0 == .undecided } == 1)
    desk.press("UUU")
    #expect(desk.states.allSatisfy { $0 == .open })
  }

  @Test func aRuleIsFoundRightAfterAsking() throws {
    let desk = try ReviewDesk()
    desk.press("A")
    #expect(desk.states.allSatisfy { $0 == .open })
    #expect(desk.screen.status.contains("再按一次 A"))
    desk.press("A")
    #expect(desk.states.allSatisfy { $0 == .accepted })
    desk.press("U")
    #expect(desk.states.allSatisfy { $0 == .open })
  }

  @Test func aValueIsCorrectedInALine() throws {
    let desk = try ReviewDesk()
    desk.screen.walk(to: "创始人")
    desk.press("c")
    #expect(desk.screen.status.contains("智象未来 | 创始人"))
    desk.press("、首席科学家<Enter>")
    let post = try #require(desk.session.review.facts.first { $0.field == "posts" })
    #expect(post.state == .corrected)
    #expect(post.words.chinese == "智象未来 创始人、首席科学家")
    let corpus = try Corpus.load(paths: desk.paths, bundled: false)
    let speaker = try #require(corpus.item(ref: "speaker:mei-tao"))
    #expect(corpus.export([speaker], as: .text, in: .chinese).contains("创始人、首席科学家"))
  }

  @Test func whatWasDecidedIsTakenUpWhenTheReviewIsLeft() throws {
    let desk = try ReviewDesk()
    #expect(desk.screen.state.handle([.key(.character("q"))]) == [])
    desk.answer(desk.screen.state.handle([.key(.character("v"))]))
    desk.press(" ")
    #expect(desk.screen.state.handle([.key(.character("q"))]).contains(.reload))
  }

  @Test func whatCannotBeKeptIsSaidAtTheOpening() throws {
    let desk = try ReviewDesk()
    desk.press("q")
    let reason = Phrase("决定记不下来", "decisions cannot be kept")
    _ = desk.screen.state.handle([.reviewed(.opened(desk.session.review, unwritable: reason))])
    #expect(desk.screen.status == "决定记不下来")
  }

  @Test func aGuestIsOfferedNoReview() {
    var screen = Screen(permissions: [])
    screen.press("v")
    #expect(screen.effect == nil)
  }

  @Test(arguments: [(80, 24, Language.chinese), (120, 40, .english)])
  func theScreen(_ columns: Int, _ rows: Int, _ language: Language) throws {
    let desk = try ReviewDesk(columns, rows, language)
    desk.press(" ")
    try expectSnapshot(desk.screen, "review-\(columns)x\(rows)")
  }
}
