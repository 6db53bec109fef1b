/// Makes one text of lines: nothing is put between Chinese characters, a blank between Latin words, and a word that was
/// broken at the end of a line is made whole where the page shows that it is one.
struct LineJoiner {
  /// The Latin words that stand whole within the page's lines.
  private var words: Set<String> = []

  mutating func learn(_ text: String) {
    var current = String.UnicodeScalarView()
    var isFirst = true
    for scalar in text.unicodeScalars {
      if TextShape.isLatin(scalar) {
        current.append(scalar)
      } else {
        // The first word of a line may be the end of another.
        if current.count > 2, !isFirst { words.insert(String(current)) }
        current.removeAll()
        isFirst = false
      }
    }
  }

  /// The text, and where in it each line begins, in Unicode scalars. `isFull` says of a line whether it reaches so far
  /// to the right that not one more letter had room.
  func join(_ lines: [(text: String, isFull: Bool)]) -> (text: String, offsets: [Int]) {
    var text = String.UnicodeScalarView()
    var offsets: [Int] = []
    var count = 0
    var wasFull = false
    for line in lines {
      let scalars = line.text.unicodeScalars
      if let last = text.last, let first = scalars.first {
        let isHyphen = last == "-" || last == "\u{2010}" || last == "\u{AD}"
        if TextShape.isLatin(first), TextShape.isLatin(last) || isHyphen {
          if isHyphen { text.removeLast() }
          let isWhole = words.contains(word(text.suffix(40), scalars.prefix(40)))
          if isHyphen, last != "\u{AD}", !isWhole, !first.properties.isLowercase {
            text.append(last)
          } else if isHyphen {
            count -= 1
          } else if !isWhole, !wasFull {
            text.append(" ")
            count += 1
          }
        } else if needsBlank(last, first) {
          text.append(" ")
          count += 1
        }
      }
      offsets.append(count)
      text.append(contentsOf: scalars)
      count += scalars.count
      wasFull = line.isFull
    }
    return (String(text), offsets)
  }

  /// The word that two lines make where one ends and the other begins.
  private func word(_ head: Substring.UnicodeScalarView, _ tail: Substring.UnicodeScalarView) -> String {
    let start = head.reversed().prefix { TextShape.isLatin($0) }
    return String(String.UnicodeScalarView(start.reversed() + tail.prefix { TextShape.isLatin($0) }))
  }

  /// Between a Latin word's full stop or comma and the next word.
  private func needsBlank(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
    guard ",.;:!?)".unicodeScalars.contains(last) else { return false }
    return TextShape.isLatin(first)
  }
}
