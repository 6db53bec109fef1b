import Testing

@testable import wentan

/// A command line of whole options is read without the parser, and means what it means to it.
struct FlagsTests {
  private func said(by browse: Browse) -> [String] {
    let common = browse.common
    return [
      "\(browse.references) \(browse.noMouse) \(browse.fresh) \(browse.plain) \(browse.guest)",
      "\(browse.ambiguousWidth as Any) \(common.corpus) \(common.noBundled) \(common.compiled as Any)",
      "\(common.lang as Any) \(common.ascii) \(common.noColour) \(common.isGuest)",
    ]
  }

  @Test(arguments: [
    [], ["--fresh"], ["--no-mouse"], ["--plain"], ["--no-bundled"], ["--ascii"], ["--no-colour"],
    ["--no-color"], ["--ascii", "--fresh", "--fresh", "--no-color"], ["--guest"], ["--corpus", "a"],
    ["--corpus", "a", "--fresh", "--corpus", "b"], ["--guest", "--no-bundled", "--corpus", "a"],
  ])
  func theyMeanTheSame(_ words: [String]) throws {
    #expect(said(by: try #require(Browse(plain: words))) == said(by: try Browse.parse(words)))
  }

  @Test(arguments: [
    "--help", "-h", "--version", "梅涛", "list", "--", "-", "", "--corpus", "--lang=en", "--is-guest",
    "--format",
    "--lang en", "--corpus --fresh", "--compiled x", "--generate-completion-script",
  ])
  func allElseIsForTheParser(_ words: String) {
    let words = ["--fresh"] + words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    #expect(Browse(plain: words).map(said) == nil)
  }

  /// Whatever is added to the explorer's options, a start does not come to need the parser.
  @Test func everyFlagOfTheExplorerNeedsNoParser() throws {
    let browse = try #require(CommandTable.commands.first)
    #expect(browse.name == "browse" && browse.options.count > 10)
    for option in browse.options where !option.takesValue {
      #expect(Browse(plain: [option.name]) != nil, "\(option.name)")
    }
  }

  /// What guests may give is named one by one in the definitions.
  @Test func guestsMayGiveWhatTheDefinitionsSay() {
    let guests = CommandTable.forGuests
    #expect(guests.map(\.command.name) == ["list", "search", "show", "timeline", "new"])
    let options = Set(guests.flatMap(\.command.options).filter(\.isForGuests).map(\.name))
    #expect(
      options == [
        "--format", "--kind", "--limit", "--fuzzy", "--scope", "--sort", "--from", "--to", "--since",
        "--lang", "--width",
      ])
  }
}
