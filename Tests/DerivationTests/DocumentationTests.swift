import Foundation
import Testing

@testable import Derivation

/// What docs/derivation.md promises.
struct DocumentationTests {
  private var page: String {
    get throws {
      try String(contentsOf: Seed.package.appendingPathComponent("docs/derivation.md"), encoding: .utf8)
    }
  }

  @Test(arguments: ["surname", "person", "title", "organisation", "suffix", "event", "verb"])
  func everyKindOfAUsersListIsTold(_ kind: String) throws {
    #expect(try page.contains("`\(kind)`"))
    _ = try Lexicon(adding: "\(kind) 词\n# 注\n\n")
  }

  @Test func aLineThatIsNoneIsRefusedWithItsNumber() {
    #expect(throws: LexiconFault.self) { try Lexicon(adding: "person 阿布都\nwho 谁\n") }
  }
}
