/// Tells whom the words before the name introduce as one who contributes.
struct IntroductionReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let mentions: [Mention]

  init(_ text: ArticleText, mentions: [Mention]) {
    self.text = text
    self.mentions = mentions
    scalars = text.scalars
  }

  private static let introductions = WordList(.introduction)
  private static let introducers = WordList(.introducer)

  /// 他们分别为：, 演讲嘉宾有…, before the first of a list.
  func introduces(_ mention: Mention) -> Bool {
    let sentence = text.sentences[text.sentence(at: mention.name.range.lowerBound)]
    let end = leadStart(upTo: mention.start, after: sentence.lowerBound)
    guard
      let introducer = Lexicon.beforeNames.start(in: scalars, upTo: end, after: sentence.lowerBound)
        ?? (end > sentence.lowerBound && scalars[end - 1].isColon ? end - 1 : nil)
    else { return false }
    return IntroductionReader.introducers.contains(scalars, introducer..<end)
      && scalars.holds(IntroductionReader.introductions, sentence.lowerBound..<end)
  }

  /// Where the praise before a person begins: 分别为：|知名|制片人.
  private func leadStart(upTo position: Int, after limit: Int) -> Int {
    var end = scalars.trim(limit..<position).upperBound
    while let praise = IntroductionReader.praise.start(in: scalars, upTo: end, after: limit) {
      end = scalars.trim(limit..<praise).upperBound
    }
    return end
  }

  private static let praise = WordList(.fame)

  /// Whether it follows, in the same sentence, the colon of a list or persons whom a list introduced.
  func isInList(_ mention: Mention) -> Bool {
    let range = text.sentences[text.sentence(at: mention.start)]
    if let colon = scalars[range.lowerBound..<max(range.lowerBound, mention.start)].firstIndex(
      where: \.isColon),
      IntroductionReader.introducers.start(in: scalars, upTo: colon, after: range.lowerBound) != nil
        || colon - range.lowerBound <= 8,
      scalars.holds(IntroductionReader.introductions, range.lowerBound..<colon)
    {
      return true
    }
    let sentence = text.sentence(at: mention.start)
    let index = mentions.partition(by: text.sentences[sentence].lowerBound)
    guard index < mentions.count, mentions[index].start < mention.start else { return false }
    let first = mentions[index]
    return introduces(first)
      && scalars[text.sentences[sentence].lowerBound..<first.start].contains("：")
  }

  /// Whether one presides: 主持人、某频道编导杨晓晖.
  func isHost(_ mention: Mention) -> Bool {
    let start =
      mention.start - (mention.start > 0 && "、：".unicodeScalars.contains(scalars[mention.start - 1]) ? 1 : 0)
    return start >= 3 && scalars.stands("主持人", at: start - 3)
      || mention.posts.contains { text.scalars.string($0.title) == "主持人" }
  }
}
