import Foundation
import Testing

/// A reader's own articles: where they come from, and that several files make one corpus.
struct OwnCorporaTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "a", "b", "c", "home/.local/share/wentan/corpus", "data/wentan/corpus", "empty/wentan/corpus",
    ] {
      try FileManager.default.createDirectory(atPath: folder[name], withIntermediateDirectories: true)
    }
  }

  /// Writes a file in which one speaker holds one post.
  @discardableResult
  private func write(
    _ path: String, speaker id: String, post title: String, at organisation: (id: String, name: String)
  ) throws -> String {
    let name = String(path.split(separator: "/").last!.dropLast(5))
    let quote = "\(organisation.name)\(title)王伟致辞。"
    let evidence = #""evidence":[{"article":"article:\#(name)","quote":"\#(quote)"}]"#
    let text = """
      {"format":"wentan-corpus","version":1,
      "articles":[{"id":"article:\(name)","source":"source:s","blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      "speakers":[{"id":"\(id)","name":"王伟",
        "posts":[
          {"organisation":"\(organisation.id)","title":"\(title)",
           "rule":"post.chain","confidence":"low",\(evidence)}],\(evidence)}],
      "organisations":[{"id":"\(organisation.id)","name":"\(organisation.name)",\(evidence)}],
      "sources":[{"id":"source:s","file":"s.txt","text":["\(name)号","\(quote)"]}]}
      """
    return try folder.write(text.utf8, to: path)
  }

  private static let full = (id: "organisation:shanghai-wenhua-chuangyi-cujinhui", name: "上海市文化创意产业促进会")
  private static let short = (id: "organisation:shi-wen-cu-hui", name: "市文促会")
  private static let other = (id: "organisation:fudan-daxue", name: "复旦大学")

  /// The speakers called 王伟, a line each.
  private func speakers(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init).filter { $0.contains("王伟") }
  }

  // MARK: Merging

  @Test func aPersonOfTwoFilesIsListedOnceInWhateverOrder() throws {
    try write("a/a.json", speaker: "speaker:wang-wei", post: "会长", at: OwnCorporaTests.full)
    try write("b/b.json", speaker: "speaker:wang-wei-er", post: "理事", at: OwnCorporaTests.short)
    try write("c/c.json", speaker: "speaker:wang-wei-san", post: "教授", at: OwnCorporaTests.other)
    let paths = [folder["a"], folder["b"], folder["c"]]
    let outcome = try Program.wentan(
      "list", "speakers", "--corpus", paths[0], "--corpus", paths[1], "--corpus", paths[2])
    #expect(outcome.exited(0))
    #expect(speakers(outcome).count == 2)
    let again = try Program.wentan(
      "list", "speakers", "--corpus", paths[2], "--corpus", paths[1], "--corpus", paths[0])
    #expect(again.output == outcome.output)

    let shown = try Program.wentan(
      "show", "speaker:wang-wei-er", "--lang", "en", "--corpus", paths[1], "--corpus", paths[0], "--corpus",
      paths[2], "--full")
    #expect(shown.output.contains("会长") && shown.output.contains("理事"))
    #expect(shown.output.contains("same name and organisation 上海市文化创意产业促进会"))
    #expect(shown.output.contains("another 王伟 of 复旦大学: no shared organisation"))
    let ambiguous = try Program.wentan("show", "王伟", "--corpus", paths[0], "--corpus", paths[2])
    #expect(ambiguous.exited(1))
  }

  @Test func validateListsTheMergesAndNamesTheFaultyFile() throws {
    let sound = try write("a/a.json", speaker: "speaker:wang-wei", post: "会长", at: OwnCorporaTests.full)
    try write("b/b.json", speaker: "speaker:wang-wei", post: "理事", at: OwnCorporaTests.short)
    let valid = try Program.wentan("validate", sound, folder["b"], "--lang", "en")
    #expect(valid.exited(0))
    #expect(
      valid.output.contains(
        "speaker:wang-wei 王伟: merged, same id: speaker:wang-wei (a.json) = speaker:wang-wei (b.json)"))
    _ = try folder.write("{\"format\": \"wentan-corpus\", \"version\": 1,}".utf8, to: "b/faulty.json")
    let faulty = try Program.wentan("validate", sound, folder["b"])
    #expect(faulty.exited(65))
    #expect(faulty.errors.hasPrefix(folder["b/faulty.json"] + ":1:"))
  }

  // MARK: Where corpora come from

  @Test func theVariableNamesFilesAndFolders() throws {
    let file = try write("a/a.json", speaker: "speaker:wang-wei", post: "会长", at: OwnCorporaTests.full)
    try write("c/c.json", speaker: "speaker:wang-wei-san", post: "教授", at: OwnCorporaTests.other)
    let outcome = try Program.wentan(
      "list", "speakers", variables: ["WENTAN_CORPUS": file + ":" + folder["c"]])
    #expect(speakers(outcome).count == 2)
    #expect(outcome.output.contains("梅涛"))
    let missing = try Program.wentan("list", "speakers", variables: ["WENTAN_CORPUS": folder["nothing"]])
    #expect(missing.exited(66))
  }

  @Test func theDataFolderIsReadWhereThereIsSomethingInIt() throws {
    try write(
      "home/.local/share/wentan/corpus/a.json", speaker: "speaker:wang-wei", post: "会长",
      at: OwnCorporaTests.full)
    try write(
      "data/wentan/corpus/c.json", speaker: "speaker:wang-wei-san", post: "教授", at: OwnCorporaTests.other)
    let home = ["HOME": folder["home"]]
    #expect(speakers(try Program.wentan("list", "speakers", variables: home)).first?.contains("会长") == true)
    let data = home.merging(["XDG_DATA_HOME": folder["data"]]) { $1 }
    #expect(speakers(try Program.wentan("list", "speakers", variables: data)).first?.contains("教授") == true)
    let alone = try Program.wentan("list", "speakers", "--no-bundled", variables: data)
    #expect(alone.output.split(separator: "\n").count == 1)
    for folder in [folder["empty"], folder["nothing"], "relative"] {
      let outcome = try Program.wentan("list", "speakers", variables: ["XDG_DATA_HOME": folder])
      #expect(outcome.exited(0) && outcome.errors.isEmpty)
      #expect(speakers(outcome).isEmpty)
    }
  }

  // MARK: In a terminal

  @Test(.needs("tmux")) func aDoubtfulFactIsMarkedAndItsLineNamed() throws {
    let file = try write("a/a.json", speaker: "speaker:wang-wei", post: "会长", at: OwnCorporaTests.full)
    let tmux = try Tmux("--corpus", file, "speaker:wang-wei")
    try tmux.waitFor("? 上海市文化创意产业促进会 会长（存")
    try tmux.waitFor("疑 · post.chain） [1]")
    try tmux.press("j", "j", "j", "j")
    try tmux.waitFor("a/a.json:6")
    try tmux.press("D")
    try tmux.waitFor("存疑 1")
  }
}
