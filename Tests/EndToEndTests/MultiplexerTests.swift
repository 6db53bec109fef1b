import Foundation
import Testing

/// Programs between wentan and the terminal, which draw and read for it.
struct MultiplexerTests {
  /// A walk that needs Esc, arrows, Chinese and both ends of a drawing.
  private func walk(_ terminal: EmulatedTerminal) throws {
    try terminal.waitFor(Program.lastWord)
    terminal.pty.type("2")
    try terminal.waitFor("> 汤文侃")
    for _ in 0..<2 { terminal.pty.type("\u{1B}[B") }
    try terminal.waitFor("> 梅涛")
    terminal.pty.type("/wjm")
    try terminal.waitFor("> 王建民")
    #expect(terminal.shows { !$0.contains { $0.contains("> 梅涛") } })
    // Nothing of an arrow is typed into the prompt, however the program between passes it on.
    // Screen has been seen to keep an escape to itself on a busy machine: a reader presses it again.
    var isClosed = false
    for _ in 0..<3 where !isClosed {
      terminal.pty.type("\u{1B}")
      isClosed = terminal.shows(within: 5) { $0.contains { $0.contains("铁钟") } }
    }
    #expect(isClosed)
    terminal.pty.type("\u{1B}[A\u{1B}[A")
    try terminal.waitFor("> 梅涛")
    terminal.pty.type("q")
  }

  @Test(.needs("screen")) func screenShowsItAndPassesItsKeysOn() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    let terminal = try EmulatedTerminal(
      running: ["screen", "-U", "-c", "/dev/null", Program.path],
      variables: ["TERM": "xterm", "SCREENDIR": folder.path, "LC_ALL": "C.UTF-8"])
    try walk(terminal)
    try terminal.waitFor("[screen is terminating]")
  }

  @Test(.needs("mosh-server")) func moshShowsItAndPassesItsKeysOn() throws {
    let locale = ["LC_ALL": "C.UTF-8"]
    let server = try Program.run(
      ["mosh-server", "new", "-i", "127.0.0.1", "--", "env", "TERM=xterm-256color", Program.path],
      environment: Program.environment.merging(locale) { $1 })
    let answer = server.output.split(separator: "\n").first { $0.hasPrefix("MOSH CONNECT ") }
    let words = try #require(answer, "\(server.errors)").split { $0 == " " || $0 == "\r" }
    let terminal = try EmulatedTerminal(
      running: ["mosh-client", "127.0.0.1", String(words[2])],
      variables: locale.merging(["MOSH_KEY": String(words[3]), "TERM": "xterm-256color"]) { $1 })
    try walk(terminal)
    try terminal.waitFor("[mosh is exiting.]")
  }
}
