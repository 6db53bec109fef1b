/// The median time of some runs.
func median(runs: Int, _ work: () -> Void) -> Duration {
  let clock = ContinuousClock()
  return (0..<runs).map { _ in clock.measure(work) }.sorted()[runs / 2]
}

func milliseconds(_ time: Duration) -> String {
  let thousandths = Int((time / .microseconds(1)).rounded())
  return "\(thousandths / 1_000).\(String(1_000 + thousandths % 1_000).dropFirst())"
}

func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

func row(_ cells: String...) -> String { row(cells) }

/// The cells in columns of 14, Chinese characters counted as two.
func row(_ cells: [String]) -> String {
  let padded = cells.enumerated().map { column, cell in
    let width = cell.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    let padding = String(repeating: " ", count: max(14 - width, 1))
    return column == 0 ? cell + padding : padding + cell
  }
  return padded.joined()
}
