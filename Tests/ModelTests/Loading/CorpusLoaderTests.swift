import Foundation
import Search
import System
import TestSupport
import Testing

@testable import Model

/// Loading for a reader: little at once, much behind the first screen, and anew when files have changed.
struct CorpusLoaderTests {
  private let folder: TemporaryFolder
  private let seen = Progress()

  /// The progress that was reported.
  private final class Progress: Sendable {
    let all = Locked<[LoadingProgress]>([])
    let parts = Locked<[Corpus]>([])
  }

  init() throws { folder = try TemporaryFolder() }

  private static let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#

  /// A file with one topic; white space makes it as large as an archive's.
  private func write(_ name: String, topic: String, large: Bool = true, fault: Bool = false) throws {
    let text = """
      {"format": "wentan-corpus", "version": 1, "topics": [{"id": "topic:\(topic)", "name": "\(topic)主题",
        "evidence": [\(CorpusLoaderTests.quote)]}\(fault ? "," : "")]}
      """
    let padding = [UInt8](repeating: 0x20, count: large ? 1 << 20 : 0)
    try folder.write(Array(text.utf8) + padding, as: name)
  }

  private func loader(compiled: CompiledPosition? = nil, maximumBytesUnseen: Int = .max) -> CorpusLoader {
    CorpusLoader(paths: [folder["news"]], compiled: compiled, maximumBytesUnseen: maximumBytesUnseen)
  }

  private func reload(
    _ loader: CorpusLoader, until isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> LoadedCorpus {
    let seen = seen
    let monitor = LoadingMonitor(
      progress: { progress in seen.all.withLock { $0.append(progress) } },
      partly: { part in seen.parts.withLock { $0.append(part) } }, isStopped: isStopped)
    return loader.reload(monitor)
  }

  private func makeNews() throws {
    try FileManager.default.createDirectory(atPath: folder["news"], withIntermediateDirectories: true)
    for number in 1...4 { try write("news/\(number).json", topic: "t\(number)") }
  }

  @Test func littleIsThereAtOnce() throws {
    try FileManager.default.createDirectory(atPath: folder["news"], withIntermediateDirectories: true)
    try write("news/a.json", topic: "a", large: false)
    let (first, isAll) = try loader().open()
    #expect(isAll)
    #expect(first.corpus.item(ref: "topic:a") != nil)
  }

  @Test func ofMuchTheBundledCorpusIsThereAtOnceAndTheRestFollows() throws {
    try makeNews()
    let loader = loader()
    let (first, isAll) = try loader.open()
    #expect(!isAll)
    #expect(first.corpus.item(ref: "speaker:mei-tao") != nil)
    #expect(first.corpus.item(ref: "topic:t1") == nil)
    #expect(loader.fileCount == 4)

    let loaded = reload(loader)
    #expect((1...4).allSatisfy { loaded.corpus.item(ref: "topic:t\($0)") != nil })
    #expect(loaded.change == nil && loaded.unread == 0 && loaded.leftOut == nil)
    let progress = seen.all.withLock { $0 }.sorted { $0.files < $1.files }
    #expect(progress == (1...4).map { LoadingProgress(files: $0, total: 4, items: $0) })
  }

  /// Which of the topics of numbered files a corpus has.
  private func topics(in corpus: Corpus) -> [Int] {
    (1...20).filter { corpus.item(ref: "topic:t\($0)") != nil }
  }

  private func makeMuchNews() throws {
    try FileManager.default.createDirectory(atPath: folder["news"], withIntermediateDirectories: true)
    for number in 1...20 {
      try write(number < 10 ? "news/0\(number).json" : "news/\(number).json", topic: "t\(number)")
    }
  }

  @Test func ofVeryMuchWhatHasBeenReadIsShownMeanwhile() throws {
    try makeMuchNews()
    let loader = loader(maximumBytesUnseen: 1 << 20)
    _ = try loader.open()
    let loaded = reload(loader)
    #expect(topics(in: loaded.corpus) == Array(1...20))
    let parts = seen.parts.withLock { $0 }
    // At one file and at four times as much; at sixteen not enough is left to be worth it.
    #expect(parts.map { topics(in: $0) } == [[1], [1, 2, 3, 4]])
    #expect(parts.allSatisfy { $0.item(ref: "speaker:mei-tao") != nil })
    #expect(reload(loader).change?.files == 0)
  }

  @Test func aFileThatNamesWhatIsStillToBeReadWaits() throws {
    try makeMuchNews()
    let waiting = """
      {"format": "wentan-corpus", "version": 1, "organisations": [{"id": "organisation:w", "name": "等待社",
        "topics": [{"topic": "topic:t20", "evidence": [\(CorpusLoaderTests.quote)]}],
        "evidence": [\(CorpusLoaderTests.quote)]}]}
      """
    try folder.write(Array(waiting.utf8), as: "news/00.json")
    let loader = loader(maximumBytesUnseen: 1 << 20)
    _ = try loader.open()
    let loaded = reload(loader)
    let parts = seen.parts.withLock { $0 }
    #expect(!parts.isEmpty && parts.allSatisfy { $0.item(ref: "organisation:w") == nil })
    #expect(topics(in: parts[0]) == [1])
    #expect(loaded.corpus.item(ref: "organisation:w") != nil && loaded.leftOut == nil)
  }

  @Test func whoReadsAnewSeesNothingPartly() throws {
    try makeMuchNews()
    let loader = loader(maximumBytesUnseen: 1 << 20)
    _ = try loader.open()
    _ = reload(loader)
    seen.parts.withLock { $0 = [] }
    try write("news/05.json", topic: "other")
    #expect(reload(loader).change?.files == 1)
    #expect(seen.parts.withLock { $0.isEmpty })
  }

  @Test func stoppedItLoadsWhatItHasReadAndTheRestLater() throws {
    try makeNews()
    let loader = loader()
    _ = try loader.open()
    let loaded = reload(loader, until: { true })
    #expect(loaded.unread == 4)
    #expect(loaded.corpus.item(ref: "speaker:mei-tao") != nil)
    let rest = reload(loader)
    #expect(rest.unread == 0)
    #expect(rest.corpus.item(ref: "topic:t4") != nil)
  }

  @Test func whereNothingHasChangedTheCorpusStays() throws {
    try makeNews()
    let loader = loader()
    _ = try loader.open()
    let loaded = reload(loader)
    let again = reload(loader)
    #expect(again.corpus === loaded.corpus)
    #expect(again.change == LoadedCorpus.Change(files: 0, addedItems: 0, removedItems: 0))
  }

  @Test func changedNewAndMissingFilesAreTakenUpAndCounted() throws {
    try makeNews()
    let loader = loader()
    _ = try loader.open()
    _ = reload(loader)
    try write("news/1.json", topic: "other")
    try write("news/5.json", topic: "t5", large: false)
    unlink(folder["news/2.json"])
    let loaded = reload(loader)
    #expect(loaded.change == LoadedCorpus.Change(files: 3, addedItems: 2, removedItems: 2))
    #expect(loaded.corpus.item(ref: "topic:other") != nil)
    #expect(loaded.corpus.item(ref: "topic:t2") == nil)
  }

  // MARK: The compiled form

  private func position() -> CompiledPosition {
    let path = folder["corpus.compiled"]
    return CompiledPosition(path: path) { bytes in
      try? Data(bytes).write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
    }
  }

  private func compile() throws {
    try makeNews()
    let loader = loader(compiled: position())
    #expect(try !loader.open().isAll)
    _ = reload(loader)
    _ = loader.settle(indexing: CorpusSearch.compiled)
  }

  @Test func theSecondStartHasAllAtOnce() throws {
    try compile()
    let loader = loader(compiled: position())
    let (first, isAll) = try loader.open()
    #expect(isAll)
    #expect(first.corpus.item(ref: "topic:t4") != nil)
    #expect(!loader.isDamaged())
    #expect(reload(loader).change?.files == 0)
    try write("news/1.json", topic: "other")
    #expect(reload(loader).change == LoadedCorpus.Change(files: 1, addedItems: 1, removedItems: 1))
    _ = loader.settle(indexing: CorpusSearch.compiled)
    let (next, nextIsAll) = try self.loader(compiled: position()).open()
    #expect(nextIsAll && next.corpus.item(ref: "topic:other") != nil)
  }

  @Test func whatWasCompiledIsTheSameInEveryNumber() throws {
    try makeNews()
    let loader = loader(compiled: position())
    _ = try loader.open()
    let loaded = reload(loader).corpus
    let (corpus, mapped) = try #require(loader.settle(indexing: CorpusSearch.compiled))
    #expect(corpus === loaded && mapped !== loaded && loader.corpus === mapped)
    for kind in Kind.allCases {
      #expect(
        mapped.items(of: kind).map { mapped.ref(of: $0) } == loaded.items(of: kind).map { loaded.ref(of: $0) }
      )
    }
    #expect(mapped.isIndexed)
    #expect(reload(loader).change?.files == 0)
  }

  @Test func aStaleOneIsPassedOver() throws {
    try compile()
    try write("news/5.json", topic: "t5")
    #expect(try !loader(compiled: position()).open().isAll)
    #expect(try loader(compiled: position()).loadAll().corpus.item(ref: "topic:t5") != nil)
  }

  @Test func aDamagedOneIsLoadedAnew() throws {
    try compile()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: position().path)))
    bytes[bytes.count / 2] ^= 0x10
    position().write?(bytes)
    let loader = loader(compiled: position())
    #expect(try loader.open().isAll, "seen only when all of it is read")
    #expect(loader.isDamaged())
    #expect(reload(loader).corpus.item(ref: "topic:t4") != nil)
    #expect(!loader.isDamaged())
    #expect(try self.loader(compiled: position()).loadAll().corpus.item(ref: "topic:t4") != nil)
  }

  @Test func aCorpusThatIsNotWholeIsNotCompiled() throws {
    try makeNews()
    try write("news/3.json", topic: "t3", fault: true)
    let loader = loader(compiled: position())
    _ = try loader.open()
    _ = reload(loader)
    _ = loader.settle(indexing: CorpusSearch.compiled)
    #expect(access(position().path, F_OK) != 0)
  }
}
