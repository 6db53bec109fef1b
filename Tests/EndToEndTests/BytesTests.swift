import Testing

/// What a key costs on a slow line.
struct BytesTests {
  private func opened(columns: Int = 120, rows: Int = 40) throws -> Pty {
    let pty = try Pty(columns: columns, rows: rows)
    try pty.waitFor("嘉宾")
    pty.settle()
    return pty
  }

  /// ncurses is made to give the terminal back and take it again before the first drawing; nobody is to see that.
  @Test func theScreenIsTakenOnceAndNoPaletteIsReset() throws {
    let pty = try opened()
    #expect(pty.text.ranges(of: "\u{1B}[?1049h").count == 1)
    #expect(!pty.hasSent("\u{1B}[?1049l") && !pty.hasSent("\u{1B}]104"))
    pty.type("\u{1A}")
    try pty.waitFor("\u{1B}[?1049l")
  }

  @Test func aKeyThatChangesNothingSendsNothing() throws {
    let pty = try opened()
    for key in ["k", "g", "\u{15}", "1"] {
      #expect(try pty.bytesIfAny(for: key) == [], "\(key.visible)")
    }
  }

  /// Each step shows another item, all of which is sent where the line keeps up. A slow line gets the top first and an
  /// average of 900 bytes: `make soak` measures that.
  @Test func aStepDownAListCostsLittleMoreThanAKilobyte() throws {
    let pty = try opened()
    var all: [Int] = []
    for (list, kind) in ["speakers", "announcements", "organisations", "topics"].enumerated() {
      _ = try pty.bytesIfAny(for: "\(list + 2)")
      let steps = try (1..<BundledCorpus.count(of: kind)).map { _ in try pty.bytes(for: "j").count }
      #expect(median(steps) <= 1400, "\(kind): \(steps)")
      all += steps
    }
    #expect(median(all) <= 1000, "\(all)")
    #expect(all.reduce(0, +) / all.count <= 1100, "\(all)")
  }

  /// An archive has more of every kind than the bundled corpus, and its items lead to more.
  @Test(.needs("python3")) func aWalkThroughAnyListOfAnArchiveCostsLessThanTwoKilobytesAKey() throws {
    let folder = try TemporaryFolder()
    let maker = Program.package.appendingPathComponent("Benchmarks/make_archive.py").path
    _ = try Program.run(["python3", maker, "1920", "1", folder["archive"]])
    // From the compiled form all is there on the first screen.
    let corpus = ["--no-bundled", "--corpus", folder["archive"]]
    let made = try Program.run([Program.path, "compile", "--output", folder["compiled"]] + corpus)
    #expect(made.errors == "")
    let pty = try Pty(corpus + ["--compiled", folder["compiled"]], columns: 120, rows: 40)
    try pty.waitFor("论坛 121")
    pty.settle()
    for list in 1...6 {
      _ = try pty.bytesIfAny(for: "\(list)g")
      let steps = try (0..<15).map { _ in try pty.bytes(for: "j").count }
      #expect(median(steps) <= 2000, "list \(list): \(steps)")
      #expect(steps.reduce(0, +) / steps.count <= 2000, "list \(list): \(steps)")
    }
  }

  private func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }

  /// The list, the title and the status line, where there is no room for a preview.
  @Test func aStepOutsideTheDetailPaneCostsLessThanThreeHundredBytes() throws {
    let pty = try opened(columns: 60, rows: 14)
    for list in 2...6 {
      _ = try pty.bytesIfAny(for: "\(list)")
      let count = try pty.bytes(for: "j").count
      #expect(0 < count && count <= 300, "list \(list): \(count) bytes")
    }
  }

  @Test func aRowWithinATextCostsLittle() throws {
    let pty = try opened()
    _ = try pty.bytes(for: "6o")
    let count = try pty.bytes(for: "j").count
    #expect(0 < count && count < 600, "\(count) bytes")
  }

  /// Chinese takes three bytes for two columns, so that 120×40 cells hold 7,200 bytes of it at most. What is
  /// not text places the cursor or changes the style, which each row does a few times for each of three panes
  /// at 4 to 12 bytes: as much again as the text is ample. Blank ends of rows are erased, not sent.
  @Test func aWholeRepaintCostsNoMoreThanTwiceItsText() throws {
    let pty = try opened()
    let repaint = try pty.bytes(for: "\u{C}")
    let text = String(decoding: repaint, as: UTF8.self)
    let bare = text.replacing(/\x1B(\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>78M])|[\x00-\x1F]/, with: "")
    #expect(bare.utf8.count > 2000 && bare.utf8.count <= 7200, "\(bare.utf8.count) bytes of text")
    #expect(repaint.count <= 2 * bare.utf8.count, "\(repaint.count) bytes for \(bare.utf8.count) of text")
  }

  /// Each of them alone would draw a frame: an article scrolls by a row with every key, down and up again.
  @Test func keysThatWaitTogetherAreDrawnOnce() throws {
    let pty = try opened()
    _ = try pty.bytes(for: "6oG")
    let frame = try pty.bytes(for: "g").count
    _ = try pty.bytes(for: "G")
    let count = try pty.bytes(for: String(repeating: "k", count: 200)).count
    #expect(count < 4 * frame, "\(count) bytes, where one frame takes \(frame)")
  }

  @Test func aPasteCostsAFewFramesNotOneForEachCharacter() throws {
    let pty = try opened()
    let count = try pty.bytesIfAny(for: String(repeating: "jk", count: 1000)).count
    #expect(count < 20_000, "\(count) bytes")
  }

  @Test func aLongPasteIsTakenAndWhatComesAfterItToo() throws {
    let pty = try opened()
    try pty.paste(String(repeating: "jk", count: 10_000) + "?", within: 30)
    try pty.waitFor("去某一栏", within: 30)
  }
}
