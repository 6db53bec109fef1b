import Foundation
import Report
import Search
import System
import TestSupport
import Testing

@testable import Model

/// Quotes leave the program as the newspaper printed them, sequences of characters included; names and values do not hold
/// such, nor does what is shown.
@Suite struct PrintedQuoteTests {
  /// A family of three joined, a heart with its colour, a variant of 葛, and emoji that Unicode 16 and 17 brought.
  static let quote = "智象未来❤\u{FE0F}创始人梅涛👨\u{200D}👩\u{200D}👧在葛\u{E0100}论坛\u{1FAE9}上\u{1F6D8}致辞。"
  static let shown = "智象未来❤创始人梅涛👨👩👧在葛论坛\u{1FAE9}上\u{1F6D8}致辞。"

  /// The small corpus in which the speaker's sentence is another one.
  private func corpus(_ page: String, quoting quote: String? = nil) -> String {
    let lines = Corpora.small(#""智象未来创始人梅", "", "涛在论坛上致辞。""#, becomes: "\"\(page)\", \"\", \"\"")
    return lines.replacingOccurrences(of: "智象未来创始人梅涛在论坛上致辞。", with: quote ?? page)
  }

  private func export(_ corpus: Corpus, as format: ExportFormat = .text, columns: Int = 0) throws -> String {
    let item = try #require(corpus.item(ref: "speaker:mei-tao"))
    return corpus.export([item], as: format, in: .chinese, columns: columns)
  }

  /// The quote of the speaker as a JSON reader reads it.
  private func quoteInJSON(_ corpus: Corpus) throws -> String {
    let json = try JSONSerialization.jsonObject(with: Data(export(corpus, as: .json).utf8)) as? [String: Any]
    return try #require((json?["evidence"] as? [[String: Any]])?.first?["quote"] as? String)
  }

  @Test(arguments: [PrintedQuoteTests.quote, PrintedQuoteTests.shown])
  func everyFormHasThemWhateverTheEvidenceSays(_ quoted: String) throws {
    let corpus = try Corpora.load(corpus(PrintedQuoteTests.quote, quoting: quoted))
    for format in [ExportFormat.text, .markdown, .csv] {
      #expect(holds(try export(corpus, as: format), PrintedQuoteTests.quote), "\(format)")
    }
    #expect(Array(try quoteInJSON(corpus).unicodeScalars) == Array(PrintedQuoteTests.quote.unicodeScalars))
    let article = corpus.export(corpus.items(of: .article), as: .json, in: .chinese)
    let text = try JSONSerialization.jsonObject(with: Data(article.utf8)) as? [String: Any]
    let block = try #require((text?["blocks"] as? [[String: Any]])?.last?["text"] as? String)
    #expect(Array(block.unicodeScalars) == Array(PrintedQuoteTests.quote.unicodeScalars))
  }

  @Test func whatIsShownAndSearchedIsWithoutThem() throws {
    let corpus = try Corpora.load(corpus(PrintedQuoteTests.quote))
    let speaker = try #require(corpus.item(ref: "speaker:mei-tao"))
    let sentence = try #require(corpus[corpus.head(of: speaker).provenance.evidence].first)
    #expect(Array(corpus.quote(sentence).unicodeScalars) == Array(PrintedQuoteTests.shown.unicodeScalars))
    var search = CorpusSearch(corpus)
    for query in ["在葛论坛", "❤创始人", "梅涛👨👩👧在葛"] {
      #expect(search.find(query).hits.contains { $0.item.kind == .article }, "\(query)")
    }
  }

  /// What a page may hold beside sequences, and what of it an export has.
  @Test(arguments: [
    ("梅\u{200D}涛", "梅涛"), ("👨\u{200D}涛", "👨涛"), ("梅\u{200D}👨", "梅👨"), ("👨\u{200D}\u{200D}👩", "👨👩"),
    ("👨\u{200B}\u{200D}👩", "👨👩"), ("梅\u{FE0F}", "梅"), ("a\u{E0100}", "a"), ("❤\u{E0100}", "❤"),
    ("❤\u{FE0F}\u{FE0E}", "❤\u{FE0F}"), ("葛\u{E0100}\u{E0101}", "葛\u{E0100}"), ("=\u{FE0F}1", "=1"),
    ("\u{FE0F}❤", "❤"), ("👨\u{200B}\u{2060}\u{202E}👩", "👨👩"), ("🏴\u{E0067}\u{E007F}", "🏴"),
    ("🇨\u{200D}🇳", "🇨🇳"), ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"), ("☎\u{FE0E}", "☎\u{FE0E}"),
    ("神\u{FE00}", "神\u{FE00}"), ("𠮷\u{E0101}", "𠮷\u{E0101}"),
    ("🧑🏽\u{200D}🚀", "🧑🏽\u{200D}🚀"), ("🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"),
    ("👩\u{200D}❤\u{FE0F}\u{200D}👨", "👩\u{200D}❤\u{FE0F}\u{200D}👨"),
    ("\u{1FAE9}\u{200D}\u{1FADD}", "\u{1FAE9}\u{200D}\u{1FADD}"),
  ])
  func onlySequencesAreKept(_ page: String, _ exported: String) throws {
    let corpus = try Corpora.load(corpus("文" + page + "文。"))
    #expect(Array(try quoteInJSON(corpus).unicodeScalars) == Array(("文" + exported + "文。").unicodeScalars))
    let text = try export(corpus)
    #expect(holds(text, exported))
    #expect(HostileText.fault(in: text, inExport: true) == nil)
  }

  @Test func aQuoteThatEndsWithinASequenceHasNoJoinerLeft() throws {
    let corpus = try Corpora.load(corpus("梅涛👨\u{200D}👩致辞。", quoting: "梅涛👨"))
    #expect(try quoteInJSON(corpus).unicodeScalars.elementsEqual("梅涛👨".unicodeScalars))
  }

  @Test(arguments: 10...40) func noLineEndsWithinASequence(_ columns: Int) throws {
    let text = try export(try Corpora.load(corpus(PrintedQuoteTests.quote)), columns: columns)
    for sequence in ["❤\u{FE0F}", "👨\u{200D}👩\u{200D}👧", "葛\u{E0100}"] { #expect(holds(text, sequence)) }
  }

  /// The spans of an article count the characters that are shown, as before.
  @Test func aPartOfALineBringsItsOwn() throws {
    let page = "❤\u{FE0F}甲👨\u{200D}👩乙葛\u{E0100}"
    for (from, to, taken) in [
      (0, 6, page), (1, 6, "甲👨\u{200D}👩乙葛\u{E0100}"), (0, 3, "❤\u{FE0F}甲👨"), (3, 5, "👩乙"),
      (5, 6, "葛\u{E0100}"),
    ] {
      let text = corpus(page, quoting: "论坛开幕").replacingOccurrences(
        of: #""lines": [2, 4]"#, with: #""lines": [2, 2], "from": \#(from), "to": \#(to)"#)
      let loaded = try Corpora.load(text)
      let block = try #require(loaded.blocks(of: ItemID(.article, 0)).last)
      #expect(loaded.printed(block.range).unicodeScalars.elementsEqual(taken.unicodeScalars), "\(from)–\(to)")
    }
  }

  @Test func theyOutliveTheMergingOfArticles() throws {
    let text = corpus(PrintedQuoteTests.quote)
    // An article before it, so that the text does not stand at the start.
    let unlike = renamed(Corpora.small.replacingOccurrences(of: "论坛开幕", with: "另一篇"), "a")
    let files = [unlike, text, renamed(text, "c")].enumerated().map { number, text in
      CorpusFile(name: "\(number).json", bytes: Array(text.utf8))
    }
    let corpus = try Corpus.load(files)
    #expect(corpus.count(of: .article) == 2)
    #expect(holds(try export(corpus), PrintedQuoteTests.quote))
  }

  /// A corpus with other ids.
  private func renamed(_ text: String, _ name: String) -> String {
    text.replacing(/"(source|article|forum|session|speaker|organisation):[a-z0-9-]+"/) {
      $0.output.0.dropLast() + "-\(name)\""
    }
  }

  // MARK: Compiled

  private static let key: UInt64 = 4711

  private func compiled(_ corpus: Corpus, _ change: (inout [UInt8], Range<Int>) -> Void = { _, _ in }) throws
    -> Corpus
  {
    let folder = try TemporaryFolder()
    var bytes = CompiledCorpus.bytes(of: corpus, key: PrintedQuoteTests.key, indexing: CorpusSearch.compiled)
    let header = try #require(bytes.withUnsafeBytes { CompiledHeader(reading: $0) })
    change(&bytes, header[.ignorables])
    let path = try folder.write(bytes, as: "corpus.compiled")
    #expect(chmod(path, 0o600) == 0)
    return try #require(CompiledCorpus(path: path, key: PrintedQuoteTests.key)).corpus
  }

  @Test func theCompiledFormHasThem() throws {
    let corpus = try compiled(Corpora.load(corpus(PrintedQuoteTests.quote)))
    #expect(holds(try export(corpus), PrintedQuoteTests.quote))
  }

  /// Whoever can write the file can put anything there.
  @Test(arguments: [0x1B, 0x0A, 0x202E, 0x200B, 0x200D, 0xFE0F, 0xD800, 0xFFFF_FFFF] as [UInt32])
  func aCompiledFormBringsNothingElseIn(_ value: UInt32) throws {
    let sound = try Corpora.load(corpus(PrintedQuoteTests.quote))
    let corpus = try compiled(sound) { bytes, section in
      #expect(section.count == 4 * Section.ignorables.stride)
      for position in stride(from: section.lowerBound + 4, to: section.upperBound, by: 8) {
        for byte in 0..<4 { bytes[position + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
      }
    }
    for format in ExportFormat.allCases {
      let text = try export(corpus, as: format).replacingOccurrences(of: "\r\n", with: "\n")
      #expect(HostileText.fault(in: text, inExport: true) == nil, "\(format)")
    }
  }

  @Test func aCorpusWithoutThemKeepsNothing() {
    #expect(Corpora.bundled.tables.bytes(of: .ignorables).isEmpty)
  }

  /// Scalar by scalar: to compare characters would pass over what is ignorable.
  private func holds(_ text: String, _ part: String) -> Bool {
    Array(text.utf8).firstRange(of: Array(part.utf8)) != nil
  }
}
