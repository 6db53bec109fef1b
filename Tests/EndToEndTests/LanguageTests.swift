import Testing

/// Which language the program speaks: `--lang`, else that of the locale, where it is no Chinese one.
struct LanguageTests {
  @Test(arguments: [
    ([:], "论坛"),
    (["LC_ALL": "C"], "论坛"),
    (["LC_ALL": "POSIX"], "论坛"),
    (["LC_ALL": ""], "论坛"),
    (["LANG": "C.UTF-8"], "论坛"),
    (["LANG": "zh_CN.UTF-8"], "论坛"),
    (["LANG": "zh_TW"], "论坛"),
    (["LANG": "en_US.UTF-8"], "forums"),
    (["LANG": "de_DE.UTF-8"], "forums"),
    (["LC_ALL": "en_US"], "forums"),
    (["LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], "forums"),
    (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], "论坛"),
    (["LC_ALL": "C", "LANG": "en_US.UTF-8"], "论坛"),
  ])
  func theLocaleChooses(_ variables: [String: String], _ word: String) throws {
    let outcome = try Program.wentan(variables: variables)
    #expect(outcome.exited(0))
    #expect(outcome.output.contains("  \(word)\n"))
  }

  @Test(arguments: [("zh", "论坛"), ("en", "forums")])
  func theOptionWins(_ language: String, _ word: String) throws {
    for locale in ["C", "en_US.UTF-8", "zh_CN.UTF-8"] {
      let outcome = try Program.wentan("--lang", language, variables: ["LC_ALL": locale])
      #expect(outcome.output.contains("  \(word)\n"))
    }
  }

  @Test func theOptionHoldsForMessagesToo() throws {
    let unknown = try Program.wentan("show", "nobody", "--lang", "en")
    #expect(unknown.errors.contains("nothing is called \"nobody\""))
    let missing = try Program.wentan("list", "speakers", "--corpus", "missing.json", "--lang", "en")
    #expect(missing.errors.contains("no such file"))
  }

  @Test func theOptionHoldsForFaultsOfTheOutput() throws {
    let outcome = try Program.wentan("list", "speakers", "--lang", "en", output: .file("/dev/full"))
    #expect(outcome.errors.contains("cannot write to standard output"))
  }
}
