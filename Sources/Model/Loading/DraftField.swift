import Glibc

/// One key of a JSON object: its name, whether it must be there, and how its value is read into a draft.
struct DraftField<Draft>: Sendable {
  let name: StaticString
  let required: Bool
  let read: @Sendable (inout Draft, inout JSONReader) throws(JSONSyntaxError) -> Void

  static func required(
    _ name: StaticString,
    _ read: @escaping @Sendable (inout Draft, inout JSONReader) throws(JSONSyntaxError) -> Void
  ) -> DraftField {
    DraftField(name: name, required: true, read: read)
  }

  static func optional(
    _ name: StaticString,
    _ read: @escaping @Sendable (inout Draft, inout JSONReader) throws(JSONSyntaxError) -> Void
  ) -> DraftField {
    DraftField(name: name, required: false, read: read)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func spells(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && memcmp(baseAddress!, word.utf8Start, count) == 0
  }
}

/// A draft that is read from a JSON object, key by key.
protocol DraftObject: Sendable {
  init()
  /// The keys that the object may have, at most 64; any other is an error.
  static var fields: [DraftField<Self>] { get }
  /// Told where the object starts in its file.
  ///
  /// - Parameters:
  ///   - offset: in UTF-8.
  ///   - line: one-based.
  mutating func start(at offset: Int, line: Int)
}

extension DraftObject {
  mutating func start(at offset: Int, line: Int) {}
}

extension JSONReader {
  /// The object that comes next, or nil and a report if it is none.
  mutating func object<Object: DraftObject>(
    _ type: Object.Type = Object.self
  ) throws(JSONSyntaxError) -> Object? {
    guard try expect(.object) else { return nil }
    let start = at
    try open()
    var object = Object()
    object.start(at: start, line: line)
    let fields = Object.fields
    var seen: UInt64 = 0
    var first = true
    while let (offset, range) = try nextKey(first: &first) {
      let key = UnsafeBufferPointer(rebasing: bytes[range])
      guard let index = fields.indices.first(where: { key.spells(fields[$0].name) }) else {
        let name = TextCleaning.clean(String(decoding: key, as: UTF8.self))
        let known = fields.map { "\($0.name)" }
        report(.unknownKey(name, near: NearName.nearest(to: name, among: known)), at: offset)
        try skip()
        continue
      }
      if seen & 1 << index != 0 {
        report(.duplicateKey("\(fields[index].name)"), at: offset)
        try skip()
        continue
      }
      seen |= 1 << index
      try fields[index].read(&object, &self)
    }
    for index in fields.indices where fields[index].required && seen & 1 << index == 0 {
      report(.missingKey("\(fields[index].name)"), at: start)
    }
    return object
  }

  /// The array of objects that comes next.
  mutating func objects<Object: DraftObject>(
    _ type: Object.Type = Object.self
  ) throws(JSONSyntaxError) -> [Object] {
    var objects: [Object] = []
    try array { (reader) throws(JSONSyntaxError) in
      if let object = try reader.object(Object.self) { objects.append(object) }
    }
    return objects
  }

  /// Walks the array that comes next; what is no array is reported.
  mutating func array(
    _ element: (inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try expect(.array) else { return }
    try open()
    var first = true
    while try nextElement(first: &first) { try element(&self) }
  }

  /// The string that comes next, which must hold something.
  mutating func text(_ key: String) throws(JSONSyntaxError) -> Located? {
    guard let string = try string() else { return nil }
    if string.text.isBlank {
      report(.empty(key: key), at: string.offset)
      return nil
    }
    return string
  }

  /// The array of strings that comes next; none of them may be empty.
  mutating func texts(_ key: String) throws(JSONSyntaxError) -> [Located] {
    var texts: [Located] = []
    try array { (reader) throws(JSONSyntaxError) in
      if let text = try reader.text(key) { texts.append(text) }
    }
    return texts
  }

  /// The word of a vocabulary that comes next.
  mutating func word<Word: Vocabulary>(_ type: Word.Type = Word.self) throws(JSONSyntaxError) -> Word? {
    guard let string = try string() else { return nil }
    if let word = Word(rawValue: string.text) { return word }
    let known = Word.allCases.map(\.rawValue)
    let near = NearName.nearest(to: string.text, among: known)
    report(.unknownWord(string.text, of: known, near: near), at: string.offset)
    return nil
  }

  /// The array of words of a vocabulary that comes next.
  mutating func words<Word: Vocabulary>(_ type: Word.Type = Word.self) throws(JSONSyntaxError) -> [Word] {
    var words: [Word] = []
    try array { (reader) throws(JSONSyntaxError) in
      if let word = try reader.word(Word.self) { words.append(word) }
    }
    return words
  }
}

extension JSONReader {
  /// The id that comes next, noted for later resolution.
  mutating func reference(to kind: ReferenceKind) throws(JSONSyntaxError) -> Reference {
    guard let id = try text(kind.rawValue) else { return Reference() }
    references.append(DraftReference(kind: kind, id: id))
    return Reference(index: references.count - 1)
  }

  /// The array of quotes that comes next, noted to be found in their articles later.
  mutating func evidence() throws(JSONSyntaxError) -> Range<Int> {
    _ = try next()
    let start = at
    let before = quotes.count
    try array { (reader) throws(JSONSyntaxError) in
      if let quote = try reader.object(DraftEvidence.self) { reader.quotes.append(quote) }
    }
    if quotes.count == before { report(.empty(key: "evidence"), at: start) }
    return before..<quotes.count
  }
}

extension String {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    // Latin letters and Chinese characters are told at once.
    if let first = utf8.first, (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}
