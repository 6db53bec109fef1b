/// Reads where a meeting takes place: what stands between 在 or 于 and the verb.
struct VenueReader {
  let scalars: Scalars

  private static let before = WordList(.beforeVenue)
  private static let after = WordList(.afterVenue)

  /// The first venue behind a place of a sentence.
  func venue(behind start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var from = start
    while let preposition = (from..<sentence.upperBound).first(where: {
      scalars[$0] == "在" || scalars[$0] == "于"
    }) {
      from = preposition + 1
      let stop =
        (from..<sentence.upperBound).first { scalars[$0].isPunctuation || scalars[$0].isSentenceEnd }
        ?? sentence.upperBound
      guard let verb = Lexicon.holding.first(in: scalars, from..<stop) else { continue }
      let position = trimmed(from..<verb.lowerBound)
      if (2...36).contains(position.count) { return position }
    }
    return nil
  }

  /// Without a date and the words that are no part of a place's name.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var position = words
    while let date = DateReader(scalars: scalars).date(in: position) {
      position = date.upperBound..<position.upperBound
    }
    position = scalars.trim(position)
    while position.count > 2, "在于".unicodeScalars.contains(scalars[position.lowerBound]) {
      position = position.lowerBound + 1..<position.upperBound
    }
    if let word = VenueReader.before.end(in: scalars, from: position.lowerBound, before: position.upperBound)
    {
      position = word..<position.upperBound
    }
    if let word = VenueReader.after.first(in: scalars, position) {
      position = scalars.trim(position.lowerBound..<word.lowerBound)
    }
    return position
  }
}
