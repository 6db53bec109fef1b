import System

/// What a rule reads: the one list that the page of documentation and the tests are made from.
struct RuleEntry {
  let rule: Rule
  /// The type that holds the code.
  let reader: Any.Type
  /// In words, for the page.
  let reads: String
  /// A text that gives a fact of the rule; nil for what no fact of a plain text bears.
  let example: Example?
  /// How many of the facts of the rule were right on the development set, where it has some that are scored.
  var measured: (right: Int, found: Int)?

  enum Example {
    /// A sentence of an article whose first one says that 星海论坛 was held in 宁波.
    case sentence(String)
    case article(String)

    /// The whole article.
    var text: String {
      switch self {
      case .sentence(let sentence): "星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\(sentence)"
      case .article(let article): article
      }
    }

    /// What is printed of it: its lines one after the other.
    var printed: String {
      switch self {
      case .sentence(let text), .article(let text):
        text.split(separator: "\n").joined(separator: " ⏎ ")
      }
    }
  }
}

/// All rules, in the order in which an article is read.
enum Rules {
  static let all: [RuleEntry] = [
    RuleEntry(
      rule: .speakerVerb, reader: SpeakerRules.self,
      reads: "a named person, and behind the name a verb of speech: 表示, 致辞, 主持, 分享…",
      example: .sentence("海曙大学教授周明远表示，要推动合作。"), measured: (110, 110)),
    RuleEntry(
      rule: .speakerList, reader: SpeakerRules.self,
      reads: "several named persons whom commas part, and what is said of the last; or behind 嘉宾…分别为：",
      example: .sentence("海曙大学教授周明远、青瓷科技总裁林一诺出席并致辞。"), measured: (58, 59)),
    RuleEntry(
      rule: .speakerLine, reader: LineMentions.self,
      reads:
        "lines of their own, or columns of a table, that give a person and the posts, on one line or name and posts one below the other; two of them at least or one of a person who speaks elsewhere",
      example: .article("星海论坛在宁波举行\n\n10月18日，星海论坛在宁波举行。\n\n嘉宾名单\n\n周明远（海曙大学教授）\n林一诺（青瓷科技总裁）\n钱安然（北岭书局总编辑）\n"),
      measured: (20, 20)),
    RuleEntry(
      rule: .speakerNamed, reader: NamedAgain.self,
      reads:
        "a person that the text, or your list, has named before without doubt; 他 and 她 at the head of a sentence go on with the one before. A step on the way: the fact bears the rule that found the deed",
      example: nil),
    RuleEntry(
      rule: .speakerMention, reader: SpeakerRules.self,
      reads: "a person who is named with a post, and not said to speak: no speaker, but `seen`",
      example: nil),
    RuleEntry(
      rule: .postBefore, reader: PostReader.self,
      reads:
        "posts before the name: 加拿大工程院外籍院士、智象未来创始人兼CEO; the later inherits the organisation of the one before if it has none, and so does the deputy of a person named just before",
      example: .sentence("海曙大学教授周明远表示，要推动合作。"), measured: (177, 180)),
    RuleEntry(
      rule: .postBehind, reader: MentionFinder.self,
      reads: "a post behind the name: 信息管理系王军教授, 何静（梦马文化版权总监）, 上官云是档案馆主任",
      example: .sentence("海曙大学周明远教授表示，要推动合作。"), measured: (18, 21)),
    RuleEntry(
      rule: .postLine, reader: SpeakerRules.self,
      reads: "posts in a line of their own",
      example: .sentence("\n\n嘉宾\n周明远\n海曙大学教授\n林一诺\n青瓷科技总裁\n"), measured: (24, 25)),
    RuleEntry(
      rule: .postUnit, reader: MentionFinder.self,
      reads:
        "an organisation before the name, without a title: 清华大学朱明远. The format has no post without a title, so that the organisation stands among the organisations alone",
      example: nil),
    RuleEntry(
      rule: .postShared, reader: MentionFinder.self,
      reads: "a post that several named one after the other hold: 导师王明远、李海清",
      example: .sentence("导师周明远、林一诺分享了经验。"), measured: (2, 2)),
    RuleEntry(
      rule: .contributionVerb, reader: SpeechActReader.self,
      reads: "the form of the contribution, by the verb",
      example: .sentence("海曙大学教授周明远致辞。"), measured: (87, 93)),
    RuleEntry(
      rule: .contributionListed, reader: SpeechActReader.self,
      reads: "the same, by a verb that several share",
      example: .sentence("海曙大学教授周明远、青瓷科技总裁林一诺、北岭书局总编辑钱安然分别致辞。"), measured: (29, 29)),
    RuleEntry(
      rule: .talkTitle, reader: TalkReader.self,
      reads: "the title of a talk, by 以…为题, 主题为…的演讲 and the like",
      example: .sentence("海曙大学教授周明远以《线条里的中国》为题作主旨演讲。")),
    RuleEntry(
      rule: .forumHeld, reader: ForumFinder.self,
      reads: "a meeting that is said to take place: 召开, 举行, 开幕, or 由…主办",
      example: .sentence("10月18日，星海论坛在宁波举行。"), measured: (18, 20)),
    RuleEntry(
      rule: .forumQuoted, reader: ForumFinder.self,
      reads: "a meeting in quotation marks, where none is said to take place",
      example: .article("星海归来\n\n记者在宁波参加了“星海论坛”，收获很大。\n"), measured: (2, 2)),
    RuleEntry(
      rule: .forumNamed, reader: OtherForums.self,
      reads:
        "a meeting by its name alone, where there is nothing better: 首届… that is held, or the headline of what has hosts, a time or a place",
      example: .article("星海论坛侧记\n\n来自各地的人谈了动漫的未来。\n"), measured: (2, 2)),
    RuleEntry(
      rule: .forumAgenda, reader: ForumAgenda.self,
      reads: "name, date, venue and theme in lines with labels: 会议时间：…",
      example: .article("活动预告\n\n会议名称：星海论坛\n会议时间：10月18日\n会议地点：海曙大剧院\n"), measured: (11, 12)),
    RuleEntry(
      rule: .forumAlias, reader: ForumDetails.self,
      reads: "another name of it, or its letters in brackets",
      example: .article("星海数字论坛（SDF）在宁波举行\n\n10月18日，星海数字论坛（SDF）在宁波举行。\n")),
    RuleEntry(
      rule: .forumDate, reader: DateReader.self,
      reads: "the date as printed in the sentence that says that it takes place",
      example: .sentence("10月18日，星海论坛在宁波举行。"), measured: (14, 15)),
    RuleEntry(
      rule: .forumVenue, reader: VenueReader.self,
      reads: "what stands between 在 or 于 and the verb",
      example: .sentence("10月18日，星海论坛在宁波举行。"), measured: (11, 11)),
    RuleEntry(
      rule: .forumTheme, reader: ThemeReader.self,
      reads: "以“…”为主题, 主题为“…”; 围绕… and 聚焦… with less confidence",
      example: .sentence("论坛以“数字与未来”为主题。"), measured: (3, 3)),
    RuleEntry(
      rule: .forumPart, reader: EventFinder.self,
      reads: "the event whose name stands before its own",
      example: .article("第三届东海博览会“数字动漫”论坛在宁波举行\n\n10月18日，第三届东海博览会“数字动漫”论坛在宁波举行。\n")),
    RuleEntry(
      rule: .roleBy, reader: RoleRules.self,
      reads: "由A指导，B、C主办; also without 由 where the names are plainly organisations",
      example: .sentence("论坛由海曙市动漫协会指导，青瓷文化集团主办。"), measured: (42, 43)),
    RuleEntry(
      rule: .roleLabel, reader: RoleLineReader.self,
      reads: "主办单位：…, the names on the line or on the lines that follow",
      example: .sentence("\n\n主办单位：海曙市动漫协会、青瓷文化集团\n"), measured: (6, 7)),
    RuleEntry(
      rule: .announcementQuoted, reader: ObjectReader.self,
      reads:
        "a name in marks behind 发布, 推出, 审议通过…, words such as 2026年度 between them or none; before 正式启动, 上映, 获授牌; or before 揭牌仪式, 发布会",
      example: .sentence("青瓷科技推出“青鸾”大模型。"), measured: (6, 8)),
    RuleEntry(
      rule: .announcementObject, reader: ObjectReader.self,
      reads:
        "a phrase there that ends with 计划, 平台, 大赛, 白皮书…, that is said to be the first of its kind (首款), behind 将建设, or a body behind 成立; before 落户 and a place; a headline …联盟正式成立",
      example: .sentence("海曙市动漫协会发起星海人才培养计划。"), measured: (5, 5)),
    RuleEntry(
      rule: .announcementList, reader: ProductListReader.self,
      reads:
        "several 《…》 behind 产品，包括; “…” behind 推出多项活动，包括; what stands behind 首发亮点包括, or behind 签约…项目，涉及; what stands before 等8个项目现场签约",
      example: .sentence("论坛发布了三款产品，包括《星海眼镜》《星海手机壳》和《星海演示系统》。")),
    RuleEntry(
      rule: .announcementSigned, reader: AgreementRules.self,
      reads:
        "who signs or signed with whom: 签署, 签约, 达成, 举行签约仪式, each clause of a sentence; persons sign for their organisations",
      example: .sentence("海曙研究院与青瓷科技有限公司签署战略合作协议。")),
    RuleEntry(
      rule: .partySubject, reader: PartyReader.self,
      reads:
        "the organisations that are the subject, those behind 与, 联合, 携手, or behind 由…牵头 before; beside one beyond doubt also a name without a telling word (百度); 协会 means the one named before; the organisation of the speaker who presents it",
      example: .sentence("海曙市动漫协会发起星海人才培养计划。")),
    RuleEntry(
      rule: .partyNamed, reader: OrganisationRules.self,
      reads: "the organisation that the name of a product begins with",
      example: .sentence("论坛由青瓷文化主办。会上发布了两款产品，包括《青瓷文化眼镜》和《青瓷文化手表》。")),
    RuleEntry(
      rule: .organisationPost, reader: OrganisationRules.self,
      reads: "an organisation that a post names",
      example: .sentence("海曙大学教授周明远致辞。")),
    RuleEntry(
      rule: .organisationRole, reader: OrganisationRules.self,
      reads: "one that a role names",
      example: .sentence("论坛由海曙市动漫协会主办。")),
    RuleEntry(
      rule: .organisationParty, reader: OrganisationRules.self,
      reads: "one that is party to an announcement",
      example: .sentence("海曙研究院与青瓷科技有限公司签署战略合作协议。")),
    RuleEntry(
      rule: .organisationAlias, reader: OrganisationRules.self,
      reads:
        "a short form whose characters stand in one full name in their order (市文促会), or the name in other letters (ROKID)",
      example: .sentence("论坛由海曙市文学创作促进会主办。青瓷日报社将联合海曙市文促会共同举办“少年画展征集”。")),
    RuleEntry(
      rule: .topicNamed, reader: TopicRules.self,
      reads: "words of the trade that the article uses three times or more",
      example: .sentence("动漫要走出去，动漫要留下来，动漫要有新人，动漫也要有新意。")),
    RuleEntry(
      rule: .articleNewspaper, reader: AboutStatements.self,
      reads: "the newspaper or site, where the source says it of itself",
      example: nil),
    RuleEntry(
      rule: .articlePublished, reader: AboutStatements.self,
      reads: "the date that the source says of itself",
      example: nil),
    RuleEntry(
      rule: .articlePage, reader: AboutStatements.self,
      reads: "the page that the source says of itself",
      example: nil),
    RuleEntry(
      rule: .articleAuthor, reader: AboutStatements.self,
      reads: "the author that the source names; what is told to programs alone is inferred and `medium`",
      example: nil),
    RuleEntry(
      rule: .articleURL, reader: AboutStatements.self,
      reads: "the address that the source was fetched from, or gives as its own",
      example: nil),
  ]

  /// The table of the page of documentation, line by line.
  static func table(in language: Language) -> [String] {
    let isChinese = language == .chinese
    let head =
      isChinese
      ? "| 规则 | 读什么 | 例如 | 读出的有多少对 | 代码 |"
      : "| rule | reads | for example | right of found | code |"
    return [head, "|---|---|---|---|---|"]
      + all.map { entry in
        let measured = entry.measured.map {
          isChinese ? "\($0.found) 条中 \($0.right) 条" : "\($0.right) of \($0.found)"
        }
        let reads = isChinese ? entry.rule.readsInChinese : entry.reads
        return
          "| `\(entry.rule.rawValue)` | \(reads) | \(entry.example?.printed ?? "") | \(measured ?? "") | `\(entry.reader)` |"
      }
  }
}
