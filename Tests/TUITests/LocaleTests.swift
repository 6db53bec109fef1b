import System
import Testing

@testable import TUI

@Suite struct LocaleTests {
  @Test(arguments: [nil, "", "C", "zh_CN", "zh_CN.UTF-8", "zh_CN.utf8@pinyin", "C.ANSI_X3.4-1968"])
  func utf8AndASCIIAreNoOtherCodeset(_ locale: String?) {
    #expect(Locale.otherCodeset(in: locale) == nil)
  }

  @Test func anyOtherIsNamed() {
    #expect(Locale.otherCodeset(in: "zh_CN.GB18030") == "GB18030")
    #expect(Locale.otherCodeset(in: "zh_CN.GBK@pinyin") == "GBK")
  }

  /// The client of sshd may set it to anything.
  @Test func itsNameIsHarmlessAndShort() throws {
    let name = try #require(
      Locale.otherCodeset(in: "x.\u{1B}]0;EVIL\u{7}" + String(repeating: "x", count: 5_000)))
    #expect(name.hasPrefix("␛]0;EVIL␇xxx"))
    #expect(name.count == 64)
    #expect(TerminalError.codeset(name).message.english.count < 300)
  }
}
