import Foundation
import Glibc
import System
import Testing

/// `wentan update` against servers that behave well and badly.
struct UpdateTests {
  private let folder: TemporaryFolder
  private let server: FeedServer
  private let variables: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["web"], withIntermediateDirectories: true)
    server = try FeedServer(folder["web"])
    variables = [
      "HOME": folder.path, "XDG_DATA_HOME": folder["data"], "XDG_STATE_HOME": folder["state"],
      "XDG_CONFIG_HOME": folder["config"], "XDG_CACHE_HOME": folder["cache"],
    ]
  }

  /// An entry of a feed: a forum in a town of that name.
  private static func entry(_ town: String) -> String {
    """
    <item><title>\(town)开讲</title><link>http://127.0.0.1:9/\(town)</link>
    <description>\(town)论坛昨日举行，\(town)大学院长高远致辞，会期两天。</description></item>
    """
  }

  private func serve(_ name: String, _ entries: [String]) throws {
    let feed = "<rss><channel><title>晚报</title>\(entries.joined())</channel></rss>"
    _ = try folder.write(feed.utf8, to: "web/" + name)
  }

  private func update(_ paths: [String], _ options: String...) throws -> Program.Outcome {
    let feeds = paths.map { $0.contains("/") && !$0.hasPrefix("/") ? server.address($0) : $0 }
    return try Program.run(
      [Program.path, "update", "--allow-private", "--no-bundled", "--lang", "en"] + options + feeds,
      environment: Program.environment.merging(variables) { $1 })
  }

  private var articles: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder["data/wentan/corpus"])
    return (names ?? []).sorted()
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: folder[path], encoding: .utf8)
  }

  @Test func whatIsNewComesOnce() throws {
    for (name, town) in [("a", "泊城"), ("b", "渡城"), ("c", "湾城"), ("d", "岭城")] {
      try serve(name, [Self.entry(town)])
    }
    let feeds = ["tagged/a", "gzip/b", "chunked/c", "moved/d"]
    let first = try update(feeds)
    #expect(first.exited(0), "\(first.errors) \(first.output)")
    #expect(first.output.contains("4 feeds asked, 4 articles added; 0 unchanged"), "\(first.output)")
    #expect(articles.count == 4)
    #expect(try read("data/wentan/corpus/" + articles[0]).contains("\"added\": \"20"))
    let second = try update(feeds)
    #expect(second.exited(0))
    #expect(second.output == "4 feeds asked, 0 articles added; 4 unchanged\n")
    #expect(try read("web/log").contains("/tagged/a 304"))
    // An entry that is new in a feed comes, and the one that was there is not looked at again.
    try serve("a", [Self.entry("泊城"), Self.entry("洲城")])
    let third = try update(feeds)
    #expect(third.output.contains("4 feeds asked, 1 articles added; 3 unchanged"), "\(third.output)")
    #expect(articles.count == 5)
    // Without its memory it asks for all again, and adds nothing twice.
    try FileManager.default.removeItem(atPath: folder["state/wentan/feeds.json"])
    #expect(try update(feeds).output.contains("0 articles added; 0 unchanged"))
    #expect(articles.count == 5)
  }

  @Test func aFeedThatFailsKeepsNoOtherOut() throws {
    try serve("a", [Self.entry("泊城")])
    let outcome = try update(["broken/a", "short/a", "endless/a", "plain/a"])
    #expect(outcome.exited(65))
    for word in ["answers 500", "cannot be fetched", "more than 32 MiB", "3 failed"] {
      #expect(outcome.output.contains(word), "\(word): \(outcome.output)")
    }
    #expect(articles.count == 1)
    let quiet = try update(["broken/a"], "--quiet")
    #expect(quiet.exited(66) && quiet.output.isEmpty)
    #expect(quiet.errors.contains("answers 500"))
    #expect(try update(["plain/a"], "--quiet").errors.isEmpty)
  }

  @Test func aPageThatIsNotThereIsTriedThreeTimes() throws {
    try serve("a", [#"<item><title>泊城开讲</title><link>\#(server.address("broken/a"))</link></item>"#])
    for _ in 0..<3 { #expect(try update(["tagged/a"]).exited(65)) }
    let last = try update(["tagged/a"])
    #expect(last.exited(0) && last.output.contains("1 unchanged"), "\(last.output)")
  }

  @Test func manyEntriesComeInSeveralRuns() throws {
    // Without text there is nothing to derive: it is the limit that is looked at.
    try serve("a", (0..<203).map { "<item><title>\($0)</title></item>" })
    let first = try update(["tagged/a"])
    #expect(first.output.contains("at most 200 a run; 3 are left for the next"), "\(first.output)")
    let second = try update(["tagged/a"])
    #expect(!second.output.contains("left for the next") && second.output.contains("0 unchanged"))
    #expect(try update(["tagged/a"]).output.contains("1 unchanged"))
  }

  @Test func theConfigurationNamesFeedsAndWhatTheyMustSay() throws {
    try serve("a", [Self.entry("泊城"), Self.entry("渡城"), Self.entry("湾城")])
    let list = try folder.write(
      #"<opml><body><outline text="晚报" xmlUrl="\#(server.address("tagged/a"))"/></body></opml>"#.utf8,
      to: "feeds.opml")
    try FileManager.default.createDirectory(
      atPath: folder["config/wentan"], withIntermediateDirectories: true)
    _ = try folder.write(
      #"""
      feeds = ["\#(list)"]
      watched = ["渡城"]
      feed-words = ["泊 城", "watched"]
      """#.utf8, to: "config/wentan/config.toml")
    let outcome = try update([])
    #expect(outcome.exited(0), "\(outcome.errors)")
    #expect(articles.count == 2, "\(outcome.output)")
    #expect(outcome.output.contains("added  known  passed over  not read  feed"))
    #expect(try update([]).output.contains("1 unchanged"))
  }

  @Test func ofTwoRunsTheSecondLeaves() throws {
    try serve("a", [Self.entry("泊城")])
    try FileManager.default.createDirectory(atPath: folder["state/wentan"], withIntermediateDirectories: true)
    let lock = open(folder["state/wentan/update.lock"], O_RDWR | O_CREAT, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let second = try update(["plain/a"])
    #expect(second.exited(75))
    #expect(second.errors.contains("another wentan update is running"))
    close(lock)
    #expect(try update(["plain/a"]).exited(0))
  }

  @Test func whatCannotBeAskedIsSaid() throws {
    let none = try update([])
    #expect(none.exited(64))
    #expect(none.errors.contains("feeds = ["))
    try serve("a", ["<p>泊城论坛昨日举行。</p>"])
    let page = try folder.write("<html><body><p>泊城论坛昨日举行。</p></body></html>".utf8, to: "web/page")
    #expect(try update(["plain/page"]).output.contains("wentan add takes a single article"))
    #expect(try update([page]).output.contains("no OPML list"))
    let guest = try Program.wentan(
      "--guest", variables: variables.merging(["SSH_ORIGINAL_COMMAND": "update"]) { $1 })
    #expect(guest.exited(64))
    // A memory that is damaged is set aside.
    try FileManager.default.createDirectory(atPath: folder["state/wentan"], withIntermediateDirectories: true)
    _ = try folder.write("{".utf8, to: "state/wentan/feeds.json")
    #expect(try update(["plain/page"]).exited(66))
    #expect(try read("state/wentan/feeds.json.damaged") == "{")
  }
}
