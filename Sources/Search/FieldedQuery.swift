import System
import Text

/// A query as it was typed, taken apart: words for any field, and words for one field alone.
///
/// A word is for one field if a colon, of full or half width, stands behind the name of a field: `机构:智象`, `org:zx`.
/// All must hold together. A value has no spaces in it: `org:AI-Studio` finds AI Studio.
public struct FieldedQuery: Sendable {
  /// A word for one field; the value may be empty for what is doubtful alone.
  struct Term: Sendable, Equatable {
    let field: QueryField
    let value: String
  }

  /// What stands before a colon like the name of a field, and is none. The word is looked for as it is written.
  public struct UnknownField: Sendable, Equatable {
    public let name: String
    /// Names of fields that may have been meant, the nearest first.
    public let near: [String]

    /// What the user is told.
    public var message: Phrase {
      let (chinese, english) = (near.joined(separator: "、"), near.joined(separator: ", "))
      return Phrase(
        "没有字段“\(name)”，照字面找" + (near.isEmpty ? "" : "；相近：\(chinese)"),
        "no field \"\(name)\", looked for as written" + (near.isEmpty ? "" : "; near: \(english)"))
    }
  }

  /// The words for any field.
  public private(set) var words: String
  private(set) var terms: [Term] = []
  public private(set) var unknown: [UnknownField] = []

  /// Takes a query apart; it is bounded as ``SearchQuery`` is.
  public init(_ text: String) {
    let read = text.unicodeScalars.prefix(SearchQuery.longestText)
    words = text
    guard read.contains(where: Self.isColon) else { return }
    var free: [String] = []
    var hasField = false
    for word in read.split(whereSeparator: \.properties.isWhitespace) {
      guard let (name, value) = Self.parts(of: word) else {
        free.append(String(word))
        continue
      }
      if let field = QueryField(named: name) {
        hasField = true
        if terms.count < SearchQuery.maximumWords, field == .doubtful || !LiteralSearch(String(value)).isEmpty
        {
          terms.append(Term(field: field, value: String(value)))
        }
      } else {
        free.append(String(word))
        if Self.mayBeField(name, before: value) { unknown.append(UnknownField(name)) }
      }
    }
    // A query without fields stays as it was typed.
    if hasField { words = free.joined(separator: " ") }
  }

  /// All that is looked for, whatever the field: what is marked in a text.
  public var allWords: String {
    terms.isEmpty ? words : ([words] + terms.map(\.value)).joined(separator: " ")
  }

  /// Whether the sentences of articles are asked, and not names alone.
  public var asksSentences: Bool { terms.contains { $0.field == .said } }

  static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }

  /// What stands before the first colon of a word, and behind it; nil where nothing stands before one.
  static func parts(of word: Substring.UnicodeScalarView) -> (
    name: Substring.UnicodeScalarView, value: Substring.UnicodeScalarView
  )? {
    guard let colon = word.firstIndex(where: isColon), colon > word.startIndex else { return nil }
    return (word[..<colon], word[word.index(after: colon)...])
  }

  /// Whether a field was probably meant: a short word of letters, and no address behind it.
  private static func mayBeField(
    _ name: Substring.UnicodeScalarView, before value: Substring.UnicodeScalarView
  ) -> Bool {
    name.count <= 20 && name.allSatisfy(\.properties.isAlphabetic) && value.first != "/"
  }
}

extension FieldedQuery.UnknownField {
  fileprivate init(_ name: Substring.UnicodeScalarView) {
    self.name = String(name)
    let folded = QueryField.folded(name)
    near = NearName.near(to: folded, among: QueryField.allNames)
  }
}
