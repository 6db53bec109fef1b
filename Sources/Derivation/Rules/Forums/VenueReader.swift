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
      let place = trimmed(from..<verb.lowerBound)
      if (2...36).contains(place.count) { return place }
    }
    return nil
  }

  /// Without a date and the words that are no part of a place's name.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var place = words
    while let date = DateReader(scalars: scalars).date(in: place) {
      place = date.upperBound..<place.upperBound
    }
    place = scalars.trim(place)
    while place.count > 2, "在于".unicodeScalars.contains(scalars[place.lowerBound]) {
      place = place.lowerBound + 1..<place.upperBound
    }
    if let word = VenueReader.before.end(in: scalars, from: place.lowerBound, before: place.upperBound) {
      place = word..<place.upperBound
    }
    if let word = VenueReader.after.first(in: scalars, place) {
      place = scalars.trim(place.lowerBound..<word.lowerBound)
    }
    return place
  }
}
