import Model
import System
import Text

/// What came of an update: a line a feed that has anything to say, the articles, and the sum.
struct UpdateReport {
  private let updating: Updating
  private let language: Language
  private let ascii: Bool

  init(_ updating: Updating, in language: Language, ascii: Bool) {
    (self.updating, self.language, self.ascii) = (updating, language, ascii)
  }

  var text: String { (rows + [sum[language], next].filter { !$0.isEmpty }).joined(separator: "\n") + "\n" }

  /// What came of each feed that has anything to say, and the articles.
  var rows: [String] { table + articles }

  /// What to do next.
  private var next: String {
    (updating.adding?.count(\.isAdded) ?? 0) == 0
      ? ""
      : Phrase(
        "下一步：wentan new 看新到的，wentan review 核对草稿",
        "next: wentan new shows what is new, wentan review goes through the drafts")[language]
  }

  private var table: [String] {
    let width = TextWidth()
    var lines: [String] = []
    for row in updating.rows {
      let name = TextCleaning.clean(row.feed)
      switch row.outcome {
      case .unchanged, .waiting: continue
      case .failed(let reason): lines.append("  \(ascii ? "x" : "✗")  \(name)  \(reason[language])")
      case .read(let counts):
        let numbers = [counts.added, counts.known, counts.passedOver, counts.refused]
        let cells = zip(numbers, UpdateReport.columns).map { number, column in
          String(repeating: " ", count: max(0, width.columns(of: column[language]) - String(number).count))
            + String(number)
        }
        var notes: [Phrase] = []
        if counts.left > 0 {
          notes.append(
            Phrase(
              "一次至多收 \(Updating.maximumEntries) 条，余下 \(counts.left) 条下次收",
              "at most \(Updating.maximumEntries) a run; \(counts.left) are left for the next"))
        }
        if counts.isCut {
          notes.append(
            Phrase(
              "只看前 \(Updating.maximumSeen) 条", "only the first \(Updating.maximumSeen) entries are looked at")
          )
        }
        lines.append((cells + [name] + notes.map { $0[language] }).joined(separator: "  "))
      }
    }
    guard !lines.isEmpty else { return [] }
    let head = UpdateReport.columns.map { $0[language] } + [Phrase("订阅源", "feed")[language]]
    return [head.joined(separator: "  ")] + lines
  }

  private static let columns = [
    Phrase("新收", "added"), Phrase("已有", "known"), Phrase("略过", "passed over"), Phrase("没读入", "not read"),
  ]

  /// The articles that were added, and the entries that were not read.
  private var articles: [String] {
    guard let adding = updating.adding else { return [] }
    return adding.rows.compactMap { row in
      switch row.outcome {
      case .added: "\(ascii ? "+" : "✓") \(row.headline)  \(row.text)"
      case .refused: "\(ascii ? "x" : "✗") \(TextCleaning.clean(row.source))  \(row.text)"
      default: nil
      }
    }
  }

  private func count(_ isMeant: (Updating.Row.Outcome) -> Bool) -> Int {
    updating.rows.count { isMeant($0.outcome) }
  }

  /// How many feeds were asked, and what they gave.
  var sum: Phrase {
    let added = updating.adding?.count(\.isAdded) ?? 0
    let unchanged = count { if case .unchanged = $0 { true } else { false } }
    let failed = count { if case .failed = $0 { true } else { false } }
    let waiting = count { if case .waiting = $0 { true } else { false } }
    var chinese = "看了 \(updating.rows.count - waiting) 个订阅源，新收 \(added) 篇；没有变化 \(unchanged) 个"
    var english =
      "\(updating.rows.count - waiting) feeds asked, \(added) articles added; \(unchanged) unchanged"
    if failed > 0 { (chinese, english) = (chinese + "，取不到 \(failed) 个", english + ", \(failed) failed") }
    if waiting > 0 {
      (chinese, english) = (chinese + "，留给下次 \(waiting) 个", english + ", \(waiting) left for the next run")
    }
    return Phrase(chinese, english)
  }
}
