import Typesetting

/// The plain reading form of an item: its facts, then the sentences that back them with their lines.
public struct TextExport {
  private let corpus: Corpus
  private let language: Language
  private let columns: Int
  private let width = TextWidth()

  /// - Parameter columns: the columns of a line; 0 leaves every paragraph in one line.
  public init(_ corpus: Corpus, language: Language, columns: Int = 0) {
    self.corpus = corpus
    self.language = language
    self.columns = columns
  }

  /// The whole text of an item, with a line feed at the end.
  public func text(of item: ItemID) -> String {
    let outline = Outline(of: item, in: corpus, language: language)
    let title = outline.name + "  " + item.kind.name[language]
    var lines = set(title, after: "") + [""]
    let labels = outline.entries.filter { $0.depth == 0 }.map { $0.field.name[language] }
    let room = 2 + (labels.map { width.columns(of: $0) }.max() ?? 0)
    var previous: OutlineField?
    for entry in outline.entries {
      let label = entry.field.name[language]
      let marks = entry.evidence.sorted().map { "[\($0 + 1)]" }.joined()
      let words = [entry.text, marks].filter { !$0.isEmpty }.joined(separator: " ")
      if entry.depth == 0 {
        lines += set(words, after: width.padded(entry.field == previous ? "" : label, to: room))
        previous = entry.field
      } else {
        let indent = String(repeating: " ", count: room + 2 * (entry.depth - 1))
        lines += set(words, after: indent + label + Phrase("：", ": ")[language])
      }
    }
    if !outline.evidence.isEmpty { lines += ["", Phrase("依据", "Evidence")[language]] }
    for (place, sentence) in outline.evidence.enumerated() {
      let name = Phrase("《\(corpus.name(of: sentence.article))》", "\(corpus.name(of: sentence.article)), ")
      let origin = name[language] + Corpus.phrase(for: corpus.lines(of: sentence))[language]
      lines += set(origin, after: "[\(place + 1)] ")
      lines += set(corpus.quote(sentence), after: "    ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in lines, behind a label that the lines after the first are indented by.
  private func set(_ text: String, after label: String) -> [String] {
    let inset = width.columns(of: label)
    let room = columns == 0 ? 0 : max(10, columns - inset)
    let lines = TextWrapping(width: width).wrap(text, columns: room)
    let indent = String(repeating: " ", count: inset)
    return lines.enumerated().map { index, line in (index == 0 ? label : indent) + line }
  }
}

extension Corpus {
  /// Lines of the source, as a footnote names them.
  public static func phrase(for lines: ClosedRange<Int>) -> Phrase {
    lines.count == 1
      ? Phrase("第\(lines.lowerBound)行", "line \(lines.lowerBound)")
      : Phrase("第\(lines.lowerBound)–\(lines.upperBound)行", "lines \(lines.lowerBound)–\(lines.upperBound)")
  }
}
