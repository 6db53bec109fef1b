import System
import Testing

@testable import Explorer

/// The screens of the design on the bundled page, at every size and in both languages.
@Suite struct MockUpTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60), (50, 20), (30, 8)]
  private static let views = [
    ("start", "2jj"), ("detail", "2jj<Enter>jjjjjjj"), ("source", "2jjo"), ("filter", "2/mt"),
    ("nothing", "2/zscq"), ("scope", "2jjs"), ("facets", "3F/shsdmhyxh<Enter> /<^U>rokid<Enter> /<Esc>jjj"),
    ("overview", "1s0"), ("help", "2?"), ("relations", "2jjr"),
  ]

  @Test(arguments: sizes, views)
  func theScreenIsAsItWasDrawn(size: (columns: Int, rows: Int), view: (name: String, keys: String)) throws {
    for language in Language.allCases {
      var screen = Screen(size.columns, size.rows, language)
      screen.press(view.keys)
      screen.state.message = nil
      try expectSnapshot(
        screen, "mockup-\(view.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: [
    (80, [35, 44]), (100, [27, 27, 44]), (120, [35, 35, 48]), (160, [50, 44, 64]), (200, [56, 44, 50, 47]),
  ])
  func columnsFollowWhatTheListsHold(columns: Int, widths: [Int]) {
    var screen = Screen(columns, 40)
    for keys in ["", "2jj", "4jjjjj", "6", "2jj<Enter>jj"] {
      screen.press(keys)
      let parts = screen.lines[4].filter { !"⟦⟧⟨⟩".contains($0) }.split(
        separator: "│", omittingEmptySubsequences: false)
      #expect(parts.count == widths.count)
      for (part, width) in zip(parts.dropLast(), widths) {
        #expect(screen.state.width.columns(of: String(part)) == width, "\(keys)")
      }
    }
  }

  /// However wide the screen, every kind and its count are in the first row.
  @Test func allKindsAreInSightAtEveryWidth() {
    for language in Language.allCases {
      for columns in 40...220 {
        var screen = Screen(columns, 24, language)
        screen.press("2jj")
        for count in ["2", "8", "17", "29", "18", "3"] {
          #expect(screen.title.contains(count), "\(columns) columns: \(screen.title)")
        }
        if columns >= 45 { #expect(screen.title.hasSuffix("3/8")) }
      }
    }
  }

  /// Wherever one is, the last line names a key that leads out of it, at every width.
  @Test(arguments: [
    ("2", ["q"]), ("2/mt<Enter>", ["Esc"]), ("2jjs<Down>", ["S"]), ("2jjs/mt<Enter>", ["Esc", "S"]),
    ("2jj<Enter>", ["Esc", "q"]), ("2jjo", ["Esc", "q"]), ("2/", ["Esc"]), ("2/zscq", ["Esc"]),
    ("fmt", ["Esc"]),
    ("fzzxqy", ["Esc"]), ("0", ["Esc", "q"]), ("2jjr", ["Esc", "q"]), ("3F", ["Esc"]), ("2mM", ["Esc", "q"]),
    ("?", ["Esc", "q"]), (":", ["Esc"]), ("2e", ["Esc"]), ("2jj<Enter>''j", ["Esc", "q"]),
  ])
  func theLastLineNamesTheWayOut(keys: String, exits: [String]) {
    for language in Language.allCases {
      for (columns, rows) in MockUpTests.sizes.dropLast() {
        var screen = Screen(columns, rows, language)
        screen.press(keys)
        screen.state.message = nil
        let words = screen.status.split { " ：:".contains($0) }.map(String.init)
        #expect(words.contains { exits.contains($0) }, "\(keys) at \(columns): \(screen.status)")
      }
    }
  }
}
