import Articles

extension FuzzTarget {
  /// What pdftotext may write, for fuzzing to begin with.
  static let placedWords: [String] = {
    func word(_ x: Int, _ y: Int, _ text: String, _ em: Int = 10) -> String {
      "<word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + em * text.count)\" yMax=\"\(y + em)\">\(text)</word>\n"
    }
    func page(_ words: String) -> String {
      "<html><head></head><body><doc>\n<page width=\"600.0\" height=\"800.0\">\n<flow><block><line>\n"
        + words + "</line></block></flow></page>\n</doc></body></html>"
    }
    let columns = (0..<6).map { word(20, 100 + $0 * 15, "河边的馆今天开") + word(110, 100 + $0 * 15, "山上的展也开了") }
      .joined()
    return [
      page(""), page(columns),
      page(word(20, 20, "云岚晨报", 20) + word(400, 20, "2025.1.2") + word(20, 60, "甲城开馆", 24) + columns),
      page(word(20, 300, "（上接“甲城”）") + columns + word(110, 200, "（下转第2版）") + word(20, 190, "“人懂分寸”", 13)),
      "<doc><page width=\"nan\" height=\"1\">", "<doc><page width=\"1\" height=\"1\"><word xMin=\"1e9\"",
    ]
  }()

  /// Pages are read, or refused; each line of an article is where its offset says.
  func fuzzPages(_ bytes: [UInt8]) -> String? {
    guard let pages = try? PageWordsReader.pages(in: bytes), let document = try? ReadingOrder.document(pages)
    else {
      return nil
    }
    for block in document.pages.lazy.flatMap(\.stories).flatMap(\.blocks) {
      let text = Array(block.text.unicodeScalars)
      for line in block.lines {
        let scalars = Array(line.text.unicodeScalars)
        // A hyphen at the end of a line is left out.
        guard text[min(line.offset, text.count)...].starts(with: scalars.dropLast()) else {
          return "the line \(line.text) is not at \(line.offset)"
        }
      }
    }
    return nil
  }
}
