/// Reads HTML as people write it, and XML that need not be well-formed, into a tree. It never fails, runs no script,
/// reads no entity from a file, and takes time in proportion to the length of its input.
///
/// Of the standard's rules for HTML it keeps those that decide what belongs together: which end tags are left out, and
/// that a stray one closes nothing across a cell of a table.
struct MarkupParser {
  private let input: [UInt8]
  private let isXML: Bool
  private var at = 0
  private var tree = MarkupTree()
  /// The elements that are open, and for each name the indices in it, so that none is ever searched.
  private var open: [(node: Int32, name: Int32, kind: ElementKind)] = []
  private var openByName: [[Int]] = []
  private var kinds: [ElementKind] = []
  private var scopes: [Int] = []
  private var blocks: [Int] = []
  /// Elements of raw text that were not closed: there is no need to look again.
  private var neverClosed: Set<Int32> = []

  private init(_ input: [UInt8], isXML: Bool) {
    self.input = input
    self.isXML = isXML
  }

  /// - Parameter text: in UTF-8.
  static func html(_ text: [UInt8]) -> MarkupTree {
    var parser = MarkupParser(text, isXML: false)
    parser.parse()
    return parser.tree
  }

  /// - Parameter text: in UTF-8.
  static func xml(_ text: [UInt8]) -> MarkupTree {
    var parser = MarkupParser(text, isXML: true)
    parser.parse()
    return parser.tree
  }

  private mutating func parse() {
    while at < input.count, !tree.isFull {
      let start = at
      while at < input.count, input[at] != UInt8(ascii: "<") { at += 1 }
      addText(start..<at)
      guard at < input.count else { break }
      tag()
    }
    close(downTo: 0)
  }

  private mutating func tag() {
    let next = at + 1 < input.count ? input[at + 1] : 0
    switch next {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): at = input.index(after: isXML ? "?>" : ">", from: at + 2)
    case UInt8(ascii: "/"): endTag()
    case _ where next.isLetter || isXML && (next == UInt8(ascii: "_") || next >= 0x80):
      startTag()
    default:
      addText(at..<at + 1)
      at += 1
    }
  }

  // MARK: Text

  private var parent: Int32 { open.last?.node ?? -1 }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tree.addText(Entities.decoded(input[range]), in: parent) }
  }

  /// Comments, what a document says of its own form, and text that is no markup.
  private mutating func declaration() {
    if input.has("<!--", at: at) {
      let end = input.index(after: "-->", from: at + 4)
      let text = max(at + 4, input.has("-->", before: end) ? end - 3 : end)
      tree.addText(Array(input[min(at + 4, text)..<text]), in: parent, as: .comment)
      at = end
    } else if isXML, input.has("<![CDATA[", at: at) {
      let end = input.index(after: "]]>", from: at + 9)
      tree.addText(
        Array(input[at + 9..<max(at + 9, input.has("]]>", before: end) ? end - 3 : end)]), in: parent)
      at = end
    } else {
      // The entities that a document declares stand in brackets; none of them is taken.
      var inBrackets = false
      while at < input.count, inBrackets || input[at] != UInt8(ascii: ">") {
        if input[at] == UInt8(ascii: "[") { inBrackets = true }
        if input[at] == UInt8(ascii: "]") { inBrackets = false }
        at += 1
      }
      at += 1
    }
    at = min(at, input.count)
  }

  // MARK: Tags

  private mutating func startTag() {
    at += 1
    let name = readName()
    let first = tree.attributeCount
    let isClosed = readAttributes()
    let kind = kinds[Int(name)]
    if !isXML {
      let text = tree.names[Int(name)]
      if text == "body" || text == "html", !openByName[Int(name)].isEmpty { return }
      closeImplied(before: text, kind)
    }
    let node = tree.addElement(name, in: parent, attributes: first..<tree.attributeCount)
    if isXML ? isClosed : kind.contains(.void) { return }
    push(node, name, kind)
    if !isXML, kind.contains(.raw) { rawText(name) }
  }

  private mutating func endTag() {
    at += 2
    guard at < input.count, input[at].isLetter || isXML else {
      at = input.index(after: ">", from: at)
      return
    }
    let name = readName()
    at = input.index(after: ">", from: at)
    guard let position = openByName[Int(name)].last else { return }
    if isXML { return close(downTo: position) }
    let kind = kinds[Int(name)]
    let text = tree.names[Int(name)]
    if ["td", "th", "tr", "tbody", "thead", "tfoot"].contains(text) {
      if position < last("table") { return }
    } else if !kind.contains(.scope) {
      if position < (scopes.last ?? -1) { return }
      // An end tag of a few words does not close the paragraph that stands in them; that of a link does.
      if !kind.contains(.block), text != "a", position < (blocks.last ?? -1) { return }
    }
    close(downTo: position)
  }

  /// The name that begins here, as a number.
  private mutating func readName() -> Int32 {
    let start = at
    while at < input.count, !input[at].isMarkupSpace, input[at] != UInt8(ascii: ">"),
      input[at] != UInt8(ascii: "/"), at - start < MarkupParser.longestName
    {
      at += 1
    }
    let number = tree.number(adding: input[start..<at].map(\.lowered))
    while kinds.count <= Int(number) {
      kinds.append(isXML ? [] : ElementKind.of(tree.names[kinds.count]))
      openByName.append([])
    }
    return number
  }

  private static let longestName = 64
  private static let maximumAttributes = 64

  /// Reads the attributes up to the end of the tag; whether the element is closed there.
  private mutating func readAttributes() -> Bool {
    var isClosed = false
    var count = 0
    while at < input.count, input[at] != UInt8(ascii: ">") {
      if input[at].isMarkupSpace {
        at += 1
        continue
      }
      if input[at] == UInt8(ascii: "/") {
        isClosed = at + 1 < input.count && input[at + 1] == UInt8(ascii: ">")
        at += 1
        continue
      }
      // A tag that was never ended.
      if input[at] == UInt8(ascii: "<") { return isClosed }
      let start = at
      at += 1
      while at < input.count, !input[at].isMarkupSpace,
        ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(input[at])
      {
        at += 1
      }
      let name = input[start..<min(at, start + MarkupParser.longestName)].map(\.lowered)
      let value = readValue()
      count += 1
      if count > MarkupParser.maximumAttributes { continue }
      let number = tree.number(adding: name)
      while kinds.count <= Int(number) {
        kinds.append(isXML ? [] : ElementKind.of(tree.names[kinds.count]))
        openByName.append([])
      }
      tree.note(number, value: Entities.decoded(value))
    }
    at = min(at + 1, input.count)
    return isClosed
  }

  private mutating func readValue() -> ArraySlice<UInt8> {
    var next = at
    while next < input.count, input[next].isMarkupSpace { next += 1 }
    guard next < input.count, input[next] == UInt8(ascii: "=") else { return [] }
    at = next + 1
    while at < input.count, input[at].isMarkupSpace { at += 1 }
    guard at < input.count else { return [] }
    if input[at] == UInt8(ascii: "\"") || input[at] == UInt8(ascii: "'") {
      let quote = input[at]
      let start = at + 1
      at = start
      while at < input.count, input[at] != quote { at += 1 }
      defer { at = min(at + 1, input.count) }
      return input[start..<at]
    }
    let start = at
    while at < input.count, !input[at].isMarkupSpace, input[at] != UInt8(ascii: ">") { at += 1 }
    return input[start..<at]
  }

  /// The text of an element that holds no markup, up to its end tag.
  private mutating func rawText(_ name: Int32) {
    guard !neverClosed.contains(name) else { return }
    let end = Array("</".utf8) + Array(tree.names[Int(name)].utf8)
    var next = at
    while next + end.count <= input.count {
      if input[next] == UInt8(ascii: "<"),
        input[next..<next + end.count].map(\.lowered) == end
      {
        break
      }
      next += 1
    }
    guard next + end.count <= input.count else {
      neverClosed.insert(name)
      return
    }
    let isScript = kinds[Int(name)].contains(.raw) && ["script", "style"].contains(tree.names[Int(name)])
    tree.addText(isScript ? Array(input[at..<next]) : Entities.decoded(input[at..<next]), in: parent)
    at = input.index(after: ">", from: next)
    close(downTo: open.count - 1)
  }

  // MARK: What is open

  private mutating func push(_ node: Int32, _ name: Int32, _ kind: ElementKind) {
    openByName[Int(name)].append(open.count)
    if kind.contains(.scope) { scopes.append(open.count) }
    if kind.contains(.block) { blocks.append(open.count) }
    open.append((node, name, kind))
  }

  private mutating func close(downTo position: Int) {
    while open.count > position, let last = open.popLast() {
      tree.close(last.node)
      openByName[Int(last.name)].removeLast()
      if last.kind.contains(.scope) { scopes.removeLast() }
      if last.kind.contains(.block) { blocks.removeLast() }
    }
  }

  /// Where the innermost open element of a name is; -1 where none is.
  private func last(_ name: String) -> Int {
    tree.number(of: name).flatMap { openByName[Int($0)].last } ?? -1
  }

  /// Closes what a start tag ends although no end tag says so.
  private mutating func closeImplied(before name: String, _ kind: ElementKind) {
    let scope = scopes.last ?? -1
    if !kind.contains(.head), name != "head" {
      let head = last("head")
      if head >= 0, head > last("body") { close(downTo: head) }
    }
    if kind.contains(.block), name != "br" {
      let paragraph = last("p")
      if paragraph > scope { close(downTo: paragraph) }
    }
    var position = -1
    switch name {
    case "li": position = closed(["li"], above: max(scope, last("ul"), last("ol"), last("menu")))
    case "dt", "dd": position = closed(["dt", "dd"], above: max(scope, last("dl")))
    case "option": position = closed(["option"], above: last("select"))
    case "td", "th": position = closed(["td", "th"], above: max(last("table"), last("tr")))
    case "tr": position = closed(["tr", "caption"], above: last("table"))
    case "tbody", "thead", "tfoot":
      position = closed(["tbody", "thead", "tfoot", "tr", "caption"], above: last("table"))
    case "a": position = closed(["a"], above: blocks.last ?? -1)
    default: break
    }
    if position >= 0 { close(downTo: position) }
  }

  /// The outermost open element of some names above a position.
  private func closed(_ names: [String], above position: Int) -> Int {
    let found = names.map { last($0) }.filter { $0 > position }
    return found.min() ?? -1
  }
}
