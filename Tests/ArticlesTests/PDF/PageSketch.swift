@testable import Articles

/// A page drawn as text: a wide character is one em, a narrow one half an em, a row 1.5 ems.
///
/// Two blanks or more part words. `#` begins a headline of double size, which its row then has to itself in width;
/// `^` begins small type. A row that holds nothing is a gap.
struct PageSketch {
  static let em = 10.0
  var width = 600.0
  var height = 900.0
  private(set) var words: [PlacedWord] = []

  init() {}

  init(_ picture: String, top: Double = 60) {
    draw(picture, top: top)
  }

  mutating func draw(_ picture: String, top: Double) {
    for (row, line) in picture.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var x = 2.0 * PageSketch.em
      var word = ""
      var (start, size, blanks) = (x, 1.0, 0)
      func position(_ sketch: inout PageSketch) {
        if !word.isEmpty { sketch.put(word, left: start, top: top + Double(row) * 15, size: size) }
        word = ""
        size = 1
      }
      for scalar in line.unicodeScalars {
        if scalar == " " || scalar == "　" {
          blanks += 1
          x += PageSketch.em * (scalar == " " ? 0.5 : 1)
          continue
        }
        if blanks > 1 || scalar == "#" || scalar == "^" { position(&self) }
        if word.isEmpty { start = x } else if blanks == 1 { word += " " }
        blanks = 0
        if scalar == "#" || scalar == "^" {
          size = scalar == "#" ? 2 : 0.8
          continue
        }
        word.unicodeScalars.append(scalar)
        x += PageSketch.em * size * (TextShape.advance(scalar) >= 1 ? 1 : 0.5)
      }
      position(&self)
    }
  }

  /// One word, `left` and `top` in points, its em that many times the body's.
  mutating func put(_ text: String, left: Double, top: Double, size: Double = 1) {
    let em = PageSketch.em * size
    let width = text.unicodeScalars.reduce(0.0) { $0 + (TextShape.advance($1) >= 1 ? em : em / 2) }
    words.append(
      PlacedWord(
        text: text, left: left, top: top, right: left + width, bottom: top + em, size: em, page: 1))
  }

  var page: PlacedPage { PlacedPage(width: width, height: height, words: words) }

  /// The page read, with its words handed over in an order of no use.
  func read() throws -> LaidOutPage {
    var page = page
    page.words.sort { ($0.text, $0.left) < ($1.text, $1.left) }
    return try ReadingOrder.document([page]).pages[0]
  }

  /// The words as pdftotext would write them.
  var xhtml: String {
    let lines = words.map {
      "<word xMin=\"\($0.left)\" yMin=\"\($0.top)\" xMax=\"\($0.right)\" yMax=\"\($0.bottom)\">\($0.text)</word>"
    }
    return """
      <html><head><title>t</title></head>
      <body>
      <doc>
      <page width="\(width)" height="\(height)">
      <flow><block xMin="0"><line xMin="0">
      \(lines.joined(separator: "\n"))
      </line></block></flow>
      </page>
      </doc>
      </body>
      </html>
      """
  }
}

extension LaidOutStory {
  /// Its blocks, a line each: the kind and the text.
  var outline: [String] { blocks.map { "\($0.kind): \($0.text)" } }
}
