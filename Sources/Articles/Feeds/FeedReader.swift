import Model
import System

/// Reads RSS and Atom, as they are found: with the entities of HTML, escaped once or twice, with doubled entries.
enum FeedReader {
  /// - Parameter text: in UTF-8.
  static func articles(of text: [UInt8], url: String?) throws(SourceFault) -> [SourceArticle] {
    let tree = MarkupParser.xml(text)
    guard !tree.nodes.isEmpty, !tree.isFull,
      let root = (tree.elements("rss") + tree.elements("feed") + tree.elements("rdf:rdf")).first
    else { throw broken }
    let channel = tree.child("channel", of: root) ?? root
    let name = tree.child("title", of: channel).map { FeedText.oneLine(tree.wholeText($0)) }
    let base =
      tree.attribute("xml:base", of: root) ?? tree.child("link", of: channel).flatMap { link(tree, $0) }
      ?? url
    var seen: Set<[String]> = []
    var articles: [SourceArticle] = []
    for entry in tree.elements("item") + tree.elements("entry") {
      var article = FeedEntry(tree, entry, base: base).article
      article.about.newspaper = name
      article.about.language = article.about.language ?? tree.attribute("xml:lang", of: root)
      // An entry that comes twice counts once; one that says something else under the same name does not.
      if seen.insert([article.about.url ?? ""] + article.lines).inserted { articles.append(article) }
    }
    if articles.isEmpty { throw .broken(Phrase("订阅源里一篇文章也没有", "a feed without entries")) }
    return articles
  }

  private static let broken = SourceFault.broken(Phrase("订阅源已损坏，读不了", "a broken feed, which cannot be read"))

  private static func link(_ tree: MarkupTree, _ node: Int) -> String? {
    let text = tree.attribute("href", of: node) ?? FeedText.oneLine(tree.wholeText(node))
    return text.isEmpty ? nil : text
  }
}

/// One entry of a feed.
private struct FeedEntry {
  private(set) var article = SourceArticle(lines: [])

  init(_ tree: MarkupTree, _ entry: Int, base: String?) {
    var values: [String: Int] = [:]
    var links: [(rel: String, url: String)] = []
    for child in tree.children(of: entry) {
      let name = tree.name(child)
      if name == "link" {
        let text = tree.attribute("href", of: child) ?? FeedText.oneLine(tree.wholeText(child))
        if !text.isEmpty { links.append((tree.attribute("rel", of: child) ?? "alternate", text)) }
      } else if values[name] == nil {
        values[name] = child
      }
    }
    func value(_ names: String...) -> Int? { names.lazy.compactMap { values[$0] }.first }
    func line(_ node: Int?) -> String? {
      node.map { FeedText.oneLine(tree.wholeText($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let title = value("title").map { FeedText.title(tree.wholeText($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    article.about.title = title
    article.about.date = line(value("pubdate", "dc:date", "published", "date", "updated")).flatMap {
      FeedText.day($0)
    }
    if let author = value("author", "dc:creator") {
      article.about.authors = Authors.split(
        FeedText.oneLine(tree.wholeText(tree.child("name", of: author) ?? author)))
    }
    let guid = line(value("guid")).flatMap { $0.hasPrefix("http") ? $0 : nil }
    if let link = links.first(where: { $0.rel == "alternate" })?.url ?? guid {
      article.about.url = Address.resolved(link, against: tree.attribute("xml:base", of: entry) ?? base)
    }
    if let title { article.add(.headline, title) }
    guard let content = value("content:encoded", "content", "description", "summary") else {
      article.about.remarks.append(FeedText.withoutText)
      return
    }
    let lines: [PageLine]
    if tree.attribute("type", of: content) == "xhtml" {
      lines = PageLine.lines(of: tree, in: tree.below(content))
    } else {
      lines = FeedText.lines(tree.wholeText(content))
    }
    FeedText.add(lines, to: &article)
  }
}

/// What entries of all feeds have in common.
enum FeedText {
  /// The lines of a text that may be HTML.
  static func lines(_ text: String) -> [PageLine] { PageLine.lines(of: MarkupParser.html(Array(text.utf8))) }

  /// A title may be HTML, and may be escaped once more.
  static func title(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return oneLine(text) }
    let tree = MarkupParser.html(Array(text.utf8))
    return oneLine(tree.nodes.indices.filter { tree.nodes[$0].kind == .text }.map { tree.text($0) }.joined())
  }

  static func oneLine(_ text: String) -> String { PageHead.oneLine(text) }

  static func add(_ lines: [PageLine], to article: inout SourceArticle) {
    let before = article.blocks.count
    for line in lines where !line.isHidden && !line.isLink {
      article.add(
        line.heading > 0 ? .subheading : line.isListItem ? .listItem : line.isCaption ? .caption : .paragraph,
        line.text)
    }
    if article.blocks.count == before { article.about.remarks.append(withoutText) }
  }

  static let withoutText = Remark(
    Phrase("订阅源里没有正文；请用 wentan add 网址", "the feed has no text of it; use wentan add with its address"))

  /// The day as it is printed: of RFC 822, Thu, 26 Nov 2026 07:30:00 +0800, or with numbers. No zone is converted.
  static func day(_ text: String) -> String? {
    if let day = PageDate.first(in: text) { return day }
    let words = text.unicodeScalars.split { !$0.isWord }.map { String($0) }
    for index in words.indices.dropLast(2) {
      guard let day = Int(words[index]), (1...31).contains(day),
        let month = months.firstIndex(of: words[index + 1].lowercased().prefix(3).description),
        var year = Int(words[index + 2])
      else { continue }
      if year < 100 { year += 2000 }
      return PageDate.day2(year, month + 1, day)
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
