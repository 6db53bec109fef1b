import Model
import System

/// Reads `content.xml` of an odt. Deleted text and the editors' remarks are none of it.
struct OpenDocumentReader {
  private let tree: MarkupTree
  private var article = SourceArticle(lines: [])

  static func article(of bytes: [UInt8]) throws(SourceFault) -> SourceArticle {
    let archive = ZipArchive(bytes)
    guard let content = try archive.file("content.xml") else {
      throw .broken(Phrase("odt 文档已损坏，或没有传完", "a broken odt, or one that was not transferred whole"))
    }
    var reader = OpenDocumentReader(MarkupParser.xml(content))
    reader.read()
    return try DocumentText.finished(reader.article)
  }

  private init(_ tree: MarkupTree) { self.tree = tree }

  private static let unread: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:note-citation", "text:sequence-decls",
  ]

  private mutating func read() {
    guard let body = tree.elements("office:text").first else { return }
    var node = body + 1
    var listEnd = 0
    var boxEnd = 0
    while node < Int(tree.nodes[body].end) {
      let end = Int(tree.nodes[node].end)
      switch tree.name(node) {
      case "text:list": listEnd = max(listEnd, end)
      case "draw:text-box": boxEnd = max(boxEnd, end)
      case "text:h":
        let isFirst = !article.blocks.contains { $0.kind == .headline }
        add(node, tree.attribute("text:outline-level", of: node) == "1" && isFirst ? .headline : .subheading)
        node = end
        continue
      case "text:p":
        add(node, node < boxEnd ? .box : node < listEnd ? .listItem : .paragraph)
        // What is anchored in the paragraph stands behind it.
        node = tree.elements("draw:text-box", in: node..<end).first ?? end
        continue
      case "table:table-row":
        let cells = tree.children(of: node).filter { tree.name($0) == "table:table-cell" }
        let texts = cells.map { cell in
          DocumentText.joined(
            tree.elements("text:p", in: tree.below(cell)).map { text(of: $0).text }, by: " ")
        }
        article.add(.tableRow, DocumentText.joined(texts, by: "\t"))
        node = end
        continue
      case let name where OpenDocumentReader.unread.contains(name):
        node = end
        continue
      default: break
      }
      node += 1
    }
  }

  private mutating func add(_ paragraph: Int, _ kind: SourceArticle.Kind) {
    let (text, notes) = text(of: paragraph)
    if !text.stripped.isEmpty { article.add(kind, text.stripped) }
    for note in notes {
      let paragraphs = tree.elements("text:p", in: tree.below(note))
      let text = DocumentText.joined(paragraphs.map { self.text(of: $0).text }, by: " ")
      if !text.isEmpty { article.add(.note, text) }
    }
  }

  private func text(of paragraph: Int) -> (text: String, notes: [Int]) {
    var text = ""
    var notes: [Int] = []
    var node = paragraph + 1
    while node < Int(tree.nodes[paragraph].end) {
      let end = Int(tree.nodes[node].end)
      switch tree.name(node) {
      case "text:s":
        let count = tree.attribute("text:c", of: node).flatMap { Int($0) } ?? 1
        text += String(repeating: " ", count: max(0, min(count, 80)))
      case "text:tab": text += "\t"
      case "text:note":
        notes.append(node)
        node = end
        continue
      case "draw:text-box":
        node = end
        continue
      case let name where OpenDocumentReader.unread.contains(name) || name == "text:ruby-text":
        node = end
        continue
      default: if tree.nodes[node].kind == .text { text += tree.text(node) }
      }
      node += 1
    }
    return (PageHead.oneLine(text), notes)
  }
}
