import Foundation
import TestSupport
import Testing

/// Hostile data in every text of a corpus, and hostile words everywhere else: what the program sends commands nothing.
struct HostileDataTests {
  private let folder: TemporaryFolder
  private let corpus: String

  init() throws {
    folder = try TemporaryFolder()
    corpus = try folder.write(HostileCorpus.make(from: Data(contentsOf: BundledCorpus.url)))
  }

  /// What stands in a recording of a terminal that did not come from the program itself.
  private func fault(inRecording bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains(/\x1B\[66(;66H|m)/.matchingSemantics(.unicodeScalar)) {
      return "a sequence of the data's"
    }
    // What ncurses sends to an xterm.
    // And the program itself: the clipboard, the question for the background, keyboard and synchronised output.
    let own = /\x1B(\]52;c;[A-Za-z0-9+\/=]*\x07|\]11;\?\x1B\\|\[[?<>=]?[0-9;?]*\$?[A-Za-z]|\([A0B]|[=>78M])/
      .matchingSemantics(.unicodeScalar)
    let bare = text.replacing(own, with: "")
    return HostileText.fault(in: bare, allowing: ["\r", "\n", "\u{8}", "\t"])
  }

  /// All panes and views by their keys, each painted anew at its end.
  private static let walk =
    (1...6).map { "\($0)" } + [
      "2jj", "\r", "j\r", "o", "n", "\u{1B}", "r", "l", "\u{1B}", "0", "\u{1B}", "F", "\r", "S", "s", "S",
      "m", "M", "\u{1B}", "''", "\u{1B}",
      "z", "z", "fe", "\u{1B}", "/e\r", "n", ":goto e", "\u{1B}", "?", "\u{1B}", "T", "t", "6o", "G", "2yi",
      "yq", "Y", "q", "e", "\u{1B}", "|", "\u{1B}", "2yi",
      "yq", "yn", "Y", "q", "e", "\u{1B}", "|", "\u{1B}", "3",
      "jjj", "\r", "4G\r",
    ]

  @Test(arguments: [(120, 40), (44, 16)]) func everyViewSendsOnlyItsOwnCommands(
    _ columns: Int, _ rows: Int
  ) throws {
    let pty = try Pty("--no-bundled", "--corpus", corpus, columns: columns, rows: rows)
    try pty.waitFor("EVIL")
    for keys in HostileDataTests.walk { _ = try pty.bytes(for: keys + "\u{C}") }
    #expect(fault(inRecording: pty.bytes) == nil)
    pty.type("q\u{1B}q")
    _ = pty.ending(within: 15)
    #expect(fault(inRecording: pty.bytes) == nil)
  }

  /// What is between two panes stands in one column, whatever stands beside it.
  @Test(.needs("tmux")) func theColumnsStand() throws {
    let tmux = try Tmux("--no-bundled", "--corpus", corpus, columns: 120, rows: 40)
    try tmux.waitFor("EVIL")
    for keys in ["2", "4", "6", "3"] {
      try tmux.press(keys, "j", "C-l")
      try tmux.waitForCursor(at: "> ")
      try tmux.wait("after \(keys) the columns do not stand") {
        let columns = try tmux.rows.dropFirst().dropLast().map(frames)
        return columns[2].last.map { last in columns.allSatisfy { $0.contains(last) } } ?? false
      }
    }
  }

  /// The columns in which a row holds a line of the frames.
  private func frames(in row: String) -> [Int] {
    var (column, frames) = (0, [Int]())
    for scalar in row.unicodeScalars {
      if "│┼┬┴".unicodeScalars.contains(scalar) { frames.append(column) }
      column += Tmux.columns(of: scalar)
    }
    return frames
  }

  // MARK: The command line

  @Test(arguments: ["forums", "speakers", "announcements", "organisations", "topics", "articles"])
  func listsAreHarmless(_ kind: String) throws {
    for format in ["text", "tsv", "json"] {
      let outcome = try Program.wentan("list", kind, "--no-bundled", "--corpus", corpus, "--format", format)
      #expect(outcome.exited(0))
      #expect(
        HostileText.fault(in: outcome.output, allowing: format == "tsv" ? ["\n", "\t"] : ["\n"]) == nil)
      let count = try BundledCorpus.count(of: kind)
      if format == "json" { continue }
      #expect(outcome.output.split(separator: "\n").count == (format == "tsv" ? count + 1 : count))
    }
  }

  @Test(arguments: ["evil", "66", "梅", "e"]) func whatIsFoundIsHarmless(_ query: String) throws {
    for format in ["text", "tsv", "json"] {
      let outcome = try Program.wentan(
        "search", query, "--no-bundled", "--corpus", corpus, "--format", format, "--fuzzy")
      #expect(
        HostileText.fault(in: outcome.output, allowing: format == "tsv" ? ["\n", "\t"] : ["\n"]) == nil)
    }
    let pty = try Pty("search", query, "--no-bundled", "--corpus", corpus)
    _ = pty.ending(within: 20)
    #expect(fault(inRecording: pty.bytes) == nil)
  }

  @Test(arguments: HostileText.pieces.indices) func wordsOfTheCommandLineAreHarmless(_ piece: Int) throws {
    // No NUL fits into an argument.
    let word = HostileText.starting(at: piece, count: 8).replacingOccurrences(of: "\0", with: "")
    for arguments in [
      ["show", word], ["search", word], ["list", word], [word], ["list", "forums", "--format", word],
      ["--" + word],
      ["validate", word], ["list", "forums", "--corpus", folder[word]], ["show", "梅涛", "--lang", word],
      ["lst" + word],
    ] {
      let outcome = try Program.run([Program.path] + arguments)
      let said = outcome.output + outcome.errors
      #expect(HostileText.fault(in: said) == nil && !said.isEmpty, "\(arguments)")
      #expect(!outcome.exited(0), "\(arguments)")
    }
  }

  // MARK: What else is read

  @Test(arguments: [0, 5, 10, 15, 20, 25]) func configurationAndStateAreReportedHarmlessly(_ piece: Int)
    throws
  {
    let hostile = HostileText.starting(at: piece, count: 6).replacingOccurrences(of: "\0", with: "")
    let name = hostile.replacingOccurrences(of: "/", with: "").prefix(60)
    let home = try TemporaryFolder()
    let base = home["\(name.prefix(12))"]
    for (part, file, text) in [
      (
        "config/wentan", "config.toml",
        "theme = \"\(hostile.replacingOccurrences(of: "\\", with: ""))\"\n\(hostile) = 1\n"
      ),
      ("state/wentan", "state.json", hostile),
    ] {
      try FileManager.default.createDirectory(atPath: "\(base)/\(part)", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(base)/\(part)/\(file)"))
    }
    let variables = ["XDG_CONFIG_HOME": base + "/config", "XDG_STATE_HOME": base + "/state", "HOME": base]
    for arguments in [["config", "--check"], ["config"], ["list", "forums"]] {
      let outcome = try Program.run(
        [Program.path] + arguments, environment: Program.environment.merging(variables) { $1 })
      #expect(HostileText.fault(in: outcome.output + outcome.errors) == nil, "\(arguments)")
    }
    let pty = try Pty(
      variables: variables.filter { $0.key != "XDG_CONFIG_HOME" }.merging(["HOME": "/"]) { $1 })
    try pty.waitFor("state.json.damaged")
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(fault(inRecording: pty.bytes) == nil)
  }

  @Test(arguments: [
    "x\u{1B}[66mEVIL", "x\u{9B}66m", "x\u{202E}EVIL", "x\rEVIL", String(repeating: "x", count: 100_000),
  ])
  func theNameOfTheTerminalIsHarmless(_ name: String) throws {
    let pty = try Pty(variables: ["TERM": name])
    try pty.waitFor("不认识终端")
    pty.settle()
    #expect(fault(inRecording: pty.bytes) == nil)
  }

  /// Hostile text that is typed and not pasted: what is no key does nothing, what is one does no more than that.
  @Test func whatIsTypedIntoAPromptIsHarmless() throws {
    let pty = try Pty()
    try pty.waitFor(Program.lastWord)
    for piece in stride(from: 0, to: HostileText.pieces.count, by: 5) {
      let text = HostileText.starting(at: piece, count: 5)
      for prompt in ["/", "f", ":"] {
        // Quotes of the line's own (^C, ^Z, ^\) end the program, and are not what is tried.
        pty.type("2" + prompt)
        pty.send([0x1B] + Array("[200~".utf8) + Array(text.utf8) + [0x1B] + Array("[201~".utf8))
        _ = try pty.bytes(for: "\u{C}")
        pty.type("\u{1B}")
        pty.settle()
        pty.type("\u{1B}")
      }
    }
    pty.settle()
    #expect(fault(inRecording: pty.bytes) == nil)
    #expect(pty.ending(within: 0) == nil)
  }
}
