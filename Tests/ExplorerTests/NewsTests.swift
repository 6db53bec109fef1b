import Model
import System
import Testing

@testable import Explorer

/// What came since the last visit, as the user sees it and walks it.
@Suite struct NewsTests {
  private static func file(_ name: String, _ person: String, added: String) -> CorpusFile {
    let quote = #""evidence":[{"article":"article:\#(name)","quote":"\#(name)号新闻，泊城举行。"}]"#
    let text = """
      {"format":"wentan-corpus","version":2,
      "articles":[{"id":"article:\(name)","source":"source:s","added":"\(added)","blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      "speakers":[{"id":"speaker:\(name)","name":"\(person)","posts":[{"title":"院长",\(quote)}],\(quote)},
        {"id":"speaker:all","name":"高远","posts":[{"title":"\(name)台长",\(quote)}],\(quote)}],
      "sources":[{"id":"source:s","file":"s.txt","text":["标题\(name)","\(name)号新闻，泊城举行。"]}]}
      """
    return CorpusFile(name: name + ".json", bytes: Array(text.utf8))
  }

  private static let corpus = try! Corpus.load([
    file("a", "王伟", added: "2026-11-01T08:00:00Z"), file("b", "李明", added: "2026-11-20T08:00:00Z"),
    file("c", "张华", added: "2026-11-21T08:00:00Z"),
  ])

  private static func saved(_ members: String) throws -> SavedState {
    let text = #"{"format":"wentan-state","version":1,"marks":[],\#(members)}"#
    return try SavedState(reading: Array(text.utf8))
  }

  private func screen(visit: String?, _ columns: Int = 80, watched: String = "") throws -> Screen {
    var screen = Screen(columns, 24, corpus: NewsTests.corpus)
    let members = (visit.map { #""visit":"\#($0)""# } ?? #""visit":"""#) + watched
    screen.state.restore(try NewsTests.saved(members), placed: false)
    screen.press("2")
    return screen
  }

  @Test func newItemsBearASignAndAreCounted() throws {
    let screen = try screen(visit: "2026-11-10T00:00:00Z")
    #expect(screen.title.contains("5 新"), "\(screen.title)")
    #expect(screen.text.contains(" ●李明") && screen.text.contains(" ●张华"), "\(screen.text)")
    #expect(screen.text.contains(" ~高远") && screen.text.contains("> 王伟"), "\(screen.text)")
  }

  @Test func aFirstVisitMarksNothing() throws {
    var screen = try screen(visit: nil)
    #expect(!screen.text.contains("●") && !screen.title.contains("新"))
    screen.press("w")
    #expect(screen.status.contains("第一次来"))
  }

  @Test func aKeyWalksWhatIsNew() throws {
    var screen = try screen(visit: "2026-11-10T00:00:00Z")
    screen.press(".")
    #expect(screen.cursorLine.contains("~高远"), "\(screen.text)")
    screen.press(".")
    #expect(screen.cursorLine.contains("●李明") && screen.status.contains("2/5"), "\(screen.status)")
    screen.press("..")
    #expect(screen.cursorLine.contains("●标题"))
    screen.press("..")
    #expect(screen.status.contains("从头再来"))
    screen.press(",")
    #expect(screen.status.contains("5/5"), "\(screen.status)")
  }

  @Test func theListOfWhatIsNewHasTheWatchedFirst() throws {
    var screen = try screen(visit: "2026-11-10T00:00:00Z", watched: #","watched":["speaker:c"]"#)
    screen.press("w")
    let lines = screen.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("新的 · 2026-11-10") }, "\(screen.text)")
    let (watched, articles) = (
      lines.firstIndex { $0.contains("常看的 1") }, lines.firstIndex { $0.contains("文章 2") }
    )
    #expect(watched != nil && articles != nil && watched! < articles!, "\(screen.text)")
    #expect(screen.text.contains("+ 职务  b台长"), "\(screen.text)")
    screen.press("<Enter>")
    #expect(screen.text.contains("张华"))
  }

  @Test func watchingIsKept() throws {
    var screen = try screen(visit: nil)
    screen.press("W")
    var change = UnsavedChange()
    change.watched.add("speaker:a")
    #expect(screen.effect == .keep(change))
    screen.press("0")
    #expect(screen.text.contains("常看的 1 项"), "\(screen.text)")
  }

  @Test func theVisitIsNotedAtTheEnd() throws {
    var screen = try screen(visit: nil)
    #expect(screen.state.stateToSave.visit == nil)
    let moment = try #require(Moment("2026-11-27T08:00:00Z"))
    screen.state.open(at: moment)
    #expect(screen.state.stateToSave.visit == moment)
  }

  @Test func theLatestVisitHolds() throws {
    var saved = try NewsTests.saved(#""visit":"2026-11-10T00:00:00Z","watched":["speaker:a"]"#)
    var change = UnsavedChange()
    change.visit = Moment("2026-11-09T00:00:00Z")
    change.watched.remove("speaker:a")
    change.watched.add("墨水屏")
    saved.apply(change)
    #expect(saved.visit?.text == "2026-11-10T00:00:00Z" && saved.watched == ["墨水屏"])
    change.visit = Moment("2026-11-11T00:00:00Z")
    saved.apply(change)
    let again = try SavedState(reading: Array(saved.text.utf8))
    #expect(again.visit?.text == "2026-11-11T00:00:00Z" && again.watched == ["墨水屏"])
  }
}
