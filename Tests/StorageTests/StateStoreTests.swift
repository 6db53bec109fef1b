import Foundation
import Model
import Testing

@testable import Storage

/// state.json on real disks: made, replaced, shared, damaged, and where it cannot be written.
@Suite struct StateStoreTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func marking(_ refs: String..., unmarking others: [String] = []) -> KeptChange {
    var change = KeptChange()
    refs.forEach { change.add($0) }
    others.forEach { change.remove($0) }
    return change
  }

  private let patience = Duration.seconds(10)

  // MARK: Where it lies

  @Test func itLiesInTheStateFolderOfTheHome() throws {
    var store = try #require(home.store())
    #expect(store.load().note == nil)
    #expect(try home.entries(".local") == nil, "reading makes nothing")
    #expect(store.keep(marking("speaker:mei-tao"), patience: patience) == .kept(["speaker:mei-tao"]))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
    for folder in [".local", ".local/state", ".local/state/wentan"] {
      #expect(try home.mode(of: folder) == 0o700, "\(folder)")
    }
    #expect(try home.mode(of: ".local/state/wentan/state.json") == 0o600)
    #expect(try home.read() == KeptState(marks: ["speaker:mei-tao"]).text)
  }

  @Test func theXDGFolderComesFirstAndIsMade() throws {
    let variables = ["HOME": home.path, "XDG_STATE_HOME": home.path + "/a/状态"]
    var store = try #require(StateStore { variables[$0] })
    #expect(store.keep(marking("a"), patience: patience) == .kept(["a"]))
    #expect(try home.entries("a/状态/wentan") == ["state.json", "state.lock"])
    #expect(try home.mode(of: "a/状态") == 0o700)
    #expect(try home.entries(".local") == nil)
  }

  @Test(arguments: [
    [:], ["HOME": ""], ["HOME": "relative"], ["HOME": "/nonexistent"], ["HOME": "/dev/null"],
    ["XDG_STATE_HOME": ""], ["XDG_STATE_HOME": "relative/state"],
  ])
  func withoutAHomeNothingIsKept(variables: [String: String]) {
    #expect(StateStore { variables[$0] } == nil)
  }

  @Test func aHomeThatIsGoneDoesNotComeBack() throws {
    var store = try #require(home.store())
    #expect(store.load().note == nil)
    rmdir(home.path)
    #expect(store.keep(marking("a"), patience: patience).reason?.contains("没有这个目录") == true)
    #expect(!FileManager.default.fileExists(atPath: home.path))
  }

  @Test func aRelativeXDGFolderIsNoneAsItsSpecificationSays() throws {
    let variables = ["HOME": home.path, "XDG_STATE_HOME": "state"]
    var store = try #require(StateStore { variables[$0] })
    #expect(store.keep(marking("a"), patience: patience) == .kept(["a"]))
    #expect(try home.read() == KeptState(marks: ["a"]).text)
  }

  // MARK: Changes

  @Test func whatIsKeptIsReadAgain() throws {
    var store = try #require(home.store())
    var place = Place()
    place.item = "speaker:mei-tao"
    var change = marking("b", "a")
    change.place = place
    #expect(store.keep(change, patience: patience) == .kept(["b", "a"]))
    var other = try #require(home.store())
    let kept = other.load().kept
    #expect(kept.marks == ["b", "a"])
    #expect(kept.place == place)
  }

  @Test func aChangeThatChangesNothingWritesNothing() throws {
    var store = try #require(home.store())
    #expect(store.keep(KeptChange(), patience: patience) == .kept([]))
    #expect(try home.entries(".local/state/wentan") == ["state.lock"])
    _ = store.keep(marking("a"), patience: patience)
    let before = try home.status(of: ".local/state/wentan/state.json").st_ino
    #expect(store.keep(marking("a", unmarking: ["b"]), patience: patience) == .kept(["a"]))
    #expect(try home.status(of: ".local/state/wentan/state.json").st_ino == before)
  }

  @Test func marksOfOtherExplorersAreKeptAndSeen() throws {
    var here = try #require(home.store())
    var there = try #require(home.store())
    _ = (here.load(), there.load())
    #expect(here.keep(marking("a", "b"), patience: patience) == .kept(["a", "b"]))
    #expect(there.keep(marking("c"), patience: patience) == .kept(["a", "b", "c"]))
    #expect(here.keep(marking("d", unmarking: ["b"]), patience: patience) == .kept(["a", "c", "d"]))
  }

  @Test func whatALaterProgramAddedStays() throws {
    try home.write(#"{"format":"wentan-state","version":1,"marks":["a"],"queries":["梅"]}"#)
    var store = try #require(home.store())
    #expect(store.keep(marking("b"), patience: patience) == .kept(["a", "b"]))
    #expect(try home.read()?.contains("\"梅\"") == true)
  }

  /// Each of many writers marks and unmarks at once with all others; not one change is lost.
  @Test func manyExplorersAtOnceLoseNothing() async throws {
    let (writers, rounds) = (8, 25)
    await withTaskGroup(of: Int.self) { group in
      for writer in 0..<writers {
        group.addTask {
          guard var store = home.store() else { return rounds }
          return (0..<rounds).count { round in
            let change = marking("mark:\(writer)-\(round)", unmarking: ["mark:\(writer)-\(round - 2)"])
            guard case .kept = store.keep(change, patience: .seconds(60)) else { return true }
            return false
          }
        }
      }
      for await failures in group { #expect(failures == 0) }
    }
    var store = try #require(home.store())
    let expected = (0..<writers).flatMap { ["mark:\($0)-\(rounds - 2)", "mark:\($0)-\(rounds - 1)"] }
    #expect(Set(store.load().kept.marks) == Set(expected))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
  }

  @Test func aLockThatIsHeldIsWaitedForInVain() throws {
    var store = try #require(home.store())
    _ = store.keep(marking("a"), patience: patience)
    let lock = open(home.path + "/.local/state/wentan/state.lock", O_RDONLY | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let start = ContinuousClock.now
    #expect(store.keep(marking("b"), patience: .milliseconds(50)).reason?.contains("另一个文探正在写") == true)
    #expect(ContinuousClock.now - start < .seconds(5))
    // Reading needs no lock.
    #expect(store.load().kept.marks == ["a"])
    flock(lock, LOCK_UN)
    #expect(store.keep(marking("b"), patience: patience) == .kept(["a", "b"]))
  }

  // MARK: Killed in the middle

  /// What a program that was killed while it wrote leaves behind: half of a new file, and a lock nobody holds.
  @Test func halfAFileThatWasNeverTakenDoesNoHarm() throws {
    var store = try #require(home.store())
    _ = store.keep(marking("a"), patience: patience)
    try home.write("{\"format\": \"wen", to: "state.json.new")
    #expect(store.load().kept.marks == ["a"])
    #expect(store.keep(marking("b"), patience: patience) == .kept(["a", "b"]))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
  }

  // MARK: Damage

  @Test(arguments: ["", "{", "梅涛", "{\"format\":\"wentan-state\",\"version\":1,\"marks\":[\"a\",]}"])
  func aDamagedFileIsSetAsideAndNamed(text: String) throws {
    try home.write(text)
    var store = try #require(home.store())
    let (kept, note) = store.load()
    #expect(kept.marks == [])
    #expect(note?.chinese == "状态文件已损坏，原样留作 state.json.damaged（~/.local/state/wentan）")
    #expect(note?.english == "the damaged state file is kept as state.json.damaged (~/.local/state/wentan)")
    #expect(try home.read("state.json.damaged") == text)
    #expect(store.keep(marking("b"), patience: patience) == .kept(["b"]))
    #expect(try home.read() == KeptState(marks: ["b"]).text)
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
    _ = store.keep(marking("a", "b"), patience: patience)
    try home.write("\0")
    let outcome = store.keep(marking("c", unmarking: ["a"]), patience: patience)
    guard case .kept(let marks, let note) = outcome else { return #expect(Bool(false), "\(outcome)") }
    #expect(marks == ["b", "c"])
    #expect(note?.english.contains("state.json.damaged") == true)
    #expect(try home.read("state.json.damaged") == "\0")
  }

  @Test func aFileOfALaterProgramIsLeftAsItIs() throws {
    let text = #"{"format":"wentan-state","version":2}"#
    try home.write(text)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("更新的文探") == true)
    #expect(store.keep(marking("a"), patience: patience).reason?.contains("版本 2") == true)
    #expect(try home.read() == text)
  }

  // MARK: What is no file

  @Test(arguments: ["state.json", "state.lock"])
  func aSymbolicLinkIsNotFollowed(name: String) throws {
    let target = home.path + "/target"
    try KeptState(marks: ["x"]).text.write(toFile: target, atomically: false, encoding: .utf8)
    try home.write("", to: "other")
    symlink(target, home.path + "/.local/state/wentan/" + name)
    var store = try #require(home.store())
    let (kept, note) = store.load()
    #expect(kept.marks == [])
    #expect((note?.chinese.contains("state.json 是符号链接，不予跟随") == true) == (name == "state.json"))
    #expect(store.keep(marking("a"), patience: patience).reason?.contains("\(name) 是符号链接") == true)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == KeptState(marks: ["x"]).text)
    #expect(try home.status(of: ".local/state/wentan/" + name).st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aSymbolicLinkWhereTheNewFileGoesIsReplacedNotFollowed() throws {
    let target = home.path + "/target"
    try "梅涛".write(toFile: target, atomically: false, encoding: .utf8)
    try home.write(KeptState().text)
    symlink(target, home.path + "/.local/state/wentan/state.json.new")
    var store = try #require(home.store())
    #expect(store.keep(marking("a"), patience: patience) == .kept(["a"]))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "梅涛")
  }

  @Test func aLinkInPlaceOfTheFolderIsNotFollowed() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/.local/state", withIntermediateDirectories: true)
    symlink(home.path, home.path + "/.local/state/wentan")
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("wentan 是符号链接") == true)
    #expect(store.keep(marking("a"), patience: patience).reason?.contains("wentan 是符号链接") == true)
    #expect(try home.entries("") == [".local"])
  }

  @Test(arguments: ["folder", "FIFO"]) func whatIsNoRegularFileIsLeftAlone(what: String) throws {
    try home.write("", to: "other")
    let path = home.path + "/.local/state/wentan/state.json"
    #expect((what == "FIFO" ? mkfifo(path, 0o600) : mkdir(path, 0o700)) == 0)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("state.json 不是普通文件") == true)
    #expect(store.keep(marking("a"), patience: patience).reason?.contains("不是普通文件") == true)
  }

  @Test func aFileInPlaceOfTheFolderIsLeftAlone() throws {
    try "梅涛".write(toFile: home.path + "/.local", atomically: false, encoding: .utf8)
    var store = try #require(home.store())
    #expect(store.load().note?.chinese.contains("不是目录") == true)
    #expect(store.keep(marking("a"), patience: patience).reason != nil)
    #expect(try String(contentsOfFile: home.path + "/.local", encoding: .utf8) == "梅涛")
  }

  // MARK: No room, no right

  @Test(.enabled(if: geteuid() != 0, "root may do everything"))
  func aFolderThatMustNotBeWrittenIsSaid() throws {
    try home.write(KeptState(marks: ["a"]).text)
    chmod(home.path + "/.local/state/wentan", 0o500)
    defer { chmod(home.path + "/.local/state/wentan", 0o700) }
    var store = try #require(home.store())
    #expect(store.load().kept.marks == ["a"])
    #expect(store.keep(marking("b"), patience: patience).reason?.contains("没有权限") == true)
    #expect(try home.read() == KeptState(marks: ["a"]).text)
  }

  @Test func aPlaceWhereNothingCanBeMadeIsSaid() throws {
    var store = try #require(StateStore { ["XDG_STATE_HOME": "/proc"][$0] })
    #expect(store.load().note == nil)
    #expect(store.keep(marking("a"), patience: patience).reason != nil)
  }

  @Test(.needsMount) func aReadOnlyDiskIsSaid() throws {
    try Disk.mounted(at: home.path) { disk in
      try home.write(KeptState(marks: ["a"]).text)
      try disk.makeReadOnly()
      var store = try #require(home.store())
      #expect(store.load().kept.marks == ["a"])
      #expect(store.keep(marking("b"), patience: patience).reason?.contains("文件系统只读") == true)
      #expect(store.load().kept.marks == ["a"])
    }
  }

  @Test(.needsMount) func aDamagedFileOnAReadOnlyDiskStays() throws {
    try Disk.mounted(at: home.path) { disk in
      try home.write("{")
      try disk.makeReadOnly()
      var store = try #require(home.store())
      #expect(store.load().note?.chinese.contains("读不出：文件系统只读") == true)
      #expect(store.keep(marking("b"), patience: patience).reason?.contains("文件系统只读") == true)
      #expect(try home.read() == "{")
    }
  }

  @Test(.needsMount) func aFullDiskIsSaidAndNothingIsLost() throws {
    try Disk.mounted(at: home.path) { disk in
      var store = try #require(home.store())
      let marks = (0..<2_000).map { "speaker:\($0)" }
      var change = KeptChange()
      marks.forEach { change.add($0) }
      #expect(store.keep(change, patience: patience) == .kept(marks))
      let before = try home.read()
      disk.fill()
      let outcome = store.keep(marking("speaker:mei-tao"), patience: patience)
      #expect(outcome.reason == "磁盘已满（~/.local/state/wentan）")
      #expect(outcome.message?.chinese == "标记和位置没有存下：磁盘已满（~/.local/state/wentan）")
      #expect(try home.read() == before)
      #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
      disk.makeRoom()
      #expect(
        store.keep(marking("speaker:mei-tao"), patience: patience) == .kept(marks + ["speaker:mei-tao"]))
    }
  }
}

extension KeepingOutcome {
  fileprivate static func kept(_ marks: [String]) -> KeepingOutcome { .kept(marks: marks, note: nil) }

  fileprivate var reason: String? { if case .failed(let reason) = self { reason.chinese } else { nil } }
}
