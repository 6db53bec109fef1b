import Foundation
import Testing

/// Corpora of the reader's own: small and large, edited while they are open, and their compiled form.
struct LoadingTests {
  private let folder: TemporaryFolder
  private var variables: [String: String] { ["XDG_CACHE_HOME": folder["cache"]] }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["news"], withIntermediateDirectories: true)
  }

  /// A file with a topic; white space makes it as large as an archive's.
  private func write(_ name: String, topic: String, mebibytes: Int = 0) throws {
    let text = """
      {"format": "wentan-corpus", "version": 1, "topics": [{"id": "topic:\(topic)", "name": "\(topic)主题",
        "evidence": [{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}]}]}
      """
    _ = try folder.write(
      Array(text.utf8) + [UInt8](repeating: 0x20, count: mebibytes << 20), to: "news/" + name)
  }

  private var compiled: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder["cache/wentan"])) ?? []
    return names.filter { $0.hasPrefix("corpus-") }
  }

  @Test(.needs("tmux")) func anEditedFileIsTakenUpByAKey() throws {
    try write("a.json", topic: "before")
    let tmux = try Tmux("--corpus", folder["news"], "--fresh")
    try tmux.waitFor(Program.lastWord)
    try tmux.press("2", "j", "j")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("R")
    try tmux.waitFor("文件没有改动")
    try write("a.json", topic: "after")
    try write("b.json", topic: "more")
    try tmux.press("R")
    try tmux.waitFor("已读入 2 个改动的文件：新增 2 项，减少 1 项")
    try tmux.waitForCursor(at: "> 梅涛")
    _ = try folder.write("{".utf8, to: "news/b.json")
    try tmux.press("R")
    try tmux.waitFor("b.json:1:2 文件到此中断；仍用上一版（! 看）")
    try tmux.waitForCursor(at: "> 梅涛")
    try tmux.press("!")
    try tmux.waitFor("改正之前仍用上一版")
  }

  @Test(.needs("tmux")) func aLargeCorpusLoadsBehindAScreenThatWorks() throws {
    for number in 1...8 { try write("\(number).json", topic: "t\(number)", mebibytes: 8) }
    let tmux = try Tmux("t8主题", "--corpus", folder["news"], variables: variables)
    // Whether files are still read or not, keys work.
    try tmux.waitFor("1论坛 2")
    try tmux.press("2")
    try tmux.waitFor("─ t8主题 ─", within: 120)
    try tmux.press("BSpace")
    try tmux.waitForCursor(at: "> 汤文侃")
    try tmux.press("5", "G")
    try tmux.waitFor("26/26", within: 30)
  }

  @Test func aSecondStartTakesTheCompiledForm() throws {
    for number in 1...2 { try write("\(number).json", topic: "t\(number)", mebibytes: 1) }
    let first = try Pty("--corpus", folder["news"], variables: variables)
    try first.waitFor("1论坛 2")
    let deadline = Deadline(60)
    while compiled.isEmpty, !deadline.hasPassed { deadline.pause() }
    let name = try #require(compiled.first)
    first.send(Array("q".utf8))
    #expect(first.ending(within: 15) == .exit(0))

    let show = { try Program.wentan("show", "topic:t2", "--corpus", folder["news"], variables: variables) }
    let second = try Pty("topic:t2", "--corpus", folder["news"], variables: variables)
    try second.waitFor("t2主题")
    #expect(try show().output.hasPrefix("t2主题"))
    // Damaged, it is passed over, by those who print and by those who look.
    let path = folder["cache/wentan/" + name]
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in bytes.indices.dropFirst(1_000) { bytes[place] = 0xFF }
    try FileManager.default.removeItem(atPath: path)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
    #expect(try show().output.hasPrefix("t2主题"))
    let third = try Pty("--corpus", folder["news"], variables: variables)
    try third.waitFor("“智启文创，激发无限新质生产力”发展论坛")
    third.send(Array("q".utf8))
    #expect(third.ending(within: 30) == .exit(0))
  }

  @Test func aHostCompilesForOthers() throws {
    try write("1.json", topic: "t1", mebibytes: 2)
    let file = folder["news.compiled"]
    let made = try Program.wentan("compile", folder["news"], "--output", file)
    #expect(made.exited(0), "\(made.errors)")
    let told = /已把 \d+ 项编译到 .*news\.compiled（[0-9.]+ [KM]B）\n/
    #expect(made.output.wholeMatch(of: told) != nil, "\(made.output)")
    let shown = try Program.wentan("show", "topic:t1", "--corpus", folder["news"], "--compiled", file)
    #expect(shown.output.hasPrefix("t1主题"))
    // Stale: the files are read.
    try write("1.json", topic: "t2", mebibytes: 2)
    #expect(
      try Program.wentan("show", "topic:t2", "--corpus", folder["news"], "--compiled", file).output
        .hasPrefix("t2主题"))
  }

  @Test func whatCannotBeCompiledIsSaid() throws {
    _ = try folder.write("{".utf8, to: "news/1.json")
    #expect(try Program.wentan("compile", folder["news"], "--output", folder["x"]).exited(65))
    #expect(access(folder["x"], F_OK) != 0)
    try write("1.json", topic: "t1")
    #expect(try Program.wentan("compile", folder["news"], "--output", folder["no/x"]).exited(73))
    let nowhere = try Program.wentan("compile", folder["news"])
    #expect(nowhere.exited(73))
    #expect(nowhere.errors.contains("--output"))
  }
}
