import System
import TestSupport
import Testing
import Text

@testable import Model

/// The text of state.json, to and fro.
@Suite struct KeptStateTests {
  private func read(_ text: String) throws(SavedState.Fault) -> SavedState {
    try SavedState(reading: Array(text.utf8))
  }

  private func fault(in bytes: some Sequence<UInt8>) -> SavedState.Fault? {
    do throws(SavedState.Fault) {
      _ = try SavedState(reading: Array(bytes))
      return nil
    } catch {
      return error
    }
  }

  private var place: Place {
    var place = Place()
    place.focus = .detail
    place.kind = .speaker
    place.item = "organisation:rokid"
    place.selected = ["forum:a", "speaker:mei-tao"]
    (place.row, place.top) = (7, 3)
    return place
  }

  // MARK: To and fro

  @Test func theTextIsReadableAndReadsBack() throws {
    let text = """
      {
        "format": "wentan-state",
        "version": 1,
        "marks": [
          "speaker:mei-tao",
          "topic:动漫"
        ],
        "place": {
          "focus": "detail",
          "kind": "speaker",
          "item": "organisation:rokid",
          "selected": [
            "forum:a",
            "speaker:mei-tao"
          ],
          "row": 7,
          "top": 3
        }
      }

      """
    let saved = SavedState(marks: ["speaker:mei-tao", "topic:动漫"], place: place, others: [])
    #expect(saved.text == text)
    let again = try read(text)
    #expect(again.marks == saved.marks)
    #expect(again.place == place)
    #expect(again.text == text)
  }

  @Test func whatIsNotThereIsEmpty() throws {
    let saved = try read(#"{"version": 1, "format": "wentan-state"}"#)
    #expect(saved.marks == [])
    #expect(saved.place == nil)
    #expect(try read(SavedState().text).marks == [])
  }

  @Test(arguments: [
    "", "\"", "\\", "\n\t\u{1B}[2J\u{7F}\0", "\u{202E}\u{200B}\u{FEFF}", "𠮷 e\u{301}", "\u{E000}\u{FFFF}",
    String(repeating: "文", count: 10_000),
  ])
  func anyMarkReadsBackAndCommandsNoTerminal(mark: String) throws {
    let text = SavedState(marks: [mark]).text
    #expect(Array(try read(text).marks[0].unicodeScalars) == Array(mark.unicodeScalars))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || TextCleaning.isHarmless($0) })
  }

  @Test func aMarkStandsOnce() throws {
    let saved = try read(#"{"format":"wentan-state","version":1,"marks":["a","b","a","b","c"]}"#)
    #expect(saved.marks == ["a", "b", "c"])
  }

  // MARK: What a later program adds

  @Test func unknownMembersAreKeptAsTheyAre() throws {
    let text = """
      {
        "format": "wentan-state",
        "version": 1,
        "marks": [],
        "queries": [
          "mt",
          "梅\\u001b"
        ],
        "width": {
          "list": 1.50,
          "big": 123456789012345678901234567890,
          "flags": [
            true,
            false,
            null
          ],
          "empty": {},
          "a\\"b": -0
        }
      }

      """
    var saved = try read(text)
    #expect(saved.text == text)
    var change = UnsavedChange()
    change.marks.add("speaker:mei-tao")
    saved.apply(change)
    #expect(try read(saved.text).text.contains("123456789012345678901234567890"))
    #expect(try read(saved.text).marks == ["speaker:mei-tao"])
  }

  @Test func unknownWordsOfAPlaceMeanNothing() throws {
    let saved = try read(
      #"""
      {"format":"wentan-state","version":1,
       "place":{"focus":"overview","kind":"session","item":"topic:x","scope":["forum:f"]}}
      """#)
    var expected = Place()
    expected.item = "topic:x"
    #expect(saved.place == expected)
  }

  @Test func aLaterVersionIsNotDamaged() {
    let text = #"{"format":"wentan-state","version":2,"marks":{"speaker:mei-tao":"2027"}}"#
    #expect(fault(in: text.utf8) == .newer(version: 2))
  }

  // MARK: Damage

  @Test(arguments: [
    "", " ", "{", "{}", "null", "[]", "7", "\"wentan-state\"", "x", #"{"format":"wentan-state"}"#,
    #"{"format":"wentan-corpus","version":1}"#, #"{"format":"wentan-state","version":"1"}"#,
    #"{"format":"wentan-state","version":1.0}"#, #"{"format":"wentan-state","version":0}"#,
    #"{"format":"wentan-state","version":-1}"#, #"{"format":"wentan-state","version":1}}"#,
    #"{"format":"wentan-state","version":1,}"#, #"{"format":"wentan-state","version":1} x"#,
    #"{"format":"wentan-state","version":1,"version":1}"#,
    #"{"format":"wentan-state","version":1,"marks":null}"#,
    #"{"format":"wentan-state","version":1,"marks":"a"}"#,
    #"{"format":"wentan-state","version":1,"marks":["a",1]}"#,
    #"{"format":"wentan-state","version":1,"marks":["\ud800"]}"#,
    #"{"format":"wentan-state","version":1,"marks":["a"#,
    #"{"format":"wentan-state","version":1,"place":[]}"#,
    #"{"format":"wentan-state","version":1,"place":{"focus":1}}"#,
    #"{"format":"wentan-state","version":1,"place":{"item":null}}"#,
    #"{"format":"wentan-state","version":1,"place":{"selected":{}}}"#,
    #"{"format":"wentan-state","version":1,"place":{"row":-1}}"#,
    #"{"format":"wentan-state","version":1,"place":{"row":1.5}}"#,
    #"{"format":"wentan-state","version":1,"place":{"row":1,"row":2}}"#,
  ])
  func whatIsNoStateIsDamaged(text: String) {
    #expect(fault(in: text.utf8) == .damaged)
  }

  @Test func aRowBeyondAllTextsIsTakenDown() throws {
    let saved = try read(
      #"{"format":"wentan-state","version":1,"place":{"row":9223372036854775807,"top":9223372036854775807}}"#)
    #expect(saved.place?.row == 1_000_000)
    #expect(saved.place?.top == 1_000_000)
  }

  /// 513 open brackets end JSONDecoder of this toolchain with a trap.
  @Test(arguments: [1, 31, 32, 33, 512, 513, 514, 100_000])
  func anyDepthOfBracketsIsDamage(count: Int) {
    let brackets = String(repeating: "[", count: count)
    #expect(fault(in: brackets.utf8) == .damaged)
    #expect(fault(in: (#"{"format":"wentan-state","version":1,"x":"# + brackets).utf8) == .damaged)
  }

  @Test func noBytesStopTheReader() {
    let bytes = Array(
      SavedState(marks: ["speaker:mei-tao", "梅涛\u{1B}"], place: place, others: [("x", .literal("1.5"))])
        .text.utf8)
    for length in 0..<bytes.count - 1 { #expect(fault(in: bytes[..<length]) == .damaged) }
    #expect(fault(in: bytes + [0]) == .damaged)
    #expect(fault(in: [0xFF, 0xFE] + bytes) == .damaged)
    var random = SeededGenerator(seed: 513)
    let likely = Array("{}[]\",:\\u0 \n".utf8) + [0, 0xC0, 0xE6, 0xFF]
    for _ in 0..<2_000 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] = likely.randomElement(using: &random)!
      }
      _ = fault(in: broken)
    }
  }

  // MARK: Changes

  @Test func aChangeIsMadeToWhatOthersHaveKept() {
    var change = UnsavedChange()
    #expect(change.isEmpty)
    change.marks.add("b")
    change.marks.add("d")
    change.marks.remove("a")
    var saved = SavedState(marks: ["a", "b", "c"])
    saved.apply(change)
    #expect(saved.marks == ["b", "c", "d"])
    #expect(saved.place == nil)
    change.place = place
    saved.apply(change)
    #expect(saved.marks == ["b", "c", "d"])
    #expect(saved.place == place)
  }

  @Test func theLastWordOnAMarkHolds() {
    var change = UnsavedChange()
    change.marks.add("a")
    change.marks.remove("a")
    change.marks.remove("b")
    change.marks.add("b")
    #expect(change.marks.added == ["b"])
    #expect(change.marks.removed == ["a"])
  }
}
