/// Reads a list of feeds: it has no articles.
enum OPMLReader {
  static func feeds(of text: [UInt8]) -> [Feed] {
    let tree = MarkupParser.xml(text)
    return tree.elements("outline").compactMap { outline in
      guard let url = tree.attribute("xmlurl", of: outline) else { return nil }
      let name = tree.attribute("text", of: outline) ?? tree.attribute("title", of: outline) ?? ""
      return Feed(name: FeedText.oneLine(name), url: FeedText.oneLine(url))
    }
  }
}
