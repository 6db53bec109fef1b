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
    // The rest is waited for, for a second from the moment on at which the escape is taken for the key.
    let bytes = try Deadline.inTime {
      let pty = try searching()
      let start = ContinuousClock.now
      // Which closes the prompt.
      _ = try pty.bytes(for: "\u{1B}")
      let before = pty.bytes.count
      pty.type(rest)
      pty.awaitKeysTaken()
      guard ContinuousClock.now - start < .seconds(1) else { return nil as [UInt8]? }
      pty.settle()
      return Array(pty.bytes[before...])
    }
    #expect(bytes.isEmpty, "\(String(decoding: bytes, as: UTF8.self).visible)")
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
    // An answer is waited for, for three seconds.
    let pty = try Deadline.inTime {
      let pty = try answering()
      let start = ContinuousClock.now
      pty.type("4")
      pty.settle()
      for key in 1...20 {
        pty.type("j")
        // A drawing a key, as long as any are sent.
        if key < 4 { pty.settle() } else { pty.awaitKeysTaken() }
      }
      pty.settle()
      return ContinuousClock.now - start < .seconds(3) ? pty : nil
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
    // Answers are waited for two seconds from the question on; half of them is the program's.
    let pty = try Deadline.inTime {
      let pty = try Pty(
        columns: 120, rows: 40, shell: #""$@"; IFS= read -r line; printf 'the line is <%s>' "$line""#)
      try pty.waitFor(Program.lastWord)
      pty.type("\u{1B}[2;2R")
      pty.settle()
      // Two drawings in quick succession: the second asks.
      pty.type("2")
      pty.settle()
      let start = ContinuousClock.now
      pty.type("j")
      pty.settle()
      pty.type("q")
      pty.settle()
      pty.type("\u{1B}[0n")
      guard ContinuousClock.now - start < .seconds(1) else { return nil as Pty? }
      try pty.waitFor("\u{1B}[?1049l")
      return pty
    }
    #expect(pty.hasSent("\u{1B}[5n"))
    pty.type("x\r")
    try pty.waitFor("the line is <x>")
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
