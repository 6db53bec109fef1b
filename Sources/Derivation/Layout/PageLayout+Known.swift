import Articles
import Model

extension PageLayout {
  /// One article whose source says what its blocks are. What it calls a paragraph may still be a byline or a caption.
  init(_ known: [SourceArticle.Block], _ lines: [SourceLine]) {
    var (kinds, blocks): ([SourceArticle.Kind], [Block]) = ([], [])
    for block in known {
      let pieces = lines[(block.lines.lowerBound - 1)..<block.lines.upperBound].filter { !$0.isBlank }
        .map { Piece(line: $0, range: $0.content) }
      if pieces.isEmpty { continue }
      kinds.append(block.kind)
      blocks.append(Block(kind: .paragraph, pieces: pieces))
    }
    guard !blocks.isEmpty else {
      self.init(articles: [])
      return
    }
    PageLayout.classify(&blocks)
    for index in blocks.indices where kinds[index] != .paragraph || blocks[index].kind == .section {
      blocks[index].kind = PageLayout.kind(of: kinds[index])
    }
    PageLayout.giveHeadline(to: &blocks)
    self.init(articles: [blocks])
  }

  private static func kind(of kind: SourceArticle.Kind) -> BlockKind {
    switch kind {
    case .section: .section
    case .headline: .headline
    case .deck: .deck
    case .lead: .lead
    case .subheading: .subheading
    case .byline: .byline
    case .caption: .caption
    case .credit: .credit
    case .paragraph, .box, .listItem, .tableRow, .note: .paragraph
    }
  }
}
