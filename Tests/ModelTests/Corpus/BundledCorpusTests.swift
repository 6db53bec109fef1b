import Foundation
import TestSupport
import Testing

@testable import Model

/// The truth of the bundled corpus: each test is a list of facts as the page states them.
@Suite struct BundledCorpusTests {
  private let corpus = Corpora.bundled

  @Test func itHoldsTheSeedPageByteForByte() throws {
    let page = try Data(contentsOf: Corpora.project.appending(path: "seeds/000_cb0bda461ddc1e48.txt"))
    let draft = DraftFile(reading: .bundled).draft
    let source = try #require(draft.sources.first)
    #expect(source.file.text == "000_cb0bda461ddc1e48.txt")
    #expect(Data(source.text.map { $0.text + "\n" }.joined().utf8) == page)
  }

  @Test func everyCharacterOfThePageIsReadExactlyOnce() throws {
    let page = try String(
      contentsOf: Corpora.project.appending(path: "seeds/000_cb0bda461ddc1e48.txt"), encoding: .utf8)
    func letters(_ text: String) -> [Character: Int] {
      text.filter { !$0.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let read = corpus.items(of: .article).flatMap { corpus[corpus[$0, as: Article.self].blocks] }
      .map { corpus.text($0.range) }.joined()
    #expect(letters(read) == letters(page))
  }

  @Test func theArticlesStandInTheirReadingOrder() {
    let articles = corpus.items(of: .article).map { article in
      corpus[corpus[article, as: Article.self].blocks].map { block in
        "\(block.kind) " + corpus.text(block.range).prefix(12)
      }
    }
    #expect(
      articles == [
        [
          "section ·视野创", "headline 新技术带的新纪元与新变局", "deck 从两个论坛看AI产业发展",
          "lead 在科技与文化交织的璀璨时", "lead 两大论坛的举行，不仅彰显", "byline 青年报记者 徐红清", "credit 本版均为受访者供图",
        ],
        [
          "headline 开启新纪元，探索创新之路", "lead 本月初，世界人工智能大会", "subheading 开启“AI+文创”新纪元",
          "paragraph 论坛围绕“AI+文创”的", "paragraph 上海市经济和信息化委员会", "paragraph 论坛期间，多位重量级嘉宾",
          "paragraph 中共一大纪念馆党委委员、", "subheading 新品发布探索跨界新路径", "paragraph 在论坛的新品发布环节，以",
          "paragraph 此外，论坛还见证了多项重", "paragraph 圆桌会议环节由来自AI及", "paragraph 本次论坛由世界人工智能大",
          "caption “智启文创，激发无限新质",
        ],
        [
          "headline 行业蝶变，人才培养是关键", "lead 动画人在AI时代需要掌握", "subheading 聚焦人才培养", "paragraph 近年来，中国动漫产业不断",
          "paragraph “2024长三角动漫产业",
          "paragraph 在以AIGC为代表的新质", "paragraph 上海电影艺术学院数字学院", "paragraph 会上长三角动漫产业合作联",
          "subheading 聚焦实际应用", "paragraph 在下半场的长三角动漫产业", "paragraph 会上，上海市动漫行业协会",
          "paragraph 活动同期在上图东馆举办首", "paragraph “2024长三角动漫产业", "caption “2024长三角动漫产业",
        ],
      ])
  }

  @Test func theForumsHaveDateVenueAndRolesAsPrinted() {
    let forums = corpus.items(of: .forum).map { item in
      let forum: Forum = corpus[item]
      let roles = corpus[forum.roles].map { role in
        "\(corpus[role.printed]) \(corpus.name(of: role.organisation))"
      }
      let values = [forum.date, forum.venue, forum.partOf].map { $0.map { corpus[$0.value] } ?? "—" }
      return [corpus.name(of: item)] + values + roles
    }
    #expect(
      forums == [
        [
          "“智启文创，激发无限新质生产力”发展论坛", "本月初", "上海世博中心", "世界人工智能大会",
          "指导 世界人工智能大会组委会办公室", "指导 上海市文化创意产业推进领导小组办公室", "主办 上海市文化创意产业促进会",
          "主办 中共一大纪念馆", "主办 上海外服股权投资管理有限公司",
        ],
        [
          "2024长三角动漫产业高峰论坛", "—", "—", "—", "共同举办 上海市动漫行业协会", "共同举办 教育部高校动画数媒教指委",
          "共同举办 长三角动漫产业合作联盟", "共同举办 环球ACG产业基地",
        ],
      ])
  }

  @Test func everySpeakerHasEveryPost() {
    let speakers = corpus.items(of: .speaker).map { item in
      let posts = corpus[corpus[item, as: Speaker.self].posts].map { post in
        (post.organisation.map { corpus.name(of: $0) } ?? "—") + " " + corpus[post.title]
      }
      return ([corpus.ref(of: item), corpus.name(of: item)] + posts).joined(separator: "|")
    }
    #expect(
      speakers == [
        "speaker:tang-wenkan|汤文侃|上海市经济和信息化委员会 副主任",
        "speaker:shen-hengtao|申恒涛|电子科技大学计算机科学与工程学院 院长|欧洲科学院 院士",
        "speaker:mei-tao|梅涛|加拿大工程院 外籍院士|智象未来 创始人|智象未来 CEO",
        "speaker:ruan-jun|阮竣|中共一大纪念馆 党委委员|中共一大纪念馆 副馆长",
        "speaker:wang-jianmin|王建民|同济大学艺术与传媒学院 副院长",
        "speaker:liu-zhongsheng|刘忠生|波克科技集团有限公司 党委书记",
        "speaker:tie-zhong|铁钟|上海戏剧学院创意学院 副院长",
        "speaker:bao-wenjun|包文君|上海电影艺术学院数字学院 院长",
      ])
  }

  @Test func everyAnnouncementHasCategoryStatusAndParties() {
    let announcements = corpus.items(of: .announcement).map { item in
      let announcement: Announcement = corpus[item]
      let parties = corpus[announcement.parties].map { corpus.name(of: $0.organisation) }
      let words = [
        "\(announcement.category.word)", "\(announcement.status.word)", corpus[announcement.status.printed],
      ]
      return ([corpus.name(of: item)] + words + parties).joined(separator: "|")
    }
    #expect(
      announcements == [
        "数字一大|project|shared|分享|中共一大纪念馆",
        "数字一大·服务矩阵|service|launched|启动|中共一大纪念馆|上海联通|上海东方网",
        "Rokid AR Lite 空间计算套装|product|launched|新品发布|Rokid",
        "UOVAMETA AI墨水屏手机壳|product|launched|新品发布",
        "仙剑纵横宇宙|product|launched|新品发布",
        "麦当秀智能演示系统|product|launched|新品发布",
        "印象笔记全球AI产品|product|launched|新品发布|印象笔记",
        "智象未来、ROKID和印象笔记的合作|agreement|signed|签署|智象未来|Rokid|印象笔记",
        "上海市文化创意产业促进会与漕河泾新兴技术开发区发展总公司等机构的战略合作|agreement|signed|签署|上海市文化创意产业促进会|漕河泾新兴技术开发区发展总公司",
        "上海数字文创暨元宇宙产业联盟与长三角地区多家元宇宙产业协会的联动合作|agreement|signed|签署|上海数字文创暨元宇宙产业联盟",
        "第七届中国·上海青少年人工智能创新大赛特别活动——青少年AI大赛主题IP形象征集|competition|planned|将联合市文促会共同举办|青年报社|上海市文化创意产业促进会",
        "长三角动漫行业产学研计划|programme|launched|启动|长三角动漫产业合作联盟",
        "中韩动漫人才培养计划|programme|initiated|共同发起|上海市动漫行业协会|韩国动漫产业协会",
        "中韩动漫产业交流中心共建计划|programme|announced|合作|上海市动漫行业协会|上海蓝天经济城|环球ACG产业基地",
        "动漫产业数字资产金融扶持计划|programme|planned|将推出|上海市动漫行业协会",
        "首届上海动画专业校际联展|exhibition|held|举办",
        "双创工作坊|workshop|held|举办|上海市动漫行业协会|嘉宾区人社局",
      ])
  }

  /// The page prints no day, month or year but 2024 in a forum's own name.
  @Test func noDateIsSaidThatThePageDoesNotPrint() {
    for item in corpus.items(of: .forum) {
      if let date = corpus[item, as: Forum.self].date { #expect(corpus[date.value] == "本月初") }
    }
    for item in corpus.items(of: .article) {
      let article: Article = corpus[item]
      #expect(article.published == nil)
      #expect(article.page == nil)
    }
  }

  @Test func theReporterIsNoSpeaker() {
    #expect(!corpus.items(of: .speaker).contains { corpus.name(of: $0) == "徐红清" })
  }

  /// What the editor says stands beside the facts, marked as his.
  @Test func everyNoteSaysThatItIsTheEditors() {
    let bytes = String(decoding: CorpusFile.bundled.bytes, as: UTF8.self)
    let notes = bytes.split(separator: "\n").filter { $0.contains("\"note\":") }
    #expect(notes.count > 30)
    for note in notes { #expect(note.contains("\"note\": \"编者注：")) }
  }
}
