import Typesetting

/// What a corpus holds, as text: how much of each kind, and what is most linked.
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
    let counts = Kind.listed.map { kind in bar(kind.plural[language], corpus.count(of: kind)) }
    let hint = Phrase(
      "wentan list KIND、wentan show REF 列出与查看；在终端里运行 wentan 可浏览。",
      "wentan list KIND and wentan show REF print more; wentan in a terminal explores.")[language]
    return ([title, ""] + counts + [""] + Kind.listed.flatMap(section) + [hint]).joined(separator: "\n")
      + "\n"
  }

  private func bar(_ name: String, _ count: Int) -> String {
    let most = Kind.listed.map { corpus.count(of: $0) }.max() ?? 0
    let length = most == 0 ? 0 : (count * 40 + most - 1) / most
    let label = width.padded(name, to: 15)
    return "  \(label)\(String(repeating: " ", count: max(0, 6 - String(count).count)))\(count)  "
      + String(repeating: "#", count: length)
  }

  /// The items of a kind that have most links, at most eight, in the order of the source.
  private func section(_ kind: Kind) -> [String] {
    let most = corpus.items(of: kind).sorted {
      (-corpus.relations[$0].count, $0.row) < (-corpus.relations[$1].count, $1.row)
    }.prefix(8).sorted { $0.row < $1.row }
    if most.isEmpty { return [] }
    let left = corpus.count(of: kind) - most.count
    let more = left > 0 ? [Phrase("  …另 \(left) 项", "  … \(left) more")[language]] : []
    let lines = most.map { item in
      [corpus.name(of: item), corpus.aside(of: item, in: language), corpus.ref(of: item)]
        .filter { !$0.isEmpty }.reduce("") { $0 + "  " + $1 }
    }
    return [kind.plural[language]] + lines + more + [""]
  }
}
