import Foundation
import FoundationXML
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// What the news says ends no value and begins no command in the forms for other programs.
@Suite struct HarmlessFormsTests {
  private static let hostile = [
    "<script>alert(1)</script>", "</style><b>", "]]>", "a\" onload=\"x", "a' b", "&lt;&#0;",
    "{梅} \\input{x} $~^_%#&", "}}",
    "梅\nER  - \nTY  - BOOK", "');DROP TABLE items;--", ".shell ls", "-- 梅", "a\n.quit", "[x](y)",
    "(http://a.cn)",
  ]

  /// The small corpus with a hostile name of the speaker.
  private func corpus(_ text: String) throws -> Corpus {
    let literal = JSONValue.string(text).text.dropLast()
    return try Corpora.load(Corpora.small(#""name": "梅涛""#, becomes: #""name": \#(literal)"#))
  }

  private func export(_ text: String, _ format: ExportFormat, _ options: ExportOptions = []) throws -> String
  {
    let corpus = try corpus(text)
    let items = Kind.allCases.flatMap { corpus.items(of: $0) }
    return corpus.export(items, as: format, in: .chinese, options: options)
  }

  /// Foundation's parser of XML takes HTML of this form and GraphML, and finds the name as text.
  @Test(arguments: [ExportFormat.html, .graphml], hostile)
  func markupIsText(_ format: ExportFormat, _ text: String) throws {
    let page = try export(text, format, .withArticle)
    let corpus = try corpus(text)
    let name = corpus.name(of: ItemID(.speaker, 0))
    let reader = TextReader()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(reader.texts.contains { $0.contains(name) })
    #expect(!reader.elements.contains("script") && !reader.elements.contains("b"))
    #expect(Set(reader.attributes).isDisjoint(with: ["onload", "onclick", "style", "src"]))
  }

  @Test func thePageLoadsNothing() throws {
    let page = try export("梅涛", .html, .withArticle)
    #expect(
      page.contains("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
    #expect(
      !page.contains("<script") && !page.contains("url(") && !page.contains("@import")
        && !page.contains(" src="))
    let links = page.components(separatedBy: "href=\"").dropFirst()
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
    // Every link leads to a place in the page.
    for link in links {
      let id = link.dropFirst().prefix { $0 != "\"" }
      #expect(page.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test(arguments: [
    ("{梅}", #"\textbraceleft{}梅\textbraceright{}"#), ("}}", #"\textbraceright{}\textbraceright{}"#),
    ("50% & $x_1^2~", #"50\% \& \$x\_1\textasciicircum{}2\textasciitilde{}"#),
    (#"\input"#, #"\textbackslash{}input"#),
    ("梅涛", "梅涛"),
  ])
  func bracesOfBibTeXAreBalanced(_ text: String, _ escaped: String) {
    #expect(BibTeXExport.escaped(text) == escaped)
    var depth = 0
    for scalar in BibTeXExport.escaped(text).unicodeScalars {
      depth += scalar == "{" ? 1 : scalar == "}" ? -1 : 0
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test(arguments: [("梅\nTY  - BOOK", "梅 TY  - BOOK"), ("a\r\nER  - ", "a  ER  - "), ("梅", "梅")])
  func aValueOfRISIsOneLine(_ text: String, _ line: String) { #expect(RISExport.line(text) == line) }

  @Test(arguments: [
    ("梅'涛", "'梅''涛'"), ("a\n.quit", "'a'||char(10)||'.quit'"), ("');--", "''');--'"), ("", "''"),
  ])
  func aValueOfSQLIsOneLiteral(_ text: String, _ literal: String) {
    #expect(SQLValue.text(text).literal == literal)
  }

  /// A line that begins with a dot would be a command of the shell.
  @Test(arguments: hostile) func everyLineOfSQLIsAStatement(_ text: String) throws {
    let statements = try export(text, .sqlite).components(separatedBy: "COMMIT;\n")
    #expect(statements.count == 2 && statements[1] == "")
    for line in statements[0].split(separator: "\n") {
      #expect(["BEGIN", "CREATE", "INSERT INTO ", "  "].contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  /// What stands behind a number in brackets must make no link of it.
  @Test(arguments: [("(a)", #"[1]\(a)"#), (": a", #"[1]\: a"#), ("a", "[1]a")])
  func aNumberIsNoLink(_ text: String, _ end: String) {
    var paragraph = Prose.Paragraph()
    paragraph.add(Prose.Piece(text: "梅。", numbers: [1]))
    paragraph.add(Prose.Piece(text: text))
    #expect(Markdown.paragraph(paragraph) == "梅。" + end)
  }

  private final class TextReader: NSObject, XMLParserDelegate {
    var texts: [String] = [""]
    var elements: Set<String> = []
    var attributes: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(name)
      self.attributes += attributes.keys
      texts.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { texts[texts.count - 1] += text }
  }
}
