import Foundation
import System
import TestSupport
import Testing

@testable import Model

/// A log survives what comes to it: kills, full disks, other programs, other versions.
@Suite struct DecisionLogTests {
  @Test func soundLinesCountAndTheOthersAreToldByNumber() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.accept([try #require(session.fact("张一"))]))
    _ = session.decide(.refuse([try #require(session.fact("张二"))]))
    let lines = drafted.logText().split(separator: "\n").map(String.init)
    let text = [
      "not json", lines[0], lines[0].replacingOccurrences(of: "\"v\":1", with: "\"v\":9"),
      lines[0].replacingOccurrences(of: "\"accept\"", with: "\"applaud\""), "", "{\"v\":1}", lines[1],
      String(lines[1].prefix(40)),
    ].joined(separator: "\n")
    try text.write(toFile: drafted.log, atomically: true, encoding: .utf8)
    var again = try drafted.session()
    #expect(again.state("张一") == .accepted && again.state("张二") == .refused)
    #expect(again.review.faults.map(\.line) == [1, 3, 4, 6, 8])
    #expect(
      again.review.faults.map(\.cause) == [
        .syntax, .laterVersion(9), .unknownVerdict("applaud"), .incomplete, .torn,
      ])
    // What comes after a torn line is a line of its own.
    _ = again.decide(.accept([try #require(again.fact("张三"))]))
    #expect(try drafted.session().state("张三") == .accepted)
    #expect(try drafted.session().review.faults.count == 5)
  }

  @Test func orderIsThatOfTheLinesAndNotOfTheClock() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    let fact = try #require(session.fact("张一"))
    _ = session.decide(.accept([fact]))
    _ = session.decide(.refuse([fact]))
    var lines = drafted.logText().split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing(/"at":"[^"]*"/, with: "\"at\":\"1999-01-01T00:00:00Z\"")
    try (lines.joined(separator: "\n") + "\n").write(toFile: drafted.log, atomically: true, encoding: .utf8)
    #expect(try drafted.session().state("张一") == .refused)
  }

  @Test func aLogThatLiesInTwoPlacesCountsOnce() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.accept([try #require(session.fact("张一"))]))
    _ = session.undo()
    try FileManager.default.createDirectory(
      atPath: drafted.folder.path + "/state", withIntermediateDirectories: true)
    try drafted.logText().write(
      toFile: drafted.folder.path + "/state/copy.decisions.jsonl", atomically: true, encoding: .utf8)
    var again = try drafted.session()
    #expect(again.state("张一") == .open)
    #expect(again.redo().outcome.isTaken)
    #expect(try drafted.session().state("张一") == .accepted)
  }

  @Test func aLogThatCannotBeWrittenIsToldBeforeTheFirstDecision() throws {
    let drafted = try Drafted()
    // A folder is where the log would be, and there is no other place for it.
    try FileManager.default.createDirectory(atPath: drafted.log, withIntermediateDirectories: false)
    let paths = CorpusPaths(named: [drafted.path])
    var session = try ReviewSession(of: paths, bundled: false, editor: "李")
    #expect(session.check()?.chinese.hasPrefix("决定记不下来") == true)
    let fact = try #require(session.fact("张一"))
    guard case .failed = session.decide(.accept([fact])) else {
      Issue.record("nothing can be kept")
      return
    }
    #expect(session.state("张一") == .open)
    // With a folder for the state it lies there.
    var other = try drafted.session()
    #expect(other.check() == nil && other.decide(.accept([fact])).isTaken)
  }

  @Test(.enabled(if: Disk.canBeMounted, "needs root"))
  func aFullDiskIsToldBeforeTheFirstDecision() throws {
    let position = try TemporaryFolder()
    try Disk.mounted(at: position.path) { disk in
      let path = position.path + "/draft.json"
      try Drafted.text(Drafted.persons).write(toFile: path, atomically: false, encoding: .utf8)
      disk.fill()
      var session = try ReviewSession(of: CorpusPaths(named: [path]), bundled: false, editor: "李")
      let fact = try #require(session.fact("张一"))
      #expect(session.check()?.chinese.contains("磁盘已满") == true)
      guard case .failed(let reason) = session.decide(.accept([fact])) else {
        Issue.record("the disk is full")
        return
      }
      #expect(reason.chinese.contains("磁盘已满"))
      #expect(session.state("张一") == .open)
      #expect(!FileManager.default.fileExists(atPath: position.path + "/draft.decisions.jsonl"))
      disk.makeRoom()
      #expect(session.decide(.accept([fact])).isTaken)
      // Full in the midst of it: nothing is shown as taken, and the log stays whole.
      disk.fill()
      var isFull = false
      for _ in 0..<64 where !isFull {
        if case .failed = session.decide(.accept([fact])) { isFull = true }
      }
      #expect(isFull)
      disk.makeRoom()
      let again = try ReviewSession(of: CorpusPaths(named: [path]), bundled: false, editor: "李")
      #expect(again.review.faults.isEmpty)
      #expect(again.state("张一") == .accepted)
    }
  }

  @Test(.enabled(if: Disk.canBeMounted, "needs root"))
  func whereNothingCanBeWrittenBesideTheFileTheStateFolderHasTheLog() throws {
    let position = try TemporaryFolder()
    let state = try TemporaryFolder()
    try Disk.mounted(at: position.path) { disk in
      let path = position.path + "/draft.json"
      try Drafted.text(Drafted.persons).write(toFile: path, atomically: false, encoding: .utf8)
      try disk.makeReadOnly()
      let paths = CorpusPaths(named: [path], state: state.path + "/wentan")
      var session = try ReviewSession(of: paths, bundled: false, editor: "李")
      #expect(session.decide(.refuse([try #require(session.fact("张一"))])).isTaken)
      #expect(FileManager.default.fileExists(atPath: state.path + "/wentan/draft.decisions.jsonl"))
      #expect(try Corpus.load(paths: paths, bundled: false).count(of: .speaker) == 7)
      var none = try ReviewSession(of: CorpusPaths(named: [path]), bundled: false, editor: "李")
      guard case .failed = none.decide(.refuse([try #require(none.fact("张二"))])) else {
        Issue.record("there is no place for it")
        return
      }
    }
  }

  @Test func theBundledCorpusCanBeDecided() throws {
    let state = try TemporaryFolder()
    let paths = CorpusPaths(named: [], state: state.path)
    var session = try ReviewSession(of: paths, editor: "李")
    #expect(session.review.facts.allSatisfy { $0.state == .accepted && !$0.isQueued })
    #expect(session.decide(.refuse([try #require(session.fact("梅涛"))])).isTaken)
    let loader = CorpusLoader(paths: paths)
    #expect(try loader.open().first.corpus.item(ref: "speaker:mei-tao") == nil)
    _ = session.undo()
    let reloaded = loader.reload(LoadingMonitor(progress: { _ in }, isStopped: { false }))
    #expect(reloaded.corpus.item(ref: "speaker:mei-tao") != nil)
  }

  @Test func timesAreReadAsTheyAreWritten() {
    var random = SeededGenerator(seed: 19)
    for _ in 0..<1_000 {
      let time = Int.random(in: 0..<250_000_000_000, using: &random)
      #expect(Timestamp.seconds(of: Timestamp.text(of: time)) == time)
    }
    #expect(Timestamp.text(of: 1_795_726_800) == "2026-11-26T21:00:00Z")
    #expect(Timestamp.seconds(of: "2026-13-26T21:00:00Z") == nil)
  }
}
