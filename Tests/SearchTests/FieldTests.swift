import TestSupport
import Testing

@testable import Model
@testable import Search

/// Words of a query that are for one field alone.
struct FieldTests {
  private var search = CorpusSearch(Corpora.bundled)

  private func names(_ findings: Findings) -> [String] {
    findings.hits.map { search.corpus.name(of: $0.item) }
  }

  private mutating func speakers(_ query: String) -> [String] { names(search.find(query, among: [.speaker])) }

  /// Names of fields, in both languages and in pinyin, with a colon of either width.
  @Test(arguments: [
    ("机构:智象", ["梅涛"]), ("机构：智象", ["梅涛"]), ("機構:智象", ["梅涛"]), ("org:zxwl", ["梅涛"]), ("org:zx", ["梅涛", "包文君"]),
    ("ORG:zhixiang", ["梅涛"]),
    ("jigou:zxwl", ["梅涛"]), ("职务:副主任", ["汤文侃"]), ("title:fuzhuren", ["汤文侃"]), ("zhiwu:ceo", ["梅涛"]),
    ("主题:多模态 机构:智象", ["梅涛"]), ("topic:duomotai org:zx", ["梅涛"]), ("ceo org:zx", ["梅涛"]),
    ("org:zx mt", ["梅涛"]),
    ("org:zx qqqq", []), ("org:qqqq", []), ("org:zx title:副主任", []), ("职务:智象", []), ("机构:梅涛", []),
    ("年:x", []),
    ("存疑:x", []), ("说:智象未来在该领域", ["梅涛"]), ("said:qqqq", []),
  ])
  mutating func aWordForAFieldIsMatchedThere(_ query: String, _ expected: [String]) {
    #expect(speakers(query) == expected)
    let rows = search.filter(.speaker, by: query, fuzzy: false).rows
    #expect(rows.map { search.corpus.name(of: ItemID(.speaker, $0)) } == expected)
  }

  /// A field without a value restricts nothing yet.
  @Test mutating func aValueThatIsStillToComeRestrictsNothing() {
    #expect(speakers("mt 机构:") == speakers("mt"))
    #expect(search.find("机构:").hits.isEmpty && search.find("机构: 年:").hits.isEmpty)
    #expect(search.filter(.speaker, by: "机构:", fuzzy: false).rows == Array(0..<8))
    #expect(search.filter(.speaker, by: "...", fuzzy: false).rows.isEmpty)
  }

  /// The same tiers as for other words, and they are named.
  @Test mutating func aValueMatchesMoreLooselyWhereNothingElseDoes() {
    let found = search.find("org:zhixiangweilia", among: [.speaker]).hits
    #expect(found.map(\.tier) == [.slip])
    #expect(search.matches(of: "org:zhixiangweilia", fuzzy: false, in: found[0]).map(\.why) == ["slip"])
    #expect(search.find("org:zhixiangweilai", among: [.speaker]).hits.map(\.tier) == [.contiguous])
  }

  /// What matched is shown, field by field; in the item itself it is its name.
  @Test mutating func whatMatchedIsTold() {
    let hits = search.find("org:zhixiang mt").hits
    #expect(hits.map { search.corpus.ref(of: $0.item) }.first == "speaker:mei-tao")
    let found = search.matches(of: "org:zhixiang mt", fuzzy: false, in: hits[0])
    #expect(found.map(\.field) == [.name, .organisation])
    #expect(found.map(\.text) == ["梅涛", "智象未来"])
    #expect(found.map(\.ranges) == [[0..<2], [0..<2]])
    #expect(found.map(\.reason) == [.initials, .pinyin])
    let organisation = search.find("org:zhixiang", among: [.organisation]).hits[0]
    #expect(search.matches(of: "org:zhixiang", fuzzy: false, in: organisation).map(\.field) == [.name])
  }

  /// What a speaker said leads to the sentence.
  @Test mutating func whatWasSaidIsFoundWithItsSentence() {
    let hit = search.find("说:多模态大模型技术").hits[0]
    #expect(search.corpus.name(of: hit.item) == "梅涛" && hit.evidence != nil && hit.tier == .literal)
    #expect(search.matches(of: "说:多模态大模型技术", fuzzy: false, in: hit).map(\.field) == [.said])
  }

  /// Every field lets through what the corpus itself says.
  @Test mutating func yearsAndDoubtsAreThoseOfTheCorpus() throws {
    let corpus = search.corpus
    let all = Kind.allCases.flatMap { corpus.items(of: $0) }
    var dates = ItemDates(of: corpus)
    for (value, years) in [
      ("2024", 2024...2024), ("202", 2020...2029), ("2020-2023", 2020...2023), ("2024年-", 2024...9999),
    ] {
      let expected = all.filter { item in
        dates.date(of: item).map { years.contains($0.date.first.year) } ?? false
      }
      #expect(Set(search.find("年:" + value).hits.map(\.item)) == Set(expected), "\(value)")
    }
    let text = SmallCorpus.text([
      (id: "forum:f", members: #""venue": \#(SmallCorpus.statement("报告厅", doubtful: true))"#)
    ])
    var small = CorpusSearch(try Corpora.load(text))
    #expect(small.find("存疑:是").hits.map { small.corpus.ref(of: $0.item) } == ["forum:f"])
    #expect(small.find("doubtful:").total == 1)
    let others = small.find("存疑:no").hits.map { small.corpus.ref(of: $0.item) }
    #expect(others.count == small.corpus.itemCount - 1 && !others.contains("forum:f"))
  }

  /// A name of no field is told, and the word is looked for as it is written.
  @Test mutating func anUnknownFieldIsTold() {
    let query = FieldedQuery("orgg:智象 mt")
    #expect(query.unknown.map(\.name) == ["orgg"])
    #expect(query.unknown[0].near.first == "org")
    #expect(query.words == "orgg:智象 mt")
    for text in ["http://a.b", "12:30", ":a", "a b", "org:zx", "《主题》：x"] {
      #expect(FieldedQuery(text).unknown.isEmpty, "\(text)")
    }
    #expect(names(search.find("orgg:智象")) == names(search.find("orgg 智象")))
  }

  /// A query without fields is searched as it always was.
  @Test(arguments: ["mt", "知识产权", "a:b", "智启文创：激发", "  ", ":", "wang wu "])
  func aQueryWithoutFieldsStaysAsItIs(_ text: String) {
    let query = FieldedQuery(text)
    #expect(query.words == text && query.terms.isEmpty && query.allWords == text)
  }

  @Test func theEndOfALineIsCompleted() {
    let saved = SavedSearches([("ai", "主题:AI"), ("nian", "年:2024")])
    func completed(_ line: String) -> String? { search.completion(of: line, saved)?.line }
    #expect(completed("mt 机") == "mt 机构:")
    #expect(completed("or") == "org:")
    #expect(completed("org") == "org:")
    #expect(completed("o") == nil)
    #expect(completed("mt") == nil)
    #expect(completed("org:智") == "org:智象未来")
    #expect(completed("org:zx") == "org:智象未来")
    #expect(search.completion(of: "org:zx", saved)?.shown == " → 智象未来")
    #expect(search.completion(of: "org:智", saved)?.shown == "象未来")
    #expect(completed("org:智象未来") == nil)
    #expect(completed("mt @n") == "mt @nian")
    #expect(completed("mt @x") == nil)
    #expect(completed("mt ") == nil && completed("") == nil)
  }

  @Test func aNameStandsForASavedSearch() {
    let saved = SavedSearches([("ai", "主题:AI 年:2024"), ("b", "@ai")])
    #expect(saved.expanding("mt @ai x") == "mt 主题:AI 年:2024 x")
    #expect(saved.expanding("＠ai") == "主题:AI 年:2024")
    #expect(saved.expanding("@b @c a@ai") == "@ai @c a@ai")
  }
}
