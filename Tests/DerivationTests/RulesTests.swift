import Foundation
import Testing

@testable import Derivation

/// The list of rules, which the page of documentation is made from.
struct RulesTests {
  @Test func theListHasEveryRuleOnceAndInOrder() {
    #expect(Rules.all.map(\.rule) == Rule.allCases)
  }

  @Test(arguments: Rules.all.filter { $0.example != nil }.map(\.rule))
  func anExampleGivesAFactOfItsRule(_ rule: Rule) throws {
    let entry = Rules.all[Rule.allCases.firstIndex(of: rule)!]
    let draft = try Draft(#require(entry.example).text)
    #expect(draft.text.contains("\"\(rule.rawValue)\""), "\(draft.text)")
  }

  /// `RECORD_SNAPSHOTS=1 swift test --filter RulesTests` writes the table, and fails.
  @Test func thePageHasTheTableOfTheList() throws {
    let page = Seed.package.appendingPathComponent("docs/derivation.md")
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| rule |") })
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let written = lines[..<start] + Rules.table + lines[end...]
      try written.joined(separator: "\n").write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(Array(lines[start..<end]) == Rules.table)
  }
}
