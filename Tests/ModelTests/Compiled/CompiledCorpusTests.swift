import Foundation
import Search
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// The compiled form of a corpus: it says the same, and whatever is wrong with the file, nothing crashes.
struct CompiledCorpusTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]
  private static let key: UInt64 = 4711

  init() throws {
    folder = try TemporaryFolder()
    bytes = CompiledCorpus.bytes(
      of: Corpora.bundled, key: CompiledCorpusTests.key, indexing: CorpusSearch.compiled)
  }

  private func open(_ bytes: [UInt8], key: UInt64 = CompiledCorpusTests.key, mode: mode_t = 0o600) throws
    -> CompiledCorpus?
  {
    let path = try folder.write(bytes, as: "corpus.compiled")
    #expect(chmod(path, mode) == 0)
    return CompiledCorpus(path: path, key: key)
  }

  /// A form is of files as they stood: another name, size, time or file of the same name, and it is another's.
  @Test func aFileThatHasChangedHasAnotherForm() {
    func key(
      _ path: String = "/a/news.json", bytes: Int = 10, changed: Int = 5, inode: UInt64 = 7,
      bundled: Bool = true
    ) -> UInt64 {
      let stamp = FileStamp(path: path, bytes: bytes, changed: changed, device: 1, inode: inode)
      return CompiledCorpus.key(of: [stamp], bundled: bundled)
    }
    let others = [
      key("/a/other.json"), key(bytes: 11), key(changed: 6), key(inode: 8), key(bundled: false),
      CompiledCorpus.key(of: [], bundled: true),
    ]
    #expect(Set(others + [key()]).count == others.count + 1)
    #expect(key("/a/../a/news.json") == key())
  }

  /// All that a corpus has to say.
  private func everything(in corpus: Corpus) -> [String] {
    let export = JSONExport(corpus)
    return Kind.allCases.flatMap { corpus.items(of: $0) }.flatMap { item in
      let outline = Outline(of: item, in: corpus, language: .chinese)
      return [
        export.value(of: item).text, corpus.aside(of: item, in: .english).text,
        outline.evidence.map { corpus.quote($0) + "\(corpus.lines(of: $0))" }.joined(),
        "\(corpus.relatedItems(of: item).count) \(corpus.facets(of: item).count)",
      ]
    }
  }

  @Test func itSaysTheSameAsTheFilesItWasMadeFrom() throws {
    let compiled = try #require(try open(bytes))
    #expect(compiled.isWhole)
    #expect(everything(in: compiled.corpus) == everything(in: Corpora.bundled))
    for item in Kind.allCases.flatMap({ Corpora.bundled.items(of: $0) }) {
      #expect(compiled.corpus.item(ref: Corpora.bundled.ref(of: item)) == item)
    }
    #expect(compiled.corpus.item(ref: "speaker:nobody") == nil)
    #expect(compiled.corpus.item(ref: "") == nil)
  }

  /// Looks for names and sentences, and for what of them matched.
  private func searchEverything(in corpus: Corpus) {
    var search = CorpusSearch(corpus)
    for query in ["mei", "人工智能", "的", "ai", "a", "，", "\u{FFFD}", "人工 ai"] {
      for hit in search.find(query).hits { _ = search.matches(of: query, fuzzy: false, in: hit) }
      _ = search.filter(.speaker, by: query, fuzzy: true)
    }
  }

  @Test func itIsSearchedInPlace() throws {
    let compiled = try #require(try open(bytes))
    var (mapped, made) = (CorpusSearch(compiled.corpus), CorpusSearch(Corpora.bundled))
    #expect(mapped.isPrepared)
    for query in ["mt", "知识产权", "ai", "上海 大学", "的"] {
      let (found, expected) = (mapped.find(query), made.find(query))
      #expect(found.hits.map(\.item) == expected.hits.map(\.item))
      #expect(found.hits.map(\.evidence) == expected.hits.map(\.evidence))
      for (hit, other) in zip(found.hits, expected.hits) {
        let (match, same) = (
          mapped.matches(of: query, fuzzy: false, in: hit), made.matches(of: query, fuzzy: false, in: other)
        )
        #expect(match.map(\.text) == same.map(\.text) && match.map(\.ranges) == same.map(\.ranges))
      }
    }
  }

  @Test func anEmptyCorpusIsCompiledToo() throws {
    let compiled = try #require(
      try open(CompiledCorpus.bytes(of: .empty, key: 1, indexing: CorpusSearch.compiled), key: 1))
    #expect(compiled.isWhole)
    #expect(compiled.corpus.item(ref: "speaker:mei-tao") == nil)
  }

  @Test func itIsMadeTheSameWheneverItIsMade() throws {
    let again = CompiledCorpus.bytes(
      of: try Corpus.load([.bundled]), key: CompiledCorpusTests.key, indexing: CorpusSearch.compiled)
    #expect(again.count == bytes.count)
    #expect(zip(again, bytes).enumerated().filter { $1.0 != $1.1 }.map(\.offset).prefix(8) == [])
  }

  @Test func oneOfOtherFilesIsPassedOver() throws {
    #expect(try open(bytes, key: 4712) == nil)
  }

  @Test func whereThereIsNoFileThereIsNone() {
    #expect(CompiledCorpus(path: folder["none"], key: 1) == nil)
    #expect(CompiledCorpus(path: folder.path, key: 1) == nil)
    mkfifo(folder["fifo"], 0o600)
    #expect(CompiledCorpus(path: folder["fifo"], key: 1) == nil)
  }

  @Test func everyDamagedByteOfTheHeaderIsSeen() throws {
    var damaged = bytes
    for position in 0..<CompiledHeader.byteCount {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        damaged[position] = bytes[position] ^ change
        #expect(damaged.withUnsafeBytes { CompiledHeader(reading: $0) } == nil, "byte \(position)")
      }
      if position % 16 == 0 { #expect(try open(damaged) == nil, "byte \(position)") }
      damaged[position] = bytes[position]
    }
  }

  @Test func aTruncatedFileIsPassedOver() throws {
    for length in [0, 1, 7, 8, CompiledHeader.byteCount - 1, CompiledHeader.byteCount, bytes.count - 1] {
      #expect(try open(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
    #expect(try open(bytes + [0]) == nil)
  }

  @Test func aHeaderThatLeadsOutOfTheFileIsNotBelieved() throws {
    // A header whose checksum is right, but whose sections are not: whoever makes one knows how to.
    let whole = try #require(bytes.withUnsafeBytes { CompiledHeader(reading: $0) })
    let lengths = Section.allCases.map { whole[$0].count }
    for section in Section.allCases {
      let half = section.stride > 1 ? [lengths[section.rawValue] + 1] : []
      for length in [lengths[section.rawValue] + bytes.count] + half {
        var wrong = lengths
        wrong[section.rawValue] = length
        let header = CompiledHeader(key: CompiledCorpusTests.key, checksum: 0, lengths: wrong)
        let file = header.bytes + bytes.dropFirst(CompiledHeader.byteCount)
        #expect(try open(file) == nil, "\(section)")
      }
    }
  }

  @Test func oneThatOthersMayWriteIsNotBelieved() throws {
    for mode: mode_t in [0o620, 0o602, 0o666] { #expect(try open(bytes, mode: mode) == nil) }
    for mode: mode_t in [0o600, 0o644, 0o400] { #expect(try open(bytes, mode: mode) != nil) }
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func oneOfAnotherUserIsNotBelieved() throws {
    let path = try folder.write(bytes, as: "corpus.compiled")
    chmod(path, 0o644)
    #expect(CompiledCorpus(path: path, key: CompiledCorpusTests.key) != nil)
    #expect(chown(path, 12_345, 12_345) == 0)
    #expect(CompiledCorpus(path: path, key: CompiledCorpusTests.key) == nil)
  }

  @Test(arguments: 0..<12) func damageAnywhereElseIsSeenAndHarmless(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var damaged = bytes
    // From one flipped bit to a file of noise.
    for _ in 0..<(1 << seed) {
      let position = Int.random(in: CompiledHeader.byteCount..<damaged.count, using: &random)
      damaged[position] = seed % 3 == 0 ? 0xFF : UInt8.random(in: 0...255, using: &random)
    }
    guard damaged != bytes else { return }
    let compiled = try #require(try open(damaged))
    #expect(!compiled.isWhole)
    for text in everything(in: compiled.corpus) {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }
    searchEverything(in: compiled.corpus)
    let transfer = Transfer(from: compiled.corpus, to: Corpora.bundled)
    for item in Kind.allCases.flatMap({ compiled.corpus.items(of: $0) }) { _ = transfer.item(item) }
  }

  @Test func aFileOfEqualBytesIsHarmless() throws {
    for byte: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
      let body = [UInt8](repeating: byte, count: bytes.count - CompiledHeader.byteCount)
      let compiled = try #require(try open(bytes.prefix(CompiledHeader.byteCount) + body))
      #expect(!compiled.isWhole)
      _ = everything(in: compiled.corpus)
      searchEverything(in: compiled.corpus)
    }
  }
}
