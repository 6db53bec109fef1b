import Testing

/// Kinds of announcements beyond a verb and its object.
struct FurtherAnnouncementTests {
  private func draft(_ sentences: String) throws -> Draft {
    try Draft("星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\(sentences)")
  }

  @Test(arguments: [
    ("会上，“星海馆藏”平台建设正式启动。", ["product launched 星海馆藏"]),
    ("海曙动漫发展联盟在宁波成立。", ["organisation launched 海曙动漫发展联盟"]),
    ("海曙教育协作委员会正式宣布成立。", ["organisation launched 海曙教育协作委员会"]),
    ("海曙大学校长周明远、东海大学副校长林一诺共同为海曙数字研究院揭牌。", ["organisation launched 海曙数字研究院"]),
    ("青瓷科技发布行业首款绘本制作车，引来关注。", ["product launched 绘本制作车：青瓷科技"]),
    ("海曙市动漫协会将建设海曙动漫开放实验室。", ["organisation planned 海曙动漫开放实验室：海曙市动漫协会"]),
    ("电影《星海谣》正式定档，《星海志》出版。", ["product planned 星海谣", "product launched 星海志"]),
    (
      "甲网络的动漫数据基地、乙公司的数字文旅中心等2个项目现场签约。",
      ["organisation signed 动漫数据基地：甲网络", "organisation signed 数字文旅中心：乙公司"]
    ),
    ("海曙市副市长周明远与东海大学校长林一诺签署战略合作协议。", ["agreement signed 战略合作协议：海曙市、东海大学"]),
    ("《东海志》和《西海志》上线。", ["product launched 东海志", "product launched 西海志"]),
    (
      "甲动漫协会与乙科技有限公司签署“星海共建”框架协议。",
      ["agreement signed “星海共建”框架协议：甲动漫协会、乙科技有限公司"]
    ),
    (
      "甲动漫协会与乙科技有限公司举行战略合作签约仪式。",
      ["agreement signed 甲动漫协会与乙科技有限公司举行战略合作：甲动漫协会、乙科技有限公司"]
    ),
    ("星罗传媒将和市天文馆共同发布追光计划。", ["programme planned 追光计划：星罗传媒、市天文馆"]),
  ]) func kinds(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test func aHeadlineSaysWhatWasSetUp() throws {
    let draft = try Draft("海曙动漫发展联盟正式成立\n\n有关单位昨天到场祝贺。\n")
    #expect(draft.announcements == ["organisation launched 海曙动漫发展联盟"])
  }

  @Test(arguments: [
    "海曙动漫发展联盟于2009年成立。", "这项计划启动得早。", "电影院里正在上映。", "协会主要建设平台。", "本次会议发布，气氛热烈。",
  ])
  func whatIsNotAnnouncedIsNone(_ sentence: String) throws {
    #expect(try draft(sentence).announcements == [])
  }
}
