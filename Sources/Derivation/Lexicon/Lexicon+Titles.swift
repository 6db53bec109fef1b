extension Lexicon {
  /// Words that a title ends with. What stands before them is the organisation or says more of the title.
  static let titles = WordList(.title)

  /// Words before a title that say more of it and belong to it, not to the organisation.
  static let titleModifiers = WordList(.titleModifier)

  /// What titles are about: 授权业务负责人, 品牌创始人, 技术总经理.
  static let titleTopics = WordList(.titleTopic)

  /// What a title without an organisation is of: 大会主持人, 节目嘉宾.
  static let occasions = WordList(.titleOccasion)

  /// Titles that stand behind a name: 王军教授, 张三先生.
  static let titlesAfter = WordList(.titleAfterName)

  /// Of these titles, those that say no more than that someone is spoken of politely.
  static let courtesies = WordList(.courtesy)

  /// Short forms that follow a surname alone: 周总, 李导.
  static let addresses = WordList(.address)

  /// Those who write the page and take its pictures, and helpers: no speakers.
  static let reporters = WordList(.reporter)

  /// What the brackets behind the place and day of a report hold: 新华社上海10月18日电（记者 …）.
  static let datelines = WordList(.dateline)

  /// What follows a title when it is part of an organisation's name: 委员会, 编辑部, 作家协会.
  static let notAfterTitles = WordList(.notAfterTitle)
}
