import Foundation
import System
import Testing

/// The command line as scripts use it: what goes to which stream, and how it exits.
struct CommandLineTests {
  static let kinds = [
    ("forums", "forum"), ("speakers", "speaker"), ("announcements", "announcement"),
    ("organisations", "organisation"), ("topics", "topic"), ("articles", "article"),
  ]

  private func json<T>(_ text: String, as type: T.Type) throws -> T {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? T)
  }

  // MARK: list

  @Test(arguments: kinds) func everyKindIsListedAsText(_ kind: String, _ singular: String) throws {
    let outcome = try Program.wentan("list", kind)
    #expect(outcome.exited(0))
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == (try BundledCorpus.count(of: kind)))
    #expect(lines.allSatisfy { $0.hasPrefix("\(singular):") })
    #expect(try Program.wentan("list", singular).output == outcome.output)
  }

  @Test(arguments: kinds) func everyKindIsListedAsJSON(_ kind: String, _ singular: String) throws {
    let outcome = try Program.wentan("list", kind, "--format", "json")
    #expect(outcome.exited(0))
    let items = try json(outcome.output, as: [[String: Any]].self)
    #expect(items.count == (try BundledCorpus.count(of: kind)))
    for item in items {
      #expect(item["kind"] as? String == singular)
      #expect((item["ref"] as? String)?.hasPrefix(singular + ":") == true)
      #expect((item["name"] as? String)?.isEmpty == false)
    }
  }

  @Test func aSpeakerStandsInTheListWithHisPost() throws {
    let lines = try Program.wentan("list", "speakers").output.split(separator: "\n")
    #expect(lines.contains("speaker:mei-tao         梅涛  加拿大工程院 外籍院士"))
  }

  @Test func anEmptyListIsNoFailure() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"{"format": "wentan-corpus", "version": 1}"#.utf8)
    let outcome = try Program.wentan(
      "list", "speakers", "--format", "json", "--no-bundled", "--corpus", path)
    #expect(outcome.exited(0))
    #expect(try json(outcome.output, as: [Any].self).isEmpty)
  }

  // MARK: show

  @Test func anItemShowsByIdAndByName() throws {
    let outcome = try Program.wentan("show", "speaker:mei-tao")
    #expect(outcome.exited(0))
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("梅涛\n"))
    #expect(outcome.output.contains("智象未来创始人、CEO"))
    #expect(outcome.output.contains("加拿大工程院外籍院士、智象未来创始人兼CEO梅涛则分享了"))
    #expect(try Program.wentan("show", "梅涛").output == outcome.output)
    #expect(try Program.wentan("梅涛").output == outcome.output)
  }

  @Test func oneItemIsAnObjectAndSeveralAreAnArray() throws {
    let one = try Program.wentan("show", "梅涛", "--format", "json")
    #expect(try json(one.output, as: [String: Any].self)["ref"] as? String == "speaker:mei-tao")
    let two = try Program.wentan("show", "topic:ai-wenchuang", "梅涛", "--format", "json")
    #expect(
      try json(two.output, as: [[String: Any]].self).map { $0["ref"] as? String }
        == ["topic:ai-wenchuang", "speaker:mei-tao"])
  }

  @Test func everyItemShowsInBothFormats() throws {
    for (kind, _) in CommandLineTests.kinds {
      let list = try json(
        try Program.wentan("list", kind, "--format", "json").output, as: [[String: Any]].self)
      let refs = list.compactMap { $0["ref"] as? String }
      let text = try Program.run([Program.path, "show"] + refs)
      #expect(text.exited(0) && !text.output.contains("\u{1B}"), "\(kind)")
      let objects = try Program.run([Program.path, "show", "--format", "json"] + refs)
      #expect(try json(objects.output, as: [[String: Any]].self).map { $0["ref"] as? String } == refs)
    }
  }

  @Test(arguments: [["show", "不存在的人"], ["show", "梅涛", "不存在的人"], ["不存在的人"]])
  func anUnknownItemIsASentenceAndExitsOne(_ arguments: [String]) throws {
    let outcome = try Program.run([Program.path] + arguments)
    #expect(outcome.exited(1))
    #expect(outcome.output == "")
    #expect(outcome.errors == "wentan: 没有“不存在的人”；wentan list KIND 列出有什么，wentan search 可查找\n")
  }

  @Test func ofThousandsOfUnknownNamesTheFirstAreNamed() throws {
    let names = (0..<4_000).map { "无\($0)" }
    for outcome in [
      try Program.run([Program.path, "show"] + names),
      try Program.wentan("show", "-", input: names.joined(separator: "\n")),
    ] {
      #expect(outcome.exited(1))
      #expect(outcome.output == "")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 11)
      #expect(lines.first?.hasPrefix("wentan: 没有“无0”") == true)
      #expect(lines.last == "……还有 3990 个")
    }
  }

  @Test func optionsMayStandBeforeTheSubcommand() throws {
    let outcome = try Program.wentan("--lang", "en", "--no-colour", "list", "announcements")
    #expect(outcome.exited(0))
    #expect(outcome.output.contains("product launched"))
  }

  @Test func anAmbiguousNameListsItsCandidates() throws {
    let outcome = try Program.wentan("show", "AI")
    #expect(outcome.exited(1))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("wentan: “AI”不止一项，请写 id：\n"))
    #expect(outcome.errors.contains("\n  topic:ai-wenchuang  AI+文创\n"))
  }

  // MARK: usage

  @Test func aWordNearASubcommandDoesNotBecomeAnItem() throws {
    let outcome = try Program.wentan("lst")
    #expect(outcome.exited(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("没有子命令“lst”；是否想写 list？"))
  }

  @Test(arguments: [
    ["--nonsense"], ["list"], ["list", "nonsense"], ["list", "speakers", "--format", "nonsense"], ["show"],
    ["--lang", "fr"], ["list", "speakers", "--corpus"],
  ])
  func wrongUsageExits64(_ arguments: [String]) throws {
    let outcome = try Program.run([Program.path] + arguments)
    #expect(outcome.exited(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("wentan: "))
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try Program.wentan("--version")
    #expect(version.exited(0))
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+(-.+)?\n/) != nil)
    let help = try Program.wentan("--help")
    #expect(help.exited(0))
    #expect(help.errors == "")
    for word in ["  list ", "  show ", "  validate ", "--fresh", "退出状态", "用法："] {
      #expect(help.output.contains(word), "\(word)")
    }
    let english = try Program.wentan("--help", "--lang", "en")
    for word in ["  list ", "  show ", "  validate ", "--fresh", "EXIT STATUS", "USAGE: "] {
      #expect(english.output.contains(word), "\(word)")
    }
  }

  @Test(arguments: [[], ["list"], ["show"], ["validate"], ["config"]])
  func theHelpNamesTheOptionsThatHoldEverywhere(_ subcommand: [String]) throws {
    let help = try Program.run([Program.path] + subcommand + ["--help"])
    for option in ["--corpus", "--no-bundled", "--lang", "--ascii", "--no-colour", "--no-color"] {
      #expect(help.output.contains(option), "\(option)")
    }
  }

  @Test func theBundledCorpusIsValid() throws {
    let outcome = try Program.wentan("validate")
    #expect(outcome.exited(0))
    #expect(outcome.output.hasPrefix("语料有效："))
    #expect(try Program.wentan("validate", "--format", "json").output == "[]\n")
  }

  // MARK: streams

  @Test(.needs("bash")) func aPipeThatIsClosedEndsItQuietly() throws {
    let outcome = try Program.run(
      ["bash", "-c", #""$0" list speakers | head -1; echo "${PIPESTATUS[0]}" >&2"#, Program.path])
    #expect(outcome.output.hasPrefix("speaker:"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    // Nothing but the status: whether it wrote before head ended, or not.
    #expect(["0\n", "141\n"].contains(outcome.errors), "\(outcome.errors)")
  }

  @Test(arguments: [["list", "speakers"], ["show", "梅涛"], ["validate"], []])
  func aReaderThatIsGoneEndsItQuietly(_ arguments: [String]) throws {
    let outcome = try Program.run([Program.path] + arguments, output: .closedPipe)
    #expect(outcome.errors == "")
    #expect(outcome.ending == .signal(SIGPIPE))
  }

  @Test(arguments: [["list", "speakers"], ["show", "梅涛", "--format", "json"], ["validate"], []])
  func aFullDiskIsAMessageAndExits74(_ arguments: [String]) throws {
    let outcome = try Program.run([Program.path] + arguments, output: .file("/dev/full"))
    #expect(outcome.exited(74))
    #expect(outcome.errors.contains("写不到标准输出"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
