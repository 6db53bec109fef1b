import Model
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
    (
      "浦江研究院副院长约翰·怀特（John White）、北岛大学教授山田一夫、柏林书院馆长安娜·贝克等嘉宾发言。",
      ["约翰·怀特：浦江研究院 副院长", "山田一夫：北岛大学 教授", "安娜·贝克：柏林书院 馆长"]
    ),
    (
      "海滨州立大学詹姆斯·格林（James Green）教授、天山大学文学院古丽努尔·买买提副教授作报告。",
      ["詹姆斯·格林：海滨州立大学 教授", "古丽努尔·买买提：天山大学文学院 副教授"]
    ),
    ("唐卡画师多杰（藏族）先后登台。", ["多杰：唐卡画师"]),
    ("原文化局副局长励志远作题为“旧城新事”的报告。", ["励志远"]),
    ("北岛大学包一德（Peter Bao）教授作报告。", ["包一德：北岛大学 教授"]),
    ("莲花游戏美术负责人吴小桐、青瓷智能商业化总监Zoe Wood参与讨论。", ["吴小桐：莲花游戏 美术负责人", "Zoe Wood：青瓷智能 商业化总监"]),
    ("莲花书院院长洪山、青瓷智能总经理赖小满两位嘉宾展开讨论。", ["洪山：莲花书院 院长", "赖小满：青瓷智能 总经理"]),
  ]) func namesOfManyKindsAreRead(_ sentence: String, _ speakers: [String]) throws {
    #expect(try draft(sentence).speakers == speakers)
  }

  @Test(arguments: [
    ("莲花博物院党委书记陈一、副院长王小二先后致辞。", ["陈一：莲花博物院 党委书记", "王小二：莲花博物院 副院长"]),
    ("江口区委副书记、区长高山致辞。", ["高山：江口区委 副书记、江口区 区长"]),
    ("上官云是莲花档案馆主任，她透露，新馆即将落成。", ["上官云：莲花档案馆 主任"]),
    ("青瓷大学文学院的柳如烟教授作了报告。", ["柳如烟：青瓷大学文学院 教授"]),
    ("莲花美术学院教授、著名美术史家范一鸣主讲。", ["范一鸣：莲花美术学院 教授、美术史家"]),
    ("青瓷大学长聘教授陈山表示，难。", ["陈山：青瓷大学 长聘教授"]),
    ("主持人、莲花频道编导杨小晖首先请出了嘉宾。", ["杨小晖：莲花频道 编导"]),
    ("副区长季小晶致辞。季小晶副区长宣布论坛开幕。", ["季小晶：副区长"]),
    ("青瓷大学资深教授傅远山作报告。傅远山教授认为，声音也是史料。", ["傅远山：青瓷大学 资深教授"]),
    ("海曙文创院院长王海清表示，要推动合作。", ["王海清：海曙文创院 院长"]),
    ("海曙市委书记王海清在会上说，要推动合作。", ["王海清：海曙市委 书记"]),
    ("文化部政务次长暨海曙策进院董事长王海清表示，要推动合作。", ["王海清：文化部 政务次长、海曙策进院 董事长"]),
    ("东海大学原巡视员兼副院长、青瓷协会理事长王海清致辞。", ["王海清：青瓷协会 理事长"]),
    ("北岭使团团长、东海共和国驻华大使王海清致辞。", ["王海清：北岭使团 团长、东海共和国驻华大使"]),
  ]) func postsAreThoseOfTheirHolder(_ sentence: String, _ speakers: [String]) throws {
    #expect(try draft(sentence).speakers == speakers)
  }

  @Test(arguments: [
    "时任莲花市副市长王东曾提出设想。", "崇山区政府代表政府致辞。", "摄影家协会的记者王小明报道。", "（钱江晚报记者 李小龙）", "浙东出版社社长赵小曼等领导出席。", "思想巨擘朱熹影响深远。",
    "响应胡适先生当年的倡议。", "传承人姚小慧的苏绣引人驻足。",
  ]) func whoOnlyWritesOrAttendsOrIsMentionedIsNoSpeaker(_ sentence: String) throws {
    #expect(try draft(sentence).speakers == [])
  }

  @Test func aPronounGoesOnWithTheSpeakerBefore() throws {
    let draft = try draft("宁波市副市长陈启明致辞。他表示，文化数字化是大势所趋。")
    let speaker = try #require(draft.items("speakers").first)
    #expect((speaker["evidence"] as? [Any])?.count == 2)
  }

  @Test(arguments: [
    ("论坛由钱塘影业总经理方圆主持。", "方圆 chair 主持"), ("钱塘影业总经理方圆与听众对话。", "方圆 dialogue 对话"),
    ("钱塘影业总经理方圆点评了作品。", "方圆 comment 点评"), ("钱塘影业总经理方圆朗读了诗作。", "方圆 reading 朗读"),
  ])
  func whoPresidesIsNoPanelist(_ sentence: String, _ contribution: String) throws {
    let draft = try Draft("星海论坛举行\n\n3月2日，星海论坛在宁波举行。\(sentence)")
    #expect(draft.contributions == [contribution])
    #expect(draft.json["version"] as? Int == 2)
  }

  /// Programs of before read what uses nothing new.
  @Test func aDraftWithoutNewWordsIsOfVersionOne() throws {
    let draft = try Draft("星海论坛举行\n\n3月2日，星海论坛在宁波举行。钱塘影业总经理方圆致辞。")
    #expect(draft.json["version"] as? Int == 1)
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

  @Test func aNameInLettersEndsALineOfAList() throws {
    let draft = try Draft(
      """
      江南数字文化论坛在宁波举行

      10月18日，江南数字文化论坛在宁波举行。

      莲花游戏首席执行官 欧阳小雯
      青瓷智能技术总监 Kevin Wood
      钱塘影业大中华区开发者关系总监 何一鸣
      主持人：三文书局 编辑部主任 李小妍
      发言人：王小平（江口大学） 《短视频叙事的时间》
      """)
    #expect(
      draft.speakers == [
        "欧阳小雯：莲花游戏 首席执行官", "Kevin Wood：青瓷智能 技术总监", "何一鸣：钱塘影业大中华区 开发者关系总监",
        "李小妍：三文书局 编辑部主任", "王小平",
      ])
  }

  @Test func whoIsSpokenOfInARecordOfATalkIsNoSpeaker() throws {
    let draft = try Draft(
      """
      江南数字文化沙龙回顾

      10月18日，江南数字文化沙龙在宁波举行。

      嘉宾：江小波（科幻作家）、夏一笳（青瓷大学副教授）

      江小波：我写了一座城市。

      夏一笳：我和王山教授讨论过这个问题。
      """)
    #expect(draft.speakers == ["江小波：科幻作家", "夏一笳：青瓷大学 副教授"])
  }

  @Test func theUsersListAddsPeopleAndWords() throws {
    let sentence = "诗人阿布都说，诗是远方。青瓷掌灯人贺兰雪发言。"
    #expect(try draft(sentence).speakers == ["贺兰雪"])
    let article = "江南数字文化论坛在宁波举行\n\n10月18日，江南数字文化论坛在宁波举行。" + sentence
    let draft = try Draft(article, adding: "person 阿布都 # 诗人\ntitle 掌灯人\n")
    #expect(draft.speakers == ["阿布都：诗人", "贺兰雪：青瓷 掌灯人"])
  }
}
