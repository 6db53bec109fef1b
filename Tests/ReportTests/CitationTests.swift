import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// The newspaper form of GB/T 7714—2025, and what is said where the page does not give all of it.
@Suite struct CitationTests {
  /// The citation of an article of which the page gives these facts.
  private func citation(
    _ facts: [(key: String, value: String)], inferred: Set<String> = [], absent: [String] = [],
    in language: Language = .chinese
  ) throws -> String {
    let members = facts.map { key, value in
      let reason = inferred.contains(key) ? ", \"inferred\": \"如此\"" : ""
      return """
        "\(key)": { "value": "\(value)", "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ]\(reason) },
        """
    }
    let looked = absent.isEmpty ? "" : "\"absent\": \(JSONValue.array(absent.map { .string($0) }).text),"
    let text = Corpora.small(
      #""source": "source:s","#, becomes: #""source": "source:s","# + members.joined() + looked)
    let corpus = try Corpora.load(text.replacing("\"version\": 1", with: "\"version\": 2"))
    return corpus.export([ItemID(.article, 0)], as: .citation, in: language)
  }

  private let all = [
    (key: "newspaper", value: "中国青年报"), (key: "published", value: "2000-11-20"), (key: "page", value: "15"),
    (key: "author", value: "丁文详"),
  ]

  @Test func allThatThePageGivesStandsInItsPlace() throws {
    #expect(try citation(all) == "丁文详. 论坛开幕[N]. 中国青年报，2000-11-20（15）.\n")
  }

  @Test func whatIsOnTheWebHasItsAddressAndTheDayOfAccess() throws {
    let url = (key: "url", value: "https://example.org/a/1.html")
    let accessed = (key: "accessed", value: "2026-11-26")
    let form = "丁文详. 论坛开幕[N/OL]. 中国青年报，2000-11-20（15）"
    #expect(try citation(all + [url, accessed]) == form + "[2026-11-26]. https://example.org/a/1.html.\n")
    #expect(try citation(all + [url]) == form + ". https://example.org/a/1.html.\n")
    #expect(try citation(all + [accessed]) == "丁文详. 论坛开幕[N]. 中国青年报，2000-11-20（15）.\n")
  }

  @Test(arguments: [
    ("2000年11月20日", "第15版", "2000-11-20（15）"), ("2000年1月2日", "A05版", "2000-01-02（A05）"),
    ("2000.1.2", "要闻", "2000-01-02（要闻）"), ("2024年7月8日 星期一", "头版", "2024-07-08（1）"),
    ("2024年7月8日（周一）", "要闻版", "2024-07-08（要闻）"), ("２０２４年７月８日", "05版：文化", "2024-07-08（05）"),
    ("2024 年 7 月 8 日", "第 5 版", "2024-07-08（5）"), ("2024年2月29日", "第05版", "2024-02-29（05）"),
    ("2024-07-08 礼拜天", "T3", "2024-07-08（T3）"), ("2024/7/8,星期一", "Ａ０５版", "2024-07-08（A05）"),
    ("2024年7月8号", "第十二版", "2024-07-08（12）"), ("2024-7-8", "文化·06版", "2024-07-08（06）"),
    ("2024-7-8", "第3、4版", "2024-07-08（3、4）"), ("2024-7-8", "末版", "2024-07-08（末版）"),
    ("2024-7-8", "第二版", "2024-07-08（2）"),
  ])
  func dateAndPageAreBroughtIntoForm(_ date: String, _ page: String, _ form: String) throws {
    let facts = [(key: "newspaper", value: "晚报"), ("published", date), ("page", page), ("author", "甲")]
    #expect(try citation(facts) == "甲. 论坛开幕[N]. 晚报，\(form).\n")
  }

  @Test(arguments: ["本月初", "11月20日", "2000年11月", "2000年11月20日至22日", "20001120", "2024年7月8日 星期八"])
  func aDateThatIsNotOneStandsAsPrintedAndIsSaid(_ date: String) throws {
    var facts = all
    facts[1].value = date
    #expect(
      try citation(facts) == "丁文详. 论坛开幕[N]. 中国青年报，\(date)（15）.\n    （日期照原文）\n")
  }

  @Test(arguments: ["2024年2月30日", "2023-02-29", "1900年2月29日", "2000-13-01", "2000年4月31日 星期一", "2000年1月0日"])
  func aDayThatIsNotInTheCalendarIsSaidToBeNone(_ date: String) throws {
    var facts = all
    facts[1].value = date
    #expect(
      try citation(facts) == "丁文详. 论坛开幕[N]. 中国青年报，\(date)（15）.\n    （日期照原文，没有这一天）\n")
    #expect(try citation(facts, in: .english).hasSuffix("    (date as printed: there is no such day)\n"))
  }

  /// That the page has no author may be said only where somebody has looked.
  @Test func whatNobodyHasLookedForIsNotKnown() throws {
    #expect(try citation([]) == "论坛开幕[N].\n    （未知：作者、报纸名、日期、版次）\n")
    #expect(
      try citation([all[0], all[2]], inferred: ["newspaper"], in: .english)
        == "论坛开幕[N]. 中国青年报（15）.\n    (not known: author, date; inferred: newspaper)\n")
  }

  @Test func whatWasLookedForAndIsNotThereIsSaid() throws {
    #expect(
      try citation([all[0]], absent: ["page", "author"])
        == "论坛开幕[N]. 中国青年报.\n    （页上没有作者、版次；未知：日期）\n")
    #expect(
      try citation([all[0], all[1], all[3]], absent: ["page"], in: .english).hasSuffix(
        "    (not on the page: page)\n"))
    #expect(
      try citation(all, absent: ["page"]) == "丁文详. 论坛开幕[N]. 中国青年报，2000-11-20（15）.\n", "what is given is given"
    )
  }

  @Test(arguments: [
    ("甲、乙", "甲，乙"), ("甲一，乙二, 丙三", "甲一，乙二，丙三"), ("甲、乙、丙、丁", "甲，乙，丙，等"), ("Ding Wen", "Ding Wen"),
    ("Yann LeCun", "Yann LeCun"), ("Smith, John; Doe, Jane", "Smith John，Doe Jane"),
    ("Smith, John", "Smith John"),
    ("John Smith, Jane Doe", "John Smith，Jane Doe"), ("John Smith and Jane Doe", "John Smith，Jane Doe"),
    ("By Smith, John et al.", "Smith John，et al"), ("A B; C D; E F; G H", "A B，C D，E F，et al"),
    ("张三 李四", "张三，李四"), ("张三　李四", "张三，李四"), ("张三、李四等", "张三，李四，等"), ("张三等三人", "张三，等"),
    ("李等", "李等"), ("本报记者 张三", "张三"), ("记者张三 通讯员李四", "张三，李四"), ("青年报记者 徐红清", "徐红清"),
    ("本报首席记者 张三 实习生 李四", "张三，李四"), ("作者：张三 编辑：王五", "张三"), ("文/张三 摄影/王五", "张三"), ("文/张三 图/王五", "张三"),
    ("张 三 李 四", "张三，李四"), ("欧阳修 司马光", "欧阳修，司马光"), ("司马 光 张 小明", "司马光，张小明"), ("钟离 春", "钟离春"),
    ("艾伦 · 图灵", "艾伦·图灵"),
    ("新华社", "新华社"), ("张文 李图南", "张文，李图南"), ("文化和旅游部", "文化和旅游部"),
  ])
  func authorsArePartedAndThreeAreNamed(_ printed: String, _ shown: String) throws {
    #expect(try citation([("author", printed)]).hasPrefix("\(shown). 论坛开幕[N]."))
  }

  /// A citation is data; the standard's form is written from it.
  @Test func eachFieldIsGivenNotOnThePageOrNotKnown() throws {
    let citation = Citation(of: ItemID(.article, 0), in: Corpora.bundled)
    #expect(citation.authors.value?.names == ["徐红清"] && citation.container.value == "青年报")
    guard case .given(_, isInferred: true) = citation.container, case .notOnPage = citation.date,
      case .notOnPage = citation.page
    else { return #expect(Bool(false), "\(citation)") }
  }

  @Test func itemsOfOneArticleCiteItOnce() throws {
    let corpus = try Corpora.load(Corpora.small)
    let items = Kind.allCases.flatMap { corpus.items(of: $0) }
    #expect(corpus.export(items, as: .citation, in: .chinese).split(separator: "\n").count == 2)
  }
}
