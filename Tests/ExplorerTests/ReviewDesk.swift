import Foundation
import Model
import System
import TestSupport
import Testing

@testable import Explorer

/// A screen with a review whose decisions are kept in a folder of its own.
final class ReviewDesk {
  let folder: TemporaryFolder
  let paths: CorpusPaths
  var screen: Screen
  var session: ReviewSession

  /// What was to be opened in an editor.
  private(set) var edits: [[EditedPlace]] = []

  init(
    _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .chinese, _ draft: String = Corpora.small
  ) throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/draft.json"
    let doubt = #""rule": "name.verb", "confidence": "medium", "evidence": ["#
    let text = draft.replacingOccurrences(of: "\"evidence\": [", with: doubt)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    paths = CorpusPaths(named: [path])
    screen = Screen(columns, rows, language, corpus: try Corpus.load(paths: paths, bundled: false))
    session = try ReviewSession(of: paths, bundled: false, editor: "李")
    answer(screen.state.handle([.key(.character("v"))]))
  }

  /// Does what the explorer asks for, as the loop does.
  func answer(_ effects: [Effect]) {
    for case .edit(let places) in effects { edits.append(places) }
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

  /// Presses keys that come in one piece, as they do over a slow line. Special keys are as in ``Screen/press(_:)``.
  func press(_ keys: String) { answer(screen.state.handle(Screen.keys(keys).map { .key($0) })) }

  var states: [ReviewFact.State] { session.review.facts.filter(\.isQueued).map(\.state) }
}
