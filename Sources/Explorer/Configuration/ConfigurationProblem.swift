import System
import Text

/// Something wrong with a configuration file: what it is and where it stands.
public struct ConfigurationProblem: Error, Sendable {
  enum Cause: Sendable {
    case notUTF8
    case syntax(TOMLFault)
    case wrongType(expected: ValueType, found: ValueType)
    case unknownSetting(String, near: String?)
    case unknownWord(String, of: [String], near: String?)
    case unknownCommand(String, near: String?)
    case unknownKey(String, near: String?)
    /// A saved search whose name is no word.
    case nameWithSpace(String)
    case keyOfTerminal(Key)
    /// A key that is bound twice in the file.
    case boundTwice(Key, first: Command)
    /// A needed command whose last key another one takes.
    case lastKey(Key, of: Command)
    /// A needed command that is left without a key.
    case withoutKey(Command)
  }

  let cause: Cause
  let file: ReportedText
  /// UTF-8 offset in the file.
  let offset: Int

  /// The report: file, line, column, message, and the line with a caret under the place.
  func report(in language: Language) -> String {
    let name = TextCleaning.clean(file.name)
    let message = cause.message[language]
    let (line, column) = file.position(of: offset)
    return "\(name):\(line):\(column): \(message)\n\(file.excerpt(at: offset, line: line))\n"
  }
}

/// What a value may be, as far as the configuration tells it apart.
enum ValueType: Sendable {
  case string, boolean, table, keys, list
  /// What stands without quotes.
  case bare(String)

  var name: Phrase {
    switch self {
    case .string: Phrase("带引号的字符串", "a string in quotes")
    case .boolean: Phrase(" true 或 false", "true or false")
    case .table: Phrase("表", "a table")
    case .keys: Phrase("一个键或键的列表", "a key or a list of keys")
    case .list: Phrase("列表", "a list")
    case .bare(let text): Phrase(" " + TextCleaning.short(text), TextCleaning.short(text))
    }
  }
}

extension ConfigurationProblem.Cause {
  /// One sentence: what is wrong, and the way out where it is known. Words of the file are harmless in it.
  var message: Phrase {
    switch self {
    case .notUTF8:
      Phrase("不是 UTF-8 编码，请转换后再试（iconv -t UTF-8）", "not UTF-8; convert it first (iconv -t UTF-8)")
    case .syntax(let fault): fault.message
    case .wrongType(let expected, let found):
      Phrase(
        "此处应为\(expected.name.chinese)，却是\(found.name.chinese)",
        "\(expected.name.english) is expected here, not \(found.name.english)")
    case .unknownSetting(let name, let near):
      Phrase("没有设置 \(TextCleaning.quoted(name))", "no setting \(TextCleaning.quoted(name))").suggesting(near)
    case .unknownWord(let word, let known, let near):
      Phrase(
        "不认识的词 \(TextCleaning.quoted(word))，可用：\(known.joined(separator: " "))",
        "unknown word \(TextCleaning.quoted(word)); known are: \(known.joined(separator: " "))"
      ).suggesting(near)
    case .unknownCommand(let name, let near):
      Phrase("没有命令 \(TextCleaning.quoted(name))", "no command \(TextCleaning.quoted(name))").suggesting(near)
    case .unknownKey(let name, let near):
      Phrase(
        "没有键 \(TextCleaning.quoted(name))，应如 \"j\"、\"^D\"、\"PgDn\"",
        "no key \(TextCleaning.quoted(name)); keys are written like \"j\", \"^D\", \"PgDn\""
      ).suggesting(near)
    case .nameWithSpace(let name):
      Phrase(
        "名称 \(TextCleaning.quoted(name)) 应是一个词，不含空格",
        "the name \(TextCleaning.quoted(name)) must be one word, without spaces")
    case .keyOfTerminal(let key):
      Phrase("终端自己要用 \(key.name)，程序收不到", "the terminal keeps \(key.name) for itself; it never arrives")
    case .boundTwice(let key, let first):
      Phrase(
        "键 \(key.name) 已给了 \(first.rawValue)", "the key \(key.name) is given to \(first.rawValue) already")
    case .lastKey(let key, let command):
      Phrase(
        "\(key.name) 是 \(command.rawValue) 仅有的键，请给它另一个",
        "\(key.name) is the only key of \(command.rawValue); give it another")
    case .withoutKey(let command):
      Phrase("\(command.rawValue) 不能没有键", "\(command.rawValue) must have a key")
    }
  }

}
