import Model
import System
import TestSupport
import Testing

@testable import Explorer

/// Hostile data in every text of the corpus: whatever the reader opens, the screen is harmless and its columns stand.
@Suite struct HostileScreenTests {
  static let corpus: Corpus = try! Corpus.load([
    CorpusFile(name: "hostile.json", bytes: Array(try! HostileCorpus.make(from: CorpusFile.bundled.bytes)))
  ])

  private func expectHarmless(
    _ screen: Screen, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(HostileText.fault(in: screen.text) == nil, "\(what)", sourceLocation: sourceLocation)
  }

  /// Every view of an item and everything that lies over it.
  private static let views = [
    "", "<Enter>", "o", "n", "<Esc>", "r", "l", "<Esc>", "''", "<Esc>", "s", "0", "<Esc>", "F", "<Enter>",
    "S", "m", "M", "<Esc>", "z",
    "z", "fe", "<Down>", "<Esc>", "/e<Enter>", "n", "<Esc>", ":goto e", "<Esc>", "?", "<Esc>", "T", "t", "H",
    "C", "yi", "e", "<Esc>", "|", "<Esc>", "Y",
  ]

  @Test(arguments: [
    Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
    Size(columns: 1, rows: 1),
  ])
  func everyViewIsHarmless(_ size: Size) {
    for kind in 1...6 {
      let language = Language.allCases[kind % 2]
      var screen = Screen(size.columns, size.rows, language, corpus: HostileScreenTests.corpus)
      screen.press("\(kind)" + String(repeating: "j", count: kind))
      for view in HostileScreenTests.views {
        screen.press(view)
        expectHarmless(screen, "\(kind) \(view)")
      }
    }
  }

  @Test func everyItemIsHarmlessToItsEnd() {
    let corpus = HostileScreenTests.corpus
    for item in Kind.listed.flatMap({ corpus.items(of: $0) }) {
      var screen = Screen(100, 60, opening: corpus.ref(of: item), corpus: corpus, asciiFrames: true)
      #expect(screen.state.view.item == item)
      expectHarmless(screen, corpus.ref(of: item))
      screen.press("o")
      expectHarmless(screen, corpus.ref(of: item) + " source")
    }
  }

  @Test(arguments: ["/", "f", ":", "?/"]) func aPromptTakesNoCommand(_ prompt: String) {
    for piece in stride(from: 0, to: HostileText.pieces.count, by: 7) {
      var screen = Screen(80, 24, opening: "speaker:mei-tao")
      screen.press("2" + prompt)
      screen.paste(HostileText.starting(at: piece))
      expectHarmless(screen, "\(prompt) \(piece)")
      screen.press("<Enter>")
      expectHarmless(screen, "\(prompt) \(piece) <Enter>")
    }
  }
}
