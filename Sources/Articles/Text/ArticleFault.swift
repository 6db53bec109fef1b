import System
import Text

/// Why bytes are no text that can be read.
public enum ArticleFault: Error, Sendable, Equatable {
  case form(SourceForm)
  /// It is text in UTF-16, or what looks like it.
  case utf16
  case nul(offset: Int)
  /// It is UTF-8 but for some bytes; the first of them, with its line, one-based.
  case brokenUTF8(count: Int, offset: Int, line: Int, byte: UInt8)
  /// It is text in another encoding, which `iconv` knows by this name.
  case encoding(String)
  /// It is in no encoding that is known.
  case unknown

  public var message: Phrase {
    switch self {
    case .form(let form):
      return Phrase(
        "是\(form.name[.chinese])，不是纯文本；\(form.remedy[.chinese])",
        "\(form.name[.english]), not plain text; \(form.remedy[.english])")
    case .utf16:
      return Phrase(
        "是 UTF-16，请先转换：iconv -f UTF-16 -t UTF-8", "UTF-16: convert it first, iconv -f UTF-16 -t UTF-8")
    case .nul(let offset):
      return Phrase("第 \(offset) 字节是 NUL，不是文本", "a NUL byte at offset \(offset); this is no text")
    case .brokenUTF8(let count, let offset, let line, let byte):
      let hex = (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
      return Phrase(
        "是 UTF-8，但有 \(count) 处坏字节；第一处在第 \(line) 行，偏移 \(offset)，字节 \(hex)",
        "UTF-8 but for \(count) bad bytes; the first is \(hex) at offset \(offset), line \(line)")
    case .encoding(let name):
      return Phrase(
        "既不是 UTF-8 也不是 GB18030，像是 \(name)；请先转换，如 iconv -f \(name) -t UTF-8",
        "neither UTF-8 nor GB18030, but as it seems \(name); convert it first, as with iconv -f \(name) -t UTF-8"
      )
    case .unknown:
      return Phrase(
        "既不是 UTF-8 也不是 GB18030 的中文；请先转换，如 iconv -f BIG5 -t UTF-8",
        "no Chinese in UTF-8 or GB18030; convert it first, as with iconv -f BIG5 -t UTF-8")
    }
  }
}
