import Foundation
import System
import TestSupport
import Testing

@testable import Model

/// The folder of compiled corpora.
struct CompiledStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func position(of path: String) throws -> CompiledPosition {
    try #require(CompiledStore { $0 == "XDG_CACHE_HOME" ? folder.path : nil }).position(
      of: [path], bundled: true)
  }

  private func put(_ bytes: [UInt8], for path: String) throws {
    let write = try #require(try position(of: path).write)
    write(bytes)
  }

  private func makeUnused(_ name: String, days: Double) throws {
    let date = Date(timeIntervalSinceNow: -days * 24 * 60 * 60)
    let time = timespec(tv_sec: Int(date.timeIntervalSince1970), tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, folder["wentan/" + name], [time, time], 0) == 0)
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder["wentan"]).sorted()) ?? []
  }

  @Test func aCorpusHasOnePlaceAndIsWrittenForItsUserAlone() throws {
    let position = try position(of: "/news")
    try put([1, 2, 3], for: "/news")
    try put([4], for: "/news")
    let name = URL(fileURLWithPath: position.path).lastPathComponent
    #expect(names == [name])
    #expect(try Data(contentsOf: URL(fileURLWithPath: position.path)) == Data([4]))
    #expect(try folder.status(of: "wentan/" + name).st_mode & 0o777 == 0o600)
  }

  @Test func whatIsNoFileIsNotReplacedByACorpus() throws {
    try FileManager.default.createDirectory(atPath: folder["folder"], withIntermediateDirectories: true)
    try #require(mkfifo(folder["fifo"], 0o600) == 0)
    let faults: [(name: String, fault: StorageFault)] = [
      ("folder", .isFolder), ("folder/", .isFolder), ("folder/.", .isFolder), ("folder/..", .isFolder),
      ("fifo", .notRegular("fifo")),
    ]
    for (name, fault) in faults {
      let failure = #expect(throws: WritingFailure.self) {
        try CompiledStore.write([1], to: folder[name])
      }
      #expect(failure?.fault == fault, "\(name)")
    }
    try CompiledStore.write([1], to: folder["new"])
    try CompiledStore.write([2], to: folder["new"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["new"])) == Data([2]))
    #expect(try folder.mode(of: "new") & 0o777 == 0o644)
  }

  @Test func whatNobodyOpenedForALongTimeGoesWhenAnotherIsWritten() throws {
    for path in ["/old", "/recent"] { try put([1], for: path) }
    let (old, recent) = (
      URL(fileURLWithPath: try position(of: "/old").path).lastPathComponent,
      URL(fileURLWithPath: try position(of: "/recent").path).lastPathComponent
    )
    try folder.write("half", to: "wentan/.corpus-1.compiled.77.new")
    try folder.write("a reader's own", to: "wentan/notes")
    try makeUnused(old, days: 91)
    try makeUnused(recent, days: 89)
    try makeUnused(".corpus-1.compiled.77.new", days: 100)
    try makeUnused("notes", days: 1000)
    let new = try position(of: "/new")
    try put([1], for: "/new")
    #expect(names == [recent, URL(fileURLWithPath: new.path).lastPathComponent, "notes"].sorted())
  }
}
