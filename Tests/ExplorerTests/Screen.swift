import Foundation
import Model
import Search
import System
import Testing
import Text

@testable import Explorer

/// An explorer that a test presses keys on and looks at.
struct Screen {
  var state: State
  private(set) var effect: Effect?

  init(
    _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .chinese, opening ref: String? = nil,
    corpus: Corpus = Screen.bundled, asciiFrames: Bool = false, plain: Bool = false,
    searches: SavedSearches = SavedSearches(), words: TextWords? = nil,
    permissions: [Permission] = Permission.allCases
  ) {
    state = State(
      corpus, language: language, opening: ref.flatMap { corpus.item(ref: $0) }, asciiFrames: asciiFrames,
      plain: plain, searches: searches, words: words, permissions: permissions,
      workingFolder: "~/报告")
    resize(columns, rows)
  }

  static let bundled: Corpus = try! Corpus.load([.bundled])

  mutating func resize(_ columns: Int, _ rows: Int) {
    effect = state.handle([.resized(Size(columns: columns, rows: rows))]).last
  }

  /// Presses keys, written as characters; special keys by name in angle brackets: `2jj<Enter>`.
  ///
  /// `<Fact>` walks down the detail pane to the first fact behind the sentence that backs the item.
  mutating func press(_ keys: String) {
    for (place, part) in keys.components(separatedBy: "<Fact>").enumerated() {
      if place > 0 { walkToFacts() }
      for key in Screen.keys(part) { press(key) }
    }
  }

  private mutating func walkToFacts() {
    let rows = state.detailRows
    let first = rows.firstIndex { $0.runs.first?.style == .label } ?? 0
    while state.view.detail.selected < first { press(Key.character("j")) }
  }

  /// Presses a key until the cursor's row says something.
  mutating func walk(
    to text: String, by keys: String = "j", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<200 where !cursorLine.contains(text) { press(keys) }
    if !cursorLine.contains(text) { Issue.record("\(text) is not reached", sourceLocation: sourceLocation) }
  }

  mutating func press(_ key: Key) { effect = state.handle([.key(key)]).last }

  /// Tells the explorer what came of keeping marks.
  mutating func keep(_ outcome: SavingOutcome) { effect = state.handle([.saved(outcome)]).last }

  /// Tells the explorer what came of something that it asked for.
  mutating func take(_ event: Event) { effect = state.handle([event]).last }

  /// Tells the explorer how wide the terminal draws characters of ambiguous width.
  mutating func merge(ambiguousIsWide: Bool) {
    effect = state.handle([.widthKnown(TextWidth(ambiguousIsWide: ambiguousIsWide))]).last
  }

  mutating func paste(_ text: String) { effect = state.handle([.paste(text)]).last }

  var text: String { state.render().text }
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  /// The last row: what just happened, or the keys that matter.
  var status: String { String(lines.dropLast().last ?? "").trimmingCharacters(in: .whitespaces) }
  /// The first row.
  var title: String { lines.first?.trimmingCharacters(in: .whitespaces) ?? "" }
  /// What is looked at: the kind and the name of the item, or of the article whose source has the keys.
  var shown: String {
    var item = state.view.item
    if state.view.focus == .source { item = state.view.source?.article ?? item }
    return item.map { "\($0.kind.name[state.language]) > \(state.corpus.name(of: $0))" } ?? ""
  }
  /// The row that the hardware cursor stands on.
  var cursorLine: String { lines[state.render().cursor.y] }

  static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let scalar = rest.unicodeScalars.first {
      if scalar == "<", let end = rest.firstIndex(of: ">"), let key = named[String(rest[...end])] {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(scalar))
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    return keys
  }

  private static let named: [String: Key] = [
    "<Enter>": .enter, "<Esc>": .escape, "<Tab>": .tab, "<BackTab>": .backTab, "<BS>": .backspace,
    "<Up>": .up, "<Down>": .down, "<Left>": .left, "<Right>": .right, "<PgUp>": .pageUp, "<PgDn>": .pageDown,
    "<Home>": .home, "<Del>": .delete, "<End>": .end, "<^D>": .control("d"), "<^U>": .control("u"),
    "<^L>": .control("l"),
    "<^N>": .control("n"), "<^P>": .control("p"),
    "<^O>": .control("o"), "<^K>": .control("k"), "<^T>": .control("t"),
  ]
}

/// Compares a screen with the one recorded in Snapshots/; RECORD_SNAPSHOTS=1 renews it, and fails the test.
func expectSnapshot(_ screen: Screen, _ name: String, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(screen.text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(screen.text == recorded, "differs from Snapshots/\(name).txt", sourceLocation: sourceLocation)
}
