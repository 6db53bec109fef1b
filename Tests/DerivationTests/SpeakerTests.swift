import Testing

/// Who spoke, with which posts, in texts made up for the purpose.
struct SpeakerTests {
  private func draft(_ sentences: String) throws -> Draft {
    try Draft("江南数字文化论坛在宁波举行\n\n10月18日，江南数字文化论坛在宁波举行。\(sentences)")
  }

  @Test(arguments: [
    ("宁波市副市长陈启明致辞。", ["陈启明：宁波市 副市长"]),
    ("东海大学副校长高远教授在致辞中表示，算力是基础。", ["高远：东海大学 副校长、教授"]),
    ("会上，青瓷智能创始人兼首席执行官叶知秋分享了经验。", ["叶知秋：青瓷智能 创始人、青瓷智能 首席执行官"]),
    ("中国工程院院士、东海大学校长高远作主旨演讲。", ["高远：中国工程院 院士、东海大学 校长"]),
    ("浙东纪念馆党委委员、副馆长石敢当介绍了项目。", ["石敢当：浙东纪念馆 党委委员、浙东纪念馆 副馆长"]),
    ("东海大学信息管理系王军教授作主旨发言。", ["王军：东海大学信息管理系 教授"]),
    ("据莲花游戏高级副总裁司马青介绍，新作即将上线。", ["司马青：莲花游戏 高级副总裁"]),
    ("论坛由钱塘影业总经理方圆主持。", ["方圆：钱塘影业 总经理"]),
    ("微光集团副总裁数字文创事业部总经理田小禾谈了看法。", ["田小禾：微光集团 副总裁、数字文创事业部 总经理"]),
    ("理查德森研究所首席内容战略官欧阳振华发表演讲。", ["欧阳振华：理查德森研究所 首席内容战略官"]),
    ("江南数字文化研究院理事长柳如烟致欢迎辞。", ["柳如烟：江南数字文化研究院 理事长"]),
  ]) func postsBeforeAndBehindANameAreRead(_ sentence: String, _ speakers: [String]) throws {
    #expect(try draft(sentence).speakers == speakers)
  }

  @Test func aListOfSpeakersSharesWhatIsSaidOfTheLast() throws {
    let draft = try draft("浙东大学艺术学院副院长王建、莲花游戏党委书记刘忠、独立策展人Emma Zhou等就此进行经验分享。")
    #expect(draft.speakers == ["王建：浙东大学艺术学院 副院长", "刘忠：莲花游戏 党委书记", "Emma Zhou：独立策展人"])
    #expect(draft.contributions.allSatisfy { $0.contains("experience-sharing 经验分享") })
  }

  @Test(arguments: [
    ("法国星空协会主席让·雅克·卢梭分享了体会。", ["让·雅克·卢梭：法国星空协会 主席"]),
    ("英国海滨大学博物馆系教授Simon Knell作了报告。", ["Simon Knell：英国海滨大学博物馆系 教授"]),
    ("文化组织项目专员尤妮斯史密斯女士讲述了“新境界与新挑战”。", ["尤妮斯史密斯：文化组织 项目专员"]),
    ("京都艺术大学客座教授山本健一先后发言。", ["山本健一：京都艺术大学 客座教授"]),
  ]) func namesOfForeignersAreRead(_ sentence: String, _ speakers: [String]) throws {
    #expect(try draft(sentence).speakers == speakers)
  }

  @Test(arguments: [
    "摄影家协会的记者王小明报道。", "（钱江晚报记者 李小龙）", "浙东出版社社长赵小曼等领导出席。", "思想巨擘朱熹影响深远。",
    "响应胡适先生当年的倡议。", "传承人姚小慧的苏绣引人驻足。",
  ]) func whoOnlyWritesOrAttendsOrIsMentionedIsNoSpeaker(_ sentence: String) throws {
    #expect(try draft(sentence).speakers == [])
  }

  @Test func aPronounGoesOnWithTheSpeakerBefore() throws {
    let draft = try draft("宁波市副市长陈启明致辞。他表示，文化数字化是大势所趋。")
    let speaker = try #require(draft.items("speakers").first)
    #expect((speaker["evidence"] as? [Any])?.count == 2)
  }

  @Test func aTalkHasItsTitle() throws {
    let draft = try draft("东海大学校长高远以《算力与文化》为题作主旨演讲。青瓷智能总经理叶知秋进行了“让博物馆开口”的主题演讲。")
    #expect(draft.contributions == ["高远 keynote 主旨演讲《算力与文化》", "叶知秋 keynote 主题演讲《让博物馆开口》"])
  }

  @Test func linesOfNamesAndOfficesAreSpeakers() throws {
    let draft = try Draft(
      """
      首届星海沙龙嘉宾公布

      首届星海沙龙将于5月1日在成都举行，嘉宾如下：

      莲花游戏制作总监 陆一鸣

      四川大学文学院副教授 白若溪

      李　想　科幻作家

      何静（梦马文化版权总监）
      """)
    #expect(
      draft.speakers == ["陆一鸣：莲花游戏 制作总监", "白若溪：四川大学文学院 副教授", "李想：科幻作家", "何静：梦马文化 版权总监"])
  }

  @Test func theUsersListAddsPeopleAndWords() throws {
    let sentence = "诗人阿布都说，诗是远方。青瓷掌灯人贺兰雪发言。"
    #expect(try draft(sentence).speakers == [])
    let article = "江南数字文化论坛在宁波举行\n\n10月18日，江南数字文化论坛在宁波举行。" + sentence
    let draft = try Draft(article, adding: "person 阿布都 # 诗人\ntitle 掌灯人\n")
    #expect(draft.speakers == ["阿布都", "贺兰雪：青瓷 掌灯人"])
  }
}
