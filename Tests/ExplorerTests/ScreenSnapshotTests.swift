import Model
import System
import Testing

/// Whole screens in every size and language; the pictures of what a reader sees are in Snapshots/.
@Suite struct ScreenSnapshotTests {
  private static let sizes = [(120, 40), (80, 24), (50, 20), (20, 5), (1, 1)]
  private static let cases = sizes.flatMap { size in Language.allCases.map { (size.0, size.1, $0) } }

  private func name(_ view: String, _ columns: Int, _ rows: Int, _ language: Language) -> String {
    "\(view)-\(columns)x\(rows)-\(language.rawValue)"
  }

  @Test(arguments: cases)
  func theExplorerOpensOnTheForums(columns: Int, rows: Int, language: Language) throws {
    let screen = Screen(columns, rows, language)
    try expectSnapshot(screen, name("forums", columns, rows, language))
  }

  @Test(arguments: cases)
  func aSpeakersFactsAreWalked(columns: Int, rows: Int, language: Language) throws {
    var screen = Screen(columns, rows, language)
    screen.press("2jj<Enter>jjj")
    try expectSnapshot(screen, name("speaker", columns, rows, language))
  }

  @Test(arguments: cases)
  func theSourceShowsTheSentenceMarked(columns: Int, rows: Int, language: Language) throws {
    var screen = Screen(columns, rows, language)
    screen.press("3jo")
    try expectSnapshot(screen, name("source", columns, rows, language))
  }

  @Test(arguments: cases)
  func theHelpShowsTheKeys(columns: Int, rows: Int, language: Language) throws {
    var screen = Screen(columns, rows, language)
    screen.press("?jj")
    try expectSnapshot(screen, name("help", columns, rows, language))
  }

  @Test func theOtherShelfIsOneKeyAway() throws {
    var screen = Screen()
    screen.press("4jjjjj")
    try expectSnapshot(screen, "organisations-80x24-zh")
  }

  /// What lies over the lists, or takes their place.
  @Test(arguments: [
    ("find", "fmt"), ("export", "2jje<Down>-0123456789-0123456789-0123456789-0123456789-0123456789"),
    ("links", "2jj<Enter>''"), ("relations", "2jjr"), ("overview", "0"),
    ("facets", "3F"), ("palette", ":s"),
  ])
  func whatLiesOverTheListsFitsIntoItsFrame(view: String, keys: String) throws {
    for (columns, rows, language) in [(80, 24, Language.chinese), (50, 20, .english)] {
      var screen = Screen(columns, rows, language)
      screen.press(keys)
      try expectSnapshot(screen, name(view, columns, rows, language))
    }
  }

  @Test func framesMayBeASCII() throws {
    try expectSnapshot(Screen(80, 24, .english, asciiFrames: true), "ascii-80x24-en")
  }

  @Test func anEmptyCorpusOpens() throws {
    let empty = CorpusFile(
      name: "empty.json", bytes: Array("{\"format\":\"wentan-corpus\",\"version\":1}".utf8))
    var screen = Screen(corpus: try Corpus.load([empty]))
    screen.press("jk23456<Enter>o<Tab><Tab>zn?<Esc>")
    screen.press("1")
    try expectSnapshot(screen, "empty-80x24-zh")
  }

  /// The title of the pane that takes the keys is drawn as such, and no other.
  @Test(arguments: [
    "", "2", "<Enter>", "<Enter>'", "<Enter>''", "3jo", "fmt", "e", "r", "0", "F", "?", ":", "M",
  ])
  func thePaneThatTakesTheKeysIsSeenByItsTitle(keys: String) {
    var screen = Screen()
    screen.press(keys)
    let grid = screen.state.render()
    let rows = (1..<grid.size.rows).filter { y in
      grid.row(y).contains { $0.style == .focusedTitle && $0.base != " " }
    }
    #expect(rows.count == 1, "\(screen.text)")
  }
}
