import Testing

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
      #expect(outcome.errors.contains("a whole number from "), "\(words)")
    }
  }

  @Test func noneIsNoLimit() throws {
    #expect(try Program.wentan("search", "mt", "--limit", "0").exited(64))
    #expect(try Program.wentan("search", "mt", "--limit", "1").exited(0))
  }

  @Test func optionsBeforeTheirSubcommandAreToldTheirPlace() throws {
    let outcome = try Program.wentan("--format", "json", "list", "forums", variables: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.exited(64))
    #expect(outcome.errors == "wentan: 选项写在子命令之后：wentan list forums --format json\n")
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
