/// A value of a TOML text, with its place.
package struct TOMLValue {
  package enum Content {
    case string(String)
    case boolean(Bool)
    case list([TOMLValue])
    case table(TOMLTable)
    /// What stands without quotes and is neither true nor false: a number, a date, or no TOML at all. No setting
    /// takes it, so nobody asks which.
    case bare(String)
  }

  package let content: Content
  /// Its UTF-8 offset in the text; that of its name for a table that has no braces.
  package let offset: Int
}

/// A name in a TOML text, without its quotes.
package struct TOMLName {
  package let text: String
  /// Its UTF-8 offset in the text.
  package let offset: Int
}

/// Names and their values, in the order of the text.
package final class TOMLTable {
  /// What brought a table about: it decides who may add to it.
  enum Origin {
    /// The part of a header before its last name.
    case path
    case header
    /// The part of a key before its last name.
    case key
    case braces
  }

  package private(set) var entries: [(name: TOMLName, value: TOMLValue)] = []
  private var positions: [String: Int] = [:]
  private var origin: Origin

  init(_ origin: Origin) { self.origin = origin }

  /// Sets a name that has no value so far.
  func set(_ name: TOMLName, to value: TOMLValue) throws(TOMLSyntaxError) {
    guard positions[name.text] == nil else { throw TOMLSyntaxError(.setTwice(name.text), at: name.offset) }
    positions[name.text] = entries.count
    entries.append((name, value))
  }

  /// The table that a header names.
  func table(headed path: [TOMLName]) throws(TOMLSyntaxError) -> TOMLTable {
    var table = self
    for name in path.dropLast() {
      table = try table.table(name, else: .path) { $0 != .braces }
    }
    let last = path[path.count - 1]
    let isNew = table.positions[last.text] == nil
    let headed = try table.table(last, else: .header) { isNew || $0 == .path }
    headed.origin = .header
    return headed
  }

  /// The table that the part of a key before its last name means.
  func table(keyed path: ArraySlice<TOMLName>) throws(TOMLSyntaxError) -> TOMLTable {
    var table = self
    for name in path {
      table = try table.table(name, else: .key) { $0 == .path || $0 == .key }
      table.origin = .key
    }
    return table
  }

  /// The table of a name, made if there is none, unless what brought it about forbids to add to it.
  private func table(
    _ name: TOMLName, else origin: Origin, where isOpen: (Origin) -> Bool
  ) throws(TOMLSyntaxError) -> TOMLTable {
    guard let position = positions[name.text] else {
      let table = TOMLTable(origin)
      try set(name, to: TOMLValue(content: .table(table), offset: name.offset))
      return table
    }
    guard case .table(let table) = entries[position].value.content, isOpen(table.origin) else {
      throw TOMLSyntaxError(.setTwice(name.text), at: name.offset)
    }
    return table
  }
}

/// Why a text is no TOML, and where: what ends the reading.
package struct TOMLSyntaxError: Error {
  package let fault: TOMLFault
  package let offset: Int

  init(_ fault: TOMLFault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}
