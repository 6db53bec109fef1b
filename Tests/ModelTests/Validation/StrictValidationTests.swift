import System
import TestSupport
import Testing

@testable import Model

/// What `wentan validate` refuses and loading only tells: a corpus that loaded before loads for ever.
@Suite struct StrictValidationTests {
  private static let name = "\"name\": \"梅涛\""
  private static let evidence = "\"title\": \"创始人\",\n          \"evidence\": ["
  private static let quote = "{ \"article\": \"article:a\", \"quote\": \"智象未来创始人梅涛在论坛上致辞。\" }"

  /// A fault as it stands in a file, and what is said of it.
  static let faults: [(fault: String, corpus: String, said: String)] =
    [
      " ", "\u{A0}", "\u{3000}", "\u{1680}", "\u{2000}", "\u{2003}", "\u{200A}", "\u{202F}", "\u{205F}",
    ].flatMap { blank in
      [
        ("blank at the start", named("\(blank)梅涛"), "19:40: no white space may stand at either end"),
        ("blank at the end", named("梅涛\(blank)"), "19:40: no white space may stand at either end"),
      ]
    }
    + [
      "\\n", "\\r", "\\t", "\\u0000", "\\u001b", "\\u007f", "\u{7F}", "\\u0085", "\u{9B}", "\u{2028}",
      "\u{2029}",
    ].map { control in
      (
        "control character", named("梅\(control)涛"),
        "19:40: no line break, tab or control character may stand in it"
      )
    }
    + [
      (
        "evidence twice", Corpora.small(evidence, becomes: evidence + quote + ","),
        "22:116: the fact has this evidence already"
      ),
      (
        "note", Corpora.small(name, becomes: "\(name), \"note\": \"疑为梅韬\""),
        "19:54: a note begins with \"编者注：\""
      ),
      (
        "note of nothing", Corpora.small(name, becomes: "\(name), \"note\": \"编者注：\""),
        "19:54: a note begins with \"编者注：\""
      ),
      (
        "empty list", Corpora.small(name, becomes: "\(name), \"aliases\": []"),
        "19:57: leave out a list that is empty"
      ),
      (
        "line feed in a source", Corpora.small("\"\", \"涛", becomes: "\"\\n\", \"涛"),
        "33:72: a line of a source holds no line feed; make it several lines"
      ),
      (
        "folder", Corpora.small("\"s.txt\"", becomes: "\"seeds/s.txt\""),
        "33:33: the name of a file, without its folder"
      ),
      (
        "invisible in an id", Corpora.small("\"forum:g\"", becomes: "\"forum:g\u{200B}\""),
        "15:13: an invisible character stands in it; take it out"
      ),
      (
        "invisible in a word", Corpora.small("\"address\"", becomes: "\"addr\\u200bess\""),
        "24:63: an invisible character stands in it; take it out"
      ),
    ]

  private static func named(_ name: String) -> String {
    Corpora.small(Self.name, becomes: "\"name\": \"\(name)\"")
  }

  @Test(arguments: faults.indices)
  func whatTheFormatForbidsIsRefusedByValidateAlone(index: Int) throws {
    let (fault, text, said) = Self.faults[index]
    let file = CorpusFile(name: "corpus.json", bytes: Array(text.utf8))
    let corpus = try Corpus.load([file])
    #expect(corpus.count(of: .speaker) == 1, "\(fault)")
    let failure = #expect(throws: LoadingFailure.self) { try Corpus.load([file], strictly: true) }
    let reports = failure?.problems.map { $0.report(in: .english) } ?? []
    #expect(reports.map { String($0.prefix { $0 != "\n" }) } == ["corpus.json:" + said], "\(fault)")
    #expect(corpus.warnings.map { $0.report(in: .english) } == reports, "\(fault)")
  }

  @Test func aFileWithWarningsIsNotLeftOutBesideAFaultyOne() {
    let files = [("a", Self.named("梅涛 ")), ("b", Corpora.small("\"version\": 1", becomes: "\"version\": 7"))]
    let sound = ValidFiles(
      among: files.map { DraftFile(reading: CorpusFile(name: $0, bytes: Array($1.utf8))) }, bundled: false)
    #expect(sound.corpus?.count(of: .speaker) == 1)
    #expect(sound.problems.map(\.file.name) == ["b"])
    #expect(sound.corpus?.warnings.map(\.file.name) == ["a"])
  }

  @Test func theBundledCorpusHasNoWarning() throws {
    #expect(try Corpus.load([.bundled], strictly: true).warnings.isEmpty)
  }

  /// What a page may hold and the format does not forbid.
  @Test(arguments: ["梅\u{200B}涛", "❤\u{FE0F}", "梅　涛", "AI+文创", "梅\u{A0}涛"])
  func whatTheFormatAllowsPasses(name: String) throws {
    _ = try Corpus.load(
      [CorpusFile(name: "corpus.json", bytes: Array(Self.named(name).utf8))], strictly: true)
  }
}
