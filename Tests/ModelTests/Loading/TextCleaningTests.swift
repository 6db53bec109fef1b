import System
import TestSupport
import Testing

@testable import Model

/// What a terminal must not get from data, and what is shown for it.
@Suite struct TextCleaningTests {
  @Test(arguments: [
    ("文探 wentan “—”…", "文探 wentan “—”…"),
    ("good\rEVIL", "good EVIL"),
    ("a\tb\nc", "a b c"),
    ("\u{1B}[31m红", "␛[31m红"),
    ("a\u{0}b\u{7}\u{8}", "a␀b␇␈"),
    ("a\u{7F}", "a␡"),
    ("a\u{9B}31m", "a\u{FFFD}31m"),
    ("\u{202E}txt.exe\u{2069}", "txt.exe"),
    ("\u{200E}\u{200F}\u{61C}左", "左"),
    ("梅\u{200B}涛\u{FEFF}\u{AD}\u{2060}\u{200D}", "梅涛"),
    ("a\u{E0041}\u{2028}\u{2029}\u{FFF9}b", "ab"),
    ("\u{3164}\u{115F}", "\u{FFFD}\u{FFFD}"),
    ("☺\u{FE0F}", "☺"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "e\u{301}\u{302}\u{303}\u{304}x"),
    ("𠀀𠮷\u{E000}", "𠀀𠮷\u{E000}"),
  ])
  func aTextIsMadeHarmless(text: String, shown: String) {
    #expect(Array(TextCleaning.clean(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0, 0xFDEF, 0x10FFFF] as [UInt32])
  func aNoncharacterIsReplaced(value: UInt32) throws {
    #expect(TextCleaning.clean(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
  }

  @Test func cleanTextStaysCleanWhateverItWas() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = TextCleaning.clean(String(scalar))
      #expect(TextCleaning.clean(clean) == clean)
      for shown in clean.unicodeScalars {
        #expect(shown.value >= 0x20 && !(0x7F...0x9F).contains(shown.value))
      }
    }
  }

  @Test func everyWhiteSpaceAtAnEndIsSeen() {
    var unseen: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["文\(scalar)", "\(scalar)文"] {
        let cleaned = TextCleaning.cleaned(text)
        let ends = [cleaned.text.unicodeScalars.first!, cleaned.text.unicodeScalars.last!]
        if cleaned.hasBlankEnd != ends.contains(where: \.properties.isWhitespace) { unseen.append(value) }
      }
    }
    #expect(unseen.isEmpty)
    #expect(TextCleaning.cleaned("").hasBlankEnd && TextCleaning.cleaned("\u{200B}").hasBlankEnd)
  }

  @Test func aMillionMarksAreNoTrouble() {
    let text = "文" + String(String.UnicodeScalarView(repeating: "\u{301}", count: 1_000_000))
    #expect(TextCleaning.clean(text).unicodeScalars.count == 5)
  }

  @Test func namesTitlesAndQuotesAreCleanOnceTheyAreLoaded() throws {
    let corpus = try Corpora.load(
      Corpora.small("\"梅涛\"", becomes: "\"梅\\u001b[2J涛\"")
        .replacingOccurrences(of: "致辞。", with: "致\\u202e辞。"))
    let item = try #require(corpus.item(ref: "speaker:mei-tao"))
    #expect(corpus.name(of: item) == "梅␛[2J涛")
    let quote = corpus.quote(try #require(corpus[corpus.head(of: item).provenance.evidence].first))
    #expect(quote == "智象未来创始人梅涛在论坛上致辞。")
  }
}
