import System
import Text

/// Finds items by their names, those of one file before others, and makes those that are missing.
struct ItemNames {
  private var known: [Kind: [String: [ItemID]]] = [:]
  private var refs: [Kind: Set<String>] = [:]

  mutating func item(
    _ kind: Kind, _ name: String, near file: UInt32, on evidence: Rows<Evidence>, in part: inout Part
  ) -> ItemID? {
    let folded = NameKeys.folded(name)
    if known[kind] == nil {
      var names: [String: [ItemID]] = [:]
      for row in 0..<part.count(of: kind) {
        let item = ItemID(kind, row)
        let head = part.head(of: item)
        for name in [head.name] + part[head.aliases].map(\.name) {
          names[NameKeys.folded(part.strings[name]), default: []].append(item)
        }
      }
      known[kind] = names
    }
    if let found = known[kind]?[folded] {
      return found.first { part.head(of: $0).provenance.position.file == file } ?? found[0]
    }
    guard let item = make(kind, name, in: file, on: evidence, &part) else { return nil }
    known[kind]![folded, default: []].append(item)
    return item
  }

  /// Makes an item that the files lack; only such as need nothing but a name.
  mutating func make(
    _ kind: Kind, _ name: String, in file: UInt32, on evidence: Rows<Evidence>, _ part: inout Part
  ) -> ItemID? {
    if NameKeys.folded(name).isEmpty { return nil }
    let (id, text) = (part.strings.intern(ref(kind, name, in: part)), part.strings.intern(name))
    func item<Element: Item>(_ type: Element.Type) -> ItemID {
      var item = Element.blank
      (item.head.ref, item.head.name) = (id, text)
      item.head.provenance.evidence = evidence
      item.head.provenance.position.file = file
      part[keyPath: Element.table].append(item)
      return ItemID(Element.kind, part[keyPath: Element.table].count - 1)
    }
    switch kind {
    case .organisation: return item(Organisation.self)
    case .topic: return item(Topic.self)
    case .forum: return item(Forum.self)
    case .speaker: return item(Speaker.self)
    case .session, .announcement, .article: return nil
    }
  }

  /// An id of a kind that no item has.
  mutating func ref(_ kind: Kind, _ name: String, in part: Part) -> String {
    if refs[kind] == nil {
      refs[kind] = Set((0..<part.count(of: kind)).map { part.strings[part.head(of: ItemID(kind, $0)).ref] })
    }
    let words = Pinyin.syllables(of: name, kind: FieldKind(kind)).joined(separator: "-")
    let plain = "\(kind.rawValue):\(words.isEmpty ? "x" : words)"
    var (ref, number) = (plain, 1)
    while !refs[kind]!.insert(ref).inserted {
      number += 1
      ref = "\(plain)-\(number)"
    }
    return ref
  }
}
