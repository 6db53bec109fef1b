import Foundation
import Report
import Search
import System
import TestSupport
import Testing
import Text

@testable import Model

/// Hostile data leaves the program harmless, in every form.
@Suite struct HostileExportTests {
  private let corpus: Corpus

  init() throws { corpus = try Corpora.load(Array(try HostileCorpus.make(from: CorpusFile.bundled.bytes))) }

  private var items: [ItemID] { Kind.allCases.flatMap { corpus.items(of: $0) } }

  @Test(arguments: ExportFormat.allCases, Language.allCases)
  func everyFormIsHarmless(_ format: ExportFormat, _ language: Language) {
    for item in items {
      let text = corpus.export([item], as: format, in: language, columns: 40)
      #expect(fault(in: text) == nil, "\(corpus.ref(of: item))")
    }
    #expect(fault(in: corpus.export(items, as: format, in: language)) == nil)
  }

  /// CSV ends its lines by CR and LF.
  private func fault(in text: String) -> String? {
    HostileText.fault(in: text.replacingOccurrences(of: "\r\n", with: "\n"), inExport: true)
  }

  @Test func summariesAndMatchesAreHarmless() {
    var search = CorpusSearch(corpus)
    for item in items {
      #expect(HostileText.fault(in: corpus.name(of: item) + corpus.aside(of: item, in: .chinese).text) == nil)
    }
    for query in ["evil", "66", "mt", "梅", HostileText.starting(at: 0)] {
      for hit in search.find(query, among: Set(Kind.allCases), fuzzy: true).hits {
        for match in search.matches(of: query, fuzzy: true, in: hit) {
          #expect(HostileText.fault(in: match.text) == nil)
        }
      }
    }
  }

  @Test func theOverviewIsHarmless() {
    for language in Language.allCases {
      #expect(HostileText.fault(in: OverviewExport(corpus, language: language).text) == nil)
    }
  }

  /// Whatever is wrong with a file, the report quotes it harmlessly.
  @Test(arguments: HostileText.pieces.indices) func reportsAreHarmless(_ piece: Int) {
    let hostile = HostileText.starting(at: piece)
    let escaped = JSONValue.string(hostile).text.dropLast()
    for (old, new) in [
      ("\"speaker:mei-tao\"", "\(escaped)"),
      ("\"organisation:zhixiang-weilai\", \"title\"", "\(escaped), \"title\""),
      ("\"address\"", "\(escaped)"), ("\"printed\"", "\(escaped)"),
      ("\"quote\": \"论坛开幕\"", "\"quote\": \(escaped)"),
      ("\"version\": 1", "\"version\": \(escaped)"), ("\"headline\"", "\(escaped)"),
      ("\"梅涛\",", "\"梅涛\", " + hostile + " ,"),
    ] {
      let bytes = Array(Corpora.small(old, becomes: new).utf8)
      let file = CorpusFile(name: hostile, bytes: bytes)
      #expect {
        try Corpus.load([file])
      } throws: { error in
        let failure = error as? LoadingFailure
        return Language.allCases.allSatisfy { language in
          let report = failure?.report(in: language) ?? "\u{1B}"
          return HostileText.fault(in: report) == nil
        }
      }
    }
  }
}
