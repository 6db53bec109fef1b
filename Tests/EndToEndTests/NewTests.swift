import Foundation
import Testing

/// `wentan new` as scripts and feed readers call it.
struct NewTests {
  private let folder: TemporaryFolder
  private let variables: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    variables = [
      "HOME": folder.path, "XDG_STATE_HOME": folder["state"], "TZ": "UTC", "XDG_CACHE_HOME": folder["cache"],
    ]
    for (name, added) in [("a", "2026-11-01T08:00:00Z"), ("b", "2026-11-20T08:00:00Z")] {
      let quote = #""evidence":[{"article":"article:\#(name)","quote":"泊城论坛举行，<\#(name)> & 高远致辞。"}]"#
      let text = """
        {"format":"wentan-corpus","version":2,
        "articles":[{"id":"article:\(name)","source":"source:s","added":"\(added)","blocks":[
          {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
        "speakers":[{"id":"speaker:gao-yuan","name":"高远","posts":[{"title":"院长\(name)",\(quote)}],\(quote)}],
        "organisations":[{"id":"organisation:\(name)","name":"泊城\(name)社",\(quote)}],
        "sources":[{"id":"source:s","file":"s.txt","text":["标题\(name)","泊城论坛举行，<\(name)> & 高远致辞。"]}]}
        """
      _ = try folder.write(text.utf8, to: name + ".json")
    }
  }

  private func new(_ options: String...) throws -> Program.Outcome {
    try Program.run(
      [
        Program.path, "new", "--no-bundled", "--corpus", folder["a.json"], "--corpus", folder["b.json"],
        "--lang", "en",
      ]
        + options, environment: Program.environment.merging(variables) { $1 })
  }

  @Test func whatCameSinceADayIsPrinted() throws {
    let outcome = try new("--since", "2026-11-20", "--ascii")
    #expect(outcome.exited(0), "\(outcome.errors)")
    #expect(outcome.output.contains("since 2026-11-20: 2 new"))
    #expect(outcome.output.contains("organisation:b") && !outcome.output.contains("organisation:a"))
    #expect(outcome.output.contains("posts  院长b"), "\(outcome.output)")
    let nothing = try new("--since", "2026-11-21")
    #expect(nothing.exited(0) && nothing.output.contains("nothing new"))
    #expect(try new("--since", "2026-11-21", "--format", "json").output == "[]\n")
    #expect(try new("--since", "2026-11-20T08:00:00Z").output.contains("organisation:b"))
    #expect(try new("--since", "2026-11-20T08:00:01Z").output.contains("nothing new"))
  }

  @Test func whatIsWatchedComesFirst() throws {
    try FileManager.default.createDirectory(atPath: folder["state/wentan"], withIntermediateDirectories: true)
    _ = try folder.write(
      #"""
      {"format":"wentan-state","version":1,"marks":[],"watched":["speaker:gao-yuan","bo cheng b"],
       "visit":"2026-11-19T00:00:00Z"}
      """#.utf8, to: "state/wentan/state.json")
    let outcome = try new("--format", "json")
    #expect(outcome.exited(0), "\(outcome.errors)")
    let values = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(values.first?["ref"] as? String == "speaker:gao-yuan")
    #expect(values.first?["state"] as? String == "changed")
    #expect(values.first?["articles"] as? [String] == ["article:b"])
    #expect(values.dropFirst().first?["watched"] as? String == "bo cheng b", "\(outcome.output)")
  }

  @Test func theFeedIsValidAndTheSameEveryTime() throws {
    let feed = try new("--since", "2026-11-02", "--format", "atom")
    #expect(feed.exited(0), "\(feed.errors)")
    #expect(try new("--since", "2026-11-02", "--format", "atom").output == feed.output)
    let script = """
      import sys, xml.etree.ElementTree as tree
      A = '{http://www.w3.org/2005/Atom}'
      root = tree.fromstring(sys.stdin.read())
      assert root.tag == A + 'feed' and root.find(A + 'author') is not None
      entries = root.findall(A + 'entry')
      ids = [entry.find(A + 'id').text for entry in entries]
      assert len(entries) == 3 and len(set(ids)) == 3, ids
      for element in [root] + entries:
          for name in ('id', 'title', 'updated'): assert element.find(A + name).text, name
      assert any('<b> & ' in entry.find(A + 'content').text for entry in entries)
      """
    let outcome = try Program.run(["/usr/bin/python3", "-c", script], input: feed.output)
    #expect(outcome.exited(0), "\(outcome.errors) \(feed.output)")
  }

  @Test func withoutAVisitNothingIsNew() throws {
    let outcome = try new()
    #expect(outcome.exited(0))
    #expect(outcome.errors.contains("--since"))
    for date in ["yesterday", "2026-02-30", "2026-13-01", "20261120"] {
      let refused = try new("--since", date)
      #expect(refused.exited(64), "\(date)")
      #expect(refused.errors.contains("write it as 2026-11-20"))
    }
  }

  @Test func guestsHaveItByTheDayOfTheHost() throws {
    func guest(_ command: String) throws -> Program.Outcome {
      try Program.wentan(
        "--guest", "--no-bundled", "--corpus", folder["a.json"], "--corpus", folder["b.json"], "--since",
        "2026-11-20", "--lang", "en", variables: variables.merging(["SSH_ORIGINAL_COMMAND": command]) { $1 })
    }
    #expect(try guest("new").output.contains("organisation:b"))
    #expect(try !guest("new").output.contains("organisation:a"))
    #expect(try guest("new --since 2026-11-01").output.contains("organisation:a"))
  }
}
