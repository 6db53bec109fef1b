import Search
import TestSupport
import Testing

@testable import Model

/// What the compiled form has worked out for lists is what the corpus itself says.
struct ListFiguresTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The compiled form of a corpus, its sections of figures filled with a byte if one is given.
  private func compiled(_ corpus: Corpus, filledWith byte: UInt8? = nil) throws -> Corpus {
    var bytes = CompiledCorpus.bytes(of: corpus, key: 1, indexing: CorpusSearch.compiled)
    let header = try #require(bytes.withUnsafeBytes { CompiledHeader(reading: $0) })
    if let byte {
      for section in [Section.pinyinRanks, .doubtCounts] {
        for position in header[section] { bytes[position] = byte }
      }
    }
    let path = try folder.write(bytes, as: "corpus.compiled")
    return try #require(CompiledCorpus(path: path, key: 1)).corpus
  }

  @Test func listsSortByPinyinTheSame() throws {
    let corpus = try compiled(Corpora.bundled)
    #expect(corpus.listFigures != nil)
    for kind in Kind.allCases {
      let items = corpus.items(of: kind)
      #expect(corpus.sortedByPinyin(items) == Corpora.bundled.sortedBySpelling(items))
      let some = items.filter { $0.row % 3 == 1 }
      #expect(corpus.sortedByPinyin(some) == Corpora.bundled.sortedBySpelling(some))
    }
  }

  @Test func doubtsAreCountedTheSame() throws {
    let read = try Corpora.load(
      Corpora.small(
        "\"title\": \"创始人\",",
        becomes: "\"title\": \"创始人\", \"rule\": \"speaker.verb\", \"confidence\": \"low\","))
    let corpus = try compiled(read)
    #expect(corpus.doubtfulItems == read.doubtfulItems && !read.doubtfulItems.isEmpty)
    for item in Kind.allCases.flatMap({ read.items(of: $0) }) {
      #expect(corpus.doubts(of: item) == read.doubts(of: item))
    }
  }

  @Test(arguments: [0x00, 0x01, 0xFF] as [UInt8])
  func damageLosesNoItemOfAList(_ byte: UInt8) throws {
    let corpus = try compiled(Corpora.bundled, filledWith: byte)
    for kind in Kind.allCases {
      let items = corpus.items(of: kind)
      #expect(Set(corpus.sortedByPinyin(items)) == Set(items))
    }
    #expect(corpus.doubtfulItems.allSatisfy { $0.row < corpus.count(of: $0.kind) })
  }
}
