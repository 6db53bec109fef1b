import Foundation
import Testing

/// The static program on a host that has nothing: no C library, no locale, no terminfo, no /proc. `make
/// release-check` runs these; they are skipped where WENTAN_STATIC names no such program.
@Suite(
  .needs("tmux"), .enabled(if: geteuid() == 0, "only root may change the root"),
  .enabled(if: StaticProgram.path != nil, "WENTAN_STATIC names no static program"))
struct StaticProgramTests {
  /// The root that the program runs in, with it alone.
  private let root: TemporaryFolder

  init() throws {
    root = try TemporaryFolder()
    // No program may start meanwhile: it would hold the copy open for writing, and what is must not be run.
    try Child.starting.withLock { [root] in
      try FileManager.default.copyItem(
        atPath: try #require(StaticProgram.path), toPath: root["wentan"])
    }
  }

  private func start(_ arguments: [String] = [], variables: [String: String] = [:]) throws -> Tmux {
    let command = ["/usr/sbin/chroot", root[""], "/wentan"] + arguments
    return try Tmux(running: command, columns: 100, rows: 30, variables: variables)
  }

  @Test(arguments: [
    "xterm-256color", "screen", "tmux-256color", "linux", "vt220", "alacritty", "nobody-knows",
  ])
  func itShowsChineseInAnEmptyRoot(terminal: String) throws {
    let tmux = try start(variables: ["TERM": terminal])
    try tmux.waitFor("行业蝶变")
    // Columns are right of Chinese: the frame stands under itself.
    let widths = try tmux.rows[2...20].map { row in columns(of: row.prefix { $0 != "│" }) }
    #expect(Set(widths).count == 1)
    try tmux.press("2", "j", "j", "Enter")
    try tmux.waitFor("智象未来 · 创始人")
    try tmux.press("Q")
    try tmux.wait("still running") { try tmux.hasEnded }
  }

  @Test func itFindsWhatIsTypedInChinese() throws {
    let tmux = try start()
    try tmux.waitFor(Program.lastWord)
    try tmux.press("f")
    try tmux.paste("梅涛")
    try tmux.waitFor("嘉宾 梅涛")
  }

  @Test func itRefusesAnotherEncodingThanUTF8() throws {
    let tmux = try start(["--lang", "en"], variables: ["LANG": "zh_CN.GB18030"])
    try tmux.waitFor("LC_ALL=C.UTF-8 wentan")
    #expect(try tmux.hasEnded)
  }

  @Test func theNameOfTheEncodingCommandsNoTerminal() throws {
    let pty = try Pty(
      running: [root["wentan"]], variables: ["LC_ALL": "x.\u{1B}[66J" + String(repeating: "y", count: 5_000)])
    try pty.waitFor("LC_ALL=C.UTF-8 wentan")
    #expect(!pty.hasSent("\u{1B}[66J") && !pty.hasSent(String(repeating: "y", count: 64)))
  }

  /// Also of a file that was just copied, whose pages the kernel brings in by the megabyte.
  @Test func theFirstScreenTakesLittleMemory() throws {
    let pty = try Pty(running: [root["wentan"]], columns: 120, rows: 40)
    try pty.waitFor("移动")
    pty.settle()
    let sizes = try String(contentsOfFile: "/proc/\(pty.child.pid)/smaps_rollup", encoding: .utf8)
    func kibibytes(_ name: String) throws -> Int {
      let line = try #require(sizes.split(separator: "\n").first { $0.hasPrefix(name + ":") })
      return try #require(Int(line.split(separator: " ")[1]))
    }
    #expect(try kibibytes("Rss") <= 12 << 10, "\(sizes)")
    #expect(try kibibytes("Anonymous") <= 4 << 10, "\(sizes)")
  }

  @Test func itPrintsWithoutATerminal() throws {
    let outcome = try Program.run(["/usr/sbin/chroot", root[""], "/wentan", "show", "meitao"])
    #expect(outcome.exited(0))
    #expect(outcome.output.contains("智象未来"))
    #expect(outcome.errors == "")
  }

  private func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}

private enum StaticProgram {
  static let path = ProcessInfo.processInfo.environment["WENTAN_STATIC"]
}
