extension Tables {
  /// Joins the parts of a corpus, one behind the other, several at a time, and makes what leads through it.
  init(joining parts: [Part]) {
    var bases = [Bases()]
    for part in parts { bases.append(bases.last!.after(part)) }
    let (starts, total) = (bases, bases.last!)
    var counts: [Section: Int] = [
      .strings: total.stringBytes, .stringEnds: total.strings + 1, .text: total.text,
    ]
    for type in Section.rows { counts[type.section] = total.rows[type.section.rawValue] }
    let room = Room(counts)
    _ = Workers.map(Array(parts.indices)) { number in room.put(parts[number], behind: starts[number]) }
    let tables = room.tables
    let relations = RelationsBuilder(tables)
    let ids = IDTable.slots(of: tables)
    let more = Room(
      [.linkStarts: relations.starts.count, .links: relations.links.count, .ids: ids.count], beside: tables)
    more.put(relations.starts, in: .linkStarts)
    more.put(relations.links, in: .links)
    more.put(ids, in: .ids)
    self = more.tables
  }
}

/// Memory for the sections of a corpus while it is filled.
struct Room: @unchecked Sendable {
  // Unchecked: every thread fills a stretch of its own.
  private let memory: Memory
  private let sections: [UnsafeMutableRawBufferPointer]

  /// Room for some sections; the others are those of tables, or empty.
  init(_ counts: [Section: Int], beside tables: Tables? = nil) {
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

  var tables: Tables {
    Tables(sections.map { UnsafeRawBufferPointer($0) }, in: memory, areClean: true)
  }

  func put<Element: BitwiseCopyable>(_ elements: [Element], in section: Section) {
    elements.withUnsafeBytes { sections[section.rawValue].copyMemory(from: $0) }
  }

  func put(_ part: Part, behind bases: Bases) {
    func putRows<Element: Row>(_ type: Element.Type) {
      let room = sections[Element.section.rawValue].assumingMemoryBound(to: Element.self)
      var place = bases.rows[Element.section.rawValue]
      for row in part[keyPath: Element.table] {
        room.initializeElement(at: place, to: row.moved(by: bases))
        place += 1
      }
    }
    for type in Section.rows { putRows(type) }
    let ends = sections[Section.stringEnds.rawValue].assumingMemoryBound(to: UInt32.self)
    for (place, end) in part.interner.ends.enumerated().dropFirst() {
      ends[bases.strings + place] = end + UInt32(bases.stringBytes)
    }
    put(part.interner.bytes, in: .strings, at: bases.stringBytes)
    put(part.text, in: .text, at: bases.text)
  }

  private func put(_ bytes: [UInt8], in section: Section, at start: Int) {
    let room = UnsafeMutableRawBufferPointer(rebasing: sections[section.rawValue][start...])
    bytes.withUnsafeBytes { room.copyMemory(from: $0) }
  }
}
