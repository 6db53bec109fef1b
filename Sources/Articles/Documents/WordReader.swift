import Model
import System

/// Reads `word/document.xml` of a docx: what is printed, tracked insertions, text of links, tables and text boxes among
/// it; deletions, headers and footers are none of it.
struct WordReader {
  private let tree: MarkupTree
  /// The names of styles by their ids.
  private let styles: [String: String]
  private var article = SourceArticle(lines: [])

  static func article(of bytes: [UInt8]) throws(SourceFault) -> SourceArticle {
    let archive = ZipArchive(bytes)
    guard let document = try archive.file("word/document.xml") else {
      throw .broken(
        Phrase("Word 文档已损坏，或没有传完", "a broken Word document, or one that was not transferred whole"))
    }
    let tree = MarkupParser.xml(document)
    var reader = WordReader(tree: tree, styles: styles(try archive.file("word/styles.xml") ?? []))
    if let body = tree.elements("w:body").first { reader.read(body) }
    return try DocumentText.finished(reader.article)
  }

  private init(tree: MarkupTree, styles: [String: String]) {
    (self.tree, self.styles) = (tree, styles)
  }

  private static func styles(_ xml: [UInt8]) -> [String: String] {
    let tree = MarkupParser.xml(xml)
    var styles: [String: String] = [:]
    for style in tree.elements("w:style") {
      guard let id = tree.attribute("w:styleid", of: style), let name = tree.child("w:name", of: style) else {
        continue
      }
      styles[id] = tree.attribute("w:val", of: name)?.lowercased()
    }
    return styles
  }

  private static let unread: Set<String> = [
    "w:del", "w:movefrom", "mc:fallback", "w:instrtext", "w:sectpr", "w:ppr", "w:rpr",
  ]

  /// Goes through paragraphs, rows and boxes. Those inside one another are taken from a list of what is left to read.
  private mutating func read(_ top: Int) {
    var left: [(range: Range<Int>, isBox: Bool)] = [(tree.below(top), false)]
    while let (range, isBox) = left.popLast() {
      var node = range.lowerBound
      while node < range.upperBound {
        let name = tree.name(node)
        let end = Int(tree.nodes[node].end)
        switch name {
        case "w:p":
          let boxes = add(paragraph: node, isBox: isBox)
          if !boxes.isEmpty {
            left.append((end..<range.upperBound, isBox))
            for box in boxes.reversed() { left.append((tree.below(box), true)) }
            node = range.upperBound
            continue
          }
          node = end
        case "w:tr":
          let cells = tree.children(of: node).filter { tree.name($0) == "w:tc" }
          let texts = cells.map { cell in
            DocumentText.joined(tree.elements("w:p", in: tree.below(cell)).map { text(of: $0).text }, by: " ")
          }
          article.add(.tableRow, DocumentText.joined(texts, by: "\t"))
          node = end
        case _ where WordReader.unread.contains(name): node = end
        default: node += 1
        }
      }
    }
  }

  /// Adds a paragraph; the text boxes that hang on it.
  private mutating func add(paragraph: Int, isBox: Bool) -> [Int] {
    let (text, boxes) = text(of: paragraph)
    if text.stripped.isEmpty { return boxes }
    let properties = tree.child("w:ppr", of: paragraph)
    let id =
      properties.flatMap { tree.child("w:pstyle", of: $0) }.flatMap { tree.attribute("w:val", of: $0) } ?? ""
    let style = styles[id] ?? id.lowercased()
    let isList = properties.flatMap { tree.child("w:numpr", of: $0) } != nil
    let kind: SourceArticle.Kind =
      isBox
      ? .box
      : style == "title" || style == "heading 1" && !article.blocks.contains { $0.kind == .headline }
        ? .headline
        : style == "subtitle"
          ? .deck
          : style.hasPrefix("heading")
            ? .subheading : style == "caption" ? .caption : isList ? .listItem : .paragraph
    article.add(kind, text.stripped)
    return boxes
  }

  private func text(of paragraph: Int) -> (text: String, boxes: [Int]) {
    var text = ""
    var boxes: [Int] = []
    var node = paragraph + 1
    while node < Int(tree.nodes[paragraph].end) {
      let name = tree.name(node)
      switch name {
      case "w:txbxcontent":
        boxes.append(node)
        node = Int(tree.nodes[node].end)
        continue
      case "w:t": text += tree.wholeText(node)
      case "w:tab": text += "\t"
      case "w:nobreakhyphen": text += "-"
      case _ where WordReader.unread.contains(name):
        node = Int(tree.nodes[node].end)
        continue
      default: break
      }
      node += 1
    }
    return (text, boxes)
  }
}

/// What documents of all kinds have in common.
enum DocumentText {
  static func joined(_ texts: [String], by mark: String) -> String {
    texts.map(\.stripped).filter { !$0.isEmpty }.joined(separator: mark)
  }

  /// A document needs a text; its first heading is its headline, and who wrote it stands under that.
  static func finished(_ article: SourceArticle) throws(SourceFault) -> SourceArticle {
    var article = article
    guard !article.blocks.isEmpty else {
      throw .broken(Phrase("文档里没有文字", "a document without text"))
    }
    let heading =
      article.blocks.firstIndex { $0.kind == .headline }
      ?? article.blocks.firstIndex { $0.kind == .subheading }
    if let heading, heading < 3 { article.blocks[heading].kind = .headline }
    for index in article.blocks.indices.prefix(5) where article.blocks[index].kind == .paragraph {
      let text = article.lines[article.blocks[index].lines.lowerBound - 1]
      guard text.unicodeScalars.count <= 24, !text.holds("。") else { continue }
      guard ["本报记者", "记者", "作者", "文/", "文／", "撰文", "通讯员", "本刊记者"].contains(where: { text.hasPrefix($0) })
      else { continue }
      article.blocks[index].kind = .byline
      article.about.authors = Authors.split(text)
    }
    article.about.title = article.blocks.first { $0.kind == .headline }.map {
      article.lines[$0.lines.lowerBound - 1]
    }
    return article
  }
}
