import System

/// A JSON value that is going to be written; the members of objects keep their order.
public indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  /// Written with as many digits as tell it from its neighbours; it must be finite.
  case number(Double)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
  /// A number, `true`, `false` or `null`, written as it was read.
  case literal(String)

  /// The text of the value: two spaces a level, what fits stays on one line, a line feed at the end.
  public var text: String {
    var text = ""
    write(to: &text, level: 0)
    return text + "\n"
  }

  /// The text of the value on one line, without a line feed.
  package var line: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.string($0.key).line + ":" + $0.value.line }.joined(separator: ",") + "}"
    case .string, .integer, .number, .literal: String(text.dropLast())
    }
  }

  private func write(to text: inout String, level: Int) {
    switch self {
    case .string(let string): JSONValue.write(string, to: &text)
    case .integer(let integer): text += String(integer)
    case .number(let number): text += String(number)
    case .literal(let word): text += word
    case .array(let elements):
      let isFlat = elements.allSatisfy { if case .integer = $0 { true } else { false } }
      JSONValue.write(elements, open: "[", close: "]", isFlat: isFlat, level: level, to: &text) {
        $1.write(to: &$0, level: level + 1)
      }
    case .object(let members):
      JSONValue.write(members, open: "{", close: "}", isFlat: false, level: level, to: &text) {
        text, member in
        JSONValue.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, level: level + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], open: String, close: String, isFlat: Bool, level: Int, to text: inout String,
    each: (inout String, Element) -> Void
  ) {
    let indent = String(repeating: "  ", count: level)
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n  " + indent }
      each(&text, element)
    }
    if !isFlat, !elements.isEmpty { text += "\n" + indent }
    text += close
  }

  /// Writes a string so that no terminal that shows it is commanded by it.
  private static func write(_ string: String, to text: inout String) {
    // Most strings stand as they are; to go over them scalar by scalar takes ten times as long.
    var string = string
    let needsEscapes = string.withUTF8 { bytes in
      bytes.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }
    text += "\""
    if !needsEscapes, TextCleaning.isClean(string) {
      text += string
      text += "\""
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if TextCleaning.isHarmless(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in Character(scalar).utf16 {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        }
      }
    }
    text += "\""
  }
}
