import Foundation
import Testing

/// Bad input ends with one clear report on standard error, never with a crash and never on an open screen.
struct BrokenCorpusTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: BrokenCorpus.missing + BrokenCorpus.invalid)
  func aBrokenCorpusIsReportedClearly(_ broken: BrokenCorpus) throws {
    let path = try broken.make(folder)
    let outcome = try Program.wentan("list", "speakers", "--no-bundled", "--corpus", path)
    #expect(outcome.exited(broken.status), "\(outcome.ending)")
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(broken.complaint), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\0"))
    // Every report starts with the file; where there is a place in it, three lines follow that show it.
    let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let reports = lines.filter { $0.hasPrefix(path) && $0.contains(": ") }
    #expect((1...broken.maximumReports).contains(reports.count), "\(outcome.errors)")
    if lines.count > 1 { #expect(lines.count == 4 * reports.count, "\(outcome.errors)") }
  }

  @Test(arguments: [BrokenCorpus.noSuchFile, .cutInTheMiddle, .unknownID])
  func theScreenDoesNotOpenOnABrokenCorpus(_ broken: BrokenCorpus) throws {
    let pty = try Pty("--no-bundled", "--corpus", try broken.make(folder))
    #expect(pty.ending(within: 15) == .exit(broken.status))
    #expect(pty.hasSent(broken.complaint))
    #expect(!pty.hasSent("\u{1B}"))
    #expect(pty.isAsBefore)
  }

  @Test func thePlaceIsShownWithACaret() throws {
    let path = try BrokenCorpus.unknownID.make(folder)
    let errors = try Program.wentan("list", "speakers", "--no-bundled", "--corpus", path).errors
    let lines = errors.split(separator: "\n")
    #expect(lines[0].firstMatch(of: /:\d+:\d+: 没有机构 "organisation:zhixiang-weilia"；是否想写/) != nil)
    #expect(lines[1].contains("$.speakers[2].posts[1].organisation"))
    #expect(lines[2].contains(#""organisation": "organisation:zhixiang-weilia""#))
    #expect(
      lines[3].prefix { $0 != "^" }.count
        == lines[2].components(separatedBy: "\"organisation:zhixiang-weilia\"")[0].count)
  }

  @Test func everythingWrongIsSaidInOneRun() throws {
    let text = try BundledCorpus.changing(#""name": "梅涛""#, to: #""name": 7"#)
      .replacingOccurrences(of: "\"topic:ai-wenchuang\"\n", with: "\"topic:ai-wenchuan\"\n")
      .replacingOccurrences(of: #""quote": "青年报记者 徐红清""#, with: #""quote": "报上没有的话""#)
    let path = try folder.write(text.utf8)
    let errors = try Program.wentan("list", "speakers", "--no-bundled", "--corpus", path).errors
    #expect(errors.contains("此处应为字符串，却是数字"))
    #expect(errors.contains("里没有这句原文"))
  }

  @Test func aReportThatWouldNotEndIsCounted() throws {
    let text = try BundledCorpus.text.replacingOccurrences(of: #""quote": ""#, with: #""quote": "不在报上"#)
    let outcome = try Program.wentan("list", "speakers", "--corpus", folder.write(text.utf8))
    #expect(outcome.exited(65))
    #expect(outcome.errors.contains("个问题"))
    #expect(outcome.errors.split(separator: "\n").count <= 401)
  }

  @Test func aFileNameCannotCommandTheTerminal() throws {
    let outcome = try Program.wentan("list", "speakers", "--corpus", "\u{1B}[2Jno\rsuch\nfile")
    #expect(outcome.exited(66))
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\r"))
    #expect(outcome.errors.contains("␛[2Jno"))
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func aFileThatMustNotBeReadSaysSo() throws {
    let path = try folder.write(BundledCorpus.text.utf8)
    chmod(path, 0)
    let outcome = try Program.wentan("list", "speakers", "--no-bundled", "--corpus", path)
    #expect(outcome.exited(66))
    #expect(outcome.errors.contains("无权读取"))
  }

  @Test func validateReportsForPrograms() throws {
    let path = try BrokenCorpus.unknownID.make(folder)
    let outcome = try Program.wentan("validate", path, "--no-bundled", "--format", "json")
    #expect(outcome.exited(65))
    #expect(outcome.errors == "")
    let problems = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(problems.count == 1)
    #expect(problems[0]["file"] as? String == path)
    #expect(problems[0]["path"] as? String == "$.speakers[2].posts[1].organisation")
  }
}
