import Foundation
import System
import Testing

/// The command line in a locale whose encoding is not UTF-8.
@Suite(
  .enabled(
    if: TerminalTableTests.hasLocaleSources || Tool.mustNotSkip, "the sources of locales are not installed"))
struct CharsetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs a script with the program as `$0`, and gives its bytes as the locale's encoding reads them.
  private func shell(_ script: String, locale: String = "zh_CN.GB18030") throws -> Program.Outcome {
    let codeset = locale.components(separatedBy: ".")[1]
    return try Program.run(
      [
        "/bin/bash", "-o", "pipefail", "-c", "{ \(script); } 2>&1 | iconv -f \(codeset) -t UTF-8",
        Program.path,
      ],
      environment: Program.environment.merging(["LC_ALL": locale, "LOCPATH": TerminalTableTests.folder]) {
        $1
      })
  }

  // MARK: The encodings of Chinese

  private static let chinese = ["zh_CN.GB18030", "zh_CN.GBK"]

  /// 梅涛 in GB18030, and in GBK.
  private let name = #"$(printf '\303\267\314\316')"#

  @Test(arguments: chinese) func aNameTypedInItIsFoundAndShownInIt(_ locale: String) throws {
    let shown = try shell("\"$0\" show \"\(name)\"", locale: locale)
    #expect(shown.exited(0))
    #expect(shown.output.contains("智象未来"))
    #expect(try shell("\"$0\" search \"\(name)\"", locale: locale).output.contains("speaker:mei-tao"))
    #expect(try shell("\"$0\" list speakers", locale: locale).output.contains("梅涛"))
    let named = try shell("printf '\\303\\267\\314\\316\\n' | \"$0\" show -", locale: locale)
    #expect(named.output.contains("智象未来"))
    let exported = try shell("\"$0\" export \"\(name)\" --format markdown", locale: locale)
    #expect(exported.exited(0))
    #expect(exported.output.contains("# 梅涛"))
  }

  @Test(arguments: chinese) func whatIsTypedInUTF8IsFoundToo(_ locale: String) throws {
    #expect(try shell("\"$0\" show 梅涛", locale: locale).output.contains("智象未来"))
  }

  @Test(arguments: chinese) func whatGoesWrongIsSaidInIt(_ locale: String) throws {
    // 无此人.
    let nobody = #"$(printf '\316\336\264\313\310\313')"#
    #expect(try shell("\"$0\" show \"\(nobody)\"", locale: locale).output.contains("没有“无此人”"))
  }

  // MARK: Latin-1

  private static let latin1 = "en_US.ISO-8859-1"

  /// A corpus with a name that Latin-1 has.
  private func corpus() throws -> String {
    let text = """
      {"format": "wentan-corpus", "version": 1,
       "articles": [{"id": "article:a", "source": "source:s", "blocks": [
         {"kind": "headline", "spans": [{"lines": [1, 1]}]}, {"kind": "paragraph", "spans": [{"lines": [2, 2]}]}]}],
       "speakers": [{"id": "speaker:jose", "name": "José 何",
         "evidence": [{"article": "article:a", "quote": "José 何到会。"}]}],
       "sources": [{"id": "source:s", "file": "s.txt", "text": ["标题", "José 何到会。"]}]}
      """
    return try folder.write(text.utf8, to: "corpus.json")
  }

  @Test func inLatin1WhatItHasIsReadAndWrittenInItAndTheRestIsEscaped() throws {
    let file = try corpus()
    let options = "--no-bundled --corpus \(file)"
    for command in [
      "list speakers", "show speaker:jose", "search \"$(printf 'jos\\351')\"", "export speaker:jose",
    ] {
      let outcome = try shell("\"$0\" \(command) \(options)", locale: CharsetTests.latin1)
      #expect(outcome.exited(0), "\(command)")
      #expect(outcome.output.contains(#"José \u4F55"#), "\(command)")
    }
    let missing = try shell("\"$0\" show \"$(printf 'Ren\\351e')\" \(options)", locale: CharsetTests.latin1)
    #expect(missing.exited(1))
    #expect(missing.output.contains("Renée"))
  }

  @Test func theCorpusThatTheProgramCarriesIsFoundInLatin1ByPinyin() throws {
    let shown = try shell("\"$0\" show meitao", locale: CharsetTests.latin1)
    #expect(shown.exited(0))
    #expect(shown.output.contains(#"\u6885\u6D9B"#))
  }

  // MARK: Every encoding

  @Test(arguments: ["show \"$1\" --format json", "show \"$1\" --format csv", "list speakers --format json"])
  func whatProgramsReadIsUTF8InEveryLocale(_ command: String) throws {
    for locale in CharsetTests.chinese + [CharsetTests.latin1] {
      let outcome = try Program.run(
        ["/bin/bash", "-c", "\"$0\" " + command, Program.path, "梅涛"],
        environment: Program.environment.merging(["LC_ALL": locale, "LOCPATH": TerminalTableTests.folder]) {
          $1
        })
      #expect(outcome.output.contains("梅涛"), "\(locale)")
    }
  }

  @Test(arguments: chinese + [latin1]) func aFileIsUTF8InEveryLocale(_ locale: String) throws {
    #expect(try shell("\"$0\" export speaker:mei-tao --output \(folder.path)/m.md", locale: locale).exited(0))
    #expect(try String(contentsOfFile: folder.path + "/m.md", encoding: .utf8).contains("梅涛"))
  }

  @Test func whereTheLocaleIsNotInstalledItIsUTF8() throws {
    let outcome = try Program.wentan(
      "list", "speakers", variables: ["LC_ALL": "zh_CN.GB18030", "LOCPATH": "/nonexistent"])
    #expect(outcome.output.contains("梅涛"))
  }
}
