import Foundation
import Testing

/// `wentan show` and `wentan export` as scripts and reports use them.
struct ExportTests {
  static let formats = [
    "text", "markdown", "html", "json", "csv", "citation", "csl", "bibtex", "ris", "graphml",
  ]

  private func shell(_ script: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["bash", "-c", "set -o pipefail; " + script, Program.path] + arguments)
  }

  // MARK: Forms

  @Test(arguments: formats) func exportPrintsWhatShowPrints(_ format: String) throws {
    let shown = try Program.wentan("show", "梅涛", "topic:ai-wenchuang", "--format", format)
    #expect(shown.exited(0) && shown.errors == "" && shown.output.utf8.last == 10)
    let exported = try Program.wentan("export", "meitao", "topic:ai-wenchuang", "--format", format)
    #expect(exported.exited(0) && exported.output == shown.output)
  }

  @Test(.needs("python3"), .needs("bash")) func pythonReadsTheCSV() throws {
    let outcome = try shell(
      #"""
      "$0" list announcements | "$0" export - --format csv | python3 -c '
      import csv, json, subprocess, sys
      rows = list(csv.DictReader(open(0, newline="", encoding="utf-8"), strict=True))
      listed = json.loads(subprocess.check_output([sys.argv[1], "list", "announcements", "--format", "json"]))
      assert [(r["ref"], r["kind"], r["name"]) for r in rows] == [(i["ref"], i["kind"], i["name"]) for i in listed]
      for row in rows:
          item = json.loads(subprocess.check_output([sys.argv[1], "show", row["ref"], "--format", "json"]))
          quotes = row["quotes"].split(" | ")
          assert set(e["quote"] for e in item["evidence"]) <= set(quotes), row
          assert len(quotes) == len(row["sources"].split(" | ")), row
          assert None not in row and None not in row.values(), row
      print(len(rows), rows[0]["category"])' "$0"
      """#)
    #expect(outcome.exited(0), "\(outcome.errors)")
    #expect(outcome.output == "\(try BundledCorpus.count(of: "announcements")) 项目\n")
  }

  @Test(.needs("jq"), .needs("bash")) func jqReadsTheJSON() throws {
    let names = try shell(#""$0" list speakers --format json | jq -r '.[].name'"#)
    #expect(names.exited(0))
    #expect(names.output.split(separator: "\n").contains("梅涛"))
    let post = try shell(#""$0" export meitao --format json | jq -r '.posts[1].evidence[0].quote'"#)
    #expect(post.exited(0) && post.output.contains("梅涛"))
    let kinds = try shell(#""$0" list topics | "$0" export - --format json | jq -r 'map(.kind) | unique[]'"#)
    #expect(kinds.exited(0) && kinds.output == "topic\n")
  }

  // MARK: References

  @Test(arguments: ["text", "tsv"]) func standardInputNamesItemsAsListPrintsThem(_ format: String) throws {
    let list = try Program.wentan("list", "speakers", "--format", format).output
    let given = try Program.wentan("export", "-", "--format", "citation", input: "\n  \n" + list + "\r\n")
    #expect(given.exited(format == "tsv" ? 1 : 0), "the header of TSV is one in the first line alone")
    let whole = try Program.wentan("export", "-", "--format", "json", input: list)
    #expect(whole.exited(0) && whole.errors == "")
    #expect(whole.output.components(separatedBy: "\n    \"kind\": \"speaker\"").count == 9)
  }

  @Test func aLineMayBeANameOrPinyinAndAnItemIsPrintedOnce() throws {
    let outcome = try Program.wentan(
      "show", "铁钟", "-", "meitao", "--format", "csv", input: "梅涛\r\nspeaker:tie-zhong\ntangwenkan  \n")
    #expect(outcome.exited(0))
    #expect(
      outcome.output.components(separatedBy: "\r\n").map { $0.prefix { $0 != "," } }
        == ["ref", "speaker:tie-zhong", "speaker:mei-tao", "speaker:tang-wenkan", ""])
  }

  @Test(arguments: [("text", ""), ("json", "[]\n")])
  func standardInputThatNamesNothingIsSaid(_ format: String, _ output: String) throws {
    let outcome = try Program.wentan("show", "-", "--format", format, input: "\n")
    #expect(outcome.exited(1))
    #expect(outcome.output == output)
    #expect(outcome.errors == "wentan: 标准输入里没有 REF\n")
  }

  @Test func allThatIsWrongWithReferencesIsSaidAtOnce() throws {
    let outcome = try Program.wentan("export", "不存在", "梅涛", "AI", "也没有")
    #expect(outcome.exited(1) && outcome.output == "")
    #expect(outcome.errors.contains("没有“不存在”") && outcome.errors.contains("没有“也没有”"))
    #expect(outcome.errors.contains("“AI”不止一项，请写 id：\n  "))
    let many = try Program.wentan("show", "-", input: (1...100).map { "不存在\($0)\n" }.joined())
    #expect(many.errors.split(separator: "\n").count == 11)
    #expect(many.errors.hasSuffix("……还有 90 个\n"))
  }

  @Test(.needs("bash")) func standardInputThatCannotBeReadExits74() throws {
    let outcome = try shell(#""$0" show - < /"#)
    #expect(outcome.exited(74) && outcome.errors.hasPrefix("wentan: 读不了标准输入："))
  }

  // MARK: Width

  @Test func aWidthBreaksLinesAndZeroDoesNot() throws {
    let narrow = try Program.wentan("show", "forum:zhiqi-wenchuang", "--width", "40").output
    #expect(narrow.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 40 })
    let whole = try Program.wentan("show", "forum:zhiqi-wenchuang").output
    #expect(try Program.wentan("show", "forum:zhiqi-wenchuang", "--width", "0").output == whole)
    #expect(whole.split(separator: "\n").contains { $0.count > 80 })
    for width in ["-1", "x", "10001"] {
      #expect(try Program.wentan("show", "梅涛", "--width=" + width).exited(64), "\(width)")
    }
  }

  @Test(.needs("tmux")) func onATerminalLinesAreAsLongAsItIsWide() throws {
    let tmux = try Tmux("show", "speaker:tang-wenkan", columns: 50, rows: 60)
    try tmux.waitFor("（页上没有日期、版次；推断：作者、报纸名）")
    // Had the terminal broken it, the room before the quote would not be kept free.
    let rows = try tmux.rows
    let first = try #require(rows.firstIndex { $0.hasPrefix("    上海市经济和信息化委员会副主任汤文侃在") })
    #expect(rows[first + 1].hasPrefix("    ") && rows[first].count < 30)
  }

  // MARK: Files

  @Test(arguments: [
    ("m.md", "# 梅涛"), ("m.json", "{\n"), ("m.csv", "ref,"), ("m.txt", "梅涛\n"), ("m", "梅涛\n"),
    ("m.html", "<!DOCTYPE html>\n"),
    ("m.csl.json", "[\n"), ("m.bib", "@article{"), ("m.ris", "TY  - NEWS\n"), ("m.graphml", "<?xml "),
    ("m.citation.txt", "徐红清"), ("m.MD", "# 梅涛"), ("m.CSV", "ref,"), ("2024.11", "梅涛\n"),
  ])
  func theEndingOfTheFileSaysTheForm(_ name: String, _ start: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wentan("export", "梅涛", "--output", folder[name])
    #expect(outcome.exited(0) && outcome.output == "" && outcome.errors == "")
    let data = try Data(contentsOf: URL(fileURLWithPath: folder[name]))
    #expect(data.starts(with: start.utf8) && data.last == 10)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }

  @Test(arguments: ["m.doc", "m.xlsx", "m.foo"]) func anEndingOfNoFormIsRefused(_ name: String) throws {
    let folder = try TemporaryFolder()
    let refused = try Program.wentan("export", "梅涛", "--output", folder[name])
    #expect(refused.exited(64) && refused.output == "")
    #expect(refused.errors.hasPrefix("wentan: 没有以 .\(name.dropFirst(2)) 结尾的格式；可用：.txt 纯文本、.md Markdown、"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    #expect(try Program.wentan("export", "梅涛", "--output", folder[name], "--format", "text").exited(0))
  }

  @Test func theFormThatIsSaidGoesBeforeTheEnding() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wentan("export", "梅涛", "--output", folder["m.txt"], "--format", "markdown")
    #expect(outcome.exited(0))
    #expect(try String(contentsOfFile: folder["m.txt"], encoding: .utf8).hasPrefix("# 梅涛"))
  }

  @Test func theByteOrderMarkIsForCSVAlone() throws {
    let plain = try Program.wentan("show", "梅涛", "--format", "csv")
    let marked = try Program.wentan("show", "梅涛", "--format", "csv", "--bom")
    #expect(marked.exited(0) && Array(marked.output.utf8) == [0xEF, 0xBB, 0xBF] + Array(plain.output.utf8))
    let folder = try TemporaryFolder()
    #expect(try Program.wentan("export", "梅涛", "--output", folder["m.csv"], "--bom").exited(0))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["m.csv"])).starts(with: [0xEF, 0xBB, 0xBF]))
    for arguments in [["show", "梅涛", "--bom"], ["export", "梅涛", "--bom", "--output", folder["m.md"]]] {
      let refused = try Program.run([Program.path] + arguments)
      #expect(refused.exited(64) && refused.output == "" && refused.errors.hasPrefix("wentan: --bom 只用于 csv"))
    }
  }

  @Test func aFileIsReplacedOnlyByForce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old".utf8, to: "m.txt")
    let refused = try Program.wentan("export", "梅涛", "--output", path)
    #expect(refused.exited(73) && refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try Program.wentan("export", "梅涛", "--output", path, "--force").exited(0))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("梅涛\n"))
  }

  @Test func whereNoFileCanBeMadeItExits73() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: folder["elsewhere"])
    for path in [folder["none/m.txt"], folder["link"], folder.path, "/dev/full"] {
      let outcome = try Program.wentan("export", "梅涛", "--output", path, "--force", "--format", "text")
      #expect(outcome.exited(73) && outcome.output == "", "\(path)")
      #expect(outcome.errors.hasPrefix("wentan: 没有写下 ") && outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["link"])
  }

  @Test func aFullDiskBehindStandardOutputExits74() throws {
    let outcome = try Program.wentan("export", "梅涛", output: .file("/dev/full"))
    #expect(outcome.exited(74) && outcome.errors.contains("写不到标准输出"))
  }

  /// Most forms of the whole corpus are more than a pipe holds: they are still being written when the reader ends.
  @Test(.needs("bash"), arguments: formats) func aReaderThatTakesOneLineEndsItQuietly(_ format: String) throws
  {
    let outcome = try shell(
      #"""
      for kind in forums speakers announcements organisations topics articles; do "$0" list $kind; done |
        "$0" export - --format "$1" | head -1; echo "${PIPESTATUS[1]}" >&2
      """#, format)
    #expect(outcome.output.utf8.count { $0 == 10 } == 1)
    #expect(["0\n", "141\n"].contains(outcome.errors), "\(outcome.errors)")
  }

  // MARK: Lists

  @Test func aListIsNarrowedByAScope() throws {
    let all = try Program.wentan("list", "speakers").output.split(separator: "\n")
    let some = try Program.wentan("list", "speakers", "--scope", "forum:zhiqi-wenchuang")
    #expect(some.exited(0))
    let lines = some.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("梅涛") } && !lines.contains { $0.contains("铁钟") })
    #expect(lines.count < all.count)
    let none = try Program.wentan("list", "forums", "--scope", "AI", "--format", "json")
    #expect(none.exited(1) && none.output == "" && none.errors.contains("不止一项"))
  }

  @Test func aListIsSortedByDate() throws {
    let forums = [("a", "2024年11月20日"), ("b", "本月初"), ("c", "2023-05"), ("d", "2024年11月2日至5日")]
    let quote = #"{ "article": "article:a", "quote": "论坛开幕" }"#
    let items = forums.map { id, date in
      #"""
      { "id": "forum:\#(id)", "name": "\#(id)", "evidence": [\#(quote)],
        "date": { "value": "\#(date)", "evidence": [\#(quote)] } }
      """#
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"""
      { "format": "wentan-corpus", "version": 1, "forums": [\#(items.joined(separator: ","))],
        "articles": [ { "id": "article:a", "source": "source:s",
          "blocks": [ { "kind": "headline", "spans": [ { "lines": [1, 1] } ] } ] } ],
        "sources": [ { "id": "source:s", "file": "s.txt", "text": [ "论坛开幕" ] } ] }
      """#.utf8)
    let outcome = try Program.wentan(
      "list", "forums", "--sort", "date", "--no-bundled", "--corpus", path, "--format", "tsv")
    #expect(
      outcome.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "\t" } }
        == ["forum:c", "forum:d", "forum:a", "forum:b"], "\(outcome.errors)")
  }

  /// Examples are not broken: they stand indented, or they are headings.
  @Test func theHelpFitsATerminalOf80Columns() throws {
    let help = try Program.wentan("--help").output
    let examples = help.split(separator: "\n").drop { $0 != "示例" }.prefix { !$0.hasPrefix("用法") }
    #expect(examples.count > 10)
    for line in examples where !line.hasPrefix("  ") {
      #expect(line == "示例" || line == "退出状态", "no heading: \(line)")
    }
  }

  @Test(arguments: [
    "list", "search", "show", "timeline", "export", "validate", "compile", "derive", "config",
  ])
  func everySubcommandHasExamples(_ subcommand: String) throws {
    let help = try Program.wentan(subcommand, "--help")
    #expect(help.exited(0) && help.output.contains("示例\n  wentan \(subcommand)"))
    let examples = help.output.split(separator: "\n").drop { $0 != "示例" }
    #expect(examples.allSatisfy { !$0.hasPrefix("--") }, "an example is broken")
  }
}
