/// Finds the lines of a page that are its article.
///
/// Where a system of e-papers or WeChat says what the body is, that is taken. Else it is the element whose lines speak
/// for an article the most, by ``PageLine/weight``: what stands around an article speaks against it.
struct PageBody {
  /// The indices of the body's lines, in order.
  private(set) var lines: [Int] = []
  /// The element that holds them.
  private(set) var container = 0
  /// Whether the page itself says where its body is.
  private(set) var isMarked = false

  /// - Parameter title: the index of the line that prints the headline, where it is known.
  init(_ tree: MarkupTree, _ all: [PageLine], title: Int? = nil) {
    if let marked = PageBody.marked(tree, all) {
      container = marked
      isMarked = true
    } else {
      container = PageBody.heaviest(tree, all)
      if let title, let under = PageBody.under(title, tree, all, ratherThan: container) { container = under }
    }
    let range = container..<Int(tree.nodes.isEmpty ? 0 : tree.nodes[container].end)
    lines = all.indices.filter { range.contains(all[$0].node) }
    if let cut = PageBody.commented(tree, all) {
      lines = cut
      isMarked = true
    }
    prune(all)
  }

  // MARK: The element

  /// The body of systems that name it: Founder's, ozoom's, WeChat's, and those of many news sites.
  private static func marked(_ tree: MarkupTree, _ lines: [PageLine]) -> Int? {
    if let founder = tree.elements("founder-content").first(where: { has(lines, in: $0, tree) }) {
      return founder
    }
    for name in ["ozoom", "js_content"] {
      if let element = tree.nodes.indices.first(where: { tree.attribute("id", of: $0) == name }),
        has(lines, in: element, tree)
      {
        return element
      }
    }
    return nil
  }

  private static func has(_ lines: [PageLine], in element: Int, _ tree: MarkupTree) -> Bool {
    let range = element..<Int(tree.nodes[element].end)
    return lines.contains { range.contains($0.node) }
  }

  /// The lines between the comments `enpcontent` and `/enpcontent`.
  private static func commented(_ tree: MarkupTree, _ lines: [PageLine]) -> [Int]? {
    let comments = tree.nodes.indices.filter { tree.nodes[$0].kind == .comment }
    guard let start = comments.first(where: { tree.text($0).stripped.hasPrefix("enpcontent") }),
      let end = comments.first(where: { $0 > start && tree.text($0).stripped.hasPrefix("/enpcontent") })
    else { return nil }
    let found = lines.indices.filter { (start..<end).contains(lines[$0].node) }
    return found.isEmpty ? nil : found
  }

  /// Of a sum so much must be an element's own, not one child's; else the child is the body.
  private static let shareOfChild = 0.92

  private static func heaviest(_ tree: MarkupTree, _ lines: [PageLine]) -> Int {
    var sums = [Int](repeating: 0, count: tree.nodes.count)
    for line in lines { sums[line.block] += line.weight }
    for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
      sums[Int(tree.nodes[node].parent)] += sums[node]
    }
    var best = 0
    for node in tree.nodes.indices where sums[node] > sums[best] { best = node }
    while let child = tree.children(of: best).max(by: { sums[$0] < sums[$1] }),
      Double(sums[child]) >= Double(sums[best]) * shareOfChild, sums[child] > 0
    {
      best = child
    }
    return withSiblings(best, tree, lines)
  }

  /// A paragraph that outweighs the element that it stands in, for the links that follow there, is not alone where its
  /// siblings are paragraphs, too.
  private static func withSiblings(_ found: Int, _ tree: MarkupTree, _ lines: [PageLine]) -> Int {
    guard !tree.nodes.isEmpty, tree.nodes[found].parent > 0 else { return found }
    let range = found..<Int(tree.nodes[found].end)
    guard lines.count(where: { range.contains($0.node) && isProse($0) }) == 1 else { return found }
    let siblings = lines.count { line in
      isProse(line) && !line.isAside && !line.isHidden && !line.isNotice && !line.isLink
        && tree.nodes[line.block].parent == tree.nodes[found].parent
    }
    return siblings >= 2 ? Int(tree.nodes[found].parent) : found
  }

  /// A body of less weight may be a notice, or a teaser at the side.
  private static let weightOfText = 400
  /// A text that begins so many lines under its headline at most is believed to be its.
  private static let farFromTitle = 25
  /// A text is looked for so many lines under its headline.
  private static let linesUnderTitle = 10

  /// The element of the text right under the headline, where another one was found that is short itself and stands
  /// elsewhere.
  private static func under(
    _ title: Int, _ tree: MarkupTree, _ lines: [PageLine], ratherThan found: Int
  ) -> Int? {
    let range = found..<Int(tree.nodes.isEmpty ? 0 : tree.nodes[found].end)
    let inside = lines.filter { range.contains($0.node) }
    let weight = inside.reduce(0) { $0 + max(0, $1.weight) }
    let distance = lines.firstIndex { range.contains($0.node) }.map { $0 - title } ?? 0
    guard weight < weightOfText, !(0...farFromTitle).contains(distance) else { return nil }
    let next = lines[(title + 1)...].prefix(linesUnderTitle).first { line in
      line.marks >= 2 && line.count >= 30 && !line.isLink && !line.isAside && !line.isHidden && !line.isNotice
    }
    guard let next, !range.contains(next.node) else { return nil }
    return max(0, Int(tree.nodes[next.block].parent))
  }

  // MARK: Lines that are none of the text

  private mutating func prune(_ all: [PageLine]) {
    lines = lines.filter { index in
      let line = all[index]
      if line.isAside && !isMarked || line.isHidden { return false }
      return !line.isLink || line.marks >= 2
    }
    cutAfterEditor(all)
    cutComments(all)
    cutRelated(all)
    // What follows the text: names of editors, related articles, notices.
    while let last = lines.last, PagePhrases.isClosing(all[last]) { lines.removeLast() }
  }

  /// The name of the editor ends an article; what stands behind it is the site's.
  private mutating func cutAfterEditor(_ all: [PageLine]) {
    let total = lines.reduce(0) { $0 + max(0, all[$1].marks) }
    var seen = 0
    for (position, index) in lines.enumerated() {
      seen += all[index].marks
      let text = all[index].text.folded
      let isEditor = PageBody.editors.contains { text.starts(with: $0) } && all[index].count <= 40
      guard isEditor, seen * 3 >= total else { continue }
      lines.removeSubrange(position...)
      return
    }
  }

  private static let editors: [[Unicode.Scalar]] = [
    "责任编辑", "(责任编辑", "[责任编辑", "【责任编辑", "责编", "(责编", "[责编", "【责编",
  ]
  .map(\.folded)

  /// What readers say follows the text, and may be longer than it.
  private mutating func cutComments(_ all: [PageLine]) {
    guard let start = lines.firstIndex(where: { PageBody.isProse(all[$0]) }) else { return }
    if let cut = lines[start...].firstIndex(where: { PagePhrases.isCommentHeading(all[$0]) }) {
      lines.removeSubrange(cut...)
    }
  }

  /// Takes the headlines of other articles away: from their heading up to the next paragraph.
  private mutating func cutRelated(_ all: [PageLine]) {
    guard let start = lines.firstIndex(where: { PageBody.isProse(all[$0]) }) else { return }
    var isRelated = false
    var kept = Array(lines[..<start])
    for (position, index) in lines.enumerated().dropFirst(start) {
      if PageBody.isProse(all[index]) {
        isRelated = false
      } else if PagePhrases.isRelatedHeading(all[index]) {
        // A heading right over a paragraph is the article's own.
        isRelated = !(position + 1 < lines.count && PageBody.isProse(all[lines[position + 1]]))
      }
      if !isRelated { kept.append(index) }
    }
    lines = kept
  }

  /// A line of sentences.
  private static func isProse(_ line: PageLine) -> Bool { line.marks >= 2 && line.count >= 40 }
}
