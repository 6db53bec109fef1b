import System
import TestSupport
import Testing
import Text

@testable import Explorer

@Suite struct GridTests {
  private func drawn(_ text: String, columns: Int, at x: Int = 0) -> String {
    var grid = Grid(size: Size(columns: columns, rows: 1), width: TextWidth())
    grid.draw(text, x: x, y: 0, in: Frame(x: 0, y: 0, columns: columns, rows: 1), .plain)
    return grid.text
  }

  @Test func aWideCharacterThatDoesNotFitIsLeftOut() {
    #expect(drawn("文探", columns: 3) == "文\n")
    #expect(drawn("文探", columns: 4, at: 1) == " 文\n")
  }

  @Test func combiningMarksStandOnTheirCharacter() {
    #expect(drawn("e\u{301}文", columns: 3) == "e\u{301}文\n")
  }

  @Test func marksGoWithTheCharacterTheyStandOn() {
    let frame = Frame(x: 0, y: 0, columns: 3, rows: 1)
    var grid = Grid(size: Size(columns: 3, rows: 1), width: TextWidth())
    grid.draw("e\u{301}文\u{301}", x: 0, y: 0, in: frame, .plain)
    var other = grid
    other.draw("e文", x: 0, y: 0, in: frame, .plain)
    #expect(other.text == "e文\n" && grid != other)
    other.draw("ab", x: 0, y: 0, in: frame, .plain)
    grid.draw("ab", x: 0, y: 0, in: frame, .plain)
    #expect(grid == other)
  }

  @Test func whatReplacesAnUnknownCharacterIsAsWideAsTheTerminalDrawsIt() {
    var grid = Grid(size: Size(columns: 4, rows: 1), width: TextWidth(ambiguousIsWide: true))
    grid.draw("a\u{378}b", x: 0, y: 0, in: Frame(x: 0, y: 0, columns: 4, rows: 1), .plain)
    #expect(grid.text == "a\u{FFFD}b\n")
    check(grid)
  }

  @Test func aCharacterWithoutWidthIsReplaced() { #expect(drawn("a\u{378}b", columns: 3) == "a\u{FFFD}b\n") }

  /// Random keys at random sizes: no crash, no broken cell, the cursor on the screen.
  @Test func noKeyBreaksACell() {
    var random = SeededGenerator(seed: 2026)
    let keys: [Key] =
      Keymap.standard.bindings.flatMap(\.keys) + [.character("文"), .character("%"), .control("a"), .delete]
    for (language, isPlain) in [(Language.chinese, false), (.english, false), (.chinese, true)] {
      var screen = Screen(80, 24, language, plain: isPlain)
      for step in 0..<400 {
        if step == 200 { screen.merge(ambiguousIsWide: true) }
        if step % 20 == 0 {
          screen.resize(Int.random(in: 1...300, using: &random), Int.random(in: 1...100, using: &random))
        }
        screen.press(keys.randomElement(using: &random)!)
        check(screen.state.render())
      }
    }
  }

  private func check(_ grid: Grid) {
    for y in 0..<grid.size.rows {
      let row = Array(grid.row(y))
      for x in row.indices {
        let width = row[x].isContinuation ? nil : grid.width.columns(of: row[x].base)
        if row[x].isContinuation {
          #expect(x > 0 && grid.width.columns(of: row[x - 1].base) == 2)
        } else if width == 2 {
          #expect(x + 1 < row.count && row[x + 1].isContinuation)
        } else {
          #expect(width == 1)
        }
      }
    }
    #expect((0..<grid.size.columns).contains(grid.cursor.x) && (0..<grid.size.rows).contains(grid.cursor.y))
  }
}
