import Foundation
import Testing

/// The command line in a locale whose encoding is not UTF-8.
@Suite(
  .enabled(
    if: TerminalTableTests.hasLocaleSources || Tool.mustNotSkip, "the sources of locales are not installed"))
struct CharsetTests {
  /// Runs a script with the program as `$0`, and gives its bytes as GB18030 reads them.
  private func shell(_ script: String, locale: String = "zh_CN.GB18030") throws -> Program.Outcome {
    try Program.run(
      ["/bin/bash", "-o", "pipefail", "-c", "{ \(script); } 2>&1 | iconv -f GB18030 -t UTF-8", Program.path],
      environment: Program.environment.merging(["LC_ALL": locale, "LOCPATH": TerminalTableTests.folder]) {
        $1
      })
  }

  /// 梅涛 in GB18030.
  private let name = #"$(printf '\303\267\314\316')"#

  @Test func aNameTypedInGB18030IsFoundAndShownInIt() throws {
    let shown = try shell("\"$0\" show \"\(name)\"")
    #expect(shown.exited(0))
    #expect(shown.output.contains("智象未来"))
    #expect(try shell("\"$0\" search \"\(name)\"").output.contains("speaker:mei-tao"))
    #expect(try shell("\"$0\" list speakers").output.contains("梅涛"))
    #expect(try shell("printf '\\303\\267\\314\\316\\n' | \"$0\" show -").output.contains("智象未来"))
  }

  @Test func whatIsTypedInUTF8IsFoundToo() throws {
    #expect(try shell("\"$0\" show 梅涛").output.contains("智象未来"))
  }

  @Test func whatGoesWrongIsSaidInIt() throws {
    #expect(try shell("\"$0\" show 无此人").output.contains("没有“无此人”"))
  }

  @Test(arguments: ["show \"$1\" --format json", "show \"$1\" --format csv", "list speakers --format json"])
  func whatProgramsReadIsUTF8InEveryLocale(_ command: String) throws {
    let outcome = try Program.run(
      ["/bin/bash", "-c", "\"$0\" " + command, Program.path, "梅涛"],
      environment: Program.environment.merging([
        "LC_ALL": "zh_CN.GB18030", "LOCPATH": TerminalTableTests.folder,
      ]) { $1 })
    #expect(outcome.output.contains("梅涛"))
  }

  @Test func afileIsUTF8InEveryLocale() throws {
    let folder = try TemporaryFolder()
    #expect(try shell("\"$0\" export \"\(name)\" --output \(folder.path)/m.md").exited(0))
    #expect(try String(contentsOfFile: folder.path + "/m.md", encoding: .utf8).contains("梅涛"))
  }

  @Test func whereTheLocaleIsNotInstalledItIsUTF8() throws {
    let outcome = try Program.wentan(
      "list", "speakers", variables: ["LC_ALL": "zh_CN.GB18030", "LOCPATH": "/nonexistent"])
    #expect(outcome.output.contains("梅涛"))
  }
}
