/// A form in which items leave the program. Each has one file in this folder; this is the one list of them.
public enum ExportFormat: String, CaseIterable, Sendable {
  case text, json

  public var name: Phrase {
    switch self {
    case .text: Phrase("纯文本", "plain text")
    case .json: Phrase("JSON（完整数据）", "JSON, complete")
    }
  }

  /// The ending of a file in this form, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "json"
    }
  }
}

extension Corpus {
  /// Items in a form for use outside: the same text, byte for byte, on every run.
  ///
  /// - Parameters:
  ///   - items: one item, or several that go out together.
  ///   - columns: the columns of a line of running text; 0 leaves every paragraph in one line.
  /// - Returns: the text, with a line feed at the end.
  public func export(
    _ items: [ItemID], as format: ExportFormat, in language: Language, columns: Int = 0
  ) -> String {
    switch format {
    case .text:
      let export = TextExport(self, language: language, columns: columns)
      return items.map { export.text(of: $0) }.joined(separator: "\n")
    case .json:
      let values = items.map { JSONExport(self).value(of: $0) }
      return (values.count == 1 ? values[0] : .array(values)).text
    }
  }
}
