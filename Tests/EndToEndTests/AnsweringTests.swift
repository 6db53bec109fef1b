import System
import Testing
import Text

/// What the parser of the command line answers, and what it is told wrongly.
struct AnsweringTests {
  @Test(arguments: [
    "--help", "--version", "list --help", "help list", "--generate-completion-script bash",
    "--generate-completion-script zsh", "config --show-default", "validate", "list forums", "show 梅涛",
  ])
  func whatCannotBeWrittenIsAFailure(_ arguments: String) throws {
    for output in [">/dev/full", ">&-"] {
      let outcome = try Program.run(["/bin/sh", "-c", "exec \"$0\" \(arguments) \(output)", Program.path])
      #expect(outcome.exited(74), "\(arguments) \(output)")
      #expect(outcome.errors.hasPrefix("wentan: "), "\(arguments) \(output)")
    }
  }

  @Test(arguments: ["--limit", "--width"], ["-1", "x", "1.5", "99999999999999999999"])
  func whatIsNoNumberIsRefusedWithWhatWouldBe(_ option: String, _ number: String) throws {
    let command = option == "--limit" ? "search" : "show"
    for words in [[option, number], ["\(option)=\(number)"]] {
      let outcome = try Program.run([Program.path, command, "梅涛"] + words)
      #expect(outcome.exited(64), "\(words)")
      #expect(outcome.errors.contains(" 的整数\n"), "\(words)")
      let english = try Program.run([Program.path, command, "梅涛", "--lang", "en"] + words)
      #expect(english.errors.contains("a whole number from "), "\(words)")
    }
  }

  @Test func noneIsNoLimit() throws {
    #expect(try Program.wentan("search", "mt", "--limit", "0").exited(64))
    #expect(try Program.wentan("search", "mt", "--limit", "1").exited(0))
  }

  @Test(arguments: [
    (["--format", "json"], ["list", "forums"]), (["--format=json", "--lang", "en"], ["list", "topics"]),
    (["--kind", "speakers", "--limit", "1", "--fuzzy"], ["search", "list"]),
    (["--width", "40", "--format", "text"], ["show", "梅涛", "config"]),
    (["--format", "list"], ["show", "梅涛"]),
    (["--lang", "en"], ["help", "list"]), (["--bogus"], ["list", "forums"]), (["--ascii"], ["validate"]),
  ])
  func optionsStandBeforeTheSubcommandOrAfterIt(_ options: [String], _ words: [String]) throws {
    let before = try Program.run([Program.path] + options + words)
    // The library's own command for help takes no options.
    let after = try Program.run(
      [Program.path] + (words[0] == "help" ? ["list", "--help"] : words) + options)
    #expect(before.output == after.output && before.errors == after.errors)
    #expect(before.ending == after.ending)
  }

  @Test(arguments: [["--", "list"], ["--lang", "list"], ["--corpus", "list"]])
  func aValueOrAnOperandIsNoSubcommand(_ words: [String]) throws {
    let outcome = try Program.run([Program.path] + words)
    #expect(!outcome.exited(0) && !outcome.errors.contains("<kind>"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["--freshh"], "没有选项 --freshh；是否想写 --fresh？", "Unknown option '--freshh'. Did you mean '--fresh'?"),
    (["list"], "缺少 <kind>", "Missing expected argument '<kind>'"),
    (["list", "x"], "“x”不是 <kind> 的值；可写：", "The value 'x' is invalid for '<kind>'. Please provide one of"),
    (
      ["list", "forums", "--sort", "x"],
      "“x”不是 --sort <sort> 的值；可写 'source'、'pinyin'、'date'、'newest' 或 'count'",
      "The value 'x'"
    ),
    (["list", "forums", "--corpus"], "选项 --corpus <path> 后缺少值", "Missing value for '--corpus <path>'"),
    (["list", "forums", "x"], "多出“x”", "Unexpected argument 'x'"),
    (["--plain=1"], "选项 --plain 没有值，却写了“1”", "The option '--plain' does not take any value"),
    (
      ["config", "--check", "--show-default"], "--show-default 与 --check 只写一个",
      "give --show-default or --check"
    ),
  ])
  func whatIsWrongIsSaidInTheUsersLanguage(_ words: [String], _ chinese: String, _ english: String) throws {
    let inChinese = try Program.run([Program.path] + words)
    #expect(inChinese.exited(64) && inChinese.errors.hasPrefix("wentan: " + chinese), "\(inChinese.errors)")
    let inEnglish = try Program.run(
      [Program.path] + words, environment: Program.environment.merging(["LANG": "en_GB"]) { $1 })
    #expect(inEnglish.exited(64) && inEnglish.errors.hasPrefix("wentan: " + english), "\(inEnglish.errors)")
  }

  @Test(
    arguments: [
      "", "list", "search", "show", "timeline", "export", "validate", "compile", "derive", "config",
    ],
    ["zh", "en"])
  func helpFitsTheScreenInBothLanguages(_ command: String, _ language: String) throws {
    let words = (command.isEmpty ? [] : [command]) + ["--help", "--lang", language]
    let help = try Program.run([Program.path] + words)
    #expect(help.exited(0) && help.errors == "")
    let width = TextWidth()
    for line in help.output.split(separator: "\n") {
      #expect(width.columns(of: String(line)) <= 80, "\(line)")
      #expect(
        language == "zh" || line.unicodeScalars.allSatisfy { $0.value < 0x4E00 } || line.hasPrefix("  wentan")
      )
    }
    // Words of the library that nobody has translated.
    let english = [
      "OVERVIEW", "USAGE", "OPTIONS:", "ARGUMENTS", "SUBCOMMANDS", "values:", "default:", "Show ",
    ]
    if language == "zh" { for word in english { #expect(!help.output.contains(word), "\(word)") } }
    #expect(!help.output.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
  }

  @Test(arguments: ["list bogus", "list", "show x --format bogus", "search mt --limit 0", "show --lang en"])
  func aGuestIsToldNothingThatGuestsMayNotUse(_ command: String) throws {
    let outcome = try Program.wentan("--guest", variables: ["SSH_ORIGINAL_COMMAND": command])
    #expect(outcome.exited(64))
    for option in ["--corpus", "--compiled", "--no-bundled", "--ascii", "Usage", "--help"] {
      #expect(!outcome.errors.contains(option), "\(command): \(option)")
    }
  }
}
