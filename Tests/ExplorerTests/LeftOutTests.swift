import Foundation
import System
import Testing

@testable import Explorer
@testable import Model

/// Corpus files, one of them faulty: the others open, and the user is told.
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
    #expect(screen.title.hasSuffix("  !1  1/2"))
    #expect(screen.status == "b.json:2:14 末项之后多一个逗号，请删去；未载入（! 看）")
    // Wide enough for wherever the folder lies.
    screen.resize(300, 24)
    screen.press("!")
    #expect(screen.text.contains("b.json:2:14:"))
    #expect(screen.text.contains("2 |  \"version\": 1,}"))
    screen.press("q")
    #expect(screen.shown.contains("论坛 > "))
  }

  /// Faults of files in a folder `news`.
  private func failure(_ texts: [String], lastGood: LoadingFailure.LastGood) throws -> LoadingFailure {
    let files = texts.enumerated().map { CorpusFile(name: "news/\($0).json", bytes: Array($1.utf8)) }
    let problems = try #require(throws: LoadingFailure.self) { try Corpus.load(files) }.problems
    return LoadingFailure(problems: problems, lastGood: lastGood)
  }

  private static let lostComma = "{\"format\": \"wentan-corpus\"\n \"version\": 1}"

  @Test func theStatusLineSaysWhatStays() throws {
    var screen = Screen()
    func status(_ texts: [String], _ lastGood: LoadingFailure.LastGood) throws -> [String] {
      screen.take(.loaded(LoadedCorpus(Screen.bundled, leftOut: try failure(texts, lastGood: lastGood))))
      let chinese = screen.status
      screen.state.language = .english
      screen.take(.loaded(LoadedCorpus(Screen.bundled, leftOut: screen.state.leftOut)))
      let english = screen.status
      screen.state.language = .chinese
      return [chinese, english]
    }
    let faulty = LeftOutTests.lostComma
    #expect(
      try status([faulty], .files(["news/0.json"])) == [
        "0.json:2:2 缺逗号；仍用上一版（! 看）", "0.json:2:2: comma missing; the version before stays (! shows)",
      ])
    #expect(
      try status([faulty], .corpus) == [
        "0.json:2:2 缺逗号；整个语料仍用上一版（! 看）", "0.json:2:2: comma missing; the corpus before stays (! shows)",
      ])
    #expect(
      try status([faulty], .none) == [
        "0.json:2:2 缺逗号；未载入（! 看）", "0.json:2:2: comma missing; left out (! shows)",
      ])
    // Of several, the one that was sound before; the words for the fault are cut, not what stays.
    let unknown = #"{"format": "wentan-corpus", "\#(String(repeating: "k", count: 90))": 1, "version": 1}"#
    #expect(
      try status([faulty, unknown], .files(["news/1.json"])) == [
        "1.json:1:29 不认识的键 \"\(String(repeating: "k", count: 18))…；仍用上一版（另有 1 个文件，! 看）",
        "1.json:1:29: unknown key \"kkkkkkk…; the version before stays (1 more, ! shows)",
      ])
    screen.press("!")
    screen.press("G")
    #expect(screen.cursorLine.contains("改正之前仍用上一版：news/1.json"))
  }

  @Test mutating func whatIsNewIsToldFirst() throws {
    var screen = Screen()
    let change = LoadedCorpus.Change(files: 1, addedItems: 0, removedItems: 0)
    let (old, both) = (try failure(["{}", ""], lastGood: .none), try failure(["{}", "{"], lastGood: .none))
    let known = LoadingFailure(problems: [old.problems[0]])
    screen.take(.loaded(LoadedCorpus(Screen.bundled, leftOut: known, change: change)))
    #expect(screen.status.hasPrefix("0.json:1:1 不是文探语料"))
    screen.take(.loaded(LoadedCorpus(Screen.bundled, leftOut: both, change: change)))
    #expect(screen.status == "1.json:1:2 文件到此中断；未载入（另有 1 个文件，! 看）")
    // Another file was mended: that is what there is to say.
    screen.take(.loaded(LoadedCorpus(Screen.bundled, leftOut: known, change: change)))
    #expect(screen.status == "已读入 1 个改动的文件：新增 0 项，减少 0 项")
  }

  @Test func theOnlyNamedFileIsNeverLeftOut() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "wentan-\(UUID().uuidString).json")
    try Data("{}".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: LoadingFailure.self) { try CorpusLoader(paths: [file.path]).open() }
  }
}
