import Model
import Search
import System
import Text

/// An article in reading order, each row with its line in the source, the sentences that back the item marked.
struct SourcePane {
  let state: State
  let source: SourceView
  /// Columns that rows take at most.
  let columns: Int

  /// Columns before the text: the number of a sentence that begins, and the number of the line.
  static let gutter = 9

  /// All rows of the pane.
  var rows: [TextRow] {
    let query = source.query?.query
    let parts = source.markedParts
    var rows: [TextRow] = []
    for block in state.corpus.blocks(of: source.article) {
      if !rows.isEmpty { rows.append(.blank) }
      rows += self.rows(of: block, in: parts, marking: query)
    }
    return rows
  }

  private func rows(of block: Block, in parts: [MarkedPart], marking query: SearchQuery?) -> [TextRow] {
    let runs = runs(of: block, in: parts).marking(query)
    let wrapping = TextWrapping(width: state.width)
    let starts = source.starts
    var offset = block.range.lowerBound
    let text = Array(state.corpus.text(block.range).utf8)
    return wrapping.wrap(runs, columns: max(4, columns - SourcePane.gutter)).map { line in
      // A break takes away the spaces around it; they count in the text all the same.
      while Int(offset - block.range.lowerBound) < text.count,
        text[Int(offset - block.range.lowerBound)] == 0x20
      { offset += 1 }
      let number = String(state.corpus.line(at: offset, in: source.article))
      let isCurrent = line.contains { $0.style == .quote }
      let end = offset + UInt32(line.reduce(0) { $0 + $1.text.utf8.count })
      let begun = starts[starts.partitioningIndex { $0.offset >= offset }...].prefix { $0.offset < end }
      let mark =
        (begun.first { $0.isCurrent } ?? begun.first).map { "[\($0.number)]" }
        ?? (isCurrent ? " " + state.lines.stroke : "")
      let start = offset
      offset = end
      let blanks = String(
        repeating: " ", count: max(0, SourcePane.gutter - 1 - state.width.columns(of: mark) - number.count))
      return TextRow(
        runs: [TextRun(mark, .number), TextRun(blanks + number + " ", .dim)] + line, indent: -1,
        isCurrent: isCurrent, offset: start)
    }
  }

  /// The text of a block, cut where a marked sentence starts or ends.
  private func runs(of block: Block, in parts: [MarkedPart]) -> [TextRun] {
    var runs: [TextRun] = []
    var offset = block.range.lowerBound
    func add(upTo end: UInt32, _ style: Style) {
      if offset < end { runs.append(TextRun(state.corpus.text(offset..<end), style)) }
      offset = max(offset, end)
    }
    let plain = style(of: block.kind)
    let first = parts.partitioningIndex { $0.range.upperBound > block.range.lowerBound }
    for part in parts[first...] {
      WorkCount.add(1)
      if part.range.lowerBound >= block.range.upperBound { break }
      add(upTo: part.range.lowerBound, plain)
      add(upTo: min(part.range.upperBound, block.range.upperBound), part.isCurrent ? .quote : .otherQuote)
    }
    add(upTo: block.range.upperBound, plain)
    return runs
  }

  private func style(of kind: BlockKind) -> Style {
    switch kind {
    case .headline: .heading
    case .deck, .subheading: .label
    case .lead, .paragraph: .plain
    case .section, .byline, .caption, .credit: .dim
    }
  }
}

/// A part of an article within which the same sentences are marked.
private struct MarkedPart {
  let range: Range<UInt32>
  /// Whether the sentence that is looked at is among them.
  let isCurrent: Bool
}

extension SourceView {
  /// Where the sentences begin that have numbers, in the order of the article.
  fileprivate var starts: [(offset: UInt32, number: Int, isCurrent: Bool)] {
    zip(sentences, numbers).enumerated().filter { $0.element.1 > 0 }.map { place, sentence in
      (sentence.0.range.lowerBound, sentence.1, place == current)
    }
  }

  /// What is marked, in the order of the article: sentences may overlap, these parts do not.
  fileprivate var markedParts: [MarkedPart] {
    var edges: [(offset: UInt32, change: Int, currentChange: Int)] = []
    for (number, sentence) in sentences.enumerated() {
      let isCurrent = number == current ? 1 : 0
      edges.append((sentence.range.lowerBound, 1, isCurrent))
      edges.append((sentence.range.upperBound, -1, -isCurrent))
    }
    var parts: [MarkedPart] = []
    var (start, count, currentCount): (UInt32, Int, Int) = (0, 0, 0)
    for edge in edges.sorted(by: { $0.offset < $1.offset }) {
      WorkCount.add(1)
      if count > 0, start < edge.offset {
        parts.append(MarkedPart(range: start..<edge.offset, isCurrent: currentCount > 0))
      }
      (start, count, currentCount) = (edge.offset, count + edge.change, currentCount + edge.currentChange)
    }
    return parts
  }
}

extension State {
  /// The rows of the open source at the present size; none where none is open.
  var sourceRows: [TextRow] { sourceCache.rows(for: sourceKey) { makeSourceRows() } }

  /// Sets the rows of the source once for all that ask for them until the next change.
  mutating func keepSourceRows() { sourceCache.keep(sourceRows, for: sourceKey) }

  /// All that the rows of the source depend on.
  struct SourceKey: Equatable, Sendable {
    let source: SourceView?
    let columns: Int
    let width: TextWidth
  }

  private var sourceKey: SourceKey {
    let columns = Layout(self).frame(of: .source)?.columns ?? size.columns
    var source = view.source
    source?.scroll = Scroll()
    return SourceKey(source: source, columns: max(14, columns - 1), width: width)
  }

  private func makeSourceRows() -> [TextRow] {
    let key = sourceKey
    return key.source.map { SourcePane(state: self, source: $0, columns: key.columns).rows } ?? []
  }
}
