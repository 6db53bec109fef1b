import Foundation
import Model
import Report
import System
import TestSupport
import Testing

@testable import Explorer

/// Notes and tags: one key and one prompt, on items and on sentences.
@Suite struct NotingTests {
  @Test func aNoteOnAnItemIsKeptShownAndTakenAway() {
    var screen = Screen(80, 50, opening: "speaker:mei-tao")
    screen.press("#")
    #expect(screen.status.hasPrefix("#"))
    screen.press("#约稿 再问一次<Enter>")
    guard case .keep(let change)? = screen.effect else {
      Issue.record("it is not kept")
      return
    }
    #expect(change.notes.written.map(\.tags) == [["约稿"]] && change.notes.written.map(\.text) == ["再问一次"])
    #expect(screen.status.contains("已记"))
    #expect(screen.text.contains("笔记  #约稿 再问一次"))
    // The same prompt changes it, and takes it away.
    screen.press("#")
    #expect(screen.status.contains("#约稿 再问一次"))
    screen.press("<^U><Enter>")
    guard case .keep(let removal)? = screen.effect else {
      Issue.record("its removal is not kept")
      return
    }
    #expect(removal.notes.written.isEmpty && removal.notes.removed.count == 1)
    #expect(!screen.text.contains("#约稿"))
  }

  @Test func aNoteOnASentenceStandsWithItsNumber() throws {
    var screen = Screen(80, 50, opening: "speaker:mei-tao")
    screen.press("o#看这句<Enter>q")
    #expect(screen.text.contains("笔记  看这句 [1]"))
    // The article has it, too.
    let article = try #require(screen.state.notes.all.first?.place)
    guard case .sentence(let sentence) = article else { return #expect(Bool(false)) }
    #expect(screen.state.notes.notes(with: sentence.article, []).map(\.note.text) == ["看这句"])
  }

  @Test func allNotesAreListedWithTheOrphans() {
    var screen = Screen()
    screen.press("K")
    #expect(screen.status.contains("还没有笔记"))
    screen.state.restore(
      SavedState(notes: [
        Note(.item("speaker:mei-tao"), typed: "#a 甲"), Note(.item("speaker:gone"), typed: "乙"),
      ]), placed: false)
    screen.press("K")
    #expect(screen.text.contains("#a 甲  梅涛") && screen.text.contains("乙  （原处已不在） speaker:gone"))
    screen.press("<Enter>")
    #expect(screen.shown.contains("梅涛"))
  }

  @Test func reportsHaveNotesUnderTheirOwnHeading() throws {
    let corpus = Screen.bundled
    let item = try #require(corpus.item(ref: "speaker:mei-tao"))
    let notes = Notes([Note(.item("speaker:mei-tao"), typed: "#约稿 <再问>")], in: corpus)
    for form in [ExportFormat.text, .markdown, .html, .json] {
      let text = corpus.export([item], as: form, in: .chinese, notes: notes)
      let without = corpus.export([item], as: form, in: .chinese)
      #expect(text != without && text.contains("约稿") && !without.contains("约稿"), "\(form)")
      if form != .json { #expect(text.contains("笔记")) }
      if form == .html { #expect(text.contains("&lt;再问&gt;")) }
    }
    for form in [ExportFormat.text, .markdown] {
      let text = corpus.export([item], as: form, in: .english, options: .full, notes: notes)
      #expect(text.contains("Notes"))
    }
  }

  @Test func aGuestWritesNone() {
    var screen = Screen(opening: "speaker:mei-tao", permissions: [])
    screen.press("#E")
    #expect(screen.effect == nil && screen.state.notes.isEmpty)
  }

  @Test func whatIsBundledHasNoFileToEdit() {
    var screen = Screen(opening: "speaker:mei-tao")
    screen.press("E")
    #expect(screen.effect == nil && screen.status.contains("没有可改的文件"))
  }

  /// The last line of the notes names no key that does nothing there.
  @Test func theNotesNameTheKeysThatTheyHave() {
    var screen = Screen(80, 24, opening: "speaker:mei-tao")
    screen.press("#看<Enter>K")
    #expect(screen.status.contains("Enter 去") && !screen.status.contains("只看此项"))
    screen.press("m")
    #expect(screen.status.contains("已标记 梅涛"))
  }

  @Test func facetsTellStateAndOrigin() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/mine.json"
    let doubt = #""rule": "name.verb", "confidence": "medium", "evidence": ["#
    try Corpora.small.replacingOccurrences(of: "\"evidence\": [", with: doubt)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let corpus = try Corpus.load(paths: [path])
    var screen = Screen(80, 60, corpus: corpus)
    screen.press("2F")
    #expect(screen.text.contains("随程序所带"))
    #expect(screen.text.contains("mine.json") && screen.text.contains("待核"))
    screen.press("<Esc>ttttt")
    #expect(screen.status.contains("自己的在前"))
    #expect(corpus.position(of: try #require(screen.state.view.lists[.speaker].item(at: 0))) != nil)
    // A corpus of one origin has no such values, and no such order.
    var bundled = Screen()
    bundled.press("2ttttt")
    #expect(bundled.status.contains("原文次序"))
    bundled.press("F")
    #expect(!bundled.text.contains("随程序所带"))
  }
}
