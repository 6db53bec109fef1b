// What the ending of a file's name says of the form, and the other way round.

import System

/// The ending of a file's name is that of no form.
public struct UnknownEnding: Error {
  let ending: String

  /// What is wrong, and what can be written instead.
  public var message: Phrase {
    let forms = ExportFormat.allCases.map { ($0.fileEnding, $0.name) }
    let chinese = forms.map { ".\($0) \($1.chinese)" }.joined(separator: "、")
    let english = forms.map { ".\($0) \($1.english)" }.joined(separator: "; ")
    let shown = TextCleaning.clean(ending)
    return Phrase(
      "没有以 .\(shown) 结尾的格式；可用：\(chinese)", "no form has the ending .\(shown); there are: \(english)")
  }
}

extension ExportFormat {
  /// The form that the ending of a file's name says, in small letters or capitals: text where it has none.
  public init(ofFile path: String) throws(UnknownEnding) {
    let known = ExportFormat.known(of: path)
    if known == nil, let ending = ExportFormat.ending(of: path) { throw UnknownEnding(ending: ending) }
    self = known ?? .text
  }

  /// The path with this form's ending in the place of the one that it has.
  public func ending(_ path: String) -> String {
    let old = ExportFormat.known(of: path)?.fileEnding ?? ExportFormat.ending(of: path)
    return path.dropLast(old.map { $0.count + 1 } ?? 0) + "." + fileEnding
  }

  /// The form with the longest ending that the path has.
  private static func known(of path: String) -> ExportFormat? {
    let name = fileName(of: path).lowercased()
    return allCases.filter { name.hasSuffix("." + $0.fileEnding) && name.count > $0.fileEnding.count + 1 }
      .max { $0.fileEnding.count < $1.fileEnding.count }
  }

  /// What stands after the last dot of the name, where a Latin letter is in it: that of `2024.11` is part of the name.
  private static func ending(of path: String) -> String? {
    let name = fileName(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...]
    return ending.contains { $0.isASCII && $0.isLetter } ? String(ending) : nil
  }

  private static func fileName(of path: String) -> Substring {
    path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
  }
}
