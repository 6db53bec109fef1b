import System

/// The ways in which a text is no TOML.
package enum TOMLFault: Sendable {
  case nulCharacter, controlCharacter
  /// A character beyond ASCII outside quotes and comments.
  case notASCII
  /// A string without its second quote.
  case notClosed
  /// Something else where a key should stand.
  case noKey, noValue
  /// Something else where one of some characters should stand.
  case expected(String)
  /// Something behind a value or a header, on the same line.
  case noEndOfLine
  /// A backslash before something else than an escape.
  case noEscape
  /// A key or table that is there already.
  case setTwice(String)
  /// A header in double brackets.
  case tableList
  /// Keys or brackets within keys or brackets, too many.
  case tooDeep

  /// One sentence: what is wrong, and the way out where it is known. Words of the file are harmless in it.
  package var message: Phrase {
    switch self {
    case .nulCharacter: Phrase("含 NUL 字符", "a NUL character")
    case .controlCharacter: Phrase("含控制字符", "a control character")
    case .notASCII:
      Phrase("引号和注释之外只能用 ASCII 字符", "only ASCII may stand outside quotes and comments")
    case .notClosed: Phrase("引号没有配对", "the quote is not closed")
    case .noKey: Phrase("此处应为设置或命令的名称", "the name of a setting or command is expected here")
    case .noValue: Phrase("此处应有值", "a value is expected here")
    case .expected(let characters): Phrase("此处应为 \(characters)", "\(either(characters)) is expected here")
    case .noEndOfLine: Phrase("此行应到此为止", "the line should end here")
    case .noEscape: Phrase("反斜线要写成 \\\\，或用单引号", "write \\\\ for a backslash, or use single quotes")
    case .setTwice(let name):
      Phrase("\(TextCleaning.quoted(name)) 已经设置过", "\(TextCleaning.quoted(name)) is set already")
    case .tableList: Phrase("双层方括号在此无用，请写 [keys]", "double brackets have no use here; write [keys]")
    case .tooDeep: Phrase("嵌套太深", "too many levels")
    }
  }

  private func either(_ characters: String) -> String {
    characters.split(separator: " ").joined(separator: " or ")
  }
}
