import Foundation
import TestSupport
import Testing

/// Quotes with sequences of characters on the command line: scripts and files get them, a terminal does not.
struct PrintedQuoteOutputTests {
  private static let quote = "梅涛❤\u{FE0F}和👨\u{200D}👩\u{200D}👧在葛\u{E0100}开幕\u{1FAE9}\u{1F6D8}。"
  private let folder: TemporaryFolder
  private let corpus: String

  init() throws {
    folder = try TemporaryFolder()
    corpus = try folder.write(
      """
      {"format": "wentan-corpus", "version": 1,
       "sources": [{"id": "source:s", "file": "s.txt", "text": ["\(PrintedQuoteOutputTests.quote)"]}],
       "articles": [{"id": "article:a", "source": "source:s",
         "blocks": [{"kind": "headline", "spans": [{"lines": [1, 1]}]}]}],
       "speakers": [{"id": "speaker:mei-tao", "name": "梅涛",
         "evidence": [{"article": "article:a", "quote": "\(PrintedQuoteOutputTests.quote)"}]}]}
      """.utf8)
  }

  private func holds(_ text: String) -> Bool {
    Array(text.utf8).firstRange(of: Array(PrintedQuoteOutputTests.quote.utf8)) != nil
  }

  @Test(arguments: ["text", "markdown", "csv"]) func aPipeAndAFileHaveThem(_ format: String) throws {
    let shown = try Program.wentan(
      "show", "speaker:mei-tao", "--no-bundled", "--corpus", corpus, "--format", format)
    #expect(shown.exited(0) && holds(shown.output))
    let file = folder["m"]
    let exported = try Program.wentan(
      "export", "speaker:mei-tao", "--no-bundled", "--corpus", corpus, "--format", format, "--output", file)
    #expect(exported.exited(0))
    #expect(holds(try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test(arguments: ["text", "markdown", "csv", "json"]) func aTerminalHasNone(_ format: String) throws {
    let pty = try Pty(
      ["show", "speaker:mei-tao", "--no-bundled", "--corpus", corpus, "--format", format], columns: 100,
      rows: 30)
    #expect(pty.ending(within: 20) == .exit(0))
    #expect(pty.text.contains("梅涛❤"))
    #expect(HostileText.fault(in: pty.text, allowing: ["\r", "\n"]) == nil)
  }

  @Test func derivingKeepsThem() throws {
    let article = try folder.write("标题\n\n　　\(PrintedQuoteOutputTests.quote)论坛在上海举行。\n".utf8, to: "a.txt")
    let derived = try Program.wentan("derive", article)
    #expect(derived.exited(0), "\(derived.errors)")
    let draft = try folder.write(derived.output.utf8, to: "draft.json")
    let listed = try Program.wentan(
      "list", "articles", "--no-bundled", "--corpus", draft, "--format", "json")
    let articles = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
    let ref = try #require(articles?.first?["ref"] as? String, "\(listed.errors)")
    let shown = try Program.wentan("show", ref, "--no-bundled", "--corpus", draft, "--format", "json")
    let item = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
    let texts = (item?["blocks"] as? [[String: Any]])?.compactMap { $0["text"] as? String } ?? []
    #expect(texts.contains(where: holds), "\(texts)")
  }
}
