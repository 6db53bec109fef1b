import System
import Text

@testable import Model

/// Writes a record in which every field that it shows has a value, from the fields themselves.
struct FieldSampler: FieldVisitor {
  /// Which record this is, and what stands at the end of its values.
  private let path: String
  private let mark: String
  private(set) var members: [(key: String, value: JSONValue)] = []
  /// The texts that were written, by where they stand: `forum.roles.printed`.
  private(set) var texts: [String: String] = [:]

  init(_ path: String, mark: String) { (self.path, self.mark) = (path, mark) }

  /// A corpus file with one item of every kind.
  static func file(mark: String) -> (text: String, texts: [String: String]) {
    var lists: [(key: String, value: JSONValue)] = []
    var texts: [String: String] = [:]
    for case let type as any Item.Type in Section.rows where type != Session.self {
      let (kind, item, own) = sample(type, mark: mark)
      lists.append((kind.plural.english, .array([item])))
      texts.merge(own) { first, _ in first }
    }
    let source: JSONValue = .object([
      ("id", .string("source:x")), ("file", .string("x.txt")),
      ("text", .array([.string("标题"), .string("论坛开幕。")])),
    ])
    let file = JSONValue.object(
      [("format", .string("wentan-corpus")), ("version", .integer(2))] + lists
        + [("sources", .array([source]))])
    return (file.text, texts)
  }

  private static func sample<Element: Item>(_ type: Element.Type, mark: String)
    -> (Kind, JSONValue, [String: String])
  {
    var sampler = FieldSampler(Element.kind.rawValue, mark: mark)
    Memory.blank(Element.self).show(to: &sampler)
    return (Element.kind, .object(sampler.members), sampler.texts)
  }

  private mutating func object(_ key: String, _ show: (inout FieldSampler) -> Void) -> JSONValue {
    var sampler = FieldSampler(path + "." + key, mark: mark)
    show(&sampler)
    texts.merge(sampler.texts) { first, _ in first }
    return .object(sampler.members)
  }

  mutating func text(_ key: FieldKey, _ text: inout StringID) {
    let position = "\(path).\(key.name)"
    texts[position] = position + mark
    members.append(("\(key.name)", .string(position + mark)))
  }

  mutating func word<Word: Vocabulary>(_ key: FieldKey, _ word: inout Packed<Word>) {
    members.append(("\(key.name)", .string(word.wrappedValue.rawValue)))
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    members.append((kind.rawValue, .string(kind.rawValue + ":x")))
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    members.append((kind.rawValue, .string(kind.rawValue + ":x")))
  }

  mutating func statement(_ key: FieldKey, _ statement: inout Packed<Statement?>) {
    let blank = Memory.blank(Statement.self)
    let value = object("\(key.name)") { blank.show(to: &$0) }
    members.append(("\(key.name)", value))
  }

  mutating func single(_ field: SingleField, _ statement: inout Packed<Statement?>) {
    let blank = Memory.blank(Statement.self)
    let value = object(field.rawValue) { blank.show(to: &$0) }
    members.append((field.rawValue, value))
  }

  mutating func single<Word>(_ field: SingleField, _ classified: inout Classified<Word>) {
    var classified = classified
    let value = object(field.rawValue) { classified.visit(Classified<Word>.key, &$0) }
    members.append((field.rawValue, value))
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) {
    let blank = Memory.blank(Element.self)
    let value = object("\(key.name)") { blank.show(to: &$0) }
    members.append(("\(key.name)", .array([value])))
  }

  mutating func absent(_ key: FieldKey, _ fields: inout Packed<AbsentFields>) {
    members.append(("\(key.name)", .array([.string("page")])))
  }

  mutating func moment(_ key: FieldKey, _ moment: inout Packed<Moment?>) {
    members.append(("\(key.name)", .string("2026-11-26T21:05:09Z")))
  }

  mutating func provenance(_ provenance: inout Provenance) {
    let quote: JSONValue = .object([("article", .string("article:x")), ("quote", .string("论坛开幕。"))])
    members.append(("evidence", .array([quote])))
  }

  private var kind: String { path.hasSuffix("sessions") ? "session" : path }

  mutating func id(_ ref: inout StringID) { members.append(("id", .string(kind + ":x"))) }
  mutating func name(_ name: inout StringID) { members.append(("name", .string(kind))) }
  mutating func remark(_ provenance: inout Provenance) {}

  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {
    let blank = Memory.blank(Session.self)
    let value = object("\(key.name)") { blank.show(to: &$0) }
    members.append(("\(key.name)", .array([value])))
  }

  mutating func file(_ name: inout StringID) { members.append(("source", .string("source:x"))) }

  mutating func reading(_ blocks: inout Rows<Block>, _ marks: inout Rows<LineMark>) {
    func block(_ kind: String, _ line: Int) -> JSONValue {
      .object([
        ("kind", .string(kind)),
        ("spans", .array([.object([("lines", .array([.integer(line), .integer(line)]))])])),
      ])
    }
    members.append(("blocks", .array([block("headline", 1), block("paragraph", 2)])))
  }
}
