import Foundation
import Model
import System
import Testing

@testable import Derivation

/// The list of rules, which the page of documentation is made from.
struct RulesTests {
  @Test func theListHasEveryRuleOnceAndInOrder() {
    #expect(Rules.all.map(\.rule) == Rule.allCases)
  }

  /// What users see of a rule is in words, no two rules the same.
  @Test func everyRuleHasWordsInBothLanguages() {
    #expect(Set(RuleName.names.keys) == Set(Rule.allCases.map(\.rawValue)))
    for language in Language.allCases {
      #expect(Set(RuleName.names.values.map { $0[language] }).count == Rule.allCases.count)
    }
    #expect(RuleName.of("a.later-rule")[.english] == "a.later-rule")
  }

  @Test(arguments: Rules.all.filter { $0.example != nil }.map(\.rule))
  func anExampleGivesAFactOfItsRule(_ rule: Rule) throws {
    let entry = Rules.all[Rule.allCases.firstIndex(of: rule)!]
    let draft = try Draft(#require(entry.example).text)
    #expect(draft.text.contains("\"\(rule.rawValue)\""), "\(draft.text)")
  }

  /// `RECORD_SNAPSHOTS=1 swift test --filter RulesTests` writes the table, and fails.
  @Test(arguments: [
    (Language.english, "derivation.md", "| rule |"), (.chinese, "derivation.zh.md", "| 规则 |"),
  ])
  func thePageHasTheTableOfTheList(_ language: Language, _ file: String, _ head: String) throws {
    let page = Seed.package.appendingPathComponent("docs/" + file)
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(head) })
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    let table = Rules.table(in: language)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let written = lines[..<start] + table + lines[end...]
      try written.joined(separator: "\n").write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(Array(lines[start..<end]) == table)
  }
}
