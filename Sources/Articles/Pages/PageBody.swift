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

  init(_ tree: MarkupTree, _ all: [PageLine]) {
    if let marked = PageBody.marked(tree, all) {
      container = marked
      isMarked = true
    } else {
      container = PageBody.heaviest(tree, all)
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
    return best
  }

  // MARK: Lines that are none of the text

  private mutating func prune(_ all: [PageLine]) {
    lines = lines.filter { index in
      let line = all[index]
      if line.isAside && !isMarked || line.isHidden { return false }
      return !line.isLink || line.marks >= 2 || isProse(line)
    }
    cutAfterEditor(all)
    // What follows the text: names of editors, related articles, notices.
    while let last = lines.last, PageBody.isClosing(all[last]) { lines.removeLast() }
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

  /// A paragraph that is one link.
  private func isProse(_ line: PageLine) -> Bool {
    line.count > 60 && line.text.unicodeScalars.count { $0.isSentenceMark } >= 2
  }

  private static func isClosing(_ line: PageLine) -> Bool {
    let text = line.text.folded
    if text.count <= 2 { return true }
    return closings.contains { word in text.starts(with: word) } && line.count < 200
  }

  private static let closings: [[Unicode.Scalar]] = [
    "责任编辑", "责编", "编辑:", "(责任编辑", "(责编", "(编辑", "[责任编辑", "[责编", "[编辑", "【责任编辑", "编辑 ", "来源:", "本文来源",
    "原标题", "(原标题", "声明:", "免责声明", "版权声明", "更多精彩", "相关阅读", "相关新闻", "延伸阅读", "推荐阅读", "热门推荐", "扫描二维码", "扫码",
    "长按二维码", "点击", "分享到", "上一篇", "下一篇", "上一条", "下一条", "打印", "关闭", "【打印", "[打印", "返回", "关键词", "标签", "本文地址",
    "转载请注明", "未经授权", "本文仅代表作者", "特别声明", "notice:", "举报", "收藏", "阅读原文", "校对:", "审核:", "监制:", "值班", "文章关键词",
    "我要反馈",
    "欢迎关注", "关注我们", "微信扫一扫",
  ].map(\.folded)
}
