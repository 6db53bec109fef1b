import Articles
import Foundation
import System
import Testing

/// `wentan add` as an editor runs it.
struct AddTests {
  private static let page = """
    <html><head><title>泊城开讲沉浸剧场_泊城网</title></head><body><div><a href="/">首页</a></div><h1>泊城开讲沉浸剧场</h1>
    <p>2026-11-10 来源：泊城晚报</p><div><p>泊城沉浸剧场论坛昨日举行，泊城大学传播学院院长高远致辞，会期两天。</p><p>论坛由泊城博物院主办，观众很多，反响热烈。</p></div></body></html>
    """

  private let folder: TemporaryFolder
  private let variables: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    variables = ["HOME": folder.path, "XDG_DATA_HOME": folder["data"]]
  }

  private func add(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(
      [Program.path, "add"] + arguments, environment: Program.environment.merging(variables) { $1 },
      input: input)
  }

  private var files: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder["data/wentan/corpus"])
    return (names ?? []).sorted()
  }

  @Test func aPageBecomesACorpusFileOnce() throws {
    let page = try folder.write(Self.page.utf8, to: "x.txt")
    let dry = try add(page, "--dry-run")
    #expect(dry.exited(0) && files.isEmpty, "\(dry.errors)")
    let first = try add(page)
    #expect(first.exited(0), "\(first.errors)")
    #expect(first.output.contains("✓") && first.output.contains("网页"))
    #expect(files == ["2026-11-10-泊城开讲沉浸剧场.json"])
    let again = try add(page, "--lang", "en", "--ascii")
    #expect(again.exited(0))
    #expect(again.output.contains("there already: 泊城开讲沉浸剧场"))
    #expect(files.count == 1)
    // Derived anew, it takes the place of what it was.
    #expect(
      try add(page, "--again", "--newspaper", "青年报", "--date", "2026年11月11日", "--page", "A01").exited(0))
    #expect(files.count == 1)
    let text = try String(contentsOfFile: folder["data/wentan/corpus/" + files[0]], encoding: .utf8)
    #expect(text.contains("青年报"))
    let shown = try Program.wentan("list", "articles", variables: variables)
    #expect(shown.output.contains("泊城开讲沉浸剧场"), "\(shown.errors)")
    #expect(
      try Program.wentan("validate", folder["data/wentan/corpus/" + files[0]], variables: variables).exited(0)
    )
  }

  @Test func whatIsDerivedAgainCameWhenItCameFirst() throws {
    let page = try folder.write(Self.page.utf8, to: "x.html")
    #expect(try add(page).exited(0))
    let path = folder["data/wentan/corpus/" + files[0]]
    let first = "\"added\": \"2020-01-01T00:00:00Z\""
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: #""added": "[^"]*""#, with: first, options: .regularExpression)
    #expect(text.contains(first))
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try add(page, "--again").exited(0))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(first))
  }

  @Test func anAddressWithAnotherTextIsAnotherVersion() throws {
    let page = try folder.write(Self.page.utf8, to: "x.html")
    let (address, other) = ("https://example.org/a/1.html", "http://example.org/a/2.html")
    #expect(try add(page, "--url", address).exited(0))
    #expect(try add(page, "--url", other).output.contains("已有"))
    let changed = try folder.write(Self.page.replacing("会期两天", with: "会期三天").utf8, to: "y.html")
    let told = try add(changed, "--url", "http://example.org/a/1.html#top")
    #expect(told.exited(0) && told.output.contains("文字不同") && told.output.contains("文字有变 1 篇"), "\(told)")
    #expect(files.count == 1)
    #expect(try add(changed, "--url", address, "--again").exited(0))
    #expect(files.count == 1)
    let path = folder["data/wentan/corpus/" + files[0]]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("会期三天") && !text.contains("会期两天"))
    let shown = try Program.wentan("show", "泊城开讲沉浸剧场", "--format", "citation", variables: variables)
    #expect(shown.output.contains("[N/OL]") && shown.output.contains(address + "."), "\(shown)")
    // Another article of the same day and headline overwrites none.
    let namesake = try folder.write(Self.page.replacing("观众很多", with: "观众不多").utf8, to: "z.html")
    #expect(try add(namesake, "--again").exited(0))
    #expect(files.count == 2)
  }

  @Test func onePieceIsOnePiece() throws {
    let page = try folder.write(Self.page.utf8, to: "x.html")
    let added = try add(page, "--lang", "en")
    #expect(added.output.contains("1 article ") || added.output.contains("1 article\n"), "\(added.output)")
  }

  @Test func whatCannotBeReadKeepsNothingElseOut() throws {
    let inner = folder["in"]
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    _ = try folder.write(Self.page.utf8, to: "in/a.html")
    _ = try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "in/b.html")
    _ = try folder.write("<p>环境异常</p><p>完成验证后即可继续访问。</p>".utf8, to: "in/c.html")
    let outcome = try add(inner)
    #expect(outcome.exited(65))
    for word in ["PNG", "tesseract", "验证页面", "添加 1 篇"] {
      #expect(outcome.output.contains(word), "\(outcome.output)")
    }
    #expect(files.count == 1)
    #expect(try add(inner + "/b.html").exited(65))
    #expect(try add(folder["none.html"]).exited(66))
    #expect(try add("-", "-").exited(64))
    #expect(try add(inner + "/a.html", "--date", "gestern").exited(64))
    #expect(try add("file:///etc/passwd").exited(65))
    #expect(try add("http://127.0.0.1:1/").output.contains("--allow-private"))
    #expect(files.count == 1)
  }

  @Test(.needs("tmux")) func theExplorerAddsAndReadsWhatItAdded() throws {
    _ = try folder.write(Self.page.utf8, to: "甲.html")
    let tmux = try Tmux(variables: variables)
    try tmux.waitFor(Program.lastWord)
    try tmux.press("a")
    try tmux.press("-l", "~/甲")
    try tmux.press("Tab")
    try tmux.waitFor("来源  ~/甲.html")
    try tmux.press("Enter")
    try tmux.waitFor("添加 1 篇，已有 0 篇，没有读入 0 份")
    try tmux.waitFor("已读入 1 个改动的文件")
    try tmux.press("Escape")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("6", "G")
    try tmux.waitFor("> 泊城开讲沉浸剧场")
    #expect(files.count == 1)
    try tmux.press("a")
    try tmux.press("-l", "~/甲.html")
    try tmux.press("Enter")
    try tmux.waitFor("已有：泊城开讲沉浸剧场")
    try tmux.press("C-u")
    try tmux.press("-l", "~/没有.html")
    try tmux.press("Enter")
    try tmux.waitFor("没有读入 1 份")
    try tmux.press("Escape")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("q")
    try tmux.wait("the program does not end") { try tmux.hasEnded }
    #expect(files.count == 1)
  }

  @Test func aPageComesThroughAPipe() throws {
    #expect(try add("-", input: Self.page).exited(0))
    #expect(files.count == 1)
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    _ = try folder.write("".utf8, to: "data")
    let outcome = try add(try folder.write(Self.page.utf8, to: "x.html"))
    #expect(outcome.exited(73), "\(outcome)")
  }

  /// A child that opens a file or a socket is ended; the program says what holds here.
  @Test func aReadingChildIsKeptFromFilesAndSockets() throws {
    let report = try Program.wentan("--version", "--verbose", "--lang", "en")
    #expect(report.exited(0))
    let isKept = report.output.contains("ended when they open")
    for thing in ["file", "socket"] {
      let child = try Program.wentan("--wentan-child", "try", thing)
      #expect(isKept ? child.output.isEmpty && !child.exited(0) : child.output == "opened")
    }
  }
}
