import Foundation
import System
import TestSupport
import Testing

@testable import Model

/// state.json where it is damaged, no file, or cannot be written.
@Suite struct StateStoreFaultTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  // MARK: Damage

  @Test(arguments: ["", "{", "梅涛", "{\"format\":\"wentan-state\",\"version\":1,\"marks\":[\"a\",]}"])
  func aDamagedFileIsSetAsideAndNamed(text: String) throws {
    try home.write(text)
    var store = try #require(home.store())
    let (saved, note) = store.load()
    #expect(saved.marks == [])
    #expect(note?.chinese == "状态文件已损坏，原样留作 state.json.damaged（~/.local/state/wentan）")
    #expect(note?.english == "the damaged state file is kept as state.json.damaged (~/.local/state/wentan)")
    #expect(try home.read("state.json.damaged") == text)
    #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests) == .saved(["b"]))
    #expect(try home.read() == SavedState(marks: ["b"]).text)
  }

  @Test func damagedFilesAreNumbered() throws {
    for (number, name) in [(1, "damaged"), (2, "damaged.2"), (3, "damaged.3")] {
      try home.write("\(number)")
      var store = try #require(home.store())
      #expect(store.load().note?.chinese.contains("state.json.\(name)（") == true)
    }
    for (number, name) in [(1, "damaged"), (2, "damaged.2"), (3, "damaged.3")] {
      #expect(try home.read("state.json.\(name)") == "\(number)")
    }
  }

  @Test func damageBehindTheBackOfAnExplorerCostsNoMark() throws {
    var store = try #require(home.store())
    _ = store.keep(UnsavedChange(marking: "a", "b"), patience: .tests)
    try home.write("\0")
    let outcome = store.keep(UnsavedChange(marking: "c", unmarking: ["a"]), patience: .tests)
    guard case .saved(let marks, _, let note) = outcome else { return #expect(Bool(false), "\(outcome)") }
    #expect(marks == ["b", "c"])
    #expect(note?.english.contains("state.json.damaged") == true)
    #expect(try home.read("state.json.damaged") == "\0")
  }

  @Test func aFileOfALaterProgramIsLeftAsItIs() throws {
    let text = #"{"format":"wentan-state","version":2}"#
    try home.write(text)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("更新的文探") == true)
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests).reason?.contains("版本 2") == true)
    #expect(try home.read() == text)
  }

  // MARK: What is no file

  @Test(arguments: ["state.json", "state.lock"])
  func aSymbolicLinkIsNotFollowed(name: String) throws {
    let target = home.path + "/target"
    try SavedState(marks: ["x"]).text.write(toFile: target, atomically: false, encoding: .utf8)
    try home.write("", to: "other")
    symlink(target, home.path + "/.local/state/wentan/" + name)
    var store = try #require(home.store())
    let (saved, note) = store.load()
    #expect(saved.marks == [])
    #expect((note?.chinese.contains("state.json 是符号链接，不予跟随") == true) == (name == "state.json"))
    #expect(
      store.keep(UnsavedChange(marking: "a"), patience: .tests).reason?.contains("\(name) 是符号链接") == true)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == SavedState(marks: ["x"]).text)
    #expect(try home.status(of: ".local/state/wentan/" + name).st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aSymbolicLinkWhereTheNewFileGoesIsReplacedNotFollowed() throws {
    let target = home.path + "/target"
    try "梅涛".write(toFile: target, atomically: false, encoding: .utf8)
    try home.write(SavedState().text)
    symlink(target, home.path + "/.local/state/wentan/state.json.new")
    var store = try #require(home.store())
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests) == .saved(["a"]))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "梅涛")
  }

  @Test func aLinkInPlaceOfTheFolderIsNotFollowed() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/.local/state", withIntermediateDirectories: true)
    symlink(home.path, home.path + "/.local/state/wentan")
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("wentan 是符号链接") == true)
    #expect(
      store.keep(UnsavedChange(marking: "a"), patience: .tests).reason?.contains("wentan 是符号链接") == true)
    #expect(try home.entries("") == [".local"])
  }

  @Test(arguments: ["folder", "FIFO"]) func whatIsNoRegularFileIsLeftAlone(what: String) throws {
    try home.write("", to: "other")
    let path = home.path + "/.local/state/wentan/state.json"
    #expect((what == "FIFO" ? mkfifo(path, 0o600) : mkdir(path, 0o700)) == 0)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("state.json 不是普通文件") == true)
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests).reason?.contains("不是普通文件") == true)
  }

  @Test func aFileInPlaceOfTheFolderIsLeftAlone() throws {
    try "梅涛".write(toFile: home.path + "/.local", atomically: false, encoding: .utf8)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("不是目录") == true)
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests).reason != nil)
    #expect(try String(contentsOfFile: home.path + "/.local", encoding: .utf8) == "梅涛")
  }

  // MARK: No room, no right

  @Test(.enabled(if: geteuid() != 0, "root may do everything"))
  func aFolderThatMustNotBeWrittenIsSaid() throws {
    try home.write(SavedState(marks: ["a"]).text)
    chmod(home.path + "/.local/state/wentan", 0o500)
    defer { chmod(home.path + "/.local/state/wentan", 0o700) }
    var store = try #require(home.store())
    #expect(store.load().saved.marks == ["a"])
    #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests).reason?.contains("没有权限") == true)
    #expect(try home.read() == SavedState(marks: ["a"]).text)
  }

  @Test func aPlaceWhereNothingCanBeMadeIsSaid() throws {
    var store = try #require(StateStore { ["XDG_STATE_HOME": "/proc"][$0] })
    #expect(store.load().note == nil)
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests).reason != nil)
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk")) func aReadOnlyDiskIsSaid() throws {
    try Disk.mounted(at: home.path) { disk in
      try home.write(SavedState(marks: ["a"]).text)
      try disk.makeReadOnly()
      var store = try #require(home.store())
      #expect(store.load().saved.marks == ["a"])
      #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests).reason?.contains("文件系统只读") == true)
      #expect(store.load().saved.marks == ["a"])
    }
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk")) func aDamagedFileOnAReadOnlyDiskStays()
    throws
  {
    try Disk.mounted(at: home.path) { disk in
      try home.write("{")
      try disk.makeReadOnly()
      var store = try #require(home.store())
      #expect(store.load().note?.chinese.contains("读不出：文件系统只读") == true)
      #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests).reason?.contains("文件系统只读") == true)
      #expect(try home.read() == "{")
    }
  }

  @Test(.enabled(if: Disk.canBeMounted, "only root can mount a disk")) func aFullDiskIsSaidAndNothingIsLost()
    throws
  {
    try Disk.mounted(at: home.path) { disk in
      var store = try #require(home.store())
      let marks = (0..<2_000).map { "speaker:\($0)" }
      var change = UnsavedChange()
      marks.forEach { change.marks.add($0) }
      #expect(store.keep(change, patience: .tests) == .saved(marks))
      let before = try home.read()
      disk.fill()
      let outcome = store.keep(UnsavedChange(marking: "speaker:mei-tao"), patience: .tests)
      #expect(outcome.reason == "磁盘已满（~/.local/state/wentan）")
      #expect(outcome.message?.chinese == "标记和位置没有存下：磁盘已满（~/.local/state/wentan）")
      #expect(try home.read() == before)
      #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
      disk.makeRoom()
      #expect(
        store.keep(UnsavedChange(marking: "speaker:mei-tao"), patience: .tests)
          == .saved(marks + ["speaker:mei-tao"]))
    }
  }
}
