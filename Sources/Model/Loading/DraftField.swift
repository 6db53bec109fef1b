import Glibc
import System
import Text

/// One key of a JSON object: its name, whether it must be there, the version of the format that it came with, and how
/// its value is read into a draft.
struct DraftField<Draft>: Sendable {
  let name: StaticString
  let required: Bool
  let version: Int
  let read: @Sendable (inout Draft, inout DraftReader) throws(JSONSyntaxError) -> Void

  static func required(
    _ name: StaticString,
    _ read: @escaping @Sendable (inout Draft, inout DraftReader) throws(JSONSyntaxError) -> Void
  ) -> DraftField {
    DraftField(name: name, required: true, version: 1, read: read)
  }

  static func optional(
    _ name: StaticString, since version: Int = 1,
    _ read: @escaping @Sendable (inout Draft, inout DraftReader) throws(JSONSyntaxError) -> Void
  ) -> DraftField {
    DraftField(name: name, required: false, version: version, read: read)
  }
}

extension UnsafeBufferPointer<UInt8> {
  func spells(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && memcmp(baseAddress!, word.utf8Start, count) == 0
  }
}

/// A key in a file that the first version of the format did not have.
struct LaterKey: Sendable {
  let name: String
  /// The first version that has it.
  let version: Int
  let offset: Int
}

/// A draft that is read from a JSON object, key by key.
protocol DraftObject: Sendable {
  init()
  /// The keys that the object may have, at most 64; any other is an error.
  static var fields: [DraftField<Self>] { get }
  /// Told where the object starts in its file.
  ///
  /// - Parameter offset: in UTF-8.
  mutating func start(at offset: Int)
}

extension DraftObject {
  mutating func start(at offset: Int) {}
}

extension DraftReader {
  /// The object that comes next, or nil and a report if it is none.
  mutating func object<Object: DraftObject>(
    _ type: Object.Type = Object.self
  ) throws(JSONSyntaxError) -> Object? {
    guard try expect(.object) else { return nil }
    let start = json.at
    try json.open()
    var object = Object()
    object.start(at: start)
    let fields = Object.fields
    var seen: UInt64 = 0
    var first = true
    while let (offset, range) = try json.nextKey(first: &first) {
      let key = UnsafeBufferPointer(rebasing: json.bytes[range])
      guard let index = fields.indices.first(where: { key.spells(fields[$0].name) }) else {
        let name = TextCleaning.clean(String(decoding: key, as: UTF8.self))
        let near = near(name) { fields.map { "\($0.name)" } }
        report(.unknownKey(name, near: near), at: offset)
        try json.skip()
        continue
      }
      if seen & 1 << index != 0 {
        report(.duplicateKey("\(fields[index].name)"), at: offset)
        try json.skip()
        continue
      }
      seen |= 1 << index
      if fields[index].version > 1 {
        laterKeys.append(
          LaterKey(name: "\(fields[index].name)", version: fields[index].version, offset: offset))
      }
      try fields[index].read(&object, &self)
    }
    for index in fields.indices where fields[index].required && seen & 1 << index == 0 {
      report(.missingKey("\(fields[index].name)"), at: start)
    }
    return object
  }

  /// The known name that a key or word was probably meant to be; nil where too many were asked for.
  mutating func near(_ name: String, among known: () -> [String]) -> String? {
    nearNames += 1
    return nearNames > NearName.maximum ? nil : NearName.nearest(to: name, among: known())
  }

  /// The array of objects that comes next.
  mutating func objects<Object: DraftObject>(
    _ type: Object.Type = Object.self
  ) throws(JSONSyntaxError) -> [Object] {
    var objects: [Object] = []
    try list { (reader) throws(JSONSyntaxError) in
      if let object = try reader.object(Object.self) { objects.append(object) }
    }
    return objects
  }

  /// Walks the array that comes next; what is no array is reported.
  mutating func array(
    _ element: (inout DraftReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try expect(.array) else { return }
    try json.open()
    var first = true
    while try json.nextElement(first: &first) { try element(&self) }
  }
}

extension DraftReader {
  /// The id that comes next, noted for later resolution.
  mutating func reference(to kind: ReferenceKind) throws(JSONSyntaxError) -> Reference {
    guard let id = try id(kind.rawValue) else { return Reference() }
    references.append(DraftReference(kind: kind, id: id))
    return Reference(index: references.count - 1)
  }

  /// The array of quotes that comes next, noted to be found in their articles later.
  mutating func evidence() throws(JSONSyntaxError) -> Range<Int> {
    _ = try json.next()
    let start = json.at
    let before = quotes.count
    try array { (reader) throws(JSONSyntaxError) in
      if let quote = try reader.object(DraftEvidence.self) { reader.quotes.append(quote) }
    }
    if quotes.count == before { report(.empty(key: "evidence"), at: start) }
    if quotes.count - before > 1 { reportRepetitions(in: before..<quotes.count) }
    return before..<quotes.count
  }

  /// Reports quotes that a fact has already.
  private mutating func reportRepetitions(in evidence: Range<Int>) {
    struct Sentence: Hashable {
      let article, quote: String
      let occurrence: Int
    }
    var sentences = Distinct<Sentence>()
    for quote in quotes[evidence] where quote.article.index >= 0 && quote.quote.offset >= 0 {
      let count = sentences.keys.count
      let article = references[quote.article.index].id.text
      sentences.number(
        of: Sentence(article: article, quote: quote.quote.text, occurrence: quote.occurrence))
      if sentences.keys.count == count { report(.repeatedEvidence, at: quote.quote.offset) }
    }
  }
}
