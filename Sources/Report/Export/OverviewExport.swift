import Model
import System
import Text

/// The overview of a corpus as text, for where there is no terminal.
public struct OverviewExport {
  private let corpus: Corpus
  private let language: Language
  private let width = TextWidth()

  public init(_ corpus: Corpus, language: Language) {
    self.corpus = corpus
    self.language = language
  }

  /// The text, with a line feed at the end.
  public var text: String {
    let title = Phrase("文探 wentan：AI 文化产业新闻", "文探 wentan: AI-culture-industry news")[language]
    let hint = Phrase(
      "wentan list KIND、wentan show REF 列出与查看；在终端里运行 wentan 可浏览。",
      "wentan list KIND and wentan show REF print more; wentan in a terminal explores.")[language]
    let sections = Overview(of: corpus).sections.flatMap { [$0.title[language]] + lines(of: $0) + [""] }
    return ([title, ""] + sections + [hint]).joined(separator: "\n") + "\n"
  }

  /// The rows of a section: count, bar, name, and the id that `show` takes.
  private func lines(of section: Overview.Section) -> [String] {
    let maximum = Overview.maximum(in: section)
    return section.rows.map { row in
      let id = if case .item(let item) = row.target { "  " + corpus.ref(of: item) } else { "" }
      guard let count = row.count else { return "  \(row.name[language])\(id)" }
      let number = String(repeating: " ", count: max(0, 5 - String(count).count)) + String(count)
      let bar = String(repeating: "#", count: maximum == 0 ? 0 : (count * 20 + maximum - 1) / maximum)
      return "\(number)  \(width.padded(bar, to: 22))\(row.name[language])\(id)"
    }
  }
}
