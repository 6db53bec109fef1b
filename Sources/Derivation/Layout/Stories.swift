import Model

/// Finds the stories of a page that holds several: their headlines stand with a lead in a column of another width than the
/// body, and the body's parts go to the story whose words they share.
struct Stories {
  private(set) var articles: [[Block]] = []

  init(_ blocks: [Block]) {
    let heads = Stories.heads(of: blocks)
    guard heads.count >= 2 else {
      articles = [blocks]
      return
    }
    let leads = heads.map { head in blocks[head.first!].text + blocks[head.last!].text }
    let owners = Stories.owners(of: leads.map(Stories.pairs))
    var page: [Block] = []
    var stories = heads.map { head in
      head.map { index in
        var block = blocks[index]
        block.kind = index == head.first ? .headline : .lead
        return block
      }
    }
    for part in Stories.parts(of: blocks, without: Set(heads.joined())) {
      let pairs = Stories.pairs(part.reduce(into: []) { $0 += $1.text })
      var scores: [Int: Int] = [:]
      for case let owner?? in pairs.map({ owners[$0] }) { scores[owner, default: 0] += 1 }
      let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      let isOfPage =
        part[0].kind == .section || part[0].kind == .credit || part[0].kind == .byline
        || part.contains { $0.kind == .headline || $0.kind == .lead }
      if let best, !isOfPage { stories[best] += part } else { page += part }
    }
    articles = (page.isEmpty ? [] : [Stories.headlineFirst(page)]) + stories
  }

  /// The blocks of each story's headline and lead.
  private static func heads(of blocks: [Block]) -> [[Int]] {
    guard let body = bodyWidth(of: blocks) else { return [] }
    return blocks.indices.compactMap { index in
      guard blocks[index].kind == .subheading, blocks[index].width <= 60, index + 1 < blocks.count,
        blocks[index + 1].kind == .paragraph, blocks[index + 1].pieces.count > 1,
        abs(blocks[index + 1].width - body) > 8
      else { return nil }
      return [index, index + 1]
    }
  }

  /// The width that most lines of paragraphs have; nil where lines are paragraphs.
  private static func bodyWidth(of blocks: [Block]) -> Int? {
    var lines: [Int: Int] = [:]
    for block in blocks where block.kind == .paragraph && block.pieces.count > 2 {
      lines[block.width / 4, default: 0] += block.pieces.count
    }
    return lines.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { $0.key * 4 + 2 }
  }

  /// What is left of the page, cut before each subheading; a caption, a credit, a byline stands alone, and so do wide
  /// paragraphs, which are the page's own lead.
  private static func parts(of blocks: [Block], without taken: Set<Int>) -> [[Block]] {
    let body = bodyWidth(of: blocks) ?? 0
    var parts: [[Block]] = []
    var isOpen = false
    for index in blocks.indices where !taken.contains(index) {
      var block = blocks[index]
      switch block.kind {
      case .subheading:
        let isPair =
          index + 1 < blocks.count && blocks[index + 1].kind == .subheading
          && blocks[index + 1].pieces[0].line.number == block.pieces[0].line.number + 1
        let isDeck = parts.last?.count == 1 && parts.last?[0].kind == .headline
        if isPair { block.kind = .headline } else if isDeck { block.kind = .deck }
        if isDeck { parts[parts.count - 1].append(block) } else { parts.append([block]) }
        isOpen = !isPair && !isDeck
      case .paragraph where isOpen && abs(block.width - body) <= 8: parts[parts.count - 1].append(block)
      case .paragraph where block.width > body + 8:
        block.kind = .lead
        parts.append([block])
        isOpen = false
      case .paragraph:
        parts.append([block])
        isOpen = true
      default:
        parts.append([block])
        isOpen = false
      }
    }
    return parts
  }

  /// A page reads from its section label over its headline and deck to the rest.
  private static func headlineFirst(_ blocks: [Block]) -> [Block] {
    let order: [BlockKind] = [.section, .headline, .deck]
    return order.flatMap { kind in blocks.filter { $0.kind == kind } }
      + blocks.filter { !order.contains($0.kind) }
  }

  /// Which of some texts each pair of neighbouring characters is of; nil where it is of several.
  private static func owners(of texts: [Set<UInt64>]) -> [UInt64: Int?] {
    var owners: [UInt64: Int?] = [:]
    for (number, pairs) in texts.enumerated() {
      for pair in pairs { owners[pair] = .some(owners[pair] == nil ? number : nil) }
    }
    return owners
  }

  private static func pairs(_ text: Scalars) -> Set<UInt64> {
    Set(
      zip(text, text.dropFirst()).compactMap {
        $0.isHan && $1.isHan ? UInt64($0.value) << 32 | UInt64($1.value) : nil
      })
  }
}
