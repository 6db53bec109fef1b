extension Part {
  /// All parts as one, in which equal strings have equal numbers.
  init(joining parts: [Part]) {
    self.init()
    var bases = Bases()
    for part in parts {
      bases.newStrings = (0..<part.interner.count).map { number in
        interner.intern(part.interner[StringID(index: UInt32(number))])
      }
      func add<Element: Row>(_ type: Element.Type) {
        self[keyPath: Element.table] += part[keyPath: Element.table].map { $0.moved(by: bases) }
      }
      for type in Section.rows { add(type) }
      text += part.text
      bases = bases.after(part)
    }
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
