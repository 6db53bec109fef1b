/// Reads the title of a talk.
struct TalkReader {
  private let text: ArticleText
  private let scalars: Scalars

  init(_ text: ArticleText) {
    self.text = text
    scalars = text.scalars
  }

  private static let beforeTalk = WordList(
    "作出 做出 题为 主题为 题目为 题目是 主题是 谈 作了题为 带来 带来了 作 做 作了 做了 分享 分享了 讲述 主讲 以 就 进行了 进行 发表 发表了 发表题为 的主题 报告 演讲 做题为")
  private static let afterTalk = WordList(
    """
    为题 为主题 为演讲主题 的演讲 的主题演讲 的主旨演讲 的专题演讲 的报告 的主题报告 的专题报告 的学术报告 的主旨报告 的发言 的主旨发言 的主题发言 的分享 的主题分享 的专题分享 的讲座 的主题讲座 主题演讲 专题演讲 主旨演讲 主题分享 主题报告
    发表演讲 发表主题演讲 发表了演讲 主题 展开演讲 进行演讲 进行了演讲 进行主题演讲 进行分享 进行了分享 作报告 做报告 作主题 做主题 演讲 的致辞 的精彩演讲 的精彩分享 的特邀报告 的大会报告 作主旨 做主旨 发表主旨 作了 做了 专题报告 一题
    """)
  private static let afterSession = WordList(
    "的圆桌 的座谈 的讨论 的对话 的论坛 的研讨 的沙龙 的活动 的展 的环节 的分论坛 圆桌 座谈 论坛 沙龙 研讨 对话 的对谈 的高峰 的主题论坛 的主题沙龙")
  private static let sharing = WordList("分享 分享了")
  private static let surelyBefore = WordList("演讲了 讲述了 阐述： 演讲： 讲授了 题为 主题为 题目为 题目是 主题是 谈 作了题为 发表题为 做题为")

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
          ground: Ground(
            [text.sentence(at: mention.start)], .talkTitle, isSure && isNamed || isNamed ? .high : .medium))
      }
      at = closing + 1
    }
    return nil
  }
}
