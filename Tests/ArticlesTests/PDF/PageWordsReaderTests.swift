import TestSupport
import Testing

@testable import Articles

@Suite struct PageWordsReaderTests {
  private func read(_ text: String, limits: PageLimits = PageLimits()) throws(PageFault) -> [PlacedPage] {
    try PageWordsReader.pages(in: Array(text.utf8), limits: limits)
  }

  private func page(_ words: String) -> String {
    "<html><head><title><page></title></head><body><doc><page width=\"100\" height=\"200\">\(words)</page></doc>"
  }

  @Test func wordsHaveTheirPlaces() throws {
    let sketch = PageSketch("甲乙  丙")
    #expect(try read(sketch.xhtml) == [sketch.page])
  }

  @Test func entitiesAreReplaced() throws {
    let text = page("<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">&lt;a&amp;b&gt;&quot;&apos;</word>")
    #expect(try read(text)[0].words.map(\.text) == ["<a&b>\"'"])
  }

  @Test(arguments: ["nan", "inf", "-inf", "1e400", "", "x", "99999999", "-99999999"])
  func aWordWithoutAPlaceIsLeftOut(number: String) throws {
    let text = page(
      "<word xMin=\"\(number)\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a</word><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">b</word>"
    )
    #expect(try read(text)[0].words.map(\.text) == ["b"])
  }

  @Test(arguments: ["nan", "0", "-3", "1e9", ""])
  func aPageWithoutASizeIsRefused(number: String) {
    #expect(throws: PageFault.pageSize(page: 1)) {
      try read("<doc><page width=\"\(number)\" height=\"9\"></page></doc>")
    }
  }

  @Test func whatBreaksOffIsRefused() {
    let text = PageSketch("甲乙  丙").xhtml
    let end = text.utf8.count - "</doc>\n</body>\n</html>".utf8.count
    let bytes = Array(text.utf8)
    for count in stride(from: 0, to: end, by: 7) {
      #expect(throws: PageFault.self) { try PageWordsReader.pages(in: Array(bytes[..<count])) }
    }
  }

  @Test func limitsHold() {
    var limits = PageLimits()
    limits.wordsOnPage = 2
    limits.pages = 1
    limits.wordLength = 8
    let word = "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a</word>"
    #expect(throws: PageFault.tooManyWords(page: 1, limit: 2)) {
      try read(page(word + word + word), limits: limits)
    }
    #expect(throws: PageFault.tooManyPages(limit: 1)) {
      try read(page("</page><page width=\"1\" height=\"1\">"), limits: limits)
    }
    let long = "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\(String(repeating: "a", count: 9))</word>"
    #expect(throws: PageFault.self) { try read(page(long), limits: limits) }
  }

  @Test func anyBytesEndWell() {
    var random = SeededGenerator(seed: 35)
    let bytes = Array(PageSketch("#甲城开馆　　乙城\n\n　　甲城的馆开在　　河边").xhtml.utf8)
    for _ in 0..<400 {
      var mutant = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<mutant.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: mutant[index] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: index)
        default: mutant.insert(contentsOf: mutant[index..<min(mutant.count, index + 9)], at: index)
        }
      }
      if let pages = try? PageWordsReader.pages(in: mutant) { _ = try? ReadingOrder.document(pages) }
    }
  }

  @Test func pdftotextsMessagesAreUnderstood() {
    func fault(_ status: Int32, _ messages: String, pdf: Bool = true) -> PageFault? {
      PageFault(status: status, messages: messages, beginsAsPDF: pdf)
    }
    #expect(fault(0, "Syntax Warning: Bad annotation destination") == nil)
    #expect(fault(1, "Command Line Error: Incorrect password\n") == .encrypted)
    #expect(fault(1, "Syntax Error: Document stream is empty") == .empty)
    #expect(fault(1, "Syntax Error: Couldn't read xref table") == .damaged)
    #expect(
      fault(
        1,
        "Syntax Warning: May not be a PDF file (continuing anyway)\nSyntax Error: Couldn't find trailer dictionary",
        pdf: false)
        == .notPDF)
    #expect(fault(3, "Copying of text from this document is not allowed.") == .copyingForbidden)
    #expect(fault(137, "") == .status(137))
  }
}
