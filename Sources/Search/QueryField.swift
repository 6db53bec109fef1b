import Text

/// A field that a word of a query may be meant for alone, as in `机构:智象`.
///
/// To add one: its case, its names, and what it lets through and shows in `CorpusSearch+Fields.swift`.
public enum QueryField: CaseIterable, Sendable {
  case organisation, title, said, topic, year, doubtful

  /// The names that it goes by, each in small letters: the Chinese one, the English one, then others.
  public var names: [String] {
    switch self {
    case .organisation: ["机构", "org", "jigou", "organisation", "organization"]
    case .title: ["职务", "title", "zhiwu", "post"]
    case .said: ["说", "said", "shuo"]
    case .topic: ["主题", "topic", "zhuti"]
    case .year: ["年", "year", "nian"]
    case .doubtful: ["存疑", "doubtful", "cunyi"]
    }
  }

  /// All names of all fields.
  static var allNames: [String] { allCases.flatMap(\.names) }

  init?(named name: some Sequence<Unicode.Scalar>) {
    let name = Self.folded(name)
    guard let field = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = field
  }

  /// A name as it is compared: small, half width, simplified.
  static func folded(_ name: some Sequence<Unicode.Scalar>) -> String {
    String(
      String.UnicodeScalarView(
        name.map { scalar in
          let half = scalar.halfWidth
          return "A"..."Z" ~= half ? Unicode.Scalar(UInt8(half.value | 0x20)) : half.simplified
        }))
  }
}

/// What `存疑:` is asked for.
enum DoubtAsked {
  case doubtful, undoubted

  /// Reads a value as far as it is typed; nil where it is neither yes nor no.
  init?(_ value: String) {
    let value = QueryField.folded(value.unicodeScalars)
    func begins(_ words: [String]) -> Bool { words.contains { $0.hasPrefix(value) } }
    if begins(["是", "有", "yes", "shi", "you"]) {
      self = .doubtful
    } else if begins(["否", "无", "没有", "no", "fou", "wu", "meiyou"]) {
      self = .undoubted
    } else {
      return nil
    }
  }
}

/// The years that `年:` is asked for: `2024`, the beginning of one, or from one to another, `2023-2025`, `2023-`.
struct YearsAsked {
  private let first: Int
  private let last: Int

  /// Nil where it is no year.
  init?(_ value: String) {
    let text = String.UnicodeScalarView(
      value.unicodeScalars.map(\.halfWidth).filter { $0 != "年" }.map {
        "–—~～".unicodeScalars.contains($0) ? "-" : $0
      })
    let parts = String(text).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.count <= 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    /// The years that begin with some digits.
    func years(_ digits: Substring) -> ClosedRange<Int> {
      let span = (digits.count..<4).reduce(1) { span, _ in span * 10 }
      let start = (Int(digits) ?? 0) * span
      return start...start + span - 1
    }
    first = parts[0].isEmpty ? 0 : years(parts[0]).lowerBound
    last = parts.last!.isEmpty ? 9_999 : years(parts.last!).upperBound
  }

  func contains(_ year: Int) -> Bool { first <= year && year <= last }
}
