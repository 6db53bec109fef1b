/// A word that is looked for as it is written, folded.
struct LiteralWord: Sendable, Equatable {
  /// In UTF-16, never empty.
  let codeUnits: [UInt16]

  /// One or two Latin letters are found only where a Latin word starts, as in names.
  var startsWordsOnly: Bool { codeUnits.count < 3 && codeUnits[0].isLatin }

  /// Where it occurs first in folded text.
  func first(
    in text: UnsafeBufferPointer<UInt16>, from start: Int, startsWord: (Int) -> Bool
  ) -> Int? {
    codeUnits.withUnsafeBufferPointer { word in
      var at = start
      while let position = text.firstIndex(of: word, from: at) {
        if !startsWordsOnly || startsWord(position) { return position }
        at = position + 1
      }
      return nil
    }
  }

  /// Whether it occurs nowhere but where another does.
  func narrows(_ other: LiteralWord) -> Bool {
    if other.startsWordsOnly { return startsWordsOnly && codeUnits.starts(with: other.codeUnits) }
    return codeUnits.withUnsafeBufferPointer { text in
      other.codeUnits.withUnsafeBufferPointer { text.firstIndex(of: $0, from: 0) != nil }
    }
  }
}
