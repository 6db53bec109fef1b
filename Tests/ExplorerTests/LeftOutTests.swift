import Foundation
import Model
import Testing

@testable import Explorer

/// Several corpus files, one of them faulty: the others open, and the reader is told.
@Suite struct LeftOutTests {
  @Test func aFaultyFileIsLeftOutCountedAndExplained() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wentan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sound = """
      {"format": "wentan-corpus", "version": 1, "topics": [{"id": "topic:new", "name": "新主题",
        "evidence": [{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}]}]}
      """
    try Data(sound.utf8).write(to: folder.appending(path: "a.json"))
    try Data("{\"format\": \"wentan-corpus\",\n \"version\": 1,}".utf8).write(
      to: folder.appending(path: "b.json"))
    let (first, isAll) = try CorpusLoader(paths: [folder.path]).open()
    let (corpus, leftOut) = (first.corpus, first.leftOut)
    #expect(isAll)
    #expect(corpus.item(ref: "topic:new") != nil)

    var screen = Screen()
    screen.state = State(corpus, language: .chinese, leftOut: leftOut)
    screen.resize(80, 24)
    #expect(screen.title.hasSuffix("! 1 个文件未载入  1/2"))
    // Wide enough for wherever the folder lies.
    screen.resize(300, 24)
    screen.press("!")
    #expect(screen.text.contains("b.json:2:14:"))
    #expect(screen.text.contains("2 |  \"version\": 1,}"))
    screen.press("q")
    #expect(screen.title.contains("论坛 > "))
  }

  @Test func theOnlyNamedFileIsNeverLeftOut() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "wentan-\(UUID().uuidString).json")
    try Data("{}".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: LoadingFailure.self) { try CorpusLoader(paths: [file.path]).open() }
  }
}
