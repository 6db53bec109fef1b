import Explorer
import Testing

@testable import TUI

/// The line by which the user's editor is started.
@Suite struct EditorCommandTests {
  private func command(_ variables: [String: String], _ path: String = "/a b/it's.json") -> String {
    let place = EditedPlace(path: path, line: 12)
    return EditorCommand([place], environment: { variables[$0] }).command(at: place)
  }

  @Test func visualComesBeforeEditor() {
    #expect(command(["EDITOR": "nano"]) == #"nano +12 '/a b/it'\''s.json' </dev/tty"#)
    #expect(command(["VISUAL": "vim -n", "EDITOR": "nano"], "x") == "vim -n +12 'x' </dev/tty")
    #expect(command(["VISUAL": " "], "x") == "vi +12 'x' </dev/tty")
  }

  @Test func editorsAreToldTheLineInTheirOwnWay() {
    #expect(command(["VISUAL": "/usr/bin/code"], "x") == "/usr/bin/code --wait --goto 'x:12' </dev/tty")
    #expect(command(["EDITOR": "hx"], "x") == "hx 'x:12' </dev/tty")
  }

  @Test func aPathIsNoOption() { #expect(command(["EDITOR": "vi"], "-x") == "vi +12 './-x' </dev/tty") }
}
