import Testing

/// Announcements by their kinds: ceremonies, bodies, lists, signatures, and who is party to them.
struct AnnouncementKindTests {
  private func draft(_ sentences: String) throws -> Draft {
    try Draft("星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\(sentences)")
  }

  @Test(arguments: [
    ("在海曙动漫数据中心授牌仪式中，青瓷传媒有限公司被授牌。", ["organisation launched 海曙动漫数据中心"]),
    ("“北岭书院”（数字主题书院）揭牌仪式同日举行。", ["organisation launched 北岭书院"]),
    ("美食节开幕式暨海曙文创发展联盟成立仪式在东海博览园举行。", ["organisation launched 海曙文创发展联盟"]),
    ("当天举行“北岭动漫休闲示范区”建设启动仪式。", ["organisation launched 北岭动漫休闲示范区"]),
    ("青瓷科技举行“墨池”平台启动仪式。", ["product launched 墨池：青瓷科技"]),
  ]) func whatACeremonyIsHeldForIsAnnounced(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test(arguments: [
    ("海曙研究院、北塘大学共同发起成立东海数据组，推动开放。", ["organisation launched 东海数据组：海曙研究院、北塘大学"]),
    ("海曙文旅协会天文专业组近日在宁波成立。", ["organisation launched 海曙文旅协会天文专业组"]),
    ("今年7月底，海曙大学与北塘学院成立动漫艺术联合课题组，进展很快。", ["organisation launched 动漫艺术联合课题组：海曙大学、北塘学院"]),
    ("“海曙数字政策办公室”已成立。", ["organisation launched 海曙数字政策办公室"]),
    ("东海动漫孵化基地将正式落户西城区数字产业园。", ["organisation planned 东海动漫孵化基地"]),
    ("“青瓷学院”获授牌，“东海中心”校企合作项目成功签约。", ["organisation launched 青瓷学院", "organisation signed 东海中心"]),
  ]) func bodiesAreFounded(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test(arguments: [
    ("“动漫赋能百业行动”在论坛现场启动。", ["programme launched 动漫赋能百业行动"]),
    ("大会审议通过了《海曙动漫联盟公约》。", ["programme launched 海曙动漫联盟公约"]),
    ("会上启动了2026年度“星海造物”活动。", ["other launched 星海造物"]),
    ("大会发布了企业数据入表、青鸟智媒平台、产权交易等一系列成果。", ["product launched 青鸟智媒平台"]),
    ("协会将推出多项活动，包括“星海少年创意大行走”，面向学生。", ["other planned 星海少年创意大行走"]),
    ("协会将推动“星海育苗计划”。", ["programme planned 星海育苗计划"]),
    ("会上发布了歌曲《星海谣》、“星海三章”视频。", ["product launched 星海谣", "product launched 星海三章"]),
    ("海曙语料库于24日上线。", ["product launched 海曙语料库"]),
  ]) func whatIsNamedInASentence(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test(arguments: [
    ("海曙策进院今（11）日正式与青瓷科技签署合作意向书。", ["agreement signed 海曙策进院今（11）日正式与青瓷科技签署合作意向书：海曙策进院、青瓷科技"]),
    (
      "海曙市分别与宁东市签订游客互送协议，与青瓷科技签订“星海大舞台”海曙站合作协议。",
      ["agreement signed 海曙市分别与宁东市签订游客互送协议：海曙市、宁东市", "agreement signed “星海大舞台”海曙站合作协议：海曙市、青瓷科技"]
    ),
    (
      "青瓷集团、北岭书局有限公司等6家国有企业，就共建动漫走廊签订战略合作协议。",
      ["agreement signed 战略合作协议：青瓷集团、北岭书局有限公司"]
    ),
    (
      "青鸟客运站项目、北岭交通枢纽项目等9个重点项目进行签约。",
      ["project signed 青鸟客运站项目", "project signed 北岭交通枢纽项目"]
    ),
    (
      "大会签约落地12个项目，涉及星海主题公园项目、青鸟二次元项目、海曙游戏园区等。",
      ["project signed 星海主题公园项目", "project signed 青鸟二次元项目", "organisation signed 海曙游戏园区"]
    ),
  ]) func signatures(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test(arguments: [
    ("海曙市动漫协会、北塘设计学会2家协会代表18家成员单位，共同启动了东海动漫共同体。", "海曙市动漫协会、北塘设计学会"),
    ("由青瓷文化有限公司、北岭传媒有限公司牵头，各方自愿发起，成立东海动漫共同体。", "青瓷文化有限公司、北岭传媒有限公司"),
    ("青瓷科技与海曙大学共同发起东海动漫共同体。", "青瓷科技、海曙大学"),
    ("南方青鸟传媒发起东海动漫共同体。", "南方青鸟传媒"),
    ("海曙研究院、百度、北塘大学等单位共同发起东海动漫共同体。", "海曙研究院、百度、北塘大学"),
  ]) func parties(_ sentence: String, _ parties: String) throws {
    let draft = try draft(sentence)
    #expect(draft.announcements.map { $0.split(separator: "：").last.map(String.init) } == [parties])
  }

  @Test func aLongerNameOfTheSameBodyIsTheSame() throws {
    let draft = try draft("东海协会海曙动漫产业联盟成立大会同日召开。各方发起成立海曙动漫产业联盟。")
    #expect(draft.announcements.count == 1)
  }

  @Test(arguments: [
    "有关领导出席开幕式、项目签约仪式等活动。", "纲要包括打造世界一流的动漫平台、建设有影响力的动漫基地。", "此外也提到2019年成立的海曙动漫策进院。",
    "会上发布优秀作品名单，其中优秀作品包括《星海谣》《星海志》等10部作品。", "现场发布3条星空旅游线路。", "学校积极打造动漫领域人才培养基地。",
    "青瓷科技发行制作人周明远指出《星海谣》的长处。", "现场有12个项目签约，其中战略项目4个、产业项目8个，涵盖动漫、音乐。",
  ])
  func whatIsNotAnnouncedIsNone(_ sentence: String) throws {
    #expect(try draft(sentence).announcements == [])
  }
}
