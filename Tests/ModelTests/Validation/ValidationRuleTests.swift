import System
import TestSupport
import Testing

@testable import Model

@Suite struct ValidationRuleTests {
  /// Every rule with a corpus that breaks it and nothing else, and what is said of it.
  static let fixtures: [(rule: any ValidationRule.Type, corpus: String, said: String)] = [
    (
      FormatRule.self, Corpora.small("\"wentan-corpus\"", becomes: "\"other\""),
      "corpus.json:2:13: no wentan corpus: \"format\": \"wentan-corpus\" is missing"
    ),
    (
      FormatRule.self, Corpora.small("\"version\": 1", becomes: "\"version\": 3"),
      "corpus.json:2:13: corpus format version 3; this program reads versions 1 to 2"
    ),
    (
      IDFormRule.self, Corpora.small("speaker:mei-tao", becomes: "speaker:Mei_Tao"),
      "corpus.json:19:13: \"speaker:Mei_Tao\" is no id; write it like \"speaker:mei-tao\" (lower-case letters, digits, hyphens)"
    ),
    (
      UniqueIDRule.self, Corpora.small("\"forum:g\"", becomes: "\"forum:f\""),
      "corpus.json:15:13: the id \"forum:f\" stands twice, first at corpus.json:11"
    ),
    (
      KnownIDRule.self,
      Corpora.small(
        "\"organisation\": \"organisation:zhixiang-weilai\"",
        becomes: "\"organisation\": \"organisation:zhixiang-weilia\""),
      "corpus.json:21:27: no organisation \"organisation:zhixiang-weilia\"; did you mean \"organisation:zhixiang-weilai\"?"
    ),
    (
      SpanRule.self, Corpora.small("[2, 4]", becomes: "[2, 5]"),
      "corpus.json:8:43: outside the source, which has 4 lines"
    ),
    (
      SpanRule.self, Corpora.small("[2, 4]", becomes: "[1, 4]"),
      "corpus.json:8:43: text of line 1 already belongs to another block"
    ),
    (
      HeadlineRule.self, Corpora.small("\"headline\"", becomes: "\"caption\""),
      "corpus.json:5:13: the article has no block of kind \"headline\""
    ),
    (
      QuoteRule.self,
      Corpora.small(
        "\"name\": \"智象未来\",\n      \"evidence\": [ { \"article\": \"article:a\", \"quote\": \"智象",
        becomes:
          "\"name\": \"智象未来\",\n      \"evidence\": [ { \"article\": \"article:a\", \"quote\": \"质象"),
      "corpus.json:30:56: this quote is not in article:a"
    ),
    (
      SessionRule.self, Corpora.small("\"forum\": \"forum:f\"", becomes: "\"forum\": \"forum:g\""),
      "corpus.json:24:42: session:x is no session of forum:g"
    ),
  ]

  @Test(arguments: fixtures.indices)
  func aBrokenRuleIsReportedWithItsPlace(index: Int) {
    let (_, corpus, said) = ValidationRuleTests.fixtures[index]
    let reports = Corpora.problems(in: corpus).map { $0.report(in: .english) }
    #expect(reports.map { $0.prefix { $0 != "\n" } } == [said[...]])
  }

  @Test(arguments: [
    "s", "speaker", "speaker:", "speaker-mei-tao", "speeker:mei-tao", "organisation:mei-tao", "speaker:-mei",
    "speaker:mei-", "speaker:mei--tao", "speaker:mei tao", "speaker:梅涛", "speaker:@fudan", "speaker:mei@",
    "speaker:mei-@fudan", "speaker:mei@-fudan", "speaker:mei@fudan@tongji",
  ])
  func whatIsNoIDIsRefused(id: String) {
    let problems = Corpora.problems(in: Corpora.small("speaker:mei-tao", becomes: id))
    #expect(problems.count == 1)
    #expect(problems.first?.cause.message.english.hasPrefix("\"\(id)\" is no id") == true)
  }

  @Test(arguments: ["speaker:m", "speaker:mei-tao-2", "speaker:30", "speaker:mei-tao@fudan-daxue"])
  func anIDIsWordsJoinedByHyphens(id: String) {
    #expect(Corpora.problems(in: Corpora.small("speaker:mei-tao", becomes: id)).isEmpty)
  }

  @Test func everyRuleHasAFixtureThatBreaksIt() {
    for rule in Validation.rules {
      #expect(ValidationRuleTests.fixtures.contains { $0.rule == rule }, "\(rule)")
    }
  }

  @Test func theSmallCorpusIsValid() throws { _ = try Corpora.load(Corpora.small) }

  @Test func everythingThatIsWrongIsReportedAtOnce() {
    let broken = Corpora.small
      .replacingOccurrences(of: "\"form\": \"address\"", with: "\"form\": \"adress\"")
      .replacingOccurrences(of: "\"title\"", with: "\"titel\"")
      .replacingOccurrences(of: "\"version\": 1", with: "\"version\": \"1\"")
      .replacingOccurrences(of: "\"file\": \"s.txt\",", with: "\"file\": 7, \"file\": \"\",")
    #expect(
      Corpora.problems(in: broken).map { "\($0.position!.line) \($0.cause.message.english)" } == [
        "3 a number is expected here, not a string",
        "21 the key \"title\" is missing",
        "21 unknown key \"titel\"; did you mean \"title\"?",
        "24 unknown word \"adress\"; known are: address keynote talk experience-sharing presentation panel chair dialogue comment closing reading award performance; did you mean \"address\"?",
        "33 a string is expected here, not a number",
        "33 the key \"file\" stands twice",
      ])
  }

  @Test func aReportShowsTheLineWithACaretUnderThePlace() throws {
    let broken = Corpora.small("\"name\": \"梅涛\"", becomes: "\"name\": \"梅涛\", \"neme\": \"\\u001b\"")
    let problem = try #require(Corpora.problems(in: broken).first)
    #expect(
      problem.report(in: .english) == """
        corpus.json:19:46: unknown key "neme"; did you mean "name"?
          at $.speakers[0].neme
          19 | …": "speaker:mei-tao", "name": "梅涛", "neme": "\\u001b",
             |                                        ^

        """)
    #expect(
      problem.report(in: .chinese) == """
        corpus.json:19:46: 不认识的键 "neme"；是否想写 "name"？
          位置 $.speakers[0].neme
          19 | …": "speaker:mei-tao", "name": "梅涛", "neme": "\\u001b",
             |                                        ^

        """)
  }
}
