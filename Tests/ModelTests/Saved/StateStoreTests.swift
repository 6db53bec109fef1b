import Foundation
import Testing

@testable import Model

/// state.json on real disks: made, replaced and shared.
@Suite struct StateStoreTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  // MARK: Where it lies

  @Test func itLiesInTheStateFolderOfTheHome() throws {
    var store = try #require(home.store())
    #expect(store.load().note == nil)
    #expect(try home.entries(".local") == nil, "reading makes nothing")
    #expect(
      store.keep(UnsavedChange(marking: "speaker:mei-tao"), patience: .tests) == .saved(["speaker:mei-tao"]))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
    for folder in [".local", ".local/state", ".local/state/wentan"] {
      #expect(try home.mode(of: folder) == 0o700, "\(folder)")
    }
    #expect(try home.mode(of: ".local/state/wentan/state.json") == 0o600)
    #expect(try home.read() == SavedState(marks: ["speaker:mei-tao"]).text)
  }

  @Test func theXDGFolderComesFirstAndIsMade() throws {
    let variables = ["HOME": home.path, "XDG_STATE_HOME": home.path + "/a/状态"]
    var store = try #require(StateStore { variables[$0] })
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests) == .saved(["a"]))
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
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests).reason?.contains("没有这个目录") == true)
    #expect(!FileManager.default.fileExists(atPath: home.path))
  }

  @Test func aRelativeXDGFolderIsNoneAsItsSpecificationSays() throws {
    let variables = ["HOME": home.path, "XDG_STATE_HOME": "state"]
    var store = try #require(StateStore { variables[$0] })
    #expect(store.keep(UnsavedChange(marking: "a"), patience: .tests) == .saved(["a"]))
    #expect(try home.read() == SavedState(marks: ["a"]).text)
  }

  // MARK: Changes

  @Test func whatIsKeptIsReadAgain() throws {
    var store = try #require(home.store())
    var place = Place()
    place.item = "speaker:mei-tao"
    var change = UnsavedChange(marking: "b", "a")
    change.place = place
    #expect(store.keep(change, patience: .tests) == .saved(["b", "a"]))
    var other = try #require(home.store())
    let saved = other.load().saved
    #expect(saved.marks == ["b", "a"])
    #expect(saved.place == place)
  }

  @Test func aChangeThatChangesNothingWritesNothing() throws {
    var store = try #require(home.store())
    #expect(store.keep(UnsavedChange(), patience: .tests) == .saved([]))
    #expect(try home.entries(".local/state/wentan") == ["state.lock"])
    _ = store.keep(UnsavedChange(marking: "a"), patience: .tests)
    let before = try home.status(of: ".local/state/wentan/state.json").st_ino
    #expect(store.keep(UnsavedChange(marking: "a", unmarking: ["b"]), patience: .tests) == .saved(["a"]))
    #expect(try home.status(of: ".local/state/wentan/state.json").st_ino == before)
  }

  @Test func marksOfOtherExplorersAreKeptAndSeen() throws {
    var here = try #require(home.store())
    var there = try #require(home.store())
    _ = (here.load(), there.load())
    #expect(here.keep(UnsavedChange(marking: "a", "b"), patience: .tests) == .saved(["a", "b"]))
    #expect(there.keep(UnsavedChange(marking: "c"), patience: .tests) == .saved(["a", "b", "c"]))
    #expect(
      here.keep(UnsavedChange(marking: "d", unmarking: ["b"]), patience: .tests) == .saved(["a", "c", "d"]))
  }

  @Test func whatALaterProgramAddedStays() throws {
    try home.write(#"{"format":"wentan-state","version":1,"marks":["a"],"queries":["梅"]}"#)
    var store = try #require(home.store())
    #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests) == .saved(["a", "b"]))
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
            let change = UnsavedChange(
              marking: "mark:\(writer)-\(round)", unmarking: ["mark:\(writer)-\(round - 2)"])
            guard case .saved = store.keep(change, patience: .seconds(60)) else { return true }
            return false
          }
        }
      }
      for await failures in group { #expect(failures == 0) }
    }
    var store = try #require(home.store())
    let expected = (0..<writers).flatMap { ["mark:\($0)-\(rounds - 2)", "mark:\($0)-\(rounds - 1)"] }
    #expect(Set(store.load().saved.marks) == Set(expected))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
  }

  @Test func aLockThatIsHeldIsWaitedForInVain() throws {
    var store = try #require(home.store())
    _ = store.keep(UnsavedChange(marking: "a"), patience: .tests)
    let lock = open(home.path + "/.local/state/wentan/state.lock", O_RDONLY | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(
      store.keep(UnsavedChange(marking: "b"), patience: .milliseconds(50)).reason?.contains("另一个文探正在写")
        == true)
    // Reading needs no lock.
    #expect(store.load().saved.marks == ["a"])
    flock(lock, LOCK_UN)
    #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests) == .saved(["a", "b"]))
  }

  // MARK: Killed in the middle

  /// What a program that was killed while it wrote leaves behind: half of a new file, and a lock nobody holds.
  @Test func halfAFileThatWasNeverTakenDoesNoHarm() throws {
    var store = try #require(home.store())
    _ = store.keep(UnsavedChange(marking: "a"), patience: .tests)
    try home.write("{\"format\": \"wen", to: "state.json.new")
    #expect(store.load().saved.marks == ["a"])
    #expect(store.keep(UnsavedChange(marking: "b"), patience: .tests) == .saved(["a", "b"]))
    #expect(try home.entries(".local/state/wentan") == ["state.json", "state.lock"])
  }
}
