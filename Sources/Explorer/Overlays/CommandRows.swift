import Model
import Search
import System
import Text

extension State {
  /// The commands that a filter lets through, with their keys; behind `goto` the items that may be meant.
  func commandRows(filter: String) -> [TextRow] {
    if let words = filter.wholeMatchOfGoto { return gotoRows(words) }
    let bindings = keymap.bindings.filter { isPermitted($0.command) }
    let names = bindings.map { $0.keys.map(\.name).joined(separator: " ") }
    let keyColumns = 2 + (names.map { width.columns(of: $0) }.max() ?? 0)
    let query = SearchQuery(filter, gapped: false)
    let rows = zip(bindings, names).compactMap { binding, keys -> (rank: Int, row: TextRow)? in
      let command = binding.command
      let help = command.help[language]
      let inHelp = query.ranges(in: help, kind: .title)
      let inName = query.ranges(in: command.rawValue, kind: .title)
      let inOther = query.ranges(in: command.help[language.other], kind: .title)
      if !query.isEmpty, inHelp.isEmpty, inName.isEmpty, inOther.isEmpty { return nil }
      let runs =
        [TextRun(width.padded(keys, to: keyColumns), .key)] + [TextRun(help)].marking(inHelp) + [
          TextRun("  ")
        ]
        + [TextRun(command.rawValue, .dim)].marking(inName)
      // The name that was typed comes first, then those that start with it.
      let rank =
        command.rawValue == filter ? 0 : !filter.isEmpty && command.rawValue.hasPrefix(filter) ? 1 : 2
      return (rank, TextRow(runs: runs, target: .command(command)))
    }
    return (0...2).flatMap { rank in rows.filter { $0.rank == rank }.map(\.row) }
  }

  private func gotoRows(_ word: String) -> [TextRow] {
    corpus.items(meantBy: word).prefix(200).map { item in
      let runs = [
        TextRun(item.kind.name[language] + " ", .label), TextRun(corpus.name(of: item), .link),
        TextRun("  " + corpus.ref(of: item), .dim),
      ]
      return TextRow(runs: runs, target: .item(item))
    }
  }
}

extension String {
  /// What stands behind `goto`; nil for another line.
  fileprivate var wholeMatchOfGoto: String? {
    guard hasPrefix("goto ") else { return nil }
    return String(dropFirst("goto ".count).drop { $0 == " " })
  }
}
