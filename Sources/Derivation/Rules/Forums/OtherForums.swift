import Model

/// Finds a meeting whose name does not end as names of meetings do.
struct OtherForums {
  private let text: ArticleText
  private let scalars: Scalars
  private let details: ForumDetails

  init(_ text: ArticleText, details: ForumDetails) {
    self.text = text
    self.details = details
    scalars = text.scalars
  }

  /// 首届丝路青年对话 9月5日在西安举行: what is numbered and held is a meeting, whatever it is called.
  var numbered: FoundForum? {
    for (number, sentence) in text.sentences.enumerated().prefix(8) {
      guard let start = sentence.first(where: { isNumber($0) }),
        Lexicon.holding.first(in: scalars, start..<sentence.upperBound) != nil
      else { continue }
      let name = start..<nameEnd(start..<sentence.upperBound)
      guard (5...36).contains(name.count) else { continue }
      var forum = FoundForum(
        name: text.string(name), provenance: FoundProvenance([number], .forumNamed, .medium))
      details.addDateAndVenue(to: &forum, in: number, behind: [name.upperBound])
      return forum
    }
    return nil
  }

  /// The meeting by the headline, the longest part of it: what has a time and a place has a name too.
  ///
  /// - Parameter isSure: whether the article is known to be about a meeting; otherwise a host must make it one.
  func headline(isSure: Bool) -> FoundForum? {
    guard isSure || text.sentences.contains(where: { scalars.holds(Lexicon.plainRoles, $0) }),
      let block = text.blocks.first(where: { $0.kind == .headline })?.range
    else { return nil }
    let parts = scalars[block].split { "|｜丨".unicodeScalars.contains($0) }
    guard let longest = parts.max(by: { $0.count < $1.count }), longest.count <= 60 else { return nil }
    let name = longest.startIndex..<nameEnd(longest.startIndex..<longest.endIndex)
    return FoundForum(
      name: text.string(name),
      provenance: FoundProvenance([text.sentence(at: name.lowerBound)], .forumNamed, .low))
  }

  /// Whether 首届 or 第…届 begins at a place.
  private func isNumber(_ position: Int) -> Bool {
    scalars.stands("首届", at: position)
      || scalars[position] == "第" && (position + 2...position + 4).contains { scalars.stands("届", at: $0) }
  }

  /// Where the words begin that say that what is named takes place.
  private func nameEnd(_ range: Range<Int>) -> Int {
    guard let verb = Lexicon.holding.first(in: scalars, range)?.lowerBound else { return range.upperBound }
    return (range.lowerBound..<verb).first {
      "在于，。（".unicodeScalars.contains(scalars[$0]) || $0 > range.lowerBound + 4 && scalars[$0].isDigit
    } ?? verb
  }
}
