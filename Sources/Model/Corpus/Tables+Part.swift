import System

extension Tables {
  /// Puts a whole corpus where it stays, and makes what leads through it, several tables at a time.
  init(_ part: Part) {
    var counts: [Section: Int] = [
      .strings: part.interner.bytes.count, .stringEnds: part.interner.count, .text: part.text.count,
    ]
    func count<Element: Row>(_ type: Element.Type) {
      counts[Element.section] = part[keyPath: Element.table].count
    }
    for type in Section.rows { count(type) }
    let room = Room(counts)
    let size = part.interner.count
    _ = Workers.both(
      of: size,
      { for type in Section.rows { room.put(type, of: part) } },
      {
        room.put(part.interner.bytes, in: .strings)
        room.put(part.interner.ends, in: .stringEnds)
        room.put(part.text, in: .text)
      })
    let tables = room.tables
    let (ids, relations) = Workers.both(
      of: size, { IDTable.slots(of: tables) }, { RelationsBuilder(tables) })
    let more = Room(
      [.linkStarts: relations.starts.count, .links: relations.links.count, .ids: ids.count], beside: tables)
    more.put(relations.starts, in: .linkStarts)
    more.put(relations.links, in: .links)
    more.put(ids, in: .ids)
    self = more.tables
  }
}

/// Memory for the sections of a corpus while it is filled.
package struct Room: @unchecked Sendable {
  // Unchecked: every thread fills a stretch of its own.
  private let memory: Memory
  private let sections: [UnsafeMutableRawBufferPointer]

  /// Room for some sections; the others are those of tables, or empty.
  package init(_ counts: [Section: Int], beside tables: Tables? = nil) {
    let length = counts.reduce(0) { $0 + Memory.aligned($1.value * $1.key.stride) }
    let memory = Memory(byteCount: length, with: tables?.memory)
    var start = 0
    self.memory = memory
    sections = Section.allCases.map { section in
      guard let count = counts[section] else {
        return UnsafeMutableRawBufferPointer(
          mutating: tables?.bytes(of: section) ?? UnsafeRawBufferPointer(start: nil, count: 0))
      }
      defer { start += Memory.aligned(count * section.stride) }
      return UnsafeMutableRawBufferPointer(rebasing: memory.bytes[start..<start + count * section.stride])
    }
  }

  package var tables: Tables {
    Tables(sections.map { UnsafeRawBufferPointer($0) }, in: memory, areClean: true)
  }

  package func put<Element: BitwiseCopyable>(_ elements: [Element], in section: Section) {
    elements.withUnsafeBytes { sections[section.rawValue].copyMemory(from: $0) }
  }

  func put<Element: Row>(_ type: Element.Type, of part: Part) {
    put(part[keyPath: Element.table], in: Element.section)
  }
}
