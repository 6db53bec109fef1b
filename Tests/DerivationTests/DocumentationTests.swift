import Foundation
import Testing

@testable import Derivation

/// What docs/derivation.md and derivation.zh.md promise.
struct DocumentationTests {
  private func page(_ file: String) throws -> String {
    try String(contentsOf: Seed.package.appendingPathComponent("docs/" + file), encoding: .utf8)
  }

  @Test(arguments: ["surname", "person", "title", "organisation", "suffix", "event", "verb"])
  func everyKindOfAUsersListIsTold(_ kind: String) throws {
    for file in ["derivation.md", "derivation.zh.md"] {
      #expect(try page(file).contains("`\(kind)`"), "\(file)")
    }
    _ = try Lexicon(adding: "\(kind) 词\n# 注\n\n")
  }

  @Test func aLineThatIsNoneIsRefusedWithItsNumber() {
    #expect(throws: LexiconFault.self) { try Lexicon(adding: "person 阿布都\nwho 谁\n") }
  }
}
