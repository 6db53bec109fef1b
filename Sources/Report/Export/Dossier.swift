import Model
import System

/// Items that go out together: what is said of each, and one list of the sentences and of the articles that all
/// of it rests on.
struct Dossier {
  let outlines: [Outline]
  /// Each sentence once, in the order of first use; its number is its place plus one.
  let evidence: [Evidence]
  /// Each article once, in the order of first use.
  let articles: [ItemID]
  private let numbers: [Evidence: Int]

  init(of items: [ItemID], in corpus: Corpus, language: Language) {
    outlines = items.map { Outline(of: $0, in: corpus, language: language) }
    evidence = outlines.flatMap(\.evidence).distinct
    articles = outlines.flatMap { $0.citedArticles + $0.evidence.map(\.article) }.distinct
    numbers = Dictionary(uniqueKeysWithValues: evidence.enumerated().map { ($1, $0 + 1) })
  }

  /// Whether it is of several items, and so has contents.
  var isCollection: Bool { outlines.count > 1 }

  /// The title of a dossier of several items.
  var title: Phrase { Phrase("资料集：\(outlines.count) 项", "Dossier: \(outlines.count) items") }

  static let contents = Phrase("目录", "Contents")
  static let evidence = Phrase("依据", "Evidence")
  static let citations = Phrase("引文（\(Citation.standard)）", "Citations (\(Citation.standard))")

  /// The words of an entry with the numbers of the sentences that back it, set by a function.
  func text(
    of entry: OutlineEntry, in outline: Outline, words: (String) -> String = { $0 }
  ) -> String {
    let marks = entry.evidence.map { numbers[outline.evidence[$0]]! }.sorted().map { "[\($0)]" }.joined()
    return [words(entry.text), marks].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  package var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Corpus {
  /// Where a sentence stands: the article and its lines, as a footnote names them; the headline set by a function.
  func origin(of sentence: Evidence, title: (String) -> String = { $0 }) -> Phrase {
    let name = title(self.name(of: sentence.article))
    let position = Corpus.phrase(for: lines(of: sentence))
    return Phrase("《\(name)》\(position.chinese)", "\(name), \(position.english)")
  }

  /// Lines of the source, as a footnote names them.
  public static func phrase(for lines: ClosedRange<Int>) -> Phrase {
    lines.count == 1
      ? Phrase("\(lines.lowerBound)行", "line \(lines.lowerBound)")
      : Phrase("\(lines.lowerBound)–\(lines.upperBound)行", "lines \(lines.lowerBound)–\(lines.upperBound)")
  }
}
