/// The news, loaded: flat tables of items and facts, linked both ways. Nothing in it changes after loading.
public final class Corpus: Sendable {
  let tables: Tables
  /// What leads from every item to others, both ways.
  public let relations: Relations
  private let items: [String: ItemID]
  /// The items that bore an id before they were merged.
  private let formerItems: [String: [ItemID]]

  init(_ tables: Tables) {
    self.tables = tables
    relations = Relations(of: tables)
    var items: [String: ItemID] = [:]
    for kind in Kind.allCases {
      for row in 0..<tables.count(of: kind) {
        let item = ItemID(kind, row)
        items[tables.strings[tables.head(of: item).ref]] = item
      }
    }
    self.items = items
    formerItems = tables.formerRefs.reduce(into: [:]) { former, entry in
      former[tables.strings[entry.ref], default: []].append(entry.item)
    }
  }

  /// How many items of a kind there are.
  public func count(of kind: Kind) -> Int { tables.count(of: kind) }

  /// All items of a kind, in the order of the source.
  public func items(of kind: Kind) -> [ItemID] {
    (0..<tables.count(of: kind)).map { ItemID(kind, $0) }
  }

  /// The item that bears a stable id such as `speaker:mei-tao`, or bore it before it was merged.
  public func item(ref: String) -> ItemID? {
    if let item = items[ref] { return item }
    let former = items(formerly: ref)
    return former.count == 1 ? former[0] : nil
  }

  /// The items that bear an id in the files: several where files mean different ones by it.
  func items(formerly ref: String) -> [ItemID] { formerItems[ref] ?? [] }

  /// What every kind of item has.
  public func head(of item: ItemID) -> Head { tables.head(of: item) }

  /// The row of an item in its table; the kinds must agree.
  public subscript<Element: Item>(_ item: ItemID, as type: Element.Type = Element.self) -> Element {
    tables[keyPath: Element.table][item.row]
  }

  /// The rows of a stretch.
  public subscript<Element>(_ rows: Rows<Element>) -> ArraySlice<Element> { tables[rows] }

  /// The text of an interned string.
  public subscript(_ string: StringID) -> String { tables.strings[string] }

  /// The name of an item.
  public func name(of item: ItemID) -> String { self[head(of: item).name] }

  /// The stable id of an item.
  public func ref(of item: ItemID) -> String { self[head(of: item).ref] }
}
