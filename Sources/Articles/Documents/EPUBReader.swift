import Model
import System

/// Reads an EPUB: its chapters in the order of the spine, each an article.
enum EPUBReader {
  private static let broken = SourceFault.broken(
    Phrase("EPUB 已损坏，或没有传完", "a broken EPUB, or one that was not transferred whole"))

  static func articles(of bytes: [UInt8]) throws(SourceFault) -> [SourceArticle] {
    let archive = ZipArchive(bytes)
    guard let container = try archive.file("META-INF/container.xml") else { throw broken }
    let root = MarkupParser.xml(container)
    guard let path = root.elements("rootfile").first.flatMap({ root.attribute("full-path", of: $0) }),
      let package = try archive.file(path)
    else { throw broken }
    let tree = MarkupParser.xml(package)
    func value(_ name: String) -> String? {
      tree.elements(name).first.map { FeedText.oneLine(tree.wholeText($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    var about = SourceArticle.About()
    about.newspaper = value("dc:title")
    about.language = value("dc:language")
    about.date = value("dc:date").flatMap { PageDate.first(in: $0) }
    if let author = value("dc:creator") { about.authors = [author] }
    var files: [String: String] = [:]
    for item in tree.elements("item") {
      guard let id = tree.attribute("id", of: item), let href = tree.attribute("href", of: item),
        !(tree.attribute("properties", of: item) ?? "").holds("nav"),
        (tree.attribute("media-type", of: item) ?? "").holds("html")
      else { continue }
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      files[id] = Address.normalized(folder + Address.unescaped(href))
    }
    var articles: [SourceArticle] = []
    for item in tree.elements("itemref") {
      guard let file = tree.attribute("idref", of: item).flatMap({ files[$0] }),
        let chapter = try archive.file(file)
      else { continue }
      if let article = article(of: chapter, about) { articles.append(article) }
    }
    if articles.isEmpty { throw broken }
    return articles
  }

  private static func article(of chapter: [UInt8], _ about: SourceArticle.About) -> SourceArticle? {
    let lines = PageLine.lines(of: MarkupParser.html(chapter))
    var article = SourceArticle(lines: [])
    article.about = about
    for line in lines where !line.isLink && !line.isHidden {
      let isHeadline = line.heading > 0 && !article.blocks.contains { $0.kind == .headline }
      if isHeadline { article.about.title = line.text }
      article.add(
        isHeadline
          ? .headline
          : line.heading > 0
            ? .subheading : line.isListItem ? .listItem : line.isCaption ? .caption : .paragraph, line.text)
    }
    return article.blocks.contains { $0.kind != .headline } ? article : nil
  }
}
