import Foundation
import Report
import Search
import System
import TestSupport
import Testing

@testable import Model

/// The compiled form that the program carries is that of corpus.json; `make corpus` renews it.
struct BundledFormTests {
  private let carried = CompiledCorpus.embeddedBytes

  @Test func itIsWhatTheBundledCorpusCompilesTo() throws {
    let bytes = CompiledCorpus.bytes(
      of: try Corpus.load([.bundled]), key: CompiledCorpus.bundledKey, indexing: CorpusSearch.compiled)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
      try Data(bytes).write(to: root.appending(path: "Sources/CBundle/corpus.bin"))
      Issue.record("recorded corpus.bin")
    } else {
      #expect(carried.elementsEqual(bytes), "Sources/CBundle/corpus.bin is stale: make corpus renews it")
    }
  }

  @Test func itIsOpenedWhereItLies() throws {
    let compiled = try #require(CompiledCorpus.bundled, "make corpus renews it")
    #expect(compiled.isWhole)
    #expect(compiled.corpus.isIndexed)
    for section in Section.allCases {
      let bytes = compiled.corpus.tables.bytes(of: section)
      guard let start = bytes.baseAddress, !bytes.isEmpty else { continue }
      #expect(carried.indices.contains(start - carried.baseAddress!), "\(section) was copied")
    }
  }

  @Test func itSaysWhatTheJSONSays() throws {
    let (opened, read) = (Corpus.bundled, Corpora.bundled)
    for kind in Kind.allCases {
      #expect(opened.items(of: kind) == read.items(of: kind))
      #expect(
        opened.export(opened.items(of: kind), as: .json, in: .chinese)
          == read.export(read.items(of: kind), as: .json, in: .chinese))
    }
  }

  @Test func theLoaderOpensItWhereNoFileIsNamed() throws {
    let loader = CorpusLoader(paths: [])
    #expect(try loader.open().first.corpus === CompiledCorpus.bundled?.corpus)
    #expect(try loader.loadAll().corpus === CompiledCorpus.bundled?.corpus)
    #expect(try CorpusLoader(paths: [], bundled: false).open().first.corpus.itemCount == 0)
  }
}
