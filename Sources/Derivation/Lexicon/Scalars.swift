/// A text as its scalars, which can be looked at on both sides of a place.
typealias Scalars = [Unicode.Scalar]

extension Unicode.Scalar {
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value >= 0x20000
  }

  /// A letter of the Latin alphabet, accents included.
  var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }

  var isCapital: Bool { (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isSpace: Bool {
    value == 0x20 || value == 0x3000 || value == 0xA0 || (0x2000...0x200A).contains(value) || value == 0x205F
  }
  var isSentenceEnd: Bool { self == "。" || self == "！" || self == "？" || self == "!" || self == "?" }
  var isClosing: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "》", "】", "〉", "\"": true
    default: false
    }
  }
  var isOpening: Bool {
    switch self {
    case "“", "‘", "「", "『", "（", "(", "《", "【", "〈": true
    default: false
    }
  }
  /// A dot between the parts of a foreign name.
  var isNameDot: Bool { self == "·" || self == "•" || self == "・" || self == "‧" }

  /// What parts phrases; brackets and quotation marks are no part of it.
  var isPunctuation: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "！", "？", ",", ";", ":", "!", "?", "…", "—", "\n", "|", "｜", "/": true
    default: false
    }
  }

  /// The opening mark that belongs to a closing one.
  var opening: Unicode.Scalar? {
    switch self {
    case "”": "“"
    case "’": "‘"
    case "」": "「"
    case "』": "『"
    case "）": "（"
    case ")": "("
    case "》": "《"
    case "】": "【"
    case "〉": "〈"
    default: nil
    }
  }
}

extension Scalars {
  init(_ text: String) { self = Array(text.unicodeScalars) }

  /// A stretch of the text as a string, without white space at its ends.
  func string(_ range: Range<Int>) -> String {
    let trimmed = trim(range)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self[trimmed])
    return String(view)
  }

  /// A stretch without white space at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where a piece of text stands first.
  func find(_ piece: Scalars, in range: Range<Int>) -> Int? {
    guard let head = piece.first, piece.count <= range.count else { return nil }
    var at = range.lowerBound
    while at + piece.count <= range.upperBound {
      if self[at] == head, stands(piece, at: at) { return at }
      at += 1
    }
    return nil
  }

  func stands(_ piece: Scalars, at start: Int) -> Bool {
    guard start >= 0, start + piece.count <= count else { return false }
    for offset in piece.indices where self[start + offset] != piece[offset] { return false }
    return true
  }

  func stands(_ piece: String, at start: Int) -> Bool {
    var at = start
    for scalar in piece.unicodeScalars {
      guard at >= 0, at < count, self[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// Whether a stretch of the text holds one of some words.
  func holds(_ words: WordList, _ range: Range<Int>) -> Bool { words.first(in: self, range) != nil }

  /// Where the mark that a closing one belongs to stands, at most so far to the left.
  func opening(of closing: Int, after limit: Int) -> Int? {
    guard let wanted = self[closing].opening else { return nil }
    var (at, depth) = (closing - 1, 1)
    while at >= limit {
      if self[at] == self[closing] { depth += 1 }
      if self[at] == wanted {
        depth -= 1
        if depth == 0 { return at }
      }
      at -= 1
    }
    return nil
  }

  /// Where the mark that closes what an opening one begins stands, before a place.
  func closing(of opening: Int, before limit: Int) -> Int? {
    let mark = self[opening]
    var (at, depth) = (opening + 1, 1)
    while at < limit {
      if self[at] == mark { depth += 1 }
      if self[at].opening == mark {
        depth -= 1
        if depth == 0 { return at }
      }
      at += 1
    }
    return nil
  }
}
