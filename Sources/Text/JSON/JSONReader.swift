/// What is wrong with a text as JSON; the file that has it cannot be read further.
package struct JSONSyntaxError: Error {
  package let fault: JSONFault
  package let offset: Int
}

/// A strict pull reader of JSON. It hands out one value after the other with its offset, builds no tree, and stops at
/// what is no JSON. See docs/decisions/0002.
package struct JSONReader {
  /// Objects and arrays inside one another, at most.
  static let deepest = 32

  package let bytes: UnsafeBufferPointer<UInt8>
  package var at = 0
  /// The line of `at`, one-based: only between values can a new one begin.
  package private(set) var line = 1
  private var depth = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
  }

  // MARK: Values

  /// The type of the value that comes next.
  package mutating func next() throws(JSONSyntaxError) -> JSONType {
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

  /// Opens the object or array that comes next.
  package mutating func open() throws(JSONSyntaxError) {
    guard depth < JSONReader.deepest else { throw fault(.tooDeep) }
    depth += 1
    at += 1
  }

  /// Goes on to the next key of the open object: the offset and raw bytes of the key, or nil at the end,
  /// which closes it.
  package mutating func nextKey(first: inout Bool) throws(JSONSyntaxError) -> (offset: Int, key: Range<Int>)?
  {
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
  package mutating func nextElement(first: inout Bool) throws(JSONSyntaxError) -> Bool {
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

  /// Passes over the value that comes next, whatever it is.
  package mutating func skip() throws(JSONSyntaxError) {
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
  package mutating func finish() throws(JSONSyntaxError) {
    skipSpace()
    if at < bytes.count { throw fault(.trailingText) }
  }

  // MARK: Tokens

  func fault(_ fault: JSONFault) -> JSONSyntaxError { JSONSyntaxError(fault: fault, offset: at) }

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

  package mutating func skipNumber() throws(JSONSyntaxError) {
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
}
