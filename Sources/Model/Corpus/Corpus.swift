/// The news, loaded: flat tables of items and facts, linked both ways. Nothing in it changes after loading.
public final class Corpus: Sendable {
  package let tables: Tables
  /// What leads from every item to others, both ways.
  public let relations: Relations
  private let ids: IDTable
  /// What lists ask of every item, where the corpus brings it along.
  let listFigures: ListFigures?
  /// What `wentan validate` refuses in the files that it was loaded from; nothing where it came compiled.
  public let warnings: [Problem]

  init(_ tables: Tables, warnings: [Problem] = []) {
    self.tables = tables
    self.warnings = warnings
    relations = Relations(of: tables)
    ids = IDTable(slots: tables.column(.ids), strings: tables.strings)
    listFigures = ListFigures(in: tables)
  }

  /// A corpus without anything.
  static var empty: Corpus { Corpus(Tables(Part())) }

  /// How many items of a kind there are.
  public func count(of kind: Kind) -> Int { tables.count(of: kind) }

  /// How many items there are.
  public var itemCount: Int { Kind.allCases.reduce(0) { $0 + count(of: $1) } }

  /// All items of a kind, in the order of the source.
  public func items(of kind: Kind) -> [ItemID] {
    (0..<tables.count(of: kind)).map { ItemID(kind, $0) }
  }

  /// The item that bears a stable id such as `speaker:mei-tao`, or bore it before it was merged.
  public func item(ref: String) -> ItemID? { ids[ref] }

  /// The items that bear one id in the files, where files mean different ones by it.
  package func items(sharing ref: String) -> [ItemID] {
    tables.rows(FormerRef.self).filter { $0.isShared && self[$0.ref] == ref }.map(\.item)
  }

  /// What every kind of item has.
  package func head(of item: ItemID) -> Head { tables.head(of: item) }

  /// The row of an item in its table; the kinds must agree.
  package subscript<Element: Item>(_ item: ItemID, as type: Element.Type = Element.self) -> Element {
    tables.rows().element(at: item.row)
  }

  /// The rows of a stretch.
  package subscript<Element>(_ rows: Rows<Element>) -> Column<Element> { tables[rows] }

  /// The sessions of a stretch.
  package func sessions(_ rows: Rows<Session>) -> [ItemID] {
    rows.indices.clamped(to: 0..<count(of: .session)).map { ItemID(.session, $0) }
  }

  /// The text of an interned string.
  package subscript(_ string: StringID) -> String { tables.strings[string] }

  /// The name of an item.
  public func name(of item: ItemID) -> String { self[head(of: item).name] }

  /// The stable id of an item.
  public func ref(of item: ItemID) -> String { self[head(of: item).ref] }
}
