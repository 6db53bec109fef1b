import Text

/// What the user looks for: words of pinyin, initials, Chinese or Latin letters, in any mixture.
///
/// Every word must match, in any order and in any field. So that the work is bounded, no more than the first
/// ``longestText`` scalars of a text are read, its first ``maximumWords`` words, and the first 63 letters of
/// each.
public struct SearchQuery: Sendable {
  /// How many scalars of a text are read.
  static let longestText = 1_024
  /// How many words of a text are read.
  static let maximumWords = 16

  let words: [QueryWord]
  let gapped: Bool

  /// Reads a query as it was typed.
  /// - Parameters:
  ///   - fuzzy: takes zh for z, n for l, ang for an and the like.
  ///   - gapped: lets characters be left out where few records match otherwise (上戏 for 上海戏剧学院).
  public init(_ text: String, fuzzy: Bool = false, gapped: Bool = true) {
    words = QueryLetters.words(of: text.unicodeScalars.prefix(Self.longestText), maximum: Self.maximumWords)
      .map { QueryWord($0, fuzzy: fuzzy) }
    self.gapped = gapped
  }

  /// Whether there is nothing to look for, but spaces and punctuation: such a query matches nothing.
  public var isEmpty: Bool { words.isEmpty }

  /// The strictest tier is tried first, up to this one.
  var loosestTier: SearchTier { gapped ? .gapped : .contiguous }

  /// What every matching record has.
  var needs: LetterSet {
    words.reduce(into: LetterSet()) { $0.formUnion($1.needs) }
  }

  /// Which characters of a text that is in no index the words match, each word for itself.
  /// - Returns: ranges of the text's Unicode scalars, ascending.
  public func ranges(in text: String, kind: FieldKind) -> [Range<Int>] {
    let units = [FoldedScalar](text, kind: kind)
    var aligner = Aligner()
    var positions: [Int] = []
    for word in words {
      if let alignment = aligner.best(word, in: units.span, upTo: loosestTier) {
        positions += aligner.positions(of: alignment, word, in: units.span)
      }
    }
    return .joining(positions)
  }
}
