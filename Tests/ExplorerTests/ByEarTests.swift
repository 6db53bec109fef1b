import Testing

@testable import Explorer

/// The explorer as it is heard: of each key the line that the cursor stands on is read, and a line of the screen's foot
/// that changed.
@Suite struct ByEarTests {
  /// Says what a screen reader says after each key.
  private struct Listener {
    var screen: Screen
    private(set) var heard: [String] = []

    init(_ screen: Screen) { self.screen = screen }

    mutating func press(_ keys: String) {
      let (line, status) = (screen.cursorLine, screen.status)
      screen.press(keys)
      let now = [screen.cursorLine, screen.status].map { $0.filter { !"⟦⟧⟨⟩".contains($0) } }
      if screen.cursorLine != line { heard.append(now[0].trimmingCharacters(in: .whitespaces)) }
      if screen.status != status, !screen.cursorLine.contains(screen.status) { heard.append(now[1]) }
    }
  }

  @Test func aSpeakerIsFoundHeardAndExportedInFifteenLines() throws {
    var listener = Listener(Screen(80, 24, plain: true))
    for keys in ["2", "/", "mt", "<Enter>", "<Enter>", "j", "e"] { listener.press(keys) }
    listener.press("<Enter>")
    guard case .write(let text, let path, _)? = listener.screen.effect else {
      Issue.record("nothing is written")
      return
    }
    #expect(text.contains("梅涛") && path.hasSuffix(".txt"))
    listener.screen.take(.written(.written(path: path, bytes: text.utf8.count)))
    #expect(listener.screen.status.contains(path))
    #expect(listener.heard.count + 1 <= 15, "\(listener.heard.joined(separator: "\n"))")
    let heard = listener.heard.joined(separator: "\n")
    for words in ["嘉宾 8", "1 梅涛，", "依据1：", "梅涛则分享了", "导出"] { #expect(heard.contains(words), "\(words)") }
  }

  /// Views, and the key that moves in them.
  private static let views = ["2", "2<Enter>", "2<Enter>o", "0", "2r", "?", "2F", "2mjmM"]

  @Test(arguments: views) func aMoveChangesTheLinesThatItLeavesAndReachesAndNoOther(_ keys: String) {
    var screen = Screen(80, 24, plain: true)
    screen.press(keys)
    for key in ["j", "k", "j"] {
      let (before, from, top) = (screen.state.render(), screen.state.render().cursor.y, screen.lines)
      screen.press(key)
      let (after, reached) = (screen.state.render(), screen.state.render().cursor.y)
      let changed = (0..<24).filter { row in
        before.row(row).map(\.base) != after.row(row).map(\.base)
      }
      #expect(reached != from, "\(keys) \(key): \(top[0])")
      #expect(Set(changed).isSubset(of: [from, reached]), "\(keys) \(key) changes \(changed)")
    }
  }

  @Test func aNumberGoesToItsRow() {
    var screen = Screen(80, 24, plain: true)
    screen.press("2'")
    #expect(screen.status.contains("号码 1–8"))
    screen.press("3")
    #expect(screen.cursorLine.contains("> 3 梅涛"))
    // 29 organisations: 2 could be the beginning of 29, 3 of none.
    screen.press("4'2")
    #expect(screen.status.contains("号码 1–29"))
    screen.press("<Enter>")
    #expect(screen.cursorLine.contains("> 2 "))
    screen.press("'17")
    #expect(screen.cursorLine.contains("> 17 "))
    screen.press("'9")
    #expect(screen.cursorLine.contains("> 9 "))
    screen.press("'1<BS>5")
    #expect(screen.cursorLine.contains("> 5 "))
    screen.press("'2<Esc>")
    #expect(screen.cursorLine.contains("> 5 "))
    screen.press("2'9")
    #expect(screen.status.contains("号码到 8 为止"))
  }

  @Test(arguments: ["0", "2F", "?", "2r"]) func rowsOfAnOverlayHaveNumbersToo(_ keys: String) {
    var screen = Screen(80, 24, plain: true)
    screen.press(keys)
    let title = screen.lines[1]
    for number in [3, 1] {
      screen.press("'\(number)")
      // Where a longer number could be meant.
      if screen.status.contains("号码") { screen.press("<Enter>") }
      #expect(
        screen.cursorLine.contains("> \(number) ") && screen.lines[1] == title, "\(keys): \(screen.text)")
    }
  }

  @Test func withoutTheOptionAQuoteMarkFollowsLinksAlone() {
    var screen = Screen(80, 24)
    screen.press("2'")
    #expect(!screen.status.contains("号码"))
  }

  /// What GitHub's list for accessible command lines asks of a screen: nothing is told by a picture or a colour alone,
  /// nothing turns, nothing needs the eye to find it.
  @Test(arguments: ["2", "2<Enter>", "2<Enter>o", "0", "2r", "?", "2F", "2mM", "D", "fmt", "2/mt", "2e", "v"])
  func aScreenIsWordsAlone(_ keys: String) {
    var screen = Screen(80, 24, plain: true)
    screen.press(keys)
    let drawn: [ClosedRange<UInt32>] = [0x2500...0x25FF, 0x2800...0x28FF, 0x2713...0x2718]
    for line in screen.lines.dropLast(2) {
      let signs = line.unicodeScalars.filter { scalar in drawn.contains { $0.contains(scalar.value) } }
      #expect(signs.isEmpty, "\(keys): \(line)")
    }
    // What is selected bears a sign beside its style, and the cursor stands on it.
    let cursor = screen.state.render().cursor
    #expect(cursor.y < 24 && cursor.x < 80)
  }
}
