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
