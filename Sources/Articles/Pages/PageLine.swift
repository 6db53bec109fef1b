/// A line of a page as a browser would set it: the text of one block, up to a break.
struct PageLine {
  var text = ""
  /// The element that holds its first text.
  let node: Int
  /// The block that the line stands in.
  let block: Int

  init(node: Int, block: Int) {
    self.node = node
    self.block = block
  }

  /// Characters, white space apart; those of them in links; marks of sentences outside links; characters in bold.
  var count = 0
  var linked = 0
  /// Digits and the like outside links: the day behind a headline of a list.
  var numbers = 0
  var marks = 0
  /// Marks of sentences in links.
  var linkedMarks = 0
  var bold = 0
  /// 1 to 6 in `h1` to `h6`, else 0.
  var heading = 0
  /// Characters in parts of the page that by their element or their name are none of the article: see ``PartKind``.
  var aside = 0
  /// Whether most of it stands in such parts: a link to the next page may end a paragraph.
  var isAside: Bool { aside * 2 > count }
  /// Whether a style says that it is not shown.
  var isHidden = false
  var isCell = false
  var isListItem = false
  var isCaption = false
  /// Whether a picture stands between it and the line before.
  var followsPicture = false
  /// Whether it is a site's notice: see ``PagePhrases``.
  var isNotice = false

  /// More link than text.
  var isLink: Bool { linked > 0 && linked * 5 > (count - numbers) * 3 }

  /// How much the line speaks for the part of the page being an article; below 0 against it.
  var weight: Int {
    if count == 0 { return 0 }
    if isHidden { return 0 }
    if isAside || isNotice { return -min(max(count, 8), 60) }
    if isLink { return -(min(count, 30) + 12) }
    if marks == 0 { return count >= 30 ? count / 2 : -6 }
    return min(count - linked, 400) + min(marks, 20) * 4
  }
}

extension PageLine {
  /// The lines of a page, in its order.
  static func lines(of tree: MarkupTree, in range: Range<Int>? = nil) -> [PageLine] {
    var builder = PageLineBuilder(tree)
    builder.read(range ?? tree.nodes.indices)
    return builder.lines
  }
}

/// Walks a page once, and keeps for what is open all that a line needs to know.
private struct PageLineBuilder {
  let tree: MarkupTree
  private(set) var lines: [PageLine] = []
  private var line: PageLine?
  private var open: [Open] = []
  private let kinds: [ElementKind]
  /// What stands between the last character and the next.
  private var blank = Blank.none
  private var hasPicture = false

  private enum Blank: Int, Comparable {
    case none, lineFeed, space

    static func < (one: Blank, other: Blank) -> Bool { one.rawValue < other.rawValue }
  }

  private struct Open {
    let end: Int32
    var block: Int
    var isBlock = false
    var isUnseen = false
    var isLink = false
    var isBold = false
    var isAside = false
    var isHidden = false
    var isKept = false
    var isCell = false
    var isListItem = false
    var isCaption = false
    var heading = 0
  }

  init(_ tree: MarkupTree) {
    self.tree = tree
    kinds = tree.nodes.indices.map { tree.nodes[$0].kind == .element ? ElementKind.of(tree.name($0)) : [] }
  }

  mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      leave(before: index)
      let node = tree.nodes[index]
      switch node.kind {
      case .text: if !(open.last?.isUnseen ?? false) { add(index) }
      case .comment: break
      case .element:
        enter(index)
        // Nothing in what is not seen is looked at.
        if open.last?.isUnseen ?? false, tree.nodes[index].end > Int32(index) + 1 {
          index = Int(tree.nodes[index].end)
          continue
        }
      }
      index += 1
    }
    leave(before: range.upperBound)
    endLine()
  }

  private mutating func leave(before index: Int) {
    while let last = open.last, last.end <= Int32(index) {
      if last.isBlock { endLine() }
      open.removeLast()
    }
  }

  private mutating func endLine() {
    if var line, line.count > 0 {
      line.text = line.text.stripped
      line.isNotice = PagePhrases.isNotice(line)
      // A whole paragraph in a link is text all the same.
      if line.isLink, line.linkedMarks >= 2, line.count > 60 {
        (line.marks, line.linked) = (line.marks + line.linkedMarks, 0)
      }
      lines.append(line)
    }
    line = nil
  }

  private mutating func enter(_ index: Int) {
    let kind = kinds[index]
    let name = tree.name(index)
    if kind.contains(.block) { endLine() }
    if name == "img" { hasPicture = true }
    if tree.nodes[index].end == Int32(index) + 1 { return }
    var next = open.last ?? Open(end: 0, block: index)
    next = Open(
      end: tree.nodes[index].end, block: kind.contains(.block) ? index : next.block,
      isBlock: kind.contains(.block),
      isUnseen: kind.contains(.unseen), isLink: next.isLink || name == "a", isBold: next.isBold,
      isAside: next.isAside, isHidden: next.isHidden, isKept: next.isKept, isCell: next.isCell,
      isListItem: next.isListItem, isCaption: next.isCaption, heading: next.heading)
    switch name {
    case "b", "strong": next.isBold = true
    case "td", "th": next.isCell = true
    case "li": next.isListItem = true
    // A list that a page is laid out by has paragraphs in its items.
    case "p", "div", "section", "table": next.isListItem = false
    case "figcaption": next.isCaption = true
    case "h1", "h2", "h3", "h4", "h5", "h6": next.heading = Int(name.utf8.last! - 0x30)
    default: break
    }
    let part = PartKind.of(index, in: tree)
    if part == .article { next.isKept = true }
    if part == .aside, !next.isKept { next.isAside = true }
    if part == .hidden { next.isHidden = true }
    if part == .caption { next.isCaption = true }
    open.append(next)
  }

  private mutating func add(_ index: Int) {
    let state = open.last
    let isStart = self.line == nil
    // A text that stands in no element stands for itself.
    let parent = Int(tree.nodes[index].parent)
    var line = self.line ?? PageLine(node: parent < 0 ? index : parent, block: state?.block ?? 0)
    if isStart { blank = .none }
    var text = line.text.unicodeScalars
    for scalar in String(decoding: tree.bytes(index), as: UTF8.self).unicodeScalars {
      if scalar.isBlank {
        if scalar.isUnseen { continue }
        if scalar == "\u{3000}" {
          text.append(scalar)
        } else if scalar == "\n" {
          blank = max(blank, .lineFeed)
        } else {
          blank = .space
        }
        continue
      }
      // A line feed of the source between characters that are no letters is no blank.
      if let last = text.last, !last.isBlank,
        blank == .space || blank == .lineFeed && (last.value < 0x1100 || scalar.value < 0x1100)
      {
        text.append(" ")
      }
      blank = .none
      text.append(scalar)
      line.count += 1
      if state?.isAside ?? false { line.aside += 1 }
      let isMark = scalar.isSentenceMark
      if state?.isLink ?? false {
        line.linked += 1
        if isMark { line.linkedMarks += 1 }
      } else if isMark {
        line.marks += 1
      } else if scalar.isDigit || "()[]（）/-:.,".unicodeScalars.contains(scalar) {
        line.numbers += 1
      }
      if state?.isBold ?? false { line.bold += 1 }
    }
    line.text = String(text)
    if let state {
      line.isHidden = line.isHidden || state.isHidden
      line.isCell = state.isCell
      line.isListItem = state.isListItem
      line.isCaption = line.isCaption || state.isCaption
      line.heading = max(line.heading, state.heading)
    }
    if isStart, line.count > 0 { (line.followsPicture, hasPicture) = (hasPicture, false) }
    if line.count > 0 || !isStart { self.line = line }
  }
}
