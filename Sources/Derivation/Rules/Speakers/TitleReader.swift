/// Tells what a title is, and where it begins.
struct TitleReader {
  let scalars: Scalars
  let lexicon: Lexicon

  /// The start of the title word that ends at a place: 院长, CEO, 首席内容战略官.
  func start(upTo end: Int, after limit: Int) -> Int? {
    lexicon.titleStart(in: scalars, upTo: end, after: limit)
  }

  /// Whether what follows a title makes it part of an organisation's name: 委员|会, 编辑|部.
  func isPartOfName(_ end: Int, before limit: Int) -> Bool {
    Lexicon.notAfterTitles.end(in: scalars, from: end, before: limit) != nil
  }

  private static let deputies = WordList("副 常务副 党委副 党组副 执行副")
  private static let leaders = WordList(
    "总裁 副总裁 总经理 副总经理 董事长 院长 副院长 主任 副主任 会长 副会长 秘书长 副秘书长 教授 副教授 所长 创始人 书记 校长 馆长")

  /// Whether a title is a deputy's: 副院长.
  func isDeputy(_ title: Range<Int>) -> Bool {
    TitleReader.deputies.end(in: scalars, from: title.lowerBound, before: title.upperBound) != nil
      && isLeader(upTo: title.upperBound, after: title.lowerBound)
  }

  /// Whether a title of one who leads a house ends at a place.
  func isLeader(upTo end: Int, after limit: Int) -> Bool {
    TitleReader.leaders.start(in: scalars, upTo: end, after: limit) != nil
  }

  private static let heads = WordList("市长 区长 县长 省长 州长 镇长 自治区主席")

  /// Whether a title is that of who heads a district.
  func isHead(_ title: Range<Int>) -> Bool {
    TitleReader.heads.start(in: scalars, upTo: title.upperBound, after: title.lowerBound) != nil
  }

  private static let callings = WordList(
    "作家 艺术家 画家 导演 编剧 制片人 音乐人 策展人 评论家 专家 学者 主持人 书法家 漫画家 插画师 歌手 演员 译者 翻译家 投资人 企业家 传承人 非遗传承人 经济学家 科学家 收藏家 博主 画师 银匠 匠人 手艺人 诗人 小说家 散文家 美术史家 艺术史家 史学家 美术评论家 摄影家 钢琴家 作曲家 建筑师"
  )
  private static let praise = WordList("著名 知名 青年 资深 国家一级 独立")

  /// Whether a title is what someone is by calling: 著名美术史家, but not 首席科学家.
  func isCalling(_ title: Range<Int>) -> Bool {
    !scalars.stands("首席", at: title.lowerBound)
      && TitleReader.callings.start(in: scalars, upTo: title.upperBound, after: title.lowerBound).map {
        $0 == title.lowerBound || TitleReader.praise.contains(scalars, title.lowerBound..<$0)
      } ?? false
  }

  /// Whether a title is the name of a calling and nothing else: 美术史家.
  func isBareCalling(_ title: Range<Int>) -> Bool { TitleReader.callings.contains(scalars, title) }
}
