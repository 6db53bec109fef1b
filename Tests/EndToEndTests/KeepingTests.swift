import Foundation
import Testing

/// Marks and the place outlive the program, however it ends.
struct KeepingTests {
  private let home: TemporaryFolder
  private let file: String

  init() throws {
    home = try TemporaryFolder()
    file = home[".local/state/wentan/state.json"]
  }

  /// The members of state.json; nil where there is none.
  private var saved: [String: Any]? {
    get throws {
      guard let data = FileManager.default.contents(atPath: file) else { return nil }
      return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any], "no JSON in \(file)")
    }
  }

  private var marks: [String]? { get throws { try saved?["marks"] as? [String] } }

  private func opened(_ arguments: String..., shell: String? = nil) throws -> Pty {
    let pty: Pty
    switch arguments.count {
    case 0: pty = try Pty(variables: ["HOME": home.path], shell: shell)
    default: pty = try Pty(arguments[0], variables: ["HOME": home.path], shell: shell)
    }
    try pty.waitFor("1论坛")
    return pty
  }

  private func end(_ pty: Pty, with keys: String = "Q") {
    pty.type(keys)
    #expect(pty.ending(within: 15) == .exit(0))
  }

  // MARK: In a terminal

  @Test(.needs("tmux")) func aReaderFindsMarksAndPlaceAgain() throws {
    var tmux = try Tmux(variables: ["HOME": home.path])
    try tmux.waitFor(Program.lastWord)
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("m")
    try tmux.waitFor("已标记 梅涛（1）")
    try tmux.waitForCursor(at: ">*梅涛")
    try tmux.waitFor(" *1  3/8")
    // A mark is kept at once, not at the end alone.
    #expect(try marks == ["speaker:mei-tao"])
    try tmux.press("4", "j", "Enter")
    try tmux.waitFor(" 机构 1/")
    try tmux.press("j", "j", "j", "j", "j", "j")
    try tmux.waitForCursor(at: "> 任职  汤文侃")
    let before = try tmux.screen
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }

    tmux = try Tmux(variables: ["HOME": home.path])
    try tmux.wait("the place is another") { try tmux.screen == before }
    try tmux.press("M")
    try tmux.waitForCursor(at: "> *嘉宾 梅涛")
    try tmux.press("Enter")
    try tmux.waitFor("─ *梅涛 ─")
    try tmux.press("Q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }

    tmux = try Tmux("--fresh", variables: ["HOME": home.path])
    try tmux.waitFor(" *1  1/2")
    try tmux.waitForCursor(at: "> “智启文创")
    try tmux.press("2")
    try tmux.waitFor(" *梅涛")
  }

  @Test(.needs("tmux")) func twoExplorersAtOnceLoseNoMark() throws {
    let (here, there) = (
      try Tmux(variables: ["HOME": home.path]), try Tmux(variables: ["HOME": home.path])
    )
    try here.waitFor(Program.lastWord)
    try there.waitFor(Program.lastWord)
    try here.press("2", "m", "j", "m")
    try here.waitFor("已标记 申恒涛（2）")
    try there.press("3", "m")
    try there.waitFor(" *3  1/17")
    try here.press("m")
    try here.waitFor(" *2  2/8")
    for tmux in [there, here] {
      try tmux.press("Q")
      try tmux.wait("the program does not end") { try tmux.hasEnded }
    }
    #expect(try marks?.count == 2)
    #expect(try marks?.first == "speaker:tang-wenkan")
    #expect(try (saved?["place"] as? [String: Any])?["kind"] as? String == "speaker")
  }

  @Test func anItemOnTheCommandLineComesBeforeThePlace() throws {
    end(try opened(), with: "2jjq")
    let pty = try opened("organisation:rokid")
    try pty.waitFor(" Rokid ")
    end(pty)
    try opened().waitFor(" Rokid ")
  }

  // MARK: However it ends

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func aSignalKeepsThePlace(_ signal: Int32) throws {
    let pty = try opened()
    try pty.waitFor(Program.lastWord)
    _ = try pty.bytes(for: "2jj")
    pty.child.signal(signal)
    #expect(pty.ending(within: 15) == .signal(signal))
    #expect(pty.isAsBefore)
    try opened().waitFor(" 梅涛 ")
  }

  @Test func aLineThatIsCutKeepsThePlace() throws {
    let pty = try opened()
    try pty.waitFor(Program.lastWord)
    _ = try pty.bytes(for: "2jj")
    pty.hangUp()
    #expect(pty.child.ending(within: 15) != nil)
    try opened().waitFor(" 梅涛 ")
  }

  /// Killed again and again while it keeps a mark: as soon as it has the key, or as soon as the new file has taken the
  /// place of the old one. The file is always a whole one. It is made long by marks of another corpus, so that writing
  /// takes time; they stay.
  @Test func aKillInTheMiddleLeavesTheFileWhole() throws {
    let others = (0..<20_000).map { "speaker:\($0)" }
    let long: [String: Any] = ["format": "wentan-state", "version": 1, "marks": others]
    try FileManager.default.createDirectory(
      atPath: home[".local/state/wentan"], withIntermediateDirectories: true)
    _ = try home.write(JSONSerialization.data(withJSONObject: long), to: ".local/state/wentan/state.json")
    for round in 0..<16 {
      let pty = try opened("--fresh")
      try pty.waitFor(Program.lastWord)
      let before = try marks?.count ?? 0
      let (old, awaitsNew) = (fileNumber, round % 2 == 1)
      pty.type("4m")
      if awaitsNew {
        let isNew = pty.reads(within: 15) { fileNumber != old }
        #expect(isNew, "round \(round)")
      } else {
        pty.awaitKeysTaken()
      }
      pty.child.signal(SIGKILL)
      #expect(pty.child.ending(within: 15) == .signal(SIGKILL))
      #expect(!pty.hasSent("损坏"), "round \(round)")
      let marks = try #require(try marks, "round \(round)")
      #expect(marks.prefix(others.count) == others[...], "round \(round)")
      // The mark is set in one round and lifted in the next.
      let change = abs(marks.count - before)
      #expect(awaitsNew ? change == 1 : change <= 1, "round \(round)")
    }
    // The lock died with its holder, and what was half written is not in the way.
    let pty = try opened("--fresh")
    try pty.waitFor(Program.lastWord)
    let count = try #require(try marks?.count)
    end(pty, with: "2mq")
    #expect(try marks?.count == count + 1)
    #expect(try names == ["state.json", "state.lock"])
  }

  /// By which the disk tells the file from the one that was there before.
  private var fileNumber: ino_t {
    var status = stat()
    return stat(file, &status) == 0 ? status.st_ino : 0
  }

  /// The files in the folder of the program.
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: home[".local/state/wentan"]).sorted() }
  }

  // MARK: What goes wrong

  @Test func aDamagedFileIsSetAsideAndNamed() throws {
    try FileManager.default.createDirectory(
      atPath: home[".local/state/wentan"], withIntermediateDirectories: true)
    _ = try home.write("{\"format\": \"wentan-state\",".utf8, to: ".local/state/wentan/state.json")
    let pty = try opened()
    try pty.waitFor("状态文件已损坏，原样留作 state.json.damaged（~/.local/state/wentan）")
    end(pty, with: "mq")
    #expect(
      try String(contentsOfFile: file + ".damaged", encoding: .utf8) == "{\"format\": \"wentan-state\",")
    #expect(try marks?.count == 1)
  }

  @Test func whereNothingCanBeKeptTheProgramGoesOnAndSaysSo() throws {
    _ = try home.write("梅涛".utf8, to: ".local")
    let pty = try opened()
    try pty.waitFor("标记和位置读不出：路径中有一段不是目录")
    pty.type("m")
    try pty.waitFor("标记和位置没有存下：路径中有一段不是目录")
    #expect(try pty.bytes(for: "2jj").count > 0)
    end(pty)
    #expect(pty.text.hasSuffix("wentan: 标记和位置没有存下：路径中有一段不是目录（~/.local/state/wentan）\r\n"))
    #expect(pty.isAsBefore)
    #expect(try String(contentsOfFile: home[".local"], encoding: .utf8) == "梅涛")
  }

  @Test func aLimitOfFileSizesIsAMessage() throws {
    end(try opened(), with: "mq")
    let pty = try opened("--fresh", shell: #"ulimit -f 0; exec "$@""#)
    try pty.waitFor(Program.lastWord)
    pty.type("2m")
    try pty.waitFor("标记和位置没有存下：超过文件大小的限制")
    end(pty)
    #expect(try marks?.count == 1)
  }

  @Test(arguments: [["HOME": ""], ["HOME": "/nonexistent"], ["HOME": "x"]])
  func withoutAHomeNothingIsKeptAndNothingSaid(_ variables: [String: String]) throws {
    let pty = try Pty(variables: variables)
    try pty.waitFor(Program.lastWord)
    pty.type("m")
    try pty.waitFor("已标记 ")
    end(pty)
    #expect(!pty.hasSent("没有存下") && !pty.hasSent("读不出"))
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
  }

  @Test func withoutATerminalNothingIsReadOrWritten() throws {
    #expect(try Program.wentan("梅涛", variables: ["HOME": home.path]).exited(0))
    #expect(try Program.wentan("--fresh", variables: ["HOME": home.path]).exited(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
  }
}
