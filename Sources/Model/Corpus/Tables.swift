/// The flat tables of a corpus, in memory or in a mapped file. They never change.
package struct Tables: Sendable {
  private let sections: [UnsafeBytes]
  let memory: Memory
  package let strings: StringTable

  /// Bytes that stay as long as the memory of the tables.
  struct UnsafeBytes: @unchecked Sendable { let bytes: UnsafeRawBufferPointer }

  /// - Parameters:
  ///   - sections: the bytes of every section, in their order.
  ///   - areClean: whether the texts were made harmless for terminals in this run of the program.
  init(_ sections: [UnsafeRawBufferPointer], in memory: Memory, areClean: Bool) {
    self.sections = sections.map { UnsafeBytes(bytes: $0) }
    self.memory = memory
    strings = StringTable(
      bytes: Column(sections[Section.strings.rawValue], owner: memory),
      ends: Column(sections[Section.stringEnds.rawValue], owner: memory), areClean: areClean)
  }

  /// The bytes of a section.
  func bytes(of section: Section) -> UnsafeRawBufferPointer { sections[section.rawValue].bytes }

  package func column<Element>(_ section: Section, of type: Element.Type = Element.self) -> Column<Element> {
    Column(bytes(of: section), owner: memory)
  }

  package func rows<Element: Row>(_ type: Element.Type = Element.self) -> Column<Element> {
    column(Element.section)
  }

  subscript<Element>(_ rows: Rows<Element>) -> Column<Element> { self.rows().stretch(rows.indices) }

  var text: Column<UInt8> { column(.text) }

  func count(of kind: Kind) -> Int {
    let section = Section(kind)
    return bytes(of: section).count / section.stride
  }

  func head(of item: ItemID) -> Head {
    func head<Element: Item>(_ type: Element.Type) -> Head { rows(Element.self).element(at: item.row).head }
    return switch item.kind {
    case .forum: head(Forum.self)
    case .session: head(Session.self)
    case .speaker: head(Speaker.self)
    case .announcement: head(Announcement.self)
    case .organisation: head(Organisation.self)
    case .topic: head(Topic.self)
    case .article: head(Article.self)
    }
  }
}

extension Section {
  /// The section of the items of a kind.
  init(_ kind: Kind) {
    self =
      switch kind {
      case .forum: .forums
      case .session: .sessions
      case .speaker: .speakers
      case .announcement: .announcements
      case .organisation: .organisations
      case .topic: .topics
      case .article: .articles
      }
  }
}
