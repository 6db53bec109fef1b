import Glibc
import System
import Text

/// Reads a corpus file into a draft: the keys of each object are those of the fields that its record shows, and what stands
/// there is read into the record.
package struct RecordReader: FieldVisitor {
  var reader: DraftReader
  var draft = Draft()
  private var open = OpenObject()
  var item = OpenItem()
  /// What has ended the reading.
  private var fault: JSONSyntaxError?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { reader = DraftReader(bytes) }

  /// A key that an object may have.
  struct Key: Equatable {
    let name: String
    let isRequired: Bool
    /// The version of the format that it came with.
    let version: Int
  }

  /// An object whose fields are being visited.
  private struct OpenObject {
    var pass = Pass.reading
    /// Where it starts: an offset in UTF-8, and a one-based line.
    var start = 0
    var line = 0
    /// The key that has been read, and whether a field took it.
    var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var offset = 0
    var isTaken = false
    /// How many fields were visited, and which of them the object has had: at most 64.
    var index = 0
    var seen: UInt64 = 0
    var keys: [Key] = []
  }

  private enum Pass {
    /// Looks for the field of a key.
    case reading
    /// Looks for fields that are missing, when all keys have been read.
    case closing
    /// Gathers the keys.
    case listing
  }

  /// What an item has beside its record.
  struct OpenItem {
    var id = Located.missing
    var sameAsStatement = SameAsStatement()
    var article = DraftArticle()
  }

  /// The line that the object which is being read starts on, one-based.
  var line: Int { open.line }

  // MARK: Objects

  /// Whether the file is an object.
  mutating func isObject() throws(JSONSyntaxError) -> Bool { try reader.json.next() == .object }

  /// Reads the object that the file is.
  mutating func read() throws(JSONSyntaxError) {
    var nothing: Void
    _ = try object(&nothing) { $1.visitFile() }
  }

  /// The keys of the file itself.
  private mutating func visitFile() {
    if takes("format", isRequired: true) {
      attempt { (r) throws(JSONSyntaxError) in r.draft.format = try r.reader.exactString() }
    }
    if takes("version", isRequired: true) {
      attempt { (r) throws(JSONSyntaxError) in r.draft.version = try r.reader.integer() }
    }
    if takes("sources") {
      attempt { (r) throws(JSONSyntaxError) in r.draft.sources = try r.reader.objects() }
    }
    for type in Section.items where type != Session.self { visitItems(type) }
  }

  private mutating func visitItems<Element: Item>(_ type: Element.Type) {
    guard takes(Element.kind.plural.english) else { return }
    attempt { (r) throws(JSONSyntaxError) in _ = r.draft.records.append(try r.items(type)) }
  }

  /// The items of the array that comes next.
  mutating func items<Element: Item>(_ type: Element.Type) throws(JSONSyntaxError) -> [Element] {
    let outer = item
    defer { item = outer }
    return try list { (r) throws(JSONSyntaxError) in
      r.item = OpenItem()
      guard let element = try Element.read(by: &r) else { return nil }
      let position = r.draft.ids[Element.kind].count
      r.draft.ids[Element.kind].append(r.item.id)
      if !r.item.sameAsStatement.isEmpty {
        r.draft.sameAsStatements.append((Element.kind, position, r.item.sameAsStatement))
      }
      if Element.kind == .article {
        r.item.article.id = r.item.id
        r.draft.articles.append(r.item.article)
      }
      return element
    }
  }

  /// The array that comes next.
  mutating func list<Element>(
    _ element: (inout RecordReader) throws(JSONSyntaxError) -> Element?
  ) throws(JSONSyntaxError) -> [Element] {
    guard try reader.expect(.array) else { return [] }
    let start = reader.json.at
    try reader.json.open()
    var (first, elements): (Bool, [Element]) = (true, [])
    while try reader.json.nextElement(first: &first) {
      if let element = try element(&self) { elements.append(element) }
    }
    if first { reader.report(.emptyList, at: start) }
    return elements
  }

  /// Reads the object that comes next, or returns false and reports that it is none.
  ///
  /// - Parameter visit: visits the fields of a value.
  mutating func object<Value>(
    _ value: inout Value, _ visit: (inout Value, inout RecordReader) -> Void
  ) throws(JSONSyntaxError) -> Bool {
    guard try reader.expect(.object) else { return false }
    let outer = open
    open = OpenObject(start: reader.json.at, line: reader.json.line)
    try reader.json.open()
    var first = true
    while let (offset, range) = try reader.json.nextKey(first: &first) {
      open.key = UnsafeBufferPointer(rebasing: reader.json.bytes[range])
      (open.offset, open.isTaken, open.index) = (offset, false, 0)
      visit(&value, &self)
      if let fault { throw fault }
      if open.isTaken { continue }
      let name = TextCleaning.clean(String(decoding: open.key, as: UTF8.self))
      let near = reader.nearNames < NearName.maximum ? keys { visit(&value, &$0) }.map(\.name) : []
      reader.report(.unknownKey(name, near: reader.near(name) { near }), at: offset)
      try reader.json.skip()
    }
    (open.pass, open.index) = (.closing, 0)
    visit(&value, &self)
    open = outer
    return true
  }

  /// The keys of the fields that are visited.
  private mutating func keys(_ visit: (inout RecordReader) -> Void) -> [Key] {
    let outer = open
    defer { open = outer }
    open.pass = .listing
    open.keys = []
    visit(&self)
    return open.keys
  }

  /// The keys that objects of a type may have.
  static func keys<Element: Record>(of type: Element.Type) -> [Key] {
    var (reader, record) = (RecordReader(UnsafeBufferPointer(start: nil, count: 0)), Element.blank)
    return reader.keys { record.visit(&$0) }
  }

  /// The keys that a word of a vocabulary with its printed form may have.
  static func keys<Word>(of type: Classified<Word>.Type) -> [Key] {
    var reader = RecordReader(UnsafeBufferPointer(start: nil, count: 0))
    var classified = Memory.blank(type)
    return reader.keys { classified.visit(Classified<Word>.key, &$0) }
  }

  /// The keys that a file may have.
  static var keysOfFile: [Key] {
    var reader = RecordReader(UnsafeBufferPointer(start: nil, count: 0))
    return reader.keys { $0.visitFile() }
  }

  // MARK: Keys

  /// Whether the key that was read is that of a field, whose value is then to be read.
  ///
  /// Every key is compared with every field of its object, and nearly all comparisons fail: that case is inlined.
  @inline(__always)
  mutating func takes(_ name: StaticString, isRequired: Bool = false, since version: Int = 1) -> Bool {
    let isOther = open.pass == .reading && (open.isTaken || !open.key.spells(name))
    return isOther ? passBy() : takes(name.description, isRequired, version)
  }

  mutating func takes(_ name: String, since version: Int = 1) -> Bool {
    let isOther = open.pass == .reading && (open.isTaken || !open.key.elementsEqual(name.utf8))
    return isOther ? passBy() : takes(name, false, version)
  }

  /// Whether a field has taken the key that was read, so that the rest need not be visited.
  var isTaken: Bool { open.pass == .reading && open.isTaken }

  /// Skips a field that the key does not name.
  private mutating func passBy() -> Bool {
    open.index += 1
    return false
  }

  /// Records a field, as the pass over the object asks.
  @inline(never)
  private mutating func takes(_ name: @autoclosure () -> String, _ isRequired: Bool, _ version: Int) -> Bool {
    let field: UInt64 = 1 << UInt64(open.index)
    open.index += 1
    switch open.pass {
    case .listing: open.keys.append(Key(name: name(), isRequired: isRequired, version: version))
    case .closing:
      if isRequired, open.seen & field == 0 { reader.report(.missingKey(name()), at: open.start) }
    case .reading:
      open.isTaken = true
      if open.seen & field != 0 {
        reader.report(.duplicateKey(name()), at: open.offset)
        attempt { (r) throws(JSONSyntaxError) in try r.reader.json.skip() }
        return false
      }
      open.seen |= field
      if version > 1 {
        reader.laterKeys.append(LaterKey(name: name(), version: version, offset: open.offset))
      }
      return true
    }
    return false
  }

  mutating func attempt(_ read: (inout RecordReader) throws(JSONSyntaxError) -> Void) {
    do throws(JSONSyntaxError) { try read(&self) } catch { fault = error }
  }
}
