import Report
import System

extension State {
  /// The overview: what the corpus, or the scope, holds, with counts and bars; each line a link.
  var overviewRows: [TextRow] {
    var rows = [newsLine].compactMap(\.self)
    for section in Overview(of: corpus, within: members).sections {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(TextRow(runs: [TextRun(section.title[language], .label)]))
      let maximum = Overview.maximum(in: section)
      rows += section.rows.map { row in
        TextRow(
          runs: bar(row.count, of: maximum) + [TextRun(row.name[language], .link)], target: .init(row.target))
      }
    }
    return rows
  }

  /// A count and its bar, measured by the highest; nothing where nothing is counted.
  func bar(_ count: Int?, of maximum: Int) -> [TextRun] {
    guard let count else { return [TextRun("  ")] }
    if isPlain { return [TextRun("  \(count)  ")] }
    let columns = max(4, min(24, size.columns / 5))
    let length = maximum == 0 ? 0 : (count * columns + maximum - 1) / maximum
    let number = String(count)
    let bar =
      String(repeating: lines.bar, count: length) + String(repeating: " ", count: columns + 2 - length)
    return [
      TextRun(String(repeating: " ", count: max(0, 6 - number.count)) + number + "  "), TextRun(bar, .dim),
    ]
  }
}

extension TextRow.Target {
  fileprivate init(_ target: Overview.Target) {
    switch target {
    case .kind(let kind): self = .kind(kind)
    case .item(let item): self = .item(item)
    }
  }
}
