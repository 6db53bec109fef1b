/// Reads a TOML text: its strings, booleans, lists and tables, each with its place. Numbers and dates are told
/// apart from them and left as they stand.
package struct TOMLReader {
  let bytes: [UInt8]
  var at = 0

  /// The most names and brackets that lie within one another.
  private static let deepest = 16

  /// The table that a text of valid UTF-8 holds.
  package static func read(_ bytes: [UInt8]) throws(TOMLSyntaxError) -> TOMLTable {
    var reader = TOMLReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    let root = TOMLTable(.header)
    var (table, depth) = (root, 0)
    while let byte = try reader.next(overLines: true) {
      if byte == UInt8(ascii: "[") {
        let path = try reader.readHeader()
        (table, depth) = (try root.table(headed: path), path.count)
      } else {
        try reader.readPair(into: table, depth: depth)
      }
      try reader.readEndOfLine()
    }
    return root
  }

  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Goes over blanks, and if asked to over comments and ends of lines; the byte that follows.
  private mutating func next(overLines: Bool) throws(TOMLSyntaxError) -> UInt8? {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): at += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"):
        guard overLines else { return byte }
        try readEndOfLine()
      default:
        if byte < 0x80 { return byte }
        throw TOMLSyntaxError(.notASCII, at: at)
      }
    }
    return nil
  }

  /// Goes over a comment and the end of the line, where nothing else may stand.
  private mutating func readEndOfLine() throws(TOMLSyntaxError) {
    if try next(overLines: false) == UInt8(ascii: "#") {
      while let byte = peek, byte == UInt8(ascii: "\t") || byte >= 0x20, byte != 0x7F { at += 1 }
    }
    guard peek == nil || goOverLineFeed() else { throw TOMLSyntaxError(.noEndOfLine, at: at) }
  }

  /// Goes over a line feed, with a carriage return before it or without, if there is one.
  mutating func goOverLineFeed() -> Bool {
    let length = bytes[at...].starts(with: "\r\n".utf8) ? 2 : 1
    guard peek == UInt8(ascii: "\n") || length == 2 else { return false }
    at += length
    return true
  }

  private mutating func readHeader() throws(TOMLSyntaxError) -> [TOMLName] {
    if bytes[at...].starts(with: "[[".utf8) { throw TOMLSyntaxError(.tableList, at: at) }
    at += 1
    let path = try readKey(depth: 0)
    guard try next(overLines: false) == UInt8(ascii: "]") else {
      throw TOMLSyntaxError(.expected("]"), at: at)
    }
    at += 1
    return path
  }

  /// Reads a key, the sign after it and its value.
  private mutating func readPair(into table: TOMLTable, depth: Int) throws(TOMLSyntaxError) {
    let path = try readKey(depth: depth)
    guard try next(overLines: false) == UInt8(ascii: "=") else {
      throw TOMLSyntaxError(.expected("="), at: at)
    }
    at += 1
    let value = try readValue(depth: depth + path.count)
    try table.table(keyed: path.dropLast()).set(path[path.count - 1], to: value)
  }

  /// Reads a key, which may have several names with dots between them.
  private mutating func readKey(depth: Int) throws(TOMLSyntaxError) -> [TOMLName] {
    var path: [TOMLName] = []
    while true {
      let first = try next(overLines: false)
      let start = at
      if depth + path.count == TOMLReader.deepest { throw TOMLSyntaxError(.tooDeep, at: start) }
      let text: String
      if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        text = try readString(onOneLine: true)
      } else {
        while let byte = peek, TOMLReader.isOfBareName(byte) { at += 1 }
        text = String(decoding: bytes[start..<at], as: UTF8.self)
        if text.isEmpty { throw TOMLSyntaxError(.noKey, at: start) }
      }
      path.append(TOMLName(text: text, offset: start))
      guard try next(overLines: false) == UInt8(ascii: ".") else { return path }
      at += 1
    }
  }

  private static func isOfBareName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func readValue(depth: Int) throws(TOMLSyntaxError) -> TOMLValue {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { at += 1 }
    let start = at
    if depth > TOMLReader.deepest { throw TOMLSyntaxError(.tooDeep, at: start) }
    let content: TOMLValue.Content
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): content = .string(try readString(onOneLine: false))
    case UInt8(ascii: "["): content = .list(try readList(depth: depth))
    case UInt8(ascii: "{"): content = .table(try readTable(depth: depth))
    default: content = try readBareValue()
    }
    return TOMLValue(content: content, offset: start)
  }

  private mutating func readBareValue() throws(TOMLSyntaxError) -> TOMLValue.Content {
    let start = at
    while let byte = peek, !",[]{}#\r\n\t".utf8.contains(byte), byte != UInt8(ascii: " ") || isWithinDate {
      at += 1
    }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case "": throw TOMLSyntaxError(.noValue, at: start)
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case let text: return .bare(text)
    }
  }

  /// Whether a blank stands between two digits, as between date and time.
  private var isWithinDate: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return at + 1 < bytes.count && digits ~= bytes[at - 1] && digits ~= bytes[at + 1]
  }

  private mutating func readList(depth: Int) throws(TOMLSyntaxError) -> [TOMLValue] {
    at += 1
    var list: [TOMLValue] = []
    // The last element may have a comma after it.
    while try next(overLines: true) != UInt8(ascii: "]") {
      list.append(try readValue(depth: depth + 1))
      guard try next(overLines: true) == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard peek == UInt8(ascii: "]") else { throw TOMLSyntaxError(.expected(", ]"), at: at) }
    at += 1
    return list
  }

  private mutating func readTable(depth: Int) throws(TOMLSyntaxError) -> TOMLTable {
    at += 1
    let table = TOMLTable(.braces)
    if try next(overLines: false) != UInt8(ascii: "}") {
      try readPair(into: table, depth: depth)
      while try next(overLines: false) == UInt8(ascii: ",") {
        at += 1
        try readPair(into: table, depth: depth)
      }
      guard peek == UInt8(ascii: "}") else { throw TOMLSyntaxError(.expected(", }"), at: at) }
    }
    at += 1
    return table
  }
}
