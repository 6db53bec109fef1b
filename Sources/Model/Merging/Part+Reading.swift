import System

extension Part {
  /// All parts as one, in which equal strings have equal numbers.
  init(joining parts: [Part]) {
    self.init()
    var bases: [Bases] = []
    var next = Bases()
    for part in parts {
      next.strings = interner.intern(all: part.interner)
      bases.append(next)
      next = next.after(part)
    }
    let starts = bases
    for table in Workers.map(Section.rows, { Part.table($0, joining: parts, behind: starts) }) {
      table(&self)
    }
    text.reserveCapacity(parts.reduce(0) { $0 + $1.text.count })
    for part in parts { text += part.text }
  }

  /// Puts the rows of one type together, as something that sets their table.
  private static func table<Element: Row>(
    _ type: Element.Type, joining parts: [Part], behind bases: [Bases]
  ) -> @Sendable (inout Part) -> Void {
    var rows: [Element] = []
    rows.reserveCapacity(parts.reduce(0) { $0 + $1[keyPath: Element.table].count })
    for (part, bases) in zip(parts, bases) {
      for row in part[keyPath: Element.table] { rows.append(row.moved(by: bases)) }
    }
    let whole = rows
    return { $0[keyPath: Element.table] = whole }
  }

  var strings: StringInterner {
    get { interner }
    _modify { yield &interner }
  }

  subscript<Element: Row>(_ rows: Rows<Element>) -> ArraySlice<Element> {
    self[keyPath: Element.table][rows.indices]
  }

  func count(of kind: Kind) -> Int {
    switch kind {
    case .forum: forums.count
    case .session: sessions.count
    case .speaker: speakers.count
    case .announcement: announcements.count
    case .organisation: organisations.count
    case .topic: topics.count
    case .article: articles.count
    }
  }

  func head(of item: ItemID) -> Head {
    switch item.kind {
    case .forum: forums[item.row].head
    case .session: sessions[item.row].head
    case .speaker: speakers[item.row].head
    case .announcement: announcements[item.row].head
    case .organisation: organisations[item.row].head
    case .topic: topics[item.row].head
    case .article: articles[item.row].head
    }
  }

  func isBundled(_ file: UInt32) -> Bool { files[Int(file)].isBundled }
}
