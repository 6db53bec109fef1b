import Foundation
import Search
import System
import TestSupport
import Testing

@testable import Model

/// Files that become faulty while the corpus is open: what was loaded before stays, until they are mended.
struct LastGoodTests {
  private let folder: TemporaryFolder
  /// Nothing stops the reading.
  private let monitor = LoadingMonitor(progress: { _ in }, isStopped: { false })

  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder["news"], 0o700)
  }

  private static let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#

  /// A file with a topic, and with an organisation that mentions a topic.
  private func write(_ name: String, topic: String, mentioning mentioned: String? = nil, large: Bool = false)
    throws
  {
    let organisation = mentioned.map { topic in
      """
      , "organisations": [{"id": "organisation:of-\(topic)", "name": "\(topic)社", "evidence": [\(LastGoodTests.quote)],
        "topics": [{"topic": "topic:\(topic)", "evidence": [\(LastGoodTests.quote)]}]}]
      """
    }
    let text = """
      {"format": "wentan-corpus", "version": 1, "topics": [{"id": "topic:\(topic)", "name": "\(topic)主题",
        "evidence": [\(LastGoodTests.quote)]}]\(organisation ?? "")}
      """
    let padding = [UInt8](repeating: 0x20, count: large ? 1 << 20 : 0)
    try folder.write(Array(text.utf8) + padding, as: "news/" + name)
  }

  private func writeFaulty(_ name: String) throws {
    try folder.write("{\"format\": \"wentan-corpus\"\n \"version\": 1}".utf8, as: "news/" + name)
  }

  private func topics(in corpus: Corpus) -> [String] {
    corpus.items(of: .topic).map { corpus.ref(of: $0) }.filter { $0.hasSuffix("x") }.sorted()
  }

  /// A loader that has loaded `a.json` with `topic:ax` and `b.json` with `topic:bx`.
  private func opened(large: Bool = false, compiled: CompiledPosition? = nil, guest: Bool = false) throws
    -> CorpusLoader
  {
    try write("a.json", topic: "ax", large: large)
    try write("b.json", topic: "bx", large: large)
    let loader = CorpusLoader(paths: [folder["news"]], guest: guest, compiled: compiled)
    if try !loader.open().isAll {
      _ = loader.reload(monitor)
      _ = loader.settle(indexing: CorpusSearch.compiled)
    }
    #expect(topics(in: loader.corpus).starts(with: ["topic:ax", "topic:bx"]))
    return loader
  }

  private func lastGood(_ names: String...) -> LoadingFailure.LastGood {
    .files(Set(names.map { folder["news/" + $0] }))
  }

  // MARK: File by file

  @Test func aFaultyFileKeepsItsLastGoodVersionUntilItIsMended() throws {
    let loader = try opened()
    try writeFaulty("a.json")
    try write("b.json", topic: "cx")
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:cx"])
    #expect(loaded.leftOut?.lastGood == lastGood("a.json"))
    #expect(loaded.leftOut?.problems.count == 1)
    let telling = try #require(loaded.leftOut?.mostTelling())
    #expect(telling.stays == .version && telling.problem.cause.brief.english == "comma missing")
    // Told again where nothing has changed, and another file may go on changing.
    #expect(loader.reload(monitor).leftOut?.lastGood == lastGood("a.json"))
    try write("b.json", topic: "dx")
    #expect(topics(in: loader.reload(monitor).corpus) == ["topic:ax", "topic:dx"])
    try write("a.json", topic: "ex")
    let mended = loader.reload(monitor)
    #expect(topics(in: mended.corpus) == ["topic:dx", "topic:ex"] && mended.leftOut == nil)
  }

  @Test func aFileThatWasNeverSoundIsLeftOut() throws {
    let loader = try opened()
    try writeFaulty("c.json")
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:bx"])
    #expect(loaded.leftOut?.lastGood == lastGood())
    #expect(loaded.leftOut?.mostTelling().stays == .nothing)
    // The fault of a file that was sound is told first.
    try writeFaulty("b.json")
    #expect(loader.reload(monitor).leftOut?.mostTelling().problem.file.name == folder["news/b.json"])
  }

  @Test(arguments: ["a folder", "a pipe", "a dangling link", "empty", "too large"])
  func aFileThatCannotBeReadNowKeepsItToo(_ kind: String) throws {
    let loader = try opened()
    let path = folder["news/a.json"]
    unlink(path)
    switch kind {
    case "a folder": mkdir(path, 0o700)
    case "a pipe": mkfifo(path, 0o600)
    case "a dangling link": symlink("nowhere", path)
    default:
      try Data().write(to: URL(fileURLWithPath: path))
      if kind == "too large" { truncate(path, 65 << 20) }
    }
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:bx"])
    #expect(loaded.leftOut?.lastGood == lastGood("a.json"))
  }

  @Test func aFileThatIsGoneIsGone() throws {
    let loader = try opened()
    unlink(folder["news/a.json"])
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:bx"] && loaded.leftOut == nil)
    unlink(folder["news/b.json"])
    let emptied = loader.reload(monitor)
    #expect(topics(in: emptied.corpus) == [] && emptied.leftOut?.lastGood == lastGood())
  }

  @Test func aNamedFileThatIsGoneKeepsIt() throws {
    try write("a.json", topic: "ax")
    let loader = CorpusLoader(paths: [folder["news/a.json"]])
    _ = try loader.open()
    unlink(folder["news/a.json"])
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax"])
    #expect(loaded.leftOut?.lastGood == lastGood("a.json"))
  }

  @Test func theOwnFolderMayComeAndGo() throws {
    let loader = CorpusLoader(paths: CorpusPaths(named: [], own: folder["news"]))
    #expect(try loader.open().first.leftOut == nil)
    try write("a.json", topic: "ax")
    #expect(topics(in: loader.reload(monitor).corpus) == ["topic:ax"])
    try FileManager.default.removeItem(atPath: folder["news"])
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == [] && loaded.leftOut == nil)
  }

  // MARK: As a whole

  @Test func aNamedFolderThatIsGoneKeepsTheWholeCorpus() throws {
    for large in [false, true] {
      let loader = try opened(large: large)
      let before = loader.corpus
      try FileManager.default.removeItem(atPath: folder["news"])
      let loaded = loader.reload(monitor)
      #expect(loaded.corpus === before)
      #expect(loaded.leftOut?.lastGood == .corpus && loaded.leftOut?.inputMissing == true)
      mkdir(folder["news"], 0o700)
    }
  }

  @Test func filesThatAreFaultyOnlyTogetherStayAsTheyWere() throws {
    try write("c.json", topic: "cx", mentioning: "ax")
    let loader = try opened()
    let before = loader.corpus
    // Sound by itself, but the topic that the other mentions is no more.
    try write("a.json", topic: "nx")
    let loaded = loader.reload(monitor)
    #expect(loaded.corpus === before)
    #expect(loaded.leftOut?.lastGood == .corpus)
    #expect(loaded.leftOut?.problems.map(\.file.name) == [folder["news/c.json"]])
    #expect(loaded.change == LoadedCorpus.Change(files: 1, addedItems: 0, removedItems: 0))
    try write("c.json", topic: "cx", mentioning: "nx")
    let mended = loader.reload(monitor)
    #expect(topics(in: mended.corpus) == ["topic:bx", "topic:cx", "topic:nx"] && mended.leftOut == nil)
  }

  @Test func whoMentionsAFaultyFileIsNotBlamed() throws {
    try write("c.json", topic: "cx", mentioning: "ax")
    let loader = try opened()
    // Read to its end, so that the topic is known to be missing in it.
    let text = #"{"format": "wentan-corpus", "version": 1, "topix": []}"#
    try folder.write(text.utf8, as: "news/a.json")
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:bx", "topic:cx"])
    #expect(loaded.leftOut?.lastGood == lastGood("a.json"))
    #expect(loaded.leftOut?.problems.map(\.file.name) == [folder["news/a.json"]])
  }

  @Test func ofALargeCorpusTheWholeStays() throws {
    let loader = try opened(large: true)
    let before = loader.corpus
    try writeFaulty("a.json")
    try write("b.json", topic: "cx", large: true)
    let loaded = loader.reload(monitor)
    #expect(loaded.corpus === before && loaded.leftOut?.lastGood == .corpus)
    #expect(loader.settle(indexing: CorpusSearch.compiled) == nil)
    let report = try #require(loaded.leftOut).report(in: .english)
    #expect(report.contains("a.json:2:2: comma missing") && report.contains("2 |"))
    try write("a.json", topic: "ax", large: true)
    #expect(topics(in: loader.reload(monitor).corpus) == ["topic:ax", "topic:cx"])
  }

  @Test func ofACompiledCorpusTheWholeStaysAndTheCompiledFormIsNotTouched() throws {
    let path = folder["corpus.compiled"]
    let position = CompiledPosition(path: path) { bytes in
      try? Data(bytes).write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    }
    _ = try opened(large: true, compiled: position)
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    let loader = CorpusLoader(paths: [folder["news"]], compiled: position)
    #expect(try loader.open().isAll)
    try writeFaulty("a.json")
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:bx"])
    #expect(loaded.leftOut?.lastGood == .corpus && loader.settle(indexing: CorpusSearch.compiled) == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == written)
    // A later start, which has nothing to fall back on, takes the sound file alone.
    let next = CorpusLoader(paths: [folder["news"]], compiled: position)
    #expect(try topics(in: next.loadAll().corpus) == ["topic:bx"])
  }

  @Test func aReadingThatIsStoppedKeepsWhatWasRead() throws {
    let loader = try opened(large: true)
    let before = loader.corpus
    try write("b.json", topic: "cx", large: true)
    let stopped = loader.reload(LoadingMonitor(progress: { _ in }, isStopped: { true }))
    #expect(stopped.corpus === before && stopped.unread == 2 && stopped.leftOut == nil)
    #expect(topics(in: loader.reload(monitor).corpus) == ["topic:ax", "topic:cx"])
  }

  @Test func aGuestIsToldNothingAndKeepsIt() throws {
    let loader = try opened(guest: true)
    try writeFaulty("a.json")
    let loaded = loader.reload(monitor)
    #expect(topics(in: loaded.corpus) == ["topic:ax", "topic:bx"] && loaded.leftOut == nil)
  }

  // MARK: The start

  @Test func whatWasNamedEndsTheStartAndWhatWasFoundDoesNot() throws {
    try write("a.json", topic: "ax")
    try writeFaulty("b.json")
    let (a, b) = (folder["news/a.json"], folder["news/b.json"])
    func opens(_ named: [String], own: String? = nil) -> Bool {
      (try? CorpusLoader(paths: CorpusPaths(named: named, own: own)).open()) != nil
    }
    #expect(opens([folder["news"]]) && opens([], own: folder["news"]))
    #expect(!opens([b]) && !opens([b], own: folder["news"]))
    #expect(opens([a, b]) && opens([b, folder["news"]]))
    try folder.write("{}".utf8, as: "none.json")
    #expect(!opens([a, folder["none.json"]]) && !opens([a, folder["gone.json"]]))
  }
}
