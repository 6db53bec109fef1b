import Foundation
import Testing

/// Exports opened by the programs that they are for. Those that take more than a small package are in
/// `make test-consumers`.
struct ConsumerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes all items of the bundled corpus to a file.
  private func export(_ name: String, _ options: String...) throws -> String {
    var refs = ""
    for kind in ["forums", "speakers", "announcements", "organisations", "topics", "articles"] {
      refs += try Program.wentan("list", kind).output
    }
    let arguments = [Program.path, "export", "-", "--output", folder[name], "--force"] + options
    let outcome = try Program.run(arguments, input: refs)
    #expect(outcome.exited(0), "\(outcome.errors)")
    return folder[name]
  }

  private func python(_ script: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["python3", "-c", script] + arguments)
  }

  @Test(.needs("xmllint"), arguments: ["a.html", "a.graphml"]) func xmllintReadsIt(_ name: String) throws {
    let path = try export(name)
    let outcome = try Program.run(["xmllint", "--noout", "--nonet", path])
    #expect(outcome.exited(0) && outcome.errors == "")
  }

  @Test(.needs("xmllint")) func graphMLFollowsItsSchema() throws {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "Support/graphml.xsd"
    ).path
    let path = try export("a.graphml")
    let outcome = try Program.run(["xmllint", "--noout", "--nonet", "--schema", schema, path])
    #expect(outcome.exited(0), "\(outcome.errors)")
  }

  @Test(.needs("python3")) func pythonReadsTheGraph() throws {
    let outcome = try python(
      """
      import sys, xml.etree.ElementTree as tree
      space = '{http://graphml.graphdrawing.org/xmlns}'
      graph = tree.parse(sys.argv[1]).getroot().find(space + 'graph')
      nodes = [node.get('id') for node in graph.iter(space + 'node')]
      edges = [(edge.get('source'), edge.get('target')) for edge in graph.iter(space + 'edge')]
      assert len(nodes) == len(set(nodes)) > 70 and len(edges) > 100
      assert all(end in nodes for edge in edges for end in edge)
      """, try export("a.graphml"))
    #expect(outcome.exited(0), "\(outcome.errors)")
  }

  @Test(.needs("python3")) func pythonReadsTheBibliographies() throws {
    let outcome = try python(
      """
      import json, re, sys
      articles = json.load(open(sys.argv[1], encoding='utf-8'))
      assert [a['type'] for a in articles] == ['article-newspaper'] * 3
      records = open(sys.argv[2], encoding='utf-8').read().strip().split('\\n\\n')
      assert all(re.fullmatch('[A-Z][A-Z0-9]  - .*', line) for r in records for line in r.split('\\n') if line != 'ER  -')
      titles = [re.search('TI  - (.*)', record)[1] for record in records]
      assert titles == [a['title'] for a in articles], titles
      """, try export("a.csl.json"), try export("a.ris"))
    #expect(outcome.exited(0), "\(outcome.errors)")
  }

  @Test(.needs("sqlite3")) func sqliteOpensTheDatabase() throws {
    let path = try export("a.sqlite")
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    let query = """
      PRAGMA integrity_check; PRAGMA foreign_key_check;
      SELECT count(*) FROM items;
      SELECT ref FROM names WHERE names MATCH '"梅 涛"';
      SELECT DISTINCT s.first_line FROM facts f JOIN evidence e ON e.fact = f.id JOIN sentences s ON s.id = e.sentence
        WHERE f.item = 'speaker:mei-tao' AND f.field = 'post';
      """
    let outcome = try Program.run(["sqlite3", "-batch", "-init", "/dev/null", path, query])
    #expect(
      outcome.exited(0) && outcome.output == "ok\n77\nspeaker:mei-tao\n119\n",
      "\(outcome.output)\(outcome.errors)")
    let again = try Data(contentsOf: URL(fileURLWithPath: try export("a.sqlite")))
    #expect(first == again)
  }

  @Test(.needs("sqlite3")) func aDatabaseGoesIntoAPipe() throws {
    let outcome = try Program.run(["bash", "-c", "\"$0\" show 梅涛 --format sqlite | head -c 15", Program.path])
    #expect(outcome.exited(0) && outcome.output == "SQLite format 3")
  }

  /// Where the program that makes a form is missing, a sentence says so and nothing is written.
  @Test(arguments: ["docx", "sqlite"]) func aMissingProgramIsSaid(_ ending: String) throws {
    let name = ending == "docx" ? "pandoc" : "sqlite3"
    let tools = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: tools["env"], withDestinationPath: "/usr/bin/env")
    let outcome = try Program.run(
      ["env", "PATH=\(tools.path)", Program.path, "export", "梅涛", "--output", folder["m." + ending]])
    #expect(outcome.exited(73) && outcome.output == "")
    #expect(outcome.errors == "wentan: 这种格式要用 \(name)，这里没有；请先安装（apt install \(name)），或换一种格式\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func aFlagOfAnotherFormIsRefused() throws {
    for (flag, form) in [("--full", "csv"), ("--ids", "json"), ("--with-article", "text")] {
      let outcome = try Program.wentan("show", "梅涛", "--format", form, flag)
      #expect(outcome.exited(64) && outcome.errors.hasPrefix("wentan: \(flag) 只用于 "), "\(flag)")
    }
  }
}
