internal import TOMLKit

/// What TOMLKit does not do for a TOML text: it tells where keys and values stand, and keeps from the parser what
/// it would not survive. Nothing is read here, only strings, brackets and keys are told apart.
///
/// The parser in TOMLKit, toml++ 3.4.0, ends the program on some faulty dates, numbers and headers, and is
/// undefined on some characters outside strings. No setting is a date or number; so all that stands bare, but
/// true and false, is taken out before it parses.
struct TOMLScan {
  enum Step: Hashable {
    case key(String)
    case element(Int)
  }

  /// UTF-8 offsets of keys and of values, by their paths.
  private(set) var keys: [[Step]: Int] = [:]
  private(set) var values: [[Step]: Int] = [:]
  /// What stands without quotes where a value should, apart from true and false, by its offset.
  private(set) var bareValues: [Int: String] = [:]
  /// The first thing that must not be parsed, and its offset.
  private(set) var fault: (ConfigurationProblem.Cause, at: Int)?
  /// The text with a 0 for each bare value, every character in its place.
  private(set) var parsable: [UInt8]

  /// The most keys and brackets that lie within one another.
  private static let deepest = 16
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    parsable = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    var table: [Step] = []
    while let byte = nextByte(lines: true) {
      if byte != UInt8(ascii: "[") {
        readPair(in: table)
        continue
      }
      if bytes[at...].starts(with: "[[".utf8) { stop(.tableList) }
      if peek != nil { at += 1 }
      table = readKey(in: [])
      if nextByte(lines: false) == UInt8(ascii: "]") { at += 1 }
    }
  }

  /// Notes a fault and goes to the end.
  private mutating func stop(_ cause: ConfigurationProblem.Cause) {
    if fault == nil { fault = (cause, at) }
    at = bytes.count
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Goes over blanks, and over comments and ends of lines if asked to; the byte that follows.
  private mutating func nextByte(lines: Bool) -> UInt8? {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): at += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard lines else { return byte }
        at += 1
      case UInt8(ascii: "#"):
        guard lines else { return byte }
        while let byte = peek, byte != UInt8(ascii: "\n") { at += 1 }
      default:
        if byte < 0x80 { return byte }
        stop(.notASCII)
      }
    }
    return nil
  }

  private mutating func readPair(in table: [Step]) {
    let path = readKey(in: table)
    guard nextByte(lines: false) == UInt8(ascii: "=") else {
      while let byte = peek, byte != UInt8(ascii: "\n") { at += 1 }
      return
    }
    at += 1
    _ = nextByte(lines: false)
    readValue(path)
  }

  /// Reads a key, which may have parts with dots between them.
  private mutating func readKey(in table: [Step]) -> [Step] {
    var path = table
    while path.count < TOMLScan.deepest {
      let quote = nextByte(lines: false)
      let start = at
      switch quote {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      default:
        while let byte = peek, TOMLScan.isOfBareKey(byte) { at += 1 }
        if at == start, quote != nil { stop(.noKey) }
      }
      path.append(.key(TOMLScan.name(String(decoding: bytes[start..<at], as: UTF8.self))))
      if keys[path] == nil { keys[path] = start }
      guard nextByte(lines: false) == UInt8(ascii: ".") else { return path }
      at += 1
    }
    stop(.tooDeep)
    return path
  }

  private static func isOfBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What a key is called that is written as a token: the parser says what a quoted one means.
  private static func name(_ token: String) -> String {
    guard token.hasPrefix("\"") || token.hasPrefix("'") else { return token }
    return (try? TOMLTable(string: "name = \(token)"))?["name"]?.string ?? token
  }

  private mutating func readValue(_ path: [Step]) {
    if path.count > TOMLScan.deepest { return stop(.tooDeep) }
    values[path] = at
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
    case UInt8(ascii: "["):
      var count = 0
      readMembers(until: UInt8(ascii: "]")) { scan in
        scan.readValue(path + [.element(count)])
        count += 1
      }
    case UInt8(ascii: "{"): readMembers(until: UInt8(ascii: "}")) { scan in scan.readPair(in: path) }
    default: skipBareValue()
    }
  }

  private mutating func skipBareValue() {
    let start = at
    while let byte = peek, !",]}#\r\n".utf8.contains(byte) { at += 1 }
    let blanks = bytes[start..<at].reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let end = at - blanks.count
    if end == start { return stop(.noValue) }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if text == "true" || text == "false" { return }
    bareValues[start] = text
    parsable[start] = UInt8(ascii: "0")
    for place in start + 1..<end { parsable[place] = UInt8(ascii: " ") }
  }

  /// Reads what stands between brackets with commas between.
  private mutating func readMembers(until end: UInt8, _ read: (inout TOMLScan) -> Void) {
    at += 1
    while let byte = nextByte(lines: true) {
      let start = at
      if byte != end, byte != UInt8(ascii: ",") { read(&self) }
      if at == start { at += 1 }
      if byte == end { return }
    }
  }

  /// Goes over a string of any of the four kinds.
  private mutating func skipString() {
    let (start, quote) = (at, bytes[at])
    let isLong = bytes[at...].starts(with: [quote, quote, quote])
    at += isLong ? 3 : 1
    while let byte = peek {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        let escape = bytes[at...].prefix(10)
        if escape.starts(with: "\\u0000".utf8) || escape.starts(with: "\\U00000000".utf8) {
          return stop(.nulCharacter)
        }
        at = min(at + 2, bytes.count)
      } else if byte == UInt8(ascii: "\n"), !isLong {
        break
      } else if byte != quote {
        at += 1
      } else if !isLong {
        at += 1
        return
      } else if bytes[at...].starts(with: [quote, quote, quote]) {
        // The first three of up to five quotes: two may belong to the text.
        at += 3
        for _ in 1...2 where peek == quote { at += 1 }
        return
      } else {
        at += 1
      }
    }
    at = start
    stop(.notClosed)
  }
}
