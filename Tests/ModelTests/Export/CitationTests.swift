import Testing

@testable import Model

/// The newspaper form of GB/T 7714—2025, and what is said where the page does not give all of it.
@Suite struct CitationTests {
  /// The citation of an article of which the page gives these facts.
  private func citation(
    _ facts: [(key: String, value: String)], inferred: Set<String> = [], in language: Language = .chinese
  ) throws -> String {
    let members = facts.map { key, value in
      let reason = inferred.contains(key) ? ", \"inferred\": \"如此\"" : ""
      return """
        "\(key)": { "value": "\(value)", "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ]\(reason) },
        """
    }
    let corpus = try Corpora.load(
      Corpora.small(#""source": "source:s","#, becomes: #""source": "source:s","# + members.joined()))
    return corpus.export([ItemID(.article, 0)], as: .citation, in: language)
  }

  private let all = [
    (key: "newspaper", value: "中国青年报"), (key: "published", value: "2000-11-20"), (key: "page", value: "15"),
    (key: "author", value: "丁文详"),
  ]

  @Test func allThatThePageGivesStandsInItsPlace() throws {
    #expect(try citation(all) == "丁文详. 论坛开幕[N]. 中国青年报，2000-11-20（15）.\n")
  }

  @Test(arguments: [
    ("2000年11月20日", "第15版", "2000-11-20（15）"), ("2000年1月2日", "A05版", "2000-01-02（A05）"),
    ("2000.1.2", "要闻", "2000-01-02（要闻）"),
  ])
  func dateAndPageAreBroughtIntoForm(_ date: String, _ page: String, _ form: String) throws {
    let facts = [(key: "newspaper", value: "晚报"), ("published", date), ("page", page), ("author", "甲")]
    #expect(try citation(facts) == "甲. 论坛开幕[N]. 晚报，\(form).\n")
  }

  @Test(arguments: ["本月初", "11月20日", "2000年11月", "2000年11月20日至22日", "2000-13-01", "20001120"])
  func aDateThatIsNotOneStandsAsPrintedAndIsSaid(_ date: String) throws {
    var facts = all
    facts[1].value = date
    #expect(
      try citation(facts) == "丁文详. 论坛开幕[N]. 中国青年报，\(date)（15）.\n    （日期照原文）\n")
  }

  @Test func whatThePageDoesNotGiveIsLeftOutAndSaid() throws {
    #expect(try citation([]) == "论坛开幕[N].\n    （页上没有作者、报纸名、日期、版次）\n")
    #expect(
      try citation([all[0], all[2]], inferred: ["newspaper"], in: .english)
        == "论坛开幕[N]. 中国青年报（15）.\n    (not on the page: author, date; inferred: newspaper)\n")
  }

  @Test(arguments: [
    ("甲、乙", "甲，乙"), ("甲，乙, 丙", "甲，乙，丙"), ("甲、乙、丙、丁", "甲，乙，丙，等"), ("Ding Wen", "Ding Wen"),
  ])
  func ofManyAuthorsThreeAreNamed(_ printed: String, _ shown: String) throws {
    #expect(try citation([("author", printed)]).hasPrefix("\(shown). 论坛开幕[N]."))
  }

  @Test func itemsOfOneArticleCiteItOnce() throws {
    let corpus = try Corpora.load(Corpora.small)
    let items = Kind.allCases.flatMap { corpus.items(of: $0) }
    #expect(corpus.export(items, as: .citation, in: .chinese).split(separator: "\n").count == 2)
  }
}
