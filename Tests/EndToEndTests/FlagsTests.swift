import Testing

@testable import wentan

/// Flags alone are read without the parser, and mean what they mean to it.
struct FlagsTests {
  private func said(by opening: Opening) -> [String] {
    let common = opening.common
    return [
      "\(opening.references) \(opening.noMouse) \(opening.fresh) \(opening.plain)",
      "\(opening.ambiguousWidth as Any) \(common.corpus) \(common.noBundled) \(common.compiled as Any)",
      "\(common.lang as Any) \(common.ascii) \(common.noColour)",
    ]
  }

  @Test(arguments: [
    [], ["--fresh"], ["--no-mouse"], ["--plain"], ["--no-bundled"], ["--ascii"], ["--no-colour"],
    ["--no-color"], ["--ascii", "--fresh", "--fresh", "--no-color"],
  ])
  func theyMeanTheSame(_ flags: [String]) throws {
    #expect(said(by: try #require(Opening(flags: flags))) == said(by: try Browse.parse(flags).opening))
  }

  @Test(arguments: ["--guest", "--help", "--version", "梅涛", "list", "--", "-", "", "--corpus", "--lang=en"])
  func allElseIsForTheParser(_ word: String) {
    #expect(Opening(flags: ["--fresh", word]).map(said) == nil)
  }
}
