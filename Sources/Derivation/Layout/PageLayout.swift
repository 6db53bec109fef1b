import Model

/// The articles of a page, each with its blocks in reading order.
struct PageLayout {
  private(set) var articles: [[Block]] = []

  /// Articles whose layout is known.
  init(articles: [[Block]]) { self.articles = articles }

  init(_ lines: [SourceLine]) {
    let pieces = lines.filter { !$0.isBlank }.flatMap { LinePieces.pieces(of: $0) }
    var blocks = LineJoining(pieces).paragraphs.map { Block(kind: .paragraph, pieces: $0) }
    guard !blocks.isEmpty else { return }
    PageLayout.classify(&blocks)
    articles = Stories(blocks).articles
    for index in articles.indices { PageLayout.giveHeadline(to: &articles[index]) }
  }

  /// Says of each block by itself what it is.
  static func classify(_ blocks: inout [Block]) {
    for index in blocks.indices {
      let text = blocks[index].text
      if Byline.isCredit(text, text.indices) {
        blocks[index].kind = .credit
      } else if Byline.isByline(text, text.indices) {
        blocks[index].kind = .byline
      } else if isCaption(text) || standsBesideCredit(index, in: blocks) {
        blocks[index].kind = .caption
      } else if isSection(blocks[index].printed), index < 3 {
        blocks[index].kind = .section
      } else if blocks[index].isShort, !isListLine(text), index + 1 < blocks.count {
        blocks[index].kind = .subheading
      }
    }
  }

  /// What stands on one line with the credit of the pictures is their captions.
  private static func standsBesideCredit(_ index: Int, in blocks: [Block]) -> Bool {
    guard blocks[index].pieces.count == 1, !blocks[index].pieces[0].isWholeLine else { return false }
    let line = blocks[index].pieces[0].line.number
    return [index - 1, index + 1].contains { near in
      blocks.indices.contains(near) && blocks[near].pieces[0].line.number == line
        && Byline.isCredit(blocks[near].text, blocks[near].text.indices)
    }
  }

  private static func isSection(_ text: Scalars) -> Bool {
    guard let first = text.first, text.count <= 12 else { return false }
    return "·■◆●【▌".unicodeScalars.contains(first)
  }

  private static let captionWords = WordList(.caption)

  private static func isCaption(_ text: Scalars) -> Bool {
    if NameLine.ends(text, text.indices) { return true }
    return text.count <= 60 && !text.dropLast().contains(where: \.isSentenceEnd)
      && captionWords.first(in: text, text.indices) != nil
      || text.count <= 60 && text.stands("论坛现场", at: text.count - 4)
  }

  /// A line that gives a thing and its value, or one thing of a list.
  private static func isListLine(_ text: Scalars) -> Bool {
    text.contains("：") || text.contains(":") || text.last == "、" || text.last == "，"
      || RoleLabel.match(text, text.indices) != nil
  }

  /// Makes the first heading the headline, and one that follows it at once its deck. A text without any gets its first
  /// block as its headline, for an article must have one.
  static func giveHeadline(to blocks: inout [Block]) {
    guard !blocks.contains(where: { $0.kind == .headline }) else { return }
    let heading = blocks.firstIndex { $0.kind != .section && $0.kind != .byline && $0.kind != .credit } ?? 0
    let isHeading = blocks[heading].text.count <= 60 && !blocks[heading].text.contains("。")
    let first = isHeading ? heading : blocks.firstIndex { $0.kind == .subheading } ?? 0
    blocks[first].kind = .headline
    if first + 1 < blocks.count - 1, blocks[first + 1].kind == .subheading { blocks[first + 1].kind = .deck }
  }
}
