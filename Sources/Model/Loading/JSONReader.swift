/// What is wrong with a text as JSON; the file that has it cannot be read further.
struct JSONSyntaxError: Error {
  let fault: JSONFault
  let offset: Int
}

/// A text of the file and where it stands there, so that a later complaint can point at it.
struct Located: Sendable, Hashable {
  let text: String
  /// UTF-8 offset of the value in its file.
  let offset: Int
}

/// A strict pull reader of JSON. It hands out one value after the other with its offset, builds no tree,
/// collects what is wrong with the values, and stops only at what is no JSON.
///
/// Stricter than the standard where two readers could differ: a key twice in one object and a fraction for
/// an integer are errors. See docs/decisions/0002.
struct JSONReader {
  /// Objects and arrays inside one another, at most.
  static let deepest = 32

  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  /// The line of `at`, one-based: only between values can a new one begin.
  private(set) var line = 1
  private var depth = 0
  /// What is wrong with values that are JSON all the same.
  private(set) var problems: [(cause: Problem.Cause, offset: Int)] = []
  /// The ids that the file mentions and the quotes that it gives, in order.
  var references: [DraftReference] = []
  var quotes: [DraftEvidence] = []
  /// The keys in the file that only later versions of the format have.
  var laterKeys: [LaterKey] = []
  /// How many unknown names there were for which a known one was looked for.
  var nearNames = 0
  private var repeated = RepeatedStrings()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
  }

  mutating func report(_ cause: Problem.Cause, at offset: Int) { problems.append((cause, offset)) }

  // MARK: Values

  /// The type of the value that comes next.
  mutating func next() throws(JSONSyntaxError) -> JSONType {
    skipSpace()
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw fault(.unexpectedCharacter)
    }
  }

  /// Whether the next value is of a type; if not, that is reported and the value passed over.
  mutating func expect(_ type: JSONType) throws(JSONSyntaxError) -> Bool {
    let found = try next()
    if found == type { return true }
    report(.wrongType(expected: type, found: found), at: at)
    try skip()
    return false
  }

  /// Opens the object or array that comes next.
  mutating func open() throws(JSONSyntaxError) {
    guard depth < JSONReader.deepest else { throw fault(.tooDeep) }
    depth += 1
    at += 1
  }

  /// Goes on to the next key of the open object: the offset and raw bytes of the key, or nil at the end,
  /// which closes it.
  mutating func nextKey(first: inout Bool) throws(JSONSyntaxError) -> (offset: Int, key: Range<Int>)? {
    guard try nextMember(until: UInt8(ascii: "}"), first: &first) else { return nil }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault(.keyExpected) }
    let offset = at
    let key = try stringExtent()
    skipSpace()
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    guard bytes[at] == UInt8(ascii: ":") else { throw fault(.colonExpected) }
    at += 1
    return (offset, key.range)
  }

  /// Goes on to the next element of the open array, or returns false at the end, which closes it.
  mutating func nextElement(first: inout Bool) throws(JSONSyntaxError) -> Bool {
    try nextMember(until: UInt8(ascii: "]"), first: &first)
  }

  private mutating func nextMember(until close: UInt8, first: inout Bool) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    if bytes[at] == close {
      at += 1
      depth -= 1
      return false
    }
    if first {
      first = false
      return true
    }
    guard bytes[at] == UInt8(ascii: ",") else {
      throw fault((try? next()) == nil ? .commaExpected : .commaMissing)
    }
    let comma = at
    at += 1
    skipSpace()
    if at < bytes.count, bytes[at] == close { throw JSONSyntaxError(fault: .trailingComma, offset: comma) }
    return true
  }

  /// The string that comes next, cleaned for the terminal; nil and a report if it is none.
  mutating func string() throws(JSONSyntaxError) -> (offset: Int, cleaned: TextCleaning.Cleaned)? {
    guard try expect(.string) else { return nil }
    let offset = at
    let (range, escaped) = try stringExtent()
    let cleaned =
      if escaped {
        TextCleaning.cleaned(try unescaped(range))
      } else {
        repeated.string(of: UnsafeBufferPointer(rebasing: bytes[range])) {
          TextCleaning.cleaned(String(decoding: $0, as: UTF8.self))
        }
      }
    return (offset, cleaned)
  }

  /// The whole number from a least one up that comes next, or nil and a report if it is none.
  mutating func integer(from least: Int = 0) throws(JSONSyntaxError) -> Int? {
    guard try expect(.number) else { return nil }
    let start = at
    try skipNumber()
    guard let value = Int(String(decoding: bytes[start..<at], as: UTF8.self)), value >= least else {
      report(.notWhole(least: least), at: start)
      return nil
    }
    return value
  }

  /// Passes over the value that comes next, whatever it is.
  mutating func skip() throws(JSONSyntaxError) {
    switch try next() {
    case .object:
      try open()
      var first = true
      while try nextKey(first: &first) != nil { try skip() }
    case .array:
      try open()
      var first = true
      while try nextElement(first: &first) { try skip() }
    case .string:
      let (range, escaped) = try stringExtent()
      if escaped { _ = try unescaped(range) }
    case .number: try skipNumber()
    case .boolean: try skipWord(bytes[at] == UInt8(ascii: "t") ? "true" : "false")
    case .null: try skipWord("null")
    }
  }

  /// Makes sure that nothing but white space is left.
  mutating func finish() throws(JSONSyntaxError) {
    skipSpace()
    if at < bytes.count { throw fault(.trailingText) }
  }

  // MARK: Tokens

  private func fault(_ fault: JSONFault) -> JSONSyntaxError { JSONSyntaxError(fault: fault, offset: at) }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A:
        line += 1
        at += 1
      case 0x20, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard at + index < bytes.count else { throw fault(.unexpectedEnd) }
      guard bytes[at + index] == word.utf8Start[index] else { throw fault(.unexpectedCharacter) }
    }
    at += word.utf8CodeUnitCount
  }

  private mutating func skipNumber() throws(JSONSyntaxError) {
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let start = at
    try skipDigits()
    if at - start > 1, bytes[start] == UInt8(ascii: "0") {
      throw JSONSyntaxError(fault: .leadingZero, offset: start)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try skipDigits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    let start = at
    while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    if at == start { throw fault(at < bytes.count ? .unexpectedCharacter : .unexpectedEnd) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// The bytes between the quotes of the string that comes next, and whether they hold an escape.
  mutating func stringExtent() throws(JSONSyntaxError) -> (range: Range<Int>, escaped: Bool) {
    at += 1
    let start = at
    var escaped = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return (start..<at - 1, escaped)
      case UInt8(ascii: "\\"):
        escaped = true
        at += 2
      case 0..<0x20: throw fault(.controlCharacter)
      default: at += 1
      }
    }
    at = bytes.count
    throw JSONSyntaxError(fault: .unclosedString, offset: start - 1)
  }

  /// The text between two quotes, its escapes resolved.
  func unescaped(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      if escape == UInt8(ascii: "u") {
        let (scalar, length) = try unicodeEscape(at: index, before: range.upperBound)
        text.append(contentsOf: String(scalar).utf8)
        index += length
        continue
      }
      switch escape {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      default: throw JSONSyntaxError(fault: .badEscape, offset: index)
      }
      index += 2
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func unicodeEscape(
    at index: Int, before end: Int
  ) throws(JSONSyntaxError) -> (Unicode.Scalar, length: Int) {
    func unit(_ index: Int) -> UInt32? {
      guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      else { return nil }
      var value: UInt32 = 0
      for byte in bytes[index + 2..<index + 6] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
    guard let high = unit(index) else { throw JSONSyntaxError(fault: .badEscape, offset: index) }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    guard (0xD800..<0xDC00).contains(high), let low = unit(index + 6), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONSyntaxError(fault: .loneSurrogate, offset: index) }
    return (scalar, 12)
  }
}
