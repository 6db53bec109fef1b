import Model
import System
import Text

/// What the library for the command line says, in the language of help. Its own words are English: they are
/// translated here. What the definitions say is in the right language already.
enum LibraryText {
  /// Help, set to lines of so many columns. The library breaks lines at spaces alone, which Chinese has none of, so it
  /// is to be asked for lines without end.
  static func help(_ text: String, columns: Int) -> String {
    let lines = unmarked(text).split(separator: "\n", omittingEmptySubsequences: false)
    let wrapping = TextWrapping(width: TextWidth())
    return lines.flatMap { set(translated(String($0), by: helpWords), to: columns, wrapping) }
      .joined(separator: "\n")
  }

  /// What is wrong with a command line, harmless to a terminal.
  static func fault(_ text: String) -> String {
    let lines = unmarked(text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let line = TextCleaning.clean(String(line))
      let text = translated(line, by: faults)
      return text == line ? line : text.listedInChinese
    }.joined(separator: "\n")
  }

  /// The text without the marks of ours.
  static func unmarked(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != HelpText.guestMark }))
  }

  // MARK: Setting

  /// The column where the library begins what it says of an argument.
  private static let textColumn = 26
  /// The column where it begins how a command is used.
  private static let usageColumn = 7

  /// A line of help as several; the further ones begin where the text of the first does.
  private static func set(_ line: String, to columns: Int, _ wrapping: TextWrapping) -> [String] {
    if wrapping.width.columns(of: line) <= columns { return [line] }
    let scalars = line.unicodeScalars
    let blanks = scalars.prefix { $0 == " " }.count
    let isArgument = blanks == 2 && scalars.dropFirst(textColumn - 1).first == " "
    let start = isArgument ? textColumn : blanks
    let head = String(String.UnicodeScalarView(scalars.prefix(start)))
    let text = String(String.UnicodeScalarView(scalars.dropFirst(start)))
    let isUsage = line.hasPrefix("USAGE:") || line.hasPrefix("用法：")
    let indent = String(repeating: " ", count: isUsage ? usageColumn : start)
    let lines = wrapping.wrap(text, columns: max(20, columns - indent.utf8.count))
    return [head + lines[0]] + lines.dropFirst().map { indent + $0 }
  }

  // MARK: Translating

  private static func translated(_ line: String, by words: [(english: String, chinese: String)]) -> String {
    if HelpText.language == .english { return line }
    var line = line
    for (english, chinese) in words {
      if let parts = parts(of: line, by: english.split(separator: "%", omittingEmptySubsequences: false)) {
        line = zip(chinese.split(separator: "%", omittingEmptySubsequences: false), parts + [""])
          .map { String($0) + $1 }.joined()
      }
    }
    return line
  }

  /// What stands in a line for each % of a pattern; nil where the line is no such line.
  private static func parts(of line: String, by pattern: [Substring]) -> [String]? {
    guard line.hasPrefix(pattern[0]) else { return nil }
    var rest = line.dropFirst(pattern[0].count)
    var parts: [String] = []
    for text in pattern.dropFirst() {
      let start = text.isEmpty ? rest.endIndex : rest.indices.first { rest[$0...].hasPrefix(text) }
      guard let start else { return nil }
      parts.append(String(rest[..<start]))
      rest = rest[start...].dropFirst(text.count)
    }
    return rest.isEmpty ? parts : nil
  }

  /// The library's words in help; % stands for any text, and later rows see what earlier ones made.
  private static let helpWords = [
    (english: "OVERVIEW: %", chinese: "%"), ("USAGE: %", "用法： %"), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("%选项:", "%选项："), ("%Show the version.", "%显示版本。"),
    ("%Show help information.", "%显示帮助。"),
    ("  See '%' for detailed help.", "  各子命令的说明：%"),
    ("% (values: %; default: %)", "%（可写 %；默认 %）"), ("% (values: %)", "%（可写 %）"),
    ("% (default: %)", "%（默认 %）"),
  ]

  /// The library's sentences for what is wrong.
  private static let faults = [
    (english: "%Unknown option '%'. Did you mean '%'?", chinese: "%没有选项 %；是否想写 %？"),
    ("%Unknown option '%'", "%没有选项 %"), ("%Missing value for '%'", "%选项 % 后缺少值"),
    ("%Missing expected argument '%'", "%缺少 %"), ("%Missing one of: %", "%缺少其中之一：%"),
    ("%Unexpected argument '%'", "%多出“%”"), ("%unexpected arguments: %", "%个多出的词：%"),
    ("%The option '%' does not take any value, but '%' was specified.", "%选项 % 没有值，却写了“%”"),
    ("%The value '%' is invalid for '%'. Please provide one of the following:", "%“%”不是 % 的值；可写："),
    ("%The value '%' is invalid for '%'. Please provide one of %.", "%“%”不是 % 的值；可写 %"),
    ("%；可写 '%' or '%'", "%；可写 '%' 或 '%'"), ("%；可写 '%' and '%'", "%；可写 '%' 或 '%'"),
    ("%The value '%' is invalid for '%': %", "%“%”不是 % 的值：%"),
    ("%The value '%' is invalid for '%'%", "%“%”不是 % 的值%"), ("Help:  %", "说明：%"), ("Usage: %", "用法：%"),
    ("  See '%' for more information.", "  详见 %"),
  ]
}

extension String {
  /// The text with the marks of Chinese between quoted words: the library puts those of English there.
  fileprivate var listedInChinese: String {
    let scalars = Array(unicodeScalars)
    var text = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let isBetween = { (comma: Int) in
        comma > 0 && comma + 2 < scalars.count && scalars[comma] == "," && scalars[comma - 1] == "'"
          && scalars[comma + 1] == " " && scalars[comma + 2] == "'"
      }
      if isBetween(place) { text.append("、") } else if !isBetween(max(0, place - 1)) { text.append(scalar) }
    }
    return String(text)
  }
}
