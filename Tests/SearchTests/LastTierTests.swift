import Testing
import Text

@testable import Search

/// What is found where nothing matches as it was typed: Facts/last.tsv.
struct LastTierTests {
  @Test(arguments: try facts("last.tsv"))
  func theTierFindsIt(_ fact: [String]) {
    let kind = ["p": FieldKind.person, "o": .organisation][Character(fact[2])]!
    let index = SearchIndex(records: [[(fact[1], kind)]])
    #expect(index.search(SearchQuery(fact[0], gapped: false)).total == 0)
    var matches = RecordMatches()
    let queries = index.addLoose(fact[0], among: 0..<1, all: false, to: &matches)
    let tier = matches.best(limit: nil).first?.tier
    #expect(tier.map { "\($0)" } ?? "-" == fact[3])
    guard let query = queries.first(where: { $0.tier == tier }) else { return }
    let found = index.matches(of: query, inRecord: 0)
    #expect(found.map { "\($0.reason)" } == [fact[3]])
    #expect(found.flatMap(\.ranges).flatMap { $0.map { "\($0)" } }.joined(separator: ",") == fact[4])
  }

  @Test func theSameSoundComesBeforeTheNearOne() {
    let index = SearchIndex(records: [[("王建明", .person)], [("王建民", .person)]])
    var matches = RecordMatches()
    _ = index.addLoose("王建敏", among: 0..<2, all: false, to: &matches)
    #expect(matches.best(limit: nil).map(\.record) == [1, 0])
  }

  /// A tier is tried where all before it found nothing; when asked, all are, each for what is not found yet.
  @Test func aLaterTierIsTriedWhereNothingIsFoundOrWhenAsked() {
    let index = SearchIndex(records: [[("张三", .person)], [("占山", .person)], [("李四", .person)]])
    var slips = RecordMatches()
    _ = index.addLoose("zhansan", among: 0..<3, all: false, to: &slips)
    #expect(slips.best(limit: nil).map(\.tier) == [.slip, .slip])
    var matches = index.matches(SearchQuery("zhangsan"), among: 0..<3)
    let queries = index.addLoose("zhangsan", among: 0..<3, all: false, to: &matches)
    #expect(queries.isEmpty && matches.count == 1)
    _ = index.addLoose("zhangsan", among: 0..<3, all: true, to: &matches)
    #expect(matches.best(limit: nil).map(\.tier) == [.contiguous, .fuzzy])
  }

  /// Every slip of a word is compared with all that one slip may make of the name.
  @Test func aSlipIsAnySingleSlip() {
    let index = SearchIndex(records: ["梅涛", "王建民", "吕布", "张三"].map { [($0, .person)] })
    for (record, name) in ["meitao", "wangjianmin", "lubu", "zhangsan"].enumerated() {
      for word in Self.slips(of: Array(name)) {
        guard let query = LooseQuery(word, .slip) else {
          #expect(word.count < 4)
          continue
        }
        #expect(index.matches(of: query, inRecord: record).count == 1, "\(word)")
      }
    }
  }

  private static func slips(of name: [Character]) -> [String] {
    var slips: [[Character]] = []
    for position in name.indices.dropFirst() {
      slips.append(Array(name[..<position] + name[(position + 1)...]))
      for letter in "aeghz" {
        slips.append(Array(name[..<position] + [letter] + name[(position + 1)...]))
        slips.append(Array(name[..<position] + [letter] + name[position...]))
      }
      var swapped = name
      swapped.swapAt(position - 1, position)
      slips.append(swapped)
    }
    return slips.filter { $0.count >= 4 }.map { String($0) }
  }
}
