import Model
import Testing

@testable import Derivation

/// Persons, posts and roles in the forms in which articles give them, names and houses made up.
struct FormTests {
  private static let head = "青岚论坛在杭州举行\n\n6月8日，青岚论坛在杭州举行。\n\n"

  @Test(arguments: [
    ("澄江大学顾承泽、雾山影业秦若渔、星罗传媒方以安等十余位嘉宾分享了案例。\n", ["顾承泽", "秦若渔", "方以安"]),
    ("周砚白老师汇报了平台进展。\n", ["周砚白"]),
    ("Mira Holt分享了她的创作过程。\n", ["Mira Holt"]),
    ("嘉宾赵明远、王海清和林一诺先后发言。\n", ["赵明远", "王海清", "林一诺"]),
    ("南山大学校长乌兰托娅、北海大学教授赵明远先后致辞。\n", ["乌兰托娅：南山大学 校长", "赵明远：北海大学 教授"]),
    ("星河影业总经理周和平和南山大学教授林一诺先后致辞。\n", ["周和平：星河影业 总经理", "林一诺：南山大学 教授"]),
    ("最新嘉宾：\n\n顾承泽\n雾山影业技术总监\n\n秦若渔\n星罗传媒总经理\n", ["顾承泽：雾山影业 技术总监", "秦若渔：星罗传媒 总经理"]),
    ("最新嘉宾：\n\n1. 顾承泽，雾山影业技术总监\n2. 秦若渔，星罗传媒总经理\n", ["顾承泽：雾山影业 技术总监", "秦若渔：星罗传媒 总经理"]),
    ("最新嘉宾：\n\n雾山影业技术总监｜顾承泽\n\n星罗传媒总经理｜秦若渔\n", ["顾承泽：雾山影业 技术总监", "秦若渔：星罗传媒 总经理"]),
    (
      "议程\n09:00-09:20\t开幕致辞\t雾山影业技术总监 顾承泽\n09:20-10:00\t绘本的未来\t星罗传媒总经理 秦若渔\n",
      ["顾承泽：雾山影业 技术总监", "秦若渔：星罗传媒 总经理"]
    ),
    ("④东湖大学教授王海清致辞。\n", ["王海清：东湖大学 教授"]),
    ("【嘉宾观点】东湖大学教授王海清致辞。\n", ["王海清：东湖大学 教授"]),
    ("原星河影业总经理周明远表示，要创新。\n", ["周明远"]),
    ("来自澄江大学的助理教授顾承泽介绍了项目。\n", ["顾承泽：澄江大学 助理教授"]),
    ("与此同时星河影业总经理周明远致辞。\n", ["周明远：星河影业 总经理"]),
    ("澄江影像推进院（下称影推院）副院长秦若渔表示，要扩大支持。\n", ["秦若渔：澄江影像推进院 副院长"]),
    ("问：如何评价？\n\n顾承泽：线上展是一种探索。\n\n问：还有呢？\n\n顾承泽：有三点。\n", ["顾承泽"]),
  ]) func personsAreReadInEveryForm(_ text: String, _ speakers: [String]) throws {
    #expect(try Draft(Self.head + text).speakers == speakers)
  }

  @Test(arguments: [
    "星河影业总监曾公开表示，要创新。", "星河影业总监郑重表示，要创新。", "星河影业总监本人表示，要创新。", "星河影业总监周总表示，要创新。",
    "活动在澄江国家自主创新示范区展示中心隆重举行。",
  ]) func wordsAreNoNames(_ sentence: String) throws {
    #expect(try Draft(Self.head + sentence + "\n").speakers == [])
  }

  /// The lattice prefers words where words are meant, and a name behind a title.
  @Test func theBestReadingIsChosen() {
    func persons(_ sentence: String) -> [String] {
      let text = Scalars(sentence)
      let reading = Lattice(text.indices, edges: EdgeFinder(text, lexicon: Lexicon())).read()
      return reading.persons.filter { $0.margin >= Persons.likely }.map { text.string($0.range) }
    }
    #expect(persons("南山大学教授方向明指出，") == ["方向明"])
    #expect(persons("发展方向明确，") == [])
    #expect(persons("星河影业总监向媒体表示，") == [])
    #expect(persons("社科部王周谊副部长做总结发言，") == ["王周谊"])
  }
}
