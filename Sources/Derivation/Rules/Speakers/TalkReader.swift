import Model

/// Reads the title of a talk.
struct TalkReader {
  private let text: ArticleText
  private let scalars: Scalars

  init(_ text: ArticleText) {
    self.text = text
    scalars = text.scalars
  }

  private static let beforeTalk = WordList(.beforeTalk)
  private static let afterTalk = WordList(.afterTalk)
  private static let afterSession = WordList(.afterSession)
  private static let sharing = WordList(.sharing)
  private static let surelyBefore = WordList(.surelyBeforeTalk)

  /// The title of the talk: the quotation that such words stand before and behind.
  func talk(of mention: Mention, in sentence: Range<Int>, before limit: Int) -> FoundValue? {
    var at = mention.end
    while at < limit {
      guard ["《", "“", "「"].contains(scalars[at]), let closing = scalars.closing(of: at, before: limit) else {
        at += 1
        continue
      }
      let before = TalkReader.beforeTalk.start(in: scalars, upTo: at, after: mention.end)
      let isSure = TalkReader.surelyBefore.start(in: scalars, upTo: at, after: mention.end) != nil
      let isNamed =
        TalkReader.afterTalk.end(in: scalars, from: closing + 1, before: sentence.upperBound) != nil
      let isOfSession =
        TalkReader.afterSession.end(in: scalars, from: closing + 1, before: sentence.upperBound) != nil
      let isShared = before.map { TalkReader.sharing.contains(scalars, $0..<at) } ?? false
      let isWhole = closing + 1 == sentence.upperBound || scalars[closing + 1].isPunctuation
      if isSure && !isOfSession || isNamed && before != nil || isShared && isWhole, closing - at > 4 {
        return FoundValue(
          value: text.string(at + 1..<closing),
          provenance: FoundProvenance(
            [text.sentence(at: mention.start)], .talkTitle, isSure && isNamed || isNamed ? .high : .medium))
      }
      at = closing + 1
    }
    return nil
  }
}
