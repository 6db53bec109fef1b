import Derivation
import Model
import System

/// Tells on standard error what was found and what an editor should look at first.
struct DerivationSummary {
  let corpus: DerivedCorpus
  let language: Language

  /// Doubtful facts that are named one by one, at most.
  private static let maximumDoubts = 20

  /// What was seen and not used, which may be a speaker that the rules could not read.
  private var seen: [String] {
    guard !corpus.seen.isEmpty else { return [] }
    let count = corpus.seen.count
    let left = count - DerivationSummary.maximumDoubts
    return [Phrase("  看到而未采用 \(count) 处：", "  \(count) seen and not used:")[language]]
      + corpus.seen.prefix(DerivationSummary.maximumDoubts).map { seen in
        "    \(seen.file):\(seen.line)  \(seen.text)  (\(seen.why[language]))"
      } + (left > 0 ? [Phrase("    ……另有 \(left) 处", "    … and \(left) more")[language]] : [])
  }

  var text: String {
    let counts = corpus.counts.map { $0.kind.counted($0.count)[language] }.joined(
      separator: Phrase("、", ", ")[language])
    var lines = ["wentan: " + Phrase("推出 ", "derived ")[language] + counts]
    if corpus.counts.contains(where: { $0.kind == .forum && $0.count == 0 }) {
      lines.append(
        Phrase("  没有找到论坛，嘉宾的发言因此没有归处", "  no forum was found, so that contributions belong nowhere")[language]
      )
    }
    if !corpus.doubts.isEmpty {
      lines.append(
        Phrase(
          "  存疑 \(corpus.doubts.count) 处，请先核对：", "  \(corpus.doubts.count) doubtful, to be checked first:")[
            language])
    }
    lines += corpus.doubts.prefix(DerivationSummary.maximumDoubts).map { doubt in
      "    \(doubt.file):\(doubt.line)  \(doubt.kind.name[language])  \(doubt.name)  (\(RuleName.of(doubt.rule)[language]))"
    }
    let left = corpus.doubts.count - DerivationSummary.maximumDoubts
    if left > 0 { lines.append(Phrase("    ……另有 \(left) 处", "    … and \(left) more")[language]) }
    lines += seen
    return lines.joined(separator: "\n")
  }
}
