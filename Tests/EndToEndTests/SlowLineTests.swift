import Testing

/// What comes over a slow or a broken line.
struct SlowLineTests {
  private func searching() throws -> Pty {
    let pty = try Pty(columns: 80, rows: 24)
    try pty.waitFor(Program.lastWord)
    pty.type("2/")
    pty.settle()
    return pty
  }

  @Test func aCharacterTornIntoItsBytesIsOneCharacter() throws {
    let pty = try searching()
    for byte in "梅".utf8 {
      pty.send([byte])
      pty.settle()
    }
    pty.type("\r\u{C}")
    try pty.waitFor("2 嘉宾 1/8 /梅")
  }

  /// The right arrow as a slow line tears it. C alone would change the theme, and say so.
  @Test(arguments: ["[C", "OC"]) func theRestOfATornArrowIsNotTyped(rest: String) throws {
    for isLastTry in [false, true] {
      let pty = try Pty(columns: 80, rows: 24)
      try pty.waitFor(Program.lastWord)
      pty.settle()
      pty.type("\u{1B}")
      pty.listen(for: 0.3)
      let bytes = try pty.bytesIfAny(for: rest)
      if bytes.isEmpty { return }
      #expect(!isLastTry, "\(String(decoding: bytes, as: UTF8.self).visible)")
    }
  }

  /// A terminal that answers, at the end of a line that is slow: its answers come late.
  private func answering() throws -> Pty {
    let pty = try Pty(columns: 120, rows: 40)
    try pty.waitFor(Program.lastWord)
    pty.type("\u{1B}[2;2R")
    pty.settle()
    return pty
  }

  @Test func aHeldKeyDoesNotQueueDrawings() throws {
    let pty = try answering()
    pty.type("4")
    pty.settle()
    for _ in 0..<20 {
      pty.type("j")
      pty.listen(for: 0.03)
    }
    let asked = pty.text.components(separatedBy: "\u{1B}[5n").count - 1
    #expect(1...2 ~= asked, "\(asked) drawings on their way")
    #expect(!pty.hasSent("21/29"))
    // With the answer comes the drawing that was due, of where the keys have led.
    pty.type("\u{1B}[0n")
    try pty.waitFor("21")
    #expect(pty.child.ending(within: 0) == nil)
  }

  @Test func answersThatAreDueDoNotReachTheShell() throws {
    for isLastTry in [false, true] {
      let pty = try Pty(
        columns: 120, rows: 40, shell: #""$@"; IFS= read -r line; printf 'the line is <%s>' "$line""#)
      try pty.waitFor(Program.lastWord)
      pty.type("\u{1B}[2;2R")
      pty.settle()
      pty.type("2")
      pty.settle()
      pty.type("j")
      let isAsked = pty.reads(within: 5) { pty.hasSent("\u{1B}[5n") }
      #expect(isAsked)
      pty.type("q")
      pty.listen(for: 0.3)
      pty.type("\u{1B}[0n")
      _ = pty.reads(within: 5) { pty.hasSent("\u{1B}[?1049l") }
      pty.type("x\r")
      try pty.waitFor("the line is <")
      try pty.waitFor(">")
      if pty.hasSent("the line is <x>") { return }
      #expect(!isLastTry, "\(pty.text.suffix(40).debugDescription)")
    }
  }

  /// Bytes that are no UTF-8: nothing crashes, nothing hangs, and what is typed afterwards is taken.
  @Test(
    arguments: [[0xFF, 0xFE, 0x80], [0xE6, 0xA2], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x00, 0x01, 0x02]]
      as [[UInt8]])
  func bytesThatAreNoTextDoNoHarm(bytes: [UInt8]) throws {
    let pty = try searching()
    pty.send(bytes)
    pty.settle()
    pty.type("\u{15}mt\r\u{C}")
    try pty.waitFor("2 嘉宾 1/8 /mt")
    #expect(pty.ending(within: 0) == nil)
  }
}
