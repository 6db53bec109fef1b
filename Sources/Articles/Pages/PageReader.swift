import Model

/// Reads a web page: the article on it, and what the page says of it.
enum PageReader {
  /// - Parameters:
  ///   - text: the page, in UTF-8.
  ///   - url: where it was got from, where that is known.
  static func article(of text: [UInt8], url: String? = nil) throws(SourceFault) -> SourceArticle {
    let tree = MarkupParser.html(text)
    guard !tree.nodes.isEmpty, !tree.isFull else { throw .noArticle }
    let lines = PageLine.lines(of: tree)
    let head = PageHead(tree)
    if let refusal = PageRefusal.of(lines, head) { throw refusal }
    let early = PageTitle(tree, lines, head, bodyStart: lines.count - 1)
    let body = PageBody(tree, lines, title: early?.line)
    guard let first = body.lines.first else { throw lines.count { $0.isLink } >= 3 ? .index : .noArticle }
    let start = body.lines.first { lines[$0].marks > 0 && lines[$0].count >= 20 } ?? first
    let title = PageTitle(tree, lines, head, bodyStart: start)
    if !body.isMarked, PageRefusal.isIndex(lines, body, tree) { throw .index }
    var writer = PageWriter(tree, lines, head, body, title)
    let article = writer.article(url: url)
    guard article.blocks.contains(where: { $0.kind == .paragraph || $0.kind == .listItem }) else {
      throw .noArticle
    }
    return article
  }
}
