import System
import Text

/// A text of the file and where it stands there, so that a later complaint can point at it.
struct Located: Sendable, Hashable {
  let text: String
  /// UTF-8 offset of the value in its file.
  let offset: Int
}

/// Reads the values of a corpus file out of its JSON, and collects what is wrong with them.
///
/// Stricter than the standard where two readers could differ: a key twice in one object and a fraction for
/// an integer are errors. See docs/decisions/0002.
struct DraftReader {
  var json: JSONReader
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

  init(_ bytes: UnsafeBufferPointer<UInt8>) { json = JSONReader(bytes) }

  mutating func report(_ cause: Problem.Cause, at offset: Int) { problems.append((cause, offset)) }

  /// Whether the next value is of a type; if not, that is reported and the value passed over.
  mutating func expect(_ type: JSONType) throws(JSONSyntaxError) -> Bool {
    let found = try json.next()
    if found == type { return true }
    report(.wrongType(expected: type, found: found), at: json.at)
    try json.skip()
    return false
  }

  /// The string that comes next, cleaned for the terminal; nil and a report if it is none.
  mutating func string() throws(JSONSyntaxError) -> (offset: Int, cleaned: TextCleaning.Cleaned)? {
    guard try expect(.string) else { return nil }
    let offset = json.at
    let (range, escaped) = try json.stringExtent()
    let cleaned =
      if escaped {
        TextCleaning.cleaned(try json.unescaped(range))
      } else {
        repeated.string(of: UnsafeBufferPointer(rebasing: json.bytes[range])) {
          TextCleaning.cleaned(String(decoding: $0, as: UTF8.self))
        }
      }
    return (offset, cleaned)
  }

  /// The whole number from a least one up that comes next, or nil and a report if it is none.
  mutating func integer(from least: Int = 0) throws(JSONSyntaxError) -> Int? {
    guard try expect(.number) else { return nil }
    let start = json.at
    try json.skipNumber()
    guard let value = Int(String(decoding: json.bytes[start..<json.at], as: UTF8.self)), value >= least else {
      report(.notWhole(least: least), at: start)
      return nil
    }
    return value
  }
}
