import Foundation
import Testing

/// The compiled file of a host is changed under the explorers that have mapped it.
struct MappedFileTests {
  private let folder: TemporaryFolder
  private var file: String { folder["news.compiled"] }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["news"], withIntermediateDirectories: true)
    let topics = (1...300).map {
      """
      {"id": "topic:t\($0)", "name": "主题\($0)号", "evidence": [{"article": "article:kaiqi-xin-jiyuan", \
      "quote": "开启新纪元，探索创新之路"}]}
      """
    }
    let text =
      #"{"format": "wentan-corpus", "version": 1, "topics": ["# + topics.joined(separator: ",") + "]}"
    // White space makes it as large as what is compiled.
    _ = try folder.write(Array(text.utf8) + [UInt8](repeating: 0x20, count: 2 << 20), to: "news/1.json")
    #expect(try Program.wentan("compile", folder["news"], "--output", file).exited(0))
  }

  private func opened(_ options: String...) throws -> Pty {
    let pty = try Pty(
      options + ["--fresh", "--corpus", folder["news"], "--compiled", file], columns: 80, rows: 24)
    try pty.waitFor(Program.lastWord)
    pty.type("5Gkk")
    pty.settle()
    return pty
  }

  enum Change: CaseIterable { case cutToNothing, cutInHalf, zeros, ones, random, another }

  private func make(_ change: Change) throws {
    let size = try Data(contentsOf: URL(fileURLWithPath: file)).count
    var generator = SystemRandomNumberGenerator()
    let descriptor = open(file, O_WRONLY)
    defer { close(descriptor) }
    let bytes: [UInt8]
    switch change {
    case .cutToNothing:
      ftruncate(descriptor, 0)
      return
    case .cutInHalf:
      ftruncate(descriptor, size / 2)
      return
    case .zeros: bytes = Array(repeating: 0, count: size)
    case .ones: bytes = Array(repeating: 0xFF, count: size)
    case .random: bytes = (0..<size).map { _ in .random(in: 0...255, using: &generator) }
    case .another:
      ftruncate(descriptor, 5_000)
      bytes = Array("another corpus, copied over it".utf8)
    }
    #expect(write(descriptor, bytes, size) == size || bytes.count < size)
  }

  @Test(arguments: Change.allCases, [[], ["--guest"]])
  func whoHasItOpenReadsTheFilesAndGoesOn(_ change: Change, _ options: [String]) throws {
    let pty = try options.isEmpty ? opened() : opened(options[0])
    let start = pty.bytes.count
    try make(change)
    pty.type("k")
    let isTold = pty.reads(within: 15) {
      String(decoding: pty.bytes[start...], as: UTF8.self).contains("编译文件被改动了")
    }
    #expect(isTold)
    // The place stays, and all is there again.
    let isThere = pty.reads(within: 15) {
      pty.type("\u{C}")
      pty.settle()
      return pty.text.suffix(5_000).contains("主题297号")
    }
    #expect(isThere, "\(String(pty.text.suffix(3_000)).visible)")
    #expect(pty.child.ending(within: 0) == nil)
    pty.type("Q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.isAsBefore)
  }

  /// As `wentan compile` does it: who has the old file open keeps it.
  @Test func aFileThatTakesItsNameIsNotNoticed() throws {
    let pty = try opened()
    #expect(try Program.wentan("compile", folder["news"], "--output", file).exited(0))
    try FileManager.default.removeItem(atPath: file)
    pty.type("G")
    try pty.waitFor("主题300号")
    #expect(!pty.hasSent("编译文件被改动了"))
  }
}
