import Model

/// Reads the theme of a meeting.
struct ThemeReader {
  private let text: ArticleText
  private let scalars: Scalars

  init(_ text: ArticleText) {
    self.text = text
    scalars = text.scalars
  }

  func theme(of candidate: ForumCandidate) -> FoundValue? { quoted(of: candidate) ?? focus(of: candidate) }

  private static let before = WordList(.beforeTheme)
  private static let talks = WordList(.notTheme)

  /// 主题为“…”, 以“…”为主题, in a sentence that names the meeting or stands near its first.
  private func quoted(of candidate: ForumCandidate) -> FoundValue? {
    let numbers = candidate.mentions.map { text.sentence(of: $0) }
    for number in numbers.flatMap({ [$0, $0 + 1] }) where number < text.sentences.count {
      let sentence = text.sentences[number]
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        guard scalars[at] == "“", let closing = scalars.closing(of: at, before: sentence.upperBound) else {
          at += 1
          continue
        }
        if isTheme(at..<closing, in: sentence) {
          return FoundValue(
            value: text.string(at + 1..<closing), provenance: FoundProvenance([number], .forumTheme, .high))
        }
        at = closing + 1
      }
    }
    return nil
  }

  /// Whether words around a quotation, whose marks the range begins and ends with, make it the theme, and not that of a talk.
  private func isTheme(_ quotation: Range<Int>, in sentence: Range<Int>) -> Bool {
    let (opening, behind) = (quotation.lowerBound, quotation.upperBound + 1)
    let before = ThemeReader.before.start(in: scalars, upTo: opening, after: sentence.lowerBound)
    let isCalled =
      scalars.stands("为主题", at: behind) || before.map { scalars.stands("主题", at: $0) } ?? false
    return isCalled
      && !(scalars.stands("的", at: behind)
        && scalars.holds(ThemeReader.talks, behind..<min(behind + 7, sentence.upperBound)))
  }

  private static let focusing = WordList(.focusing)
  private static let afterFocus = WordList(.afterFocus)

  /// 论坛围绕…, 聚焦…: what a meeting that a sentence begins with is about.
  private func focus(of candidate: ForumCandidate) -> FoundValue? {
    for mention in candidate.mentions {
      let number = text.sentence(of: mention)
      let sentence = text.sentences[number]
      guard mention.position.lowerBound - sentence.lowerBound <= 6,
        let verb = ThemeReader.focusing.end(
          in: scalars, from: mention.position.upperBound, before: sentence.upperBound)
      else { continue }
      let end =
        ThemeReader.afterFocus.first(in: scalars, verb..<sentence.upperBound)?.lowerBound
        ?? sentence.upperBound
      if end - verb >= 4 {
        return FoundValue(
          value: text.string(verb..<end), provenance: FoundProvenance([number], .forumTheme, .medium))
      }
    }
    return nil
  }
}
