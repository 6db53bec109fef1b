import Testing

/// Which meeting an article is about, and who held it.
struct ForumTests {
  private static let opening = "10月18日至19日，“数智赋能”江南文化数字化峰会在宁波国际会议中心举行。"

  @Test func aMeetingHasNameDateVenueAndTheme() throws {
    let draft = try Draft("峰会举行\n\n\(Self.opening)本届峰会以“文化新生”为主题。")
    #expect(draft.names("forums") == ["“数智赋能”江南文化数字化峰会"])
    #expect(draft.forum("date") == "10月18日至19日")
    #expect(draft.forum("venue") == "宁波国际会议中心")
    #expect(draft.forum("theme") == "文化新生")
  }

  @Test(arguments: [
    ("2024星海科幻大会于3月2日在成都召开。", "2024星海科幻大会"),
    ("3月2日，由星海学会主办的“星海与想象”学术研讨会在成都召开。", "“星海与想象”学术研讨会"),
    ("第12届中国星海娱乐产业大会（CSEC）将于3月2日举办。", "第12届中国星海娱乐产业大会（CSEC）"),
    ("新华社宁波3月2日电（记者 王一 李二）第五届星海视听大会2日在宁波开幕。", "第五届星海视听大会"),
    ("3月2日下午，星海与人工智能主题论坛在宁波举行。", "星海与人工智能主题论坛"),
    ("首届星海青年文化对话3月2日至3日在宁波举行。", "首届星海青年文化对话"),
    ("星海文化融合国际论坛暨首届长江非遗论坛于3月2日举行。", "星海文化融合国际论坛暨首届长江非遗论坛"),
    ("3月2日，“星海再造——数字艺术大展”在浦江美术馆开幕。", "星海再造——数字艺术大展"),
  ]) func theNameIsReadWhole(_ sentence: String, _ name: String) throws {
    #expect(try Draft("消息\n\n" + sentence).names("forums") == [name])
  }

  /// Who holds a meeting is sure where the sentence names it, or where there is no other.
  @Test(arguments: [
    ("第三届星海论坛3月2日在宁波举行。\n\n主办单位：甲学会", "high"),
    ("第三届星海论坛3月2日在宁波举行。第五届长江大会3月3日在武汉举行。\n\n主办单位：甲学会", "medium"),
    ("第三届星海论坛3月2日在宁波举行。第五届长江大会3月3日在武汉举行。第三届星海论坛由甲学会主办。", "high"),
  ]) func aRoleIsAsSureAsItsMeeting(_ text: String, _ confidence: String) throws {
    let forums = try Draft("消息\n\n" + text).items("forums")
    let roles = forums.flatMap { $0["roles"] as? [[String: Any]] ?? [] }
    #expect(roles.compactMap { $0["confidence"] as? String } == [confidence], "\(forums)")
  }

  @Test(arguments: ["该活动属于高端会议。", "两个论坛同样重要。", "海内外专家出席了本次论坛。", "大会组委会办公室发出通知。"])
  func whatHasNoNameIsNoForum(_ sentence: String) throws {
    #expect(try Draft("消息\n\n" + sentence).names("forums") == [])
  }

  @Test(arguments: [
    (
      "由甲文化局指导，乙研究院、丙传媒集团联合主办，丁科技有限公司承办，戊动漫协会协办的星海论坛在宁波举行。",
      [
        "guide 指导 甲文化局", "joint-host 联合主办 乙研究院", "joint-host 联合主办 丙传媒集团", "organiser 承办 丁科技有限公司",
        "co-organiser 协办 戊动漫协会",
      ]
    ),
    (
      "星海论坛由甲动漫协会联同乙教指委、环球ACG产业基地等单位共同举办。",
      ["joint-host 共同举办 甲动漫协会", "joint-host 共同举办 乙教指委", "joint-host 共同举办 环球ACG产业基地"]
    ),
    ("星海论坛由艺术与传媒学院和经济与管理学院主办。", ["host 主办 艺术与传媒学院", "host 主办 经济与管理学院"]),
    ("星海论坛由甲学会主办，得到了秦声文化集团的大力支持。", ["host 主办 甲学会", "support 支持 秦声文化集团"]),
    (
      "星海论坛由甲学会主办，乙大学古文献学与数字人文研究中心及丙学会协办，丁报业集团提供媒体支持。",
      ["host 主办 甲学会", "co-organiser 协办 乙大学古文献学与数字人文研究中心", "co-organiser 协办 丙学会", "support 媒体支持 丁报业集团"]
    ),
    ("星海论坛由甲学会主办。下届会议由乙大学承办。", ["host 主办 甲学会"]),
    ("星海论坛由甲学会主办。未来，乙报社将联合丙学会共同举办“少年画展征集”。", ["host 主办 甲学会"]),
  ]) func organisersHaveTheirRoles(_ sentence: String, _ roles: [String]) throws {
    #expect(try Draft("星海论坛\n\n3月2日，星海论坛在宁波举行。" + sentence).roles == roles)
  }

  @Test func whatHasHostsAndNoOtherNameIsNamedByTheHeadline() throws {
    let draft = try Draft(
      """
      回顾 | 星海与我们的城市

      时间：2024年5月11日下午

      主办：星海作家协会、青瓷书院
      """)
    #expect(draft.names("forums") == ["星海与我们的城市"])
    #expect(draft.roles == ["host 主办 星海作家协会", "host 主办 青瓷书院"])
  }

  @Test func anAgendaOfLabelsIsRead() throws {
    let draft = try Draft(
      """
      首届星海沙龙成功举办

      活动名称：首届星海沙龙

      时间：2024年5月11日下午

      地点：成都东郊记忆

      主办单位：星海科普作家协会 成都星环科技有限公司

      媒体支持：锦官早报、蓉城新闻网

      沙龙气氛热烈，大家畅所欲言，意犹未尽。
      """)
    #expect(draft.names("forums") == ["首届星海沙龙"])
    #expect(draft.forum("date") == "2024年5月11日下午")
    #expect(draft.forum("venue") == "成都东郊记忆")
    #expect(
      draft.roles == [
        "host 主办单位 星海科普作家协会", "host 主办单位 成都星环科技有限公司", "support 媒体支持 锦官早报", "support 媒体支持 蓉城新闻网",
      ])
  }
}
