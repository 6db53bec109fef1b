import Testing

@testable import Explorer

/// Screen readers and magnifiers follow the hardware cursor: it stands on what the keys are for.
@Suite struct CursorTests {
  /// Keys that lead to every view with a selected row.
  private static let views = [
    "1", "2jj", "3G", "4jj", "5", "6j", "2<Enter>", "2jj<Enter>jjj", "2jjo", "2jjojj", "3o<Tab>", "3jz",
    "6<Enter>",
    "2/mt<Enter>", "2<Enter>/x<Enter>", "2tjj", "2js", "?", "?jj", "?/ma<Enter>", "0", "0jj", "3F", "3Fjj",
    "2r", "2rjj",
    "M", "2mjmM", "2mjmMj", "2jj<Enter>'", "2e<Up>",
  ]
  private static let sizes = [(120, 40), (80, 24), (40, 10)]

  @Test(arguments: views) func itStandsOnTheSelectedRow(_ keys: String) {
    for (columns, rows) in CursorTests.sizes {
      for isPlain in [false, true] {
        var screen = Screen(columns, rows, plain: isPlain)
        screen.press(keys)
        let grid = screen.state.render()
        let cell = grid.row(grid.cursor.y).dropFirst(grid.cursor.x).first!
        let signs = [
          "a selected cell": cell.style == .selected, "a selected row": cell.base == ">",
          "a row in brackets": screen.cursorLine.contains("⟦"),
          "an empty list": screen.cursorLine.contains("（"),
          "nothing found": screen.cursorLine.contains("没有"),
        ]
        #expect(
          signs.values.contains(true),
          "\(keys) at \(columns)×\(rows): \(screen.cursorLine) is none of \(signs.keys)")
        #expect(grid.cursor.y > 0 && grid.cursor.y < rows - 1, "\(keys) at \(columns)×\(rows)")
      }
    }
  }

  /// A prompt with what is typed, and what stands before the cursor then.
  @Test(arguments: [
    ("2/", "/"), ("2/mei", "/mei"), ("2/梅涛<Left>", "/梅"), ("f", "f "), ("fmt", "f mt"), ("f文探<Home>", "f "),
    (":", ":"), (":theme", ":theme"), (":goto m<Left><Left>", ":goto"), ("?/scope", "/scope"),
    ("2<Enter>/上海", "/上海"), ("2o/上海", "/上海"), ("2|", "| "), ("2|sort<Left><Left>", "| so"),
  ])
  func itStandsAtTheInsertionPointOfAPrompt(keys: String, before: String) {
    for (columns, rows) in CursorTests.sizes {
      for isPlain in [false, true] {
        var screen = Screen(columns, rows, plain: isPlain)
        screen.press(keys)
        let grid = screen.state.render()
        #expect(grid.cursor.y == rows - 1)
        let cells = grid.row(rows - 1).prefix(grid.cursor.x).filter { !$0.isContinuation }
        let text = String(String.UnicodeScalarView(cells.map(\.base)))
        #expect(text == " " + before, "\(keys) at \(columns)×\(rows)")
      }
    }
  }

  @Test func itStandsOnTheFirstOfAllLinks() {
    var screen = Screen()
    screen.press("2jj<Enter>''")
    #expect(screen.cursorLine.contains(" 1 "))
  }
}
