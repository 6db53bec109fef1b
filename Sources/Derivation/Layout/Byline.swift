/// Tells the lines that name who wrote, who took the pictures, and where a text comes from.
enum Byline {
  /// What such a line begins with, or a part of it behind a space.
  private static let makers = WordList(
    """
    记者 本报记者 本刊记者 见习记者 实习记者 首席记者 特约记者 通讯员 作者 撰文 撰稿 责编 责任编辑 编辑 文字 采写 采访 校对 审核 监审 编审 文/ 文｜ 文丨 文| 文： 来源： 来源: 来源｜ 转自 图文 实习生 排版
    美编 编译 终审 初审 复审 值班 以上内容转自 本文转自 本文来源 文章来源 信息来源 稿件来源 供稿 新媒体编辑
    """)
  /// Behind the name of a paper: 青年报记者 徐红清.
  private static let staff = WordList("记者 通讯员 实习生 首席记者 见习记者")
  private static let papers: [Unicode.Scalar] = ["报", "社", "网", "台", "刊", "端", "闻", "道", "本", "志"]
  private static let pictures = WordList("供图 摄影 摄 图源 图/ 图｜ 图| 图片来源 图： 图片： 图片由 摄影： 摄影/ 摄影｜")
  /// What a list of names does not hold.
  private static let inSentences = "，。了的在也对与将是等为就从着不"

  static func isByline(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard isShort(text, range) else { return false }
    return range.contains { place in
      let isHead =
        place == range.lowerBound || text[place - 1].isSpace
        || "（(【[｜|丨".unicodeScalars.contains(text[place - 1])
      if isHead, let end = makers.end(in: text, from: place, before: range.upperBound) {
        // 编辑部主任 and 记者站站长 are offices.
        return end == range.upperBound || !["部", "室", "站", "总"].contains(text[end])
      }
      if isHead { return false }
      return papers.contains(text[place - 1])
        && staff.end(in: text, from: place, before: range.upperBound) != nil
    }
  }

  static func isCredit(_ text: Scalars, _ range: Range<Int>) -> Bool {
    (3...40).contains(range.count) && pictures.first(in: text, range) != nil
      && !text[range].contains { "，。了的".unicodeScalars.contains($0) }
  }

  private static func isShort(_ text: Scalars, _ range: Range<Int>) -> Bool {
    (3...40).contains(range.count) && !text[range].contains { inSentences.unicodeScalars.contains($0) }
  }
}
