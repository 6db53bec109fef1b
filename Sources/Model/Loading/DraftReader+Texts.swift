// The strings and lists of the corpus format, with what the format forbids in them.

import System
import Text

extension DraftReader {
  /// The string that comes next, which must hold something. It is one line without white space at its ends.
  mutating func text(_ key: String) throws(JSONSyntaxError) -> Located? {
    guard let (offset, cleaned) = try string() else { return nil }
    let string = Located(text: cleaned.text, offset: offset)
    if cleaned.hasBlankEnd, string.text.isBlank {
      report(.empty(key: key), at: string.offset)
      return nil
    }
    if cleaned.found >= .control {
      report(.controlCharacter, at: string.offset)
    } else if cleaned.hasBlankEnd {
      report(.blankEnd, at: string.offset)
    }
    return string
  }

  /// The remark of an editor that comes next.
  mutating func note() throws(JSONSyntaxError) -> Located? {
    let note = try text("note")
    if let note, !note.text.hasPrefix(Located.noteMark) || note.text == Located.noteMark {
      report(.unmarkedNote, at: note.offset)
    }
    return note
  }

  /// The name of a file that comes next.
  mutating func fileName(_ key: String) throws(JSONSyntaxError) -> Located? {
    let name = try text(key)
    if let name, name.text.utf8.contains(UInt8(ascii: "/")) { report(.folderInFileName, at: name.offset) }
    return name
  }

  /// The id that comes next. Whether it is well formed is for ``IDFormRule``.
  mutating func id(_ key: String) throws(JSONSyntaxError) -> Located? {
    guard let (offset, cleaned) = try exact() else { return nil }
    if cleaned.hasBlankEnd, cleaned.text.isBlank {
      report(.empty(key: key), at: offset)
      return nil
    }
    return Located(text: cleaned.text, offset: offset)
  }

  /// The ids that come next.
  mutating func ids(_ key: String) throws(JSONSyntaxError) -> [Located] {
    var ids: [Located] = []
    try list { (reader) throws(JSONSyntaxError) in
      if let id = try reader.id(key) { ids.append(id) }
    }
    return ids
  }

  /// The word of a vocabulary that comes next.
  mutating func word<Word: Vocabulary>(_ type: Word.Type = Word.self) throws(JSONSyntaxError) -> Word? {
    guard let string = try exactString() else { return nil }
    if let word = Word(rawValue: string.text) { return word }
    let known = Word.allCases.map(\.rawValue)
    let near = near(string.text) { known }
    report(.unknownWord(string.text, of: known, near: near), at: string.offset)
    return nil
  }

  /// The moment that comes next, such as `2026-11-26T21:05:09Z`.
  mutating func moment() throws(JSONSyntaxError) -> Moment? {
    guard let string = try exactString() else { return nil }
    let moment = Moment(string.text)
    if moment == nil { report(.notAMoment, at: string.offset) }
    return moment
  }

  /// The words of a vocabulary that come next.
  mutating func words<Word: Vocabulary>(_ type: Word.Type = Word.self) throws(JSONSyntaxError) -> [Word] {
    var words: [Word] = []
    try list { (reader) throws(JSONSyntaxError) in
      if let word = try reader.word(Word.self) { words.append(word) }
    }
    return words
  }

  /// The string that comes next, in which nothing may stand that is not seen.
  mutating func exactString() throws(JSONSyntaxError) -> Located? {
    try exact().map { Located(text: $1.text, offset: $0) }
  }

  private mutating func exact() throws(JSONSyntaxError) -> (offset: Int, cleaned: TextCleaning.Cleaned)? {
    guard let (offset, cleaned) = try string() else { return nil }
    if cleaned.found != .nothing { report(.hiddenCharacter, at: offset) }
    return (offset, cleaned)
  }

  /// The lines of a source that come next, each as it came, and what was dropped of sequences of characters in each, by its
  /// number.
  mutating func lines() throws(JSONSyntaxError) -> (lines: [Located], ignorables: [Int: [Ignorable]]) {
    var lines: [Located] = []
    var ignorables: [Int: [Ignorable]] = [:]
    try list { (reader) throws(JSONSyntaxError) in
      guard let (offset, cleaned) = try reader.string() else { return }
      if cleaned.found == .lineFeed { reader.report(.lineFeed, at: offset) }
      lines.append(Located(text: cleaned.text, offset: offset))
      if !cleaned.ignorables.isEmpty { ignorables[lines.count] = cleaned.ignorables }
    }
    return (lines, ignorables)
  }

  /// Walks the array that comes next; one without elements is to be left out.
  mutating func list(
    _ element: (inout DraftReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    let isList = try json.next() == .array
    let start = json.at
    var isEmpty = true
    try array { (reader) throws(JSONSyntaxError) in
      isEmpty = false
      try element(&reader)
    }
    if isList, isEmpty { report(.emptyList, at: start) }
  }
}

extension Located {
  /// What an editor's remark begins with.
  static var noteMark: String { "编者注：" }
}
