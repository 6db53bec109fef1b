import Testing

/// What was announced, how far it has come, and by whom.
struct AnnouncementTests {
  private func draft(_ sentences: String) throws -> Draft {
    try Draft("星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\(sentences)")
  }

  @Test(arguments: [
    ("海曙传媒集团发布了《江南文化白皮书》。", ["report launched 江南文化白皮书：海曙传媒集团"]),
    ("会上，甲动漫协会与乙产业协会共同发起星海人才培养计划。", ["programme initiated 星海人才培养计划：甲动漫协会、乙产业协会"]),
    ("海曙传媒集团启动“百城千馆”数字化行动计划。", ["programme launched “百城千馆”数字化行动计划：海曙传媒集团"]),
    ("青瓷科技推出新一代导览大模型“青鸾”。", ["product launched 青鸾：青瓷科技"]),
    ("甲动漫协会将于明年举办首届东海动漫大赛。", ["competition planned 首届东海动漫大赛：甲动漫协会"]),
    ("甲研究院与丁科技有限公司签署战略合作协议。", ["agreement signed 甲研究院与丁科技有限公司签署战略合作协议：甲研究院、丁科技有限公司"]),
    ("星海期间，甲电视台与蓝鲸鱼签署战略合作协议。", ["agreement signed 甲电视台与蓝鲸鱼签署战略合作协议：甲电视台、蓝鲸鱼"]),
    ("“星海文化产业联盟”揭牌成立，由青瓷文化牵头。", ["organisation launched 星海文化产业联盟：青瓷文化"]),
    ("“长安皮影数字博物馆”正式上线。", ["organisation launched 长安皮影数字博物馆"]),
    ("甲纪念馆联合上海乙公司、上海丙网共同启动了“数字星海·服务矩阵”。", ["service launched 数字星海·服务矩阵：甲纪念馆、上海乙公司、上海丙网"]),
    (
      "论坛发布了三款产品，包括《星海眼镜》《星海手机壳》和《星海演示系统》。",
      ["product launched 星海眼镜", "product launched 星海手机壳", "product launched 星海演示系统"]
    ),
  ]) func announcementsHaveKindStatusAndParties(_ sentence: String, _ announcements: [String]) throws {
    #expect(try draft(sentence).announcements == announcements)
  }

  @Test func aShortFormMeansTheOrganisationNamedBefore() throws {
    let draft = try draft("甲市动漫行业协会与乙国产业协会共同发起星海人才培养计划，协会还将推出星海金融扶持计划。")
    #expect(draft.announcements.last == "programme planned 星海金融扶持计划：甲市动漫行业协会")
  }

  @Test func anAbbreviationMeansTheFullName() throws {
    let draft = try draft("论坛由上海市文学创作促进会主办。星海报社将联合市文促会共同举办“少年画展征集”。")
    #expect(draft.announcements == ["competition planned 少年画展征集：星海报社、上海市文学创作促进会"])
  }

  @Test func whoIsBehindAPlanMayBeSaidLater() throws {
    let draft = try draft("“星海孵化计划”正式启动，引发关注。该计划由甲作家协会与乙科技有限公司共同发起。")
    #expect(draft.announcements == ["programme launched 星海孵化计划：甲作家协会、乙科技有限公司"])
  }

  @Test(arguments: [
    "他希望推出更多优质产品。", "要做一个开放性数据平台。", "新品发布环节气氛热烈。", "发布会现场座无虚席。", "论坛介绍了各类计划。", "协会致力于打造星海文化传播矩阵。",
  ])
  func whatAnnouncesNothingNamedIsNone(_ sentence: String) throws {
    #expect(try draft(sentence).announcements == [])
  }
}
