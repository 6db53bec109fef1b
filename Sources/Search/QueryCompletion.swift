import Model
import Text

/// What the end of a query may be completed to: the name of a field, a value of it, or the name of a saved search.
public struct QueryCompletion: Sendable, Equatable {
  /// The whole line then.
  public let line: String
  /// What is shown behind what was typed: what is added to it, or behind an arrow what comes in its place.
  public let shown: String

  /// - Parameters:
  ///   - line: what was typed.
  ///   - typed: how many scalars at its end are replaced.
  ///   - whole: what comes in their place.
  public init?(_ line: String, replacing typed: Substring.UnicodeScalarView, by whole: String) {
    if String(typed) == whole { return nil }
    let kept = line.unicodeScalars.dropLast(typed.count)
    self.line = String(Substring(kept)) + whole
    let isLonger = whole.unicodeScalars.starts(with: typed)
    shown = isLonger ? String(whole.unicodeScalars.dropFirst(typed.count)) : " → " + whole
  }
}

extension CorpusSearch {
  /// What the last word of a line may be completed to; nil where nothing is to be added.
  public func completion(of line: String, _ saved: SavedSearches) -> QueryCompletion? {
    let scalars = line.unicodeScalars
    guard scalars.count <= SearchQuery.longestText,
      let word = scalars.split(omittingEmptySubsequences: false, whereSeparator: \.properties.isWhitespace)
        .last,
      let first = word.first
    else { return nil }
    if SavedSearches.isSign(first) {
      let typed = word.dropFirst()
      let name = saved.names.first { $0.unicodeScalars.starts(with: typed) }
      return name.flatMap { QueryCompletion(line, replacing: typed, by: $0) }
    }
    guard let (name, value) = FieldedQuery.parts(of: word) else {
      return field(beginning: word).flatMap { QueryCompletion(line, replacing: word, by: $0 + ":") }
    }
    guard let field = QueryField(named: name), !value.isEmpty else { return nil }
    return self.value(of: field, fitting: String(value)).flatMap { found in
      // A value is one word: the matcher passes over what stands for its spaces.
      let whole = String.UnicodeScalarView(found.unicodeScalars.map { $0.properties.isWhitespace ? "-" : $0 })
      return QueryCompletion(line, replacing: value, by: String(whole))
    }
  }

  /// The name of a field that a word begins: two letters of it at least, or a Chinese character.
  private func field(beginning word: Substring.UnicodeScalarView) -> String? {
    let typed = QueryField.folded(word)
    guard word.count > 1 || word.first?.isHan == true else { return nil }
    return QueryField.allNames.first { $0.hasPrefix(typed) }
  }

  /// The value of a field that fits best what is typed of it.
  private func value(of field: QueryField, fitting typed: String) -> String? {
    func best(_ index: SearchIndex, _ records: Range<Int>) -> Int? {
      index.matches(SearchQuery(typed, gapped: false), among: records).best(limit: 1).first?.record
    }
    switch field {
    case .organisation:
      return best(index, numbering.numbers(of: .organisation)).map { corpus.name(of: numbering.item($0)) }
    case .topic:
      return best(index, numbering.numbers(of: .topic)).map { corpus.name(of: numbering.item($0)) }
    case .title:
      let titles = values.titles
      return best(titles.index, 0..<titles.index.recordCount).map { corpus[titles.value(of: $0)] }
    case .year:
      let years = values.years.keys.map { "\($0)" }.filter { $0.hasPrefix(typed) }
      return years.max()
    case .said, .doubtful: return nil
    }
  }
}
