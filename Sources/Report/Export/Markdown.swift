import Model
import System

/// Text as Markdown shows it: nothing of it becomes markup.
enum Markdown {
  /// What is markup wherever it stands, in CommonMark and GitHub's: code, emphasis, links, HTML, entities,
  /// strikethrough, mathematics, tables, headings.
  private static let marks = Set("\\`*_[]<>&~$|#".unicodeScalars)

  /// What parts an address before its `@`: GitHub links addresses after it has taken escapes away, but not over HTML.
  private static let gap = "<!-- -->"

  /// A text with what could be markup escaped, also what is only at the start of a line: lists and rules; and what
  /// GitHub's would make a link of without any markup: `https://…`, `www.…`, `mailto:…`, `name@host`.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    var isNumber = true
    for (position, scalar) in scalars.enumerated() {
      let opens = position == 0 ? "-+=" : isNumber ? ".)" : ""
      let isMark = marks.contains(scalar) || opens.unicodeScalars.contains(scalar)
      if isMark || linksBare(scalar, at: position, of: scalars) {
        escaped.append("\\")
      }
      if scalar == "@", position > 0, position + 1 < scalars.count {
        escaped.append(contentsOf: gap.unicodeScalars)
      }
      escaped.append(scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return String(escaped)
  }

  /// A paragraph of running text with its numbers in brackets. What follows a number must not make a link of it.
  static func paragraph(_ paragraph: Prose.Paragraph) -> String {
    var follows = false
    return paragraph.pieces.map { piece in
      let opens = follows && (piece.text.hasPrefix("(") || piece.text.hasPrefix(":"))
      follows = !piece.numbers.isEmpty
      return (opens ? "\\" : "") + escaped(piece.text) + piece.marks
    }.joined()
  }

  /// An id as the name of a place in the text: without the colon, which not every renderer takes in a link.
  static func anchor(_ ref: String) -> String { String(ref.map { $0 == ":" || $0 == "@" ? "-" : $0 }) }

  /// Whether a scalar ends what begins a bare link: `://`, `mailto:`, `xmpp:`, `www.`
  private static func linksBare(_ scalar: Unicode.Scalar, at position: Int, of scalars: [Unicode.Scalar])
    -> Bool
  {
    func follows(_ word: String) -> Bool {
      let start = position - word.unicodeScalars.count
      return start >= 0
        && zip(scalars[start..<position], word.unicodeScalars).allSatisfy { $0.value | 0x20 == $1.value }
    }
    switch scalar {
    case ":":
      let isURL = scalars[(position + 1)...].starts(with: "//".unicodeScalars)
      return isURL || follows("mailto") || follows("xmpp")
    case ".": return follows("www")
    default: return false
    }
  }
}

extension Markdown {
  /// Sentences as a numbered list: where each is from, and the quote.
  static func list(of sentences: [Evidence], in corpus: Corpus, _ language: Language) -> [String] {
    sentences.enumerated().flatMap { position, sentence in
      let number = "\(position + 1). "
      let indent = String(repeating: " ", count: number.count)
      let origin = corpus.origin(of: sentence, title: escaped)[language]
      return [number + origin, "", indent + "> " + escaped(corpus.printedQuote(sentence)), ""]
    }
  }
}
