/// Reads a list of feeds: it has no articles.
enum OPMLReader {
  /// The feeds, each its name and its address.
  static func feeds(of text: [UInt8]) -> [String] {
    let tree = MarkupParser.xml(text)
    return tree.elements("outline").compactMap { outline in
      guard let url = tree.attribute("xmlurl", of: outline) else { return nil }
      let name = tree.attribute("text", of: outline) ?? tree.attribute("title", of: outline) ?? ""
      return FeedText.oneLine(name + "  " + url)
    }
  }
}
