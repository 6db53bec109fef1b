/// Reads what the words behind a person's name say of that person.
struct DeedReader {
  enum Deed {
    case speaks(Range<Int>, isWeak: Bool)
    case attends
    case nothing
  }

  private let text: ArticleText
  private let lexicon: Lexicon
  private let scalars: Scalars

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  /// Words that only look as if they began with a word of speech.
  private static let counterfeits = WordList(
    "交流会 分享会 座谈会 对话会 研讨会 讨论会 发布会 说明书 小说 学说 传说 据说 从而 以及 以来 以上 以下 以外 主持人 从事 主题演讲嘉宾 演讲嘉宾 发言人 展示区 就业 就是 以后 以前 以便 就此 从此 从业 从容 交流中心 对话框 讲座教授 讨论稿 研讨班 介绍人 主讲人 主讲嘉宾 与谈人 与谈嘉宾 以其 解读者 希望小学"
  )

  /// The first thing that the words behind a name say of the person.
  func deed(in region: Range<Int>, of group: [Mention]) -> Deed {
    // 林小北：…: who speaks in a record of a talk.
    if let first = region.first, "：:".unicodeScalars.contains(scalars[first]), region.count > 2,
      text.blocks[text.block(at: first)].range.lowerBound == group[0].start
    {
      return .speaks(first..<first + 1, isWeak: false)
    }
    var attended: Int?
    var weak: Range<Int>?
    var at = region.lowerBound
    while at < region.upperBound {
      if attended == nil, let end = Lexicon.attendance.end(in: scalars, from: at, before: region.upperBound),
        lexicon.speech.words.end(in: scalars, from: at, before: region.upperBound) == nil
      {
        attended = at
        at = end
        continue
      }
      if scalars[at].isOpening, at > region.lowerBound,
        let closing = scalars.closing(of: at, before: region.upperBound)
      {
        at = closing + 1
        continue
      }
      if let end = lexicon.speech.words.end(in: scalars, from: at, before: region.upperBound),
        !isCounterfeit(at..<end, in: region)
      {
        let isNear = end - at > 1 || at - region.lowerBound <= 2
        if let attended, !scalars[attended..<at].contains("并"), !scalars[attended..<at].contains("时") {
          return .attends
        }
        if isNear, !Lexicon.weakSpeech.contains(scalars, at..<end) {
          return .speaks(at..<end, isWeak: at - region.lowerBound > 60)
        }
        // 围绕…展开讨论: the later word says the form.
        let saysForm =
          weak.map {
            lexicon.form(of: text.string($0)) == .talk && lexicon.form(of: text.string(at..<end)) != .talk
          } ?? true
        if isNear, saysForm { weak = at..<end }
        at = end
        continue
      }
      at += 1
    }
    if attended != nil { return .attends }
    if let weak,
      weak.lowerBound - region.lowerBound
        <= (["对", "就", "从", "围"].contains(scalars[region.lowerBound]) ? 90 : 30)
    {
      return .speaks(weak, isWeak: true)
    }
    return .nothing
  }

  private func isCounterfeit(_ verb: Range<Int>, in region: Range<Int>) -> Bool {
    for start in max(region.lowerBound, verb.lowerBound - 2)...verb.lowerBound {
      if let end = DeedReader.counterfeits.end(in: scalars, from: start, before: region.upperBound),
        end > verb.lowerBound
      {
        return true
      }
    }
    return false
  }
}
