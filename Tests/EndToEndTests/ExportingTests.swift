import Foundation
import Testing

/// What leaves the explorer, in a real terminal: files, the clipboard, bare text, and the input of a command.
@Suite(.needs("tmux")) struct ExportingTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  /// An explorer at a speaker.
  private func open(_ command: [String] = [Program.path], at terminal: Tmux? = nil) throws -> Tmux {
    let tmux =
      try terminal ?? Tmux(running: command + ["speaker:mei-tao", "--fresh"], variables: ["HOME": home.path])
    try tmux.waitFor("? 帮助")
    return tmux
  }

  /// Opens the export prompt with the name of a file in it.
  private func export(to path: String, in tmux: Tmux) throws {
    try tmux.press("e", "Down", "C-u")
    try tmux.press("-l", path)
    try tmux.waitFor("文件  " + path)
    try tmux.press("Enter")
  }

  private func read(_ name: String) -> String? { try? String(contentsOfFile: home[name], encoding: .utf8) }

  private var text: String {
    get throws { try Program.wentan("show", "speaker:mei-tao").output }
  }

  // MARK: Files

  @Test func anItemIsExportedAndOverwrittenOnlyWhenThatIsAsked() throws {
    let tmux = try open()
    try export(to: "~/梅涛.txt", in: tmux)
    try tmux.waitFor("已写入 ~/梅涛.txt（")
    #expect(read("梅涛.txt") == (try text))

    _ = try home.write("旧".utf8, to: "梅涛.txt")
    try tmux.press("e")
    try tmux.waitFor("文件  ~/梅涛.txt")
    try tmux.press("Enter")
    try tmux.waitFor("文件已存在，覆盖吗？")
    try tmux.press("Escape")
    try tmux.waitFor("Tab 补全文件名")
    #expect(read("梅涛.txt") == "旧")
    try tmux.press("Enter")
    try tmux.waitFor("文件已存在，覆盖吗？")
    try tmux.press("y")
    try tmux.waitFor("已写入 ~/梅涛.txt（")
    #expect(read("梅涛.txt") == (try text))
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
  }

  @Test func directoriesAreCompleted() throws {
    for name in ["报告甲", "报告乙", ".hidden"] {
      try FileManager.default.createDirectory(atPath: home[name], withIntermediateDirectories: true)
    }
    _ = try home.write("".utf8, to: "报告.txt")
    let tmux = try open()
    try tmux.press("e", "Down", "Home")
    try tmux.press("-l", "~/报")
    try tmux.press("Tab")
    try tmux.waitFor("报告.txt  报告乙/  报告甲/")
    try tmux.waitFor("文件  ~/报告梅涛.txt")
    try tmux.press("-l", "乙")
    try tmux.press("Tab")
    try tmux.waitFor("文件  ~/报告乙/梅涛.txt")
    try tmux.press("Enter")
    try tmux.waitFor("已写入 ~/报告乙/梅涛.txt（")
    #expect(read("报告乙/梅涛.txt") == (try text))
  }

  @Test func aFaultIsAMessageAndTheProgramGoesOn() throws {
    _ = try home.write("旧".utf8, to: "target")
    try #require(symlink("target", home["link"]) == 0)
    let tmux = try open()
    try export(to: "~/没有/a.txt", in: tmux)
    try tmux.waitFor("没有这个目录；请先建目录，或改路径")
    try tmux.press("Escape")
    try export(to: "~/link", in: tmux)
    try tmux.waitFor("link 是符号链接，不予跟随；请写出它所指的文件")
    #expect(read("target") == "旧")
    try tmux.press("Escape")
    try export(to: "~/a.txt", in: tmux)
    try tmux.waitFor("已写入 ~/a.txt")
  }

  /// A limit of the shell on the size of files ends programs by a signal.
  @Test(.needs("bash")) func aSizeLimitIsAMessageToo() throws {
    let tmux = try open(["bash", "-c", "ulimit -f 1; exec \"$0\" \"$@\"", Program.path])
    try export(to: "~/a.txt", in: tmux)
    try tmux.waitFor("超过文件大小的限制")
    #expect(read("a.txt") == nil)
    try tmux.press("Escape", "j")
    try tmux.waitFor("? 帮助")
  }

  // MARK: The clipboard

  @Test(arguments: ["", "/tmp/tmux-0/default,1,0"]) func tmuxGetsWhatIsCopied(server: String) throws {
    let variables = ["HOME": home.path, "TMUX": server]
    let tmux = try open(at: Tmux("speaker:mei-tao", variables: variables))
    try tmux.acceptClipboard()
    try tmux.press("y", "n")
    try tmux.waitFor("已发往终端（6 字节）")
    try tmux.wait("nothing is copied") { try tmux.clipboard == "梅涛" }
    try tmux.press("y", "i")
    let text = try text
    try tmux.wait("the item is not copied") { try tmux.clipboard == text }
    #expect(try tmux.rows.last?.hasPrefix(" 已发往终端") == true)
  }

  /// GNU screen keeps to itself what is not wrapped for it.
  @Test(.needs("screen")) func screenPassesOnWhatIsCopied() throws {
    let sockets = home["screen"]
    try #require(mkdir(sockets, 0o700) == 0)
    let variables = ["HOME": home.path, "LANG": "C.UTF-8", "SCREENDIR": sockets]
    let tmux = try open(
      at: Tmux(running: ["screen", "-U", Program.path, "speaker:mei-tao"], variables: variables))
    try tmux.acceptClipboard()
    try tmux.press("y", "i")
    let text = try text
    try tmux.wait("the item is not copied") { try tmux.clipboard == text }
    try tmux.press("Q")
    try tmux.wait("screen does not end") { try tmux.hasEnded }
  }

  /// A guest, who may copy but not export, on a terminal of which the far end of the line knows only the name.
  @Test(.needsSSH) func whatAGuestCopiesComesThroughSSH() throws {
    let server = try SSHServer()
    let tmux = try open(
      at: Tmux(running: server.client([], options: ["-tt"]), variables: ["LANG": "C.UTF-8"]))
    try tmux.acceptClipboard()
    try tmux.press("2", "j", "j", "y", "q")
    try tmux.wait("nothing is copied") { try tmux.clipboard.hasPrefix("加拿大工程院外籍院士") }
    for key in ["e", "|"] {
      try tmux.press(key)
      try tmux.waitFor("此处没有开放这一命令")
      try tmux.press("j", "k")
    }
    try tmux.press("Y")
    try tmux.waitFor("鼠标可选取")
    try tmux.press("q", "Q")
    try tmux.wait("the line is not closed") { try tmux.hasEnded }
  }

  // MARK: Bare text

  @Test func thePlainViewLeavesTheMouseToTheTerminal() throws {
    let tmux = try open()
    #expect(try tmux.mouseIsTaken)
    let before = try tmux.rows
    try tmux.press("Y")
    try tmux.waitFor("鼠标可选取")
    try tmux.wait("the mouse is taken") { try !tmux.mouseIsTaken }
    let rows = try tmux.rowsWithBlanks
    #expect(rows.first?.hasPrefix("梅涛") == true)
    #expect(rows.dropLast().allSatisfy { !$0.hasSuffix(" ") }, "\(rows)")
    try tmux.press("q")
    try tmux.wait("the screen does not come back") { try tmux.rows == before }
    #expect(try tmux.mouseIsTaken)
  }

  // MARK: Commands

  private func pipe(to command: String, in tmux: Tmux) throws {
    try tmux.press("|")
    try tmux.press("-l", command)
    // Of a long one the end is in sight.
    try tmux.waitFor(String(command.suffix(30)))
    try tmux.press("Enter")
  }

  @Test func whatACommandWritesCanBeReadBeforeTheScreenComesBack() throws {
    let tmux = try open()
    let before = try tmux.rows.dropLast()
    try pipe(to: "wc -c", in: tmux)
    try tmux.waitFor("\(try text.utf8.count)")
    try tmux.waitFor("按 Enter 返回文探")
    #expect(try !tmux.isOnAlternateScreen)
    try tmux.press("Enter")
    try tmux.waitFor("命令已结束")
    #expect(try tmux.rows.dropLast() == before)
    #expect(try tmux.mouseIsTaken)
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
  }

  @Test func aCommandThatWritesNothingNeedsNoKey() throws {
    let tmux = try open()
    try pipe(to: "cat > \(home["piped"])", in: tmux)
    try tmux.waitFor("命令已结束")
    #expect(read("piped") == (try text))
    // It reads nothing, and its status is told.
    try pipe(to: "exit 3", in: tmux)
    try tmux.waitFor("命令失败，状态 3")
  }

  @Test func controlCEndsTheCommandAlone() throws {
    let tmux = try open()
    try pipe(to: ": > ~/started; exec sleep 600", in: tmux)
    try tmux.wait("the command does not start") { read("started") != nil }
    try tmux.press("C-c")
    try tmux.waitFor("命令被信号 2 终止")
    try tmux.press("j")
    try tmux.waitFor("? 帮助")
  }

  @Test(.needs("bash")) func controlZStopsTheCommandAndTheProgramTogether() throws {
    let variables = ["PS1": "ready> ", "HOME": home.path]
    let tmux = try Tmux(running: ["bash", "--norc", "--noprofile", "-i"], variables: variables)
    try tmux.waitFor("ready>")
    try tmux.enter("\(Program.path) speaker:mei-tao")
    try tmux.waitFor("? 帮助")
    try pipe(to: ": > ~/started; until [ -e ~/go ]; do sleep 0.1; done; echo gone", in: tmux)
    try tmux.wait("the command does not start") { read("started") != nil }
    try tmux.press("C-z")
    try tmux.waitFor("Stopped")
    try tmux.enter("fg")
    _ = try home.write("".utf8, to: "go")
    try tmux.waitFor("gone\n")
    try tmux.waitFor("按 Enter 返回文探")
    try tmux.press("Enter")
    try tmux.waitFor("命令已结束")
  }
}
