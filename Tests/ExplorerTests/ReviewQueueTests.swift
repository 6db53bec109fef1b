import Foundation
import Model
import Report
import System
import TestSupport
import Testing

@testable import Explorer

/// The queue of a draft, gone through by keys.
@Suite struct ReviewQueueTests {
  /// A screen with a review whose decisions are kept in a folder of its own.
  private final class Desk {
    let folder: TemporaryFolder
    let paths: CorpusPaths
    var screen: Screen
    var session: ReviewSession

    init(_ columns: Int = 80, _ rows: Int = 24, _ language: Language = .chinese) throws {
      folder = try TemporaryFolder()
      let path = folder.path + "/draft.json"
      let doubt = #""rule": "name.verb", "confidence": "medium", "evidence": ["#
      let text = Corpora.small.replacingOccurrences(of: "\"evidence\": [", with: doubt)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      paths = CorpusPaths(named: [path])
      screen = Screen(columns, rows, language, corpus: try Corpus.load(paths: paths, bundled: false))
      session = try ReviewSession(of: paths, bundled: false, editor: "李")
      answer(screen.state.handle([.key(.character("v"))]))
    }

    /// Does what the explorer asks for, as the loop does.
    func answer(_ effects: [Effect]) {
      for case .review(let request) in effects {
        let event: Event
        switch request {
        case .open: event = .reviewed(.opened(session.review))
        case .decide(let choice, let insisting):
          let outcome = session.decide(choice, insisting: insisting)
          event = .reviewed(.answered(outcome, facts: [], session.review))
        case .undo, .redo:
          let (outcome, facts) = request == .undo ? session.undo() : session.redo()
          event = .reviewed(.answered(outcome, facts: facts, session.review))
        }
        answer(screen.state.handle([event]))
      }
    }

    /// Presses keys that come in one piece, as they do over a slow line.
    func press(_ keys: String) {
      answer(screen.state.handle(keys.unicodeScalars.map { .key($0 == "\n" ? .enter : .character($0)) }))
    }

    var states: [ReviewFact.State] { session.review.facts.filter(\.isQueued).map(\.state) }
  }

  @Test func oneKeyDecidesAndGoesOn() throws {
    let desk = try Desk()
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
    let desk = try Desk()
    desk.press("jjkkiFFFFFjG")
    #expect(desk.states.allSatisfy { $0 == .open })
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/draft.decisions.jsonl"))
  }

  @Test func keysThatComeTogetherAreForOneFactEach() throws {
    let desk = try Desk()
    desk.press(" xu")
    #expect(Array(desk.states.prefix(3)) != [.undecided, .open, .open])
    #expect(desk.states.count { $0 == .accepted } == 1)
    #expect(desk.states.count { $0 == .refused } == 1)
    #expect(desk.states.count { $0 == .undecided } == 1)
    desk.press("UUU")
    #expect(desk.states.allSatisfy { $0 == .open })
  }

  @Test func aRuleIsFoundRightAfterAsking() throws {
    let desk = try Desk()
    desk.press("A")
    #expect(desk.states.allSatisfy { $0 == .open })
    #expect(desk.screen.status.contains("再按一次 A"))
    desk.press("A")
    #expect(desk.states.allSatisfy { $0 == .accepted })
    desk.press("U")
    #expect(desk.states.allSatisfy { $0 == .open })
  }

  @Test func aValueIsCorrectedInALine() throws {
    let desk = try Desk()
    desk.screen.walk(to: "创始人")
    desk.press("c")
    #expect(desk.screen.status.contains("智象未来 | 创始人"))
    desk.press("、首席科学家\n")
    let post = try #require(desk.session.review.facts.first { $0.field == "posts" })
    #expect(post.state == .corrected)
    #expect(post.words.chinese == "智象未来 创始人、首席科学家")
    let corpus = try Corpus.load(paths: desk.paths, bundled: false)
    let speaker = try #require(corpus.item(ref: "speaker:mei-tao"))
    #expect(corpus.export([speaker], as: .text, in: .chinese).contains("创始人、首席科学家"))
  }

  @Test func whatWasDecidedIsTakenUpWhenTheReviewIsLeft() throws {
    let desk = try Desk()
    #expect(desk.screen.state.handle([.key(.character("q"))]) == [])
    desk.answer(desk.screen.state.handle([.key(.character("v"))]))
    desk.press(" ")
    #expect(desk.screen.state.handle([.key(.character("q"))]).contains(.reload))
  }

  @Test func aGuestIsOfferedNoReview() {
    var screen = Screen(permissions: [])
    screen.press("v")
    #expect(screen.effect == nil)
  }

  @Test(arguments: [(80, 24, Language.chinese), (120, 40, .english)])
  func theScreen(_ columns: Int, _ rows: Int, _ language: Language) throws {
    let desk = try Desk(columns, rows, language)
    desk.press(" ")
    try expectSnapshot(desk.screen, "review-\(columns)x\(rows)")
  }
}
