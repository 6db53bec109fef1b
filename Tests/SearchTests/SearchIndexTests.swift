import Testing
import Text

@testable import Search

struct SearchIndexTests {
  private let people = SearchIndex(
    records: ["王建民", "梅涛", "王五", "万国", "王", "梅婷"].map { [($0, .person)] })

  @Test func hitsAreFewerThanTheTotalWhereFewerAreWanted() {
    let all = people.search(SearchQuery("wang"))
    #expect(all.hits.map(\.record) == [4, 2, 0, 3])
    #expect(all.total == 4)
    let some = people.search(SearchQuery("wang"), limit: 2)
    #expect(some.hits == Array(all.hits.prefix(2)))
    #expect(some.total == 4)
    #expect(people.search(SearchQuery("wang"), limit: 0).hits.isEmpty)
  }

  @Test func aScopeLeavesTheOthersOut() {
    let found = people.search(SearchQuery("wang"), within: [0, 1, 3])
    #expect(found.hits.map(\.record) == [0, 3])
    #expect(found.total == 2)
    #expect(people.search(SearchQuery("wang"), within: []).total == 0)
  }

  @Test func equalHitsKeepTheirOrder() {
    let twins = SearchIndex(records: (0..<5).map { _ in [("梅涛", .person)] })
    #expect(twins.search(SearchQuery("mt")).hits.map(\.record) == [0, 1, 2, 3, 4])
    #expect(twins.search(SearchQuery("mt"), within: [3, 1, 4]).hits.map(\.record) == [3, 1, 4])
  }

  @Test func anEmptyIndexFindsNothing() {
    let index = SearchIndex.Builder().build()
    #expect(index.recordCount == 0)
    #expect(index.search(SearchQuery("m")).total == 0)
  }

  @Test func recordsWithoutFieldsAndEmptyFieldsAreNoTrouble() {
    let index = SearchIndex(records: [[], [("", .title)], [("·", .title), ("梅涛", .person)]])
    #expect(index.search(SearchQuery("mt")).hits.map(\.record) == [2])
    #expect(index.matches(of: SearchQuery("mt"), inRecord: 2).map(\.field) == [1])
    #expect(index.matches(of: SearchQuery("mt"), inRecord: 0).isEmpty)
  }

  @Test func theNameCountsMoreThanTheAliasAndTheTitle() {
    let index = SearchIndex(records: [
      [("王五", .person), ("教授", .organisation), ("梅涛", .person)],
      [("王五", .person), ("梅涛", .person)],
      [("梅涛", .person), ("王五", .person)],
    ])
    let hits = index.search(SearchQuery("meitao")).hits
    #expect(hits.map(\.record) == [2, 1, 0])
    #expect(hits.map { hits[0].score - $0.score } == [0, 6, 12])
  }

  @Test func aWordIsHighlightedWhereItScoresBest() {
    let index = SearchIndex(records: [[("王梅", .person), ("梅涛", .person)]])
    let matches = index.matches(of: SearchQuery("mei"), inRecord: 0)
    #expect(matches == [FieldMatch(field: 1, ranges: [0..<1], reason: .pinyin)])
  }

  @Test func gapsAreTriedOnlyWhereFewMatchWithoutThem() {
    func total(without: Int) -> Int {
      let names = Array(repeating: "王明", count: without) + ["王建民"]
      return SearchIndex(records: names.map { [($0, .person)] }).search(SearchQuery("wm")).total
    }
    #expect(total(without: 199) == 200)
    #expect(total(without: 200) == 200)
  }

  @Test func gappedHitsComeLastByScoreToo() {
    let index = SearchIndex(records: [
      [("王建民", .person)], [("", .person), ("", .person), ("新闻传播学院外国文学研究所王民", .title)],
    ])
    let hits = index.search(SearchQuery("wangmin")).hits
    #expect(hits.map(\.tier) == [.contiguous, .gapped])
    #expect(hits[0].score > hits[1].score)
  }

  @Test func aRecordIsInTheTierOfItsLoosestWord() {
    let index = SearchIndex(records: [[("梅涛", .person), ("上海戏剧学院", .organisation)]])
    #expect(index.search(SearchQuery("mt shanghai")).hits.map(\.tier) == [.contiguous])
    #expect(index.search(SearchQuery("mt 上戏")).hits.map(\.tier) == [.gapped])
    #expect(index.search(SearchQuery("mt 上戏", gapped: false)).hits.isEmpty)
  }

  @Test func anIndexIsSmall() {
    let index = SearchIndex(records: (0..<1_000).map { _ in [("王建民", .person)] })
    #expect(index.byteCount < 40 * 1_000)
  }

  @Test(arguments: [
    ("梅涛", "梅涛", MatchReason.literal), ("rokid", "Rokid", .literal), ("梅濤", "梅涛", .literal),
    ("m", "梅涛", .initials), ("mt", "梅涛", .initials), ("zh", "赵恒", .initials), ("梅t", "梅涛", .initials),
    ("mei", "梅涛", .pinyin), ("meita", "梅涛", .pinyin), ("mtao", "梅涛", .pinyin), ("梅tao", "梅涛", .pinyin),
    ("m tao", "梅涛", .pinyin), ("梅 t", "梅涛", .initials),
    ("王民", "王建民", .gapped), ("wmin", "王建民", .gapped),
    ("zangsan", "张三", .fuzzy), ("zhangsan", "张三", .pinyin),
  ])
  func theReasonIsTheLoosestOne(_ query: String, _ name: String, _ reason: MatchReason) {
    let index = SearchIndex(records: [[(name, .person)]])
    #expect(index.matches(of: SearchQuery(query, fuzzy: true), inRecord: 0).map(\.reason) == [reason])
  }

  @Test func textOutsideAnIndexIsHighlightedWordByWord() {
    let query = SearchQuery("mt zxwl")
    #expect(query.ranges(in: "梅涛", kind: .person) == [0..<2])
    #expect(query.ranges(in: "智象未来", kind: .organisation) == [0..<4])
    #expect(query.ranges(in: "智象未来 梅涛", kind: .title) == [0..<4, 5..<7])
    #expect(query.ranges(in: "王建民", kind: .person).isEmpty)
    #expect(SearchQuery("上戏").ranges(in: "上海戏剧学院", kind: .organisation) == [0..<1, 2..<3])
    #expect(SearchQuery("上戏", gapped: false).ranges(in: "上海戏剧学院", kind: .organisation).isEmpty)
  }
}
