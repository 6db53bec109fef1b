import Testing

@testable import Derivation
@testable import Text

/// The text files of words, which a change of one line can break.
@Suite struct BundledWordsTests {
  @Test func everyKindHasWords() {
    for kind in WordKind.allCases { #expect(!BundledWords.entries(of: kind).isEmpty, "\(kind)") }
  }

  @Test func noWordStandsTwiceInAKind() {
    for kind in WordKind.allCases {
      var seen: Set<String> = []
      for entry in BundledWords.entries(of: kind) {
        #expect(seen.insert(entry.word).inserted, "\(kind.rawValue) \(entry.word) stands twice")
        #expect(!entry.word.isEmpty, "a line of \(kind.rawValue) has no word")
      }
    }
  }

  @Test func aLineIsAKindAndAWordAndARemarkIsNone() {
    let lines = WordLine.lines(
      of: "# remark\n\nperson  Yann LeCun  # a name with a blank\nspeech:talk 表示\nevent")
    #expect(lines.map(\.number) == [3, 4, 5])
    #expect(lines.map(\.kind) == ["person", "speech:talk", "event"])
    #expect(lines.map(\.word) == ["Yann LeCun", "表示", ""])
  }

  @Test func whiteSpaceOfAnyWidthGoes() {
    let lines = WordLine.lines(
      of: "\u{3000}surname\u{A0}\t欧\u{3000}阳\u{2003} \r\n \u{3000}\r\n#\nevent 论“坛”é\u{205F}#坛")
    #expect(lines.map(\.number) == [1, 4])
    #expect(lines.map(\.kind) == ["surname", "event"])
    #expect(lines.map(\.word) == ["欧\u{3000}阳", "论“坛”é"])
  }
}
