import Text

/// Searches that the user gave names: `@name` stands for one in a query.
public struct SavedSearches: Sendable, Equatable {
  /// The names, in the order in which they are offered.
  public let names: [String]
  private let texts: [String]

  /// - Parameter searches: the name of each, without white space, and what it looks for.
  public init(_ searches: [(name: String, text: String)] = []) {
    (names, texts) = (searches.map(\.name), searches.map(\.text))
  }

  /// A query with what it names in the place of the names; a search that is named in another is not looked up.
  public func expanding(_ text: String) -> String {
    if names.isEmpty || !text.unicodeScalars.contains(where: Self.isSign) { return text }
    let words = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: \.properties.isWhitespace)
    return words.map { word in
      guard let first = word.first, Self.isSign(first),
        let number = names.firstIndex(of: String(word.dropFirst()))
      else { return String(word) }
      return texts[number]
    }.joined(separator: " ")
  }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "@" || scalar == "＠" }
}
