import Foundation
import Testing

/// What only `wentan validate` refuses: a file that loaded before still loads, and one line says that it has faults.
struct WarningsTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(BundledCorpus.changing(#""name": "梅涛""#, to: #""name": "梅涛　""#).utf8)
  }

  @Test func aListSaysInOneLineThatThereAreWarnings() throws {
    let outcome = try Program.wentan(
      "list", "speakers", "--no-bundled", "--corpus", path, "--lang", "en")
    #expect(outcome.exited(0))
    #expect(outcome.output.contains("speaker:mei-tao"))
    #expect(outcome.errors == "wentan: 1 warning; see wentan validate \(path)\n")
  }

  @Test func validateRefusesThemWithTheirPlaces() throws {
    let outcome = try Program.wentan("validate", "--no-bundled", path)
    #expect(outcome.exited(65))
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].hasSuffix("首尾不能有空白"), "\(outcome.errors)")
    #expect(lines.last?.hasSuffix("^") == true)
  }

  @Test func aGuestIsToldNothing() throws {
    let outcome = try Program.wentan(
      "--guest", "--no-bundled", "--corpus", path, variables: ["SSH_ORIGINAL_COMMAND": "list speakers"])
    #expect(outcome.exited(0))
    #expect(outcome.errors == "")
  }

  @Test func theExplorerSaysItWhenItIsLeft() throws {
    let pty = try Pty("--no-bundled", "--corpus", path)
    try pty.waitFor(Program.lastWord)
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.hasSent("语料有 1 处不合格式"))
  }

  /// Blanks of every sort, tabs, control characters and a sentence that stands twice.
  @Test func aDraftOfAStrangeTextIsValid() throws {
    let text = """
      　\u{A0}星海论坛在宁波举行\u{3000}
      \t
      3月2日，星海\t论坛在宁波举行。\u{A0}甲大学\u{7F}校长高远\u{85}致辞。\u{3000}3月2日，星海\t论坛在宁波举行。
      \u{2003}甲大学校长高远致辞。\u{B}甲大学校长高远致辞。\r
      　主办单位：甲大学　、乙协会\u{2028}　协办单位：\u{A0}丙公司\u{3000}
      """
    let draft = folder.path + "/draft.json"
    let derived = try Program.wentan("derive", try folder.write(text.utf8), "--output", draft)
    #expect(derived.exited(0))
    let outcome = try Program.wentan("validate", "--no-bundled", draft)
    #expect(outcome.exited(0), "\(outcome.errors)")
  }
}
