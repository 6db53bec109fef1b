import System
import Text

/// One line of text that the user edits: what every prompt is made of.
struct LineEditor: Sendable, Equatable {
  private(set) var text: [Unicode.Scalar] = []
  /// Where the next character goes: before the scalar of this number.
  private(set) var cursor = 0

  /// The most scalars that a line takes; more are left out.
  static let maximum = 1_024

  init(_ text: String = "") {
    insert(text)
  }

  /// A line with the cursor before the scalar of a number.
  init(_ text: String, cursor: Int) {
    insert(text)
    self.cursor = max(0, min(cursor, self.text.count))
  }

  var string: String { String(String.UnicodeScalarView(text)) }

  var isAtEnd: Bool { cursor == text.count }

  /// The text before the cursor.
  var beforeCursor: String { String(String.UnicodeScalarView(text[..<cursor])) }

  /// Puts a text in at the cursor, as one insertion; what is no character of a line becomes a space or goes.
  mutating func insert(_ string: String) {
    let clean = Array(TextCleaning.clean(string).unicodeScalars).prefix(LineEditor.maximum - text.count)
    text.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  /// Takes a key of line editing.
  ///
  /// - Returns: false for a key that edits nothing.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(scalar))
    case .left, .control("b"): cursor = previous(cursor)
    case .right, .control("f"): cursor = next(cursor)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace: delete(previous(cursor)..<cursor)
    case .delete, .control("d"): delete(cursor..<next(cursor))
    case .control("u"): delete(0..<cursor)
    case .control("k"): delete(cursor..<text.count)
    case .control("w"): delete(startOfWord..<cursor)
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .control: return false
    }
    return true
  }

  private mutating func delete(_ range: Range<Int>) {
    text.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// The start of the character before a place; combining marks go with their base.
  private func previous(_ place: Int) -> Int {
    var place = place
    while place > 0 {
      place -= 1
      if !isMark(text[place]) { break }
    }
    return place
  }

  private func next(_ place: Int) -> Int {
    var place = min(place + 1, text.count)
    while place < text.count, isMark(text[place]) { place += 1 }
    return place
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool { TextWidth().columns(of: scalar) == 0 }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, text[place - 1] == " " { place -= 1 }
    while place > 0, text[place - 1] != " " { place -= 1 }
    return place
  }
}
