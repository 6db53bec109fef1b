import Model
import Typesetting

/// An article in reading order, each row with its line in the source, the sentences that back the item marked.
struct SourcePane {
  let state: State
  let source: SourceView
  /// Columns of the pane, without the column of the mark.
  let columns: Int

  /// Columns of the line number and the space after it.
  static let gutter = 5

  /// All rows of the pane.
  var rows: [TextRow] {
    let query = source.query?.query
    var rows: [TextRow] = []
    for block in state.corpus.blocks(of: source.article) {
      if !rows.isEmpty { rows.append(.blank) }
      rows += self.rows(of: block, marking: query)
    }
    return rows
  }

  private func rows(of block: Block, marking query: SearchQuery?) -> [TextRow] {
    let runs = runs(of: block).marking(query)
    let wrapping = TextWrapping(width: state.width)
    var offset = block.range.lowerBound
    let text = Array(state.corpus.text(block.range).utf8)
    return wrapping.wrap(runs, columns: max(4, columns - SourcePane.gutter)).map { line in
      // A break takes away the spaces around it; they count in the text all the same.
      while Int(offset - block.range.lowerBound) < text.count,
        text[Int(offset - block.range.lowerBound)] == 0x20
      { offset += 1 }
      let number = String(state.corpus.line(at: offset, in: source.article))
      let isCurrent = line.contains { $0.style == .quote }
      let blanks = String(repeating: " ", count: max(0, SourcePane.gutter - 1 - number.count))
      let gutter = blanks + number + (isCurrent && state.isPlain ? "*" : " ")
      offset += UInt32(line.reduce(0) { $0 + $1.text.utf8.count })
      return TextRow(runs: [TextRun(gutter, .dim)] + line, isCurrent: isCurrent)
    }
  }

  /// The text of a block, cut where a marked sentence starts or ends.
  private func runs(of block: Block) -> [TextRun] {
    let plain = style(of: block.kind)
    var cuts: Set = [block.range.lowerBound, block.range.upperBound]
    for sentence in source.sentences where sentence.range.overlaps(block.range) {
      cuts.insert(max(sentence.range.lowerBound, block.range.lowerBound))
      cuts.insert(min(sentence.range.upperBound, block.range.upperBound))
    }
    let places = cuts.sorted()
    return zip(places, places.dropFirst()).map { start, end in
      let marked = source.sentences.enumerated().filter { $0.element.range.contains(start) }
      let isCurrent = marked.contains { $0.offset == source.current }
      return TextRun(
        state.corpus.text(start..<end), isCurrent ? .quote : marked.isEmpty ? plain : .otherQuote)
    }
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
    let columns = Layout(self).panes[.source]?.columns ?? size.columns
    var source = view.source
    source?.scroll = Scroll()
    return SourceKey(source: source, columns: max(8, columns - 2), width: width)
  }

  private func makeSourceRows() -> [TextRow] {
    let key = sourceKey
    return key.source.map { SourcePane(state: self, source: $0, columns: key.columns).rows } ?? []
  }
}
