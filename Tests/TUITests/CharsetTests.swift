import Testing
import Text

@testable import TUI

@Suite struct CharsetTests {
  @Test(
    arguments: [
      ("UTF-8", [0xE6, 0xA2, 0x85, 0xC3, 0xA9]), ("GB18030", [0xC3, 0xB7, 0xA8, 0xA6]),
      ("GBK", [0xC3, 0xB7, 0xA8, 0xA6]),
      ("ISO-8859-1", Array("\\u6885".utf8) + [0xE9]), ("BIG5", Array("\\u6885\\u00E9".utf8)),
    ] as [(String, [UInt8])])
  func aTextHasTheBytesOfTheEncodingAndEscapesForWhatItLacks(_ codeset: String, _ bytes: [UInt8]) {
    #expect(Charset(codeset: codeset).bytes(of: "梅é") == bytes)
  }

  /// As glibc reads and writes GBK: what GB18030 has more of two bytes.
  @Test(arguments: ["€", "\u{1F9}", "\u{2FF0}", "\u{9FB4}", "\u{FE10}", "\u{E000}", "𠀀"])
  func whatGBKLacksIsEscaped(_ text: String) {
    #expect(Charset.gbk.bytes(of: text).first == UInt8(ascii: "\\"))
    #expect(Charset.gb18030.text(of: Charset.gb18030.bytes(of: text)) == text)
  }

  @Test(arguments: ["UTF-8", "GB18030", "GBK", "ISO-8859-1"]) func whatIsReadInAnEncodingIsWhatWasWrittenInIt(
    _ codeset: String
  ) {
    let charset = Charset(codeset: codeset)
    let text = codeset == "ISO-8859-1" ? "Renée × ÿ" : "梅涛：中国（上海）"
    #expect(charset.text(of: charset.bytes(of: text)) == text)
  }

  /// In Latin-1 the byte 9B begins a command to a terminal.
  @Test func noByteOfLatin1CommandsATerminal() {
    #expect(String(decoding: Charset.latin1.bytes(of: "\u{9B}6n"), as: UTF8.self) == "\\u009B6n")
  }
}
