/// A page or an XML document as a tree. Nodes stand in the order of the document, so that the nodes below one are a
/// range of indices, and no walk needs recursion, however deeply elements are nested.
struct MarkupTree {
  enum Kind: UInt8 { case element, text, comment }

  struct Node {
    let kind: Kind
    /// Of an element the index of its name.
    let name: Int32
    /// The index of the element that holds it; -1 at the top.
    let parent: Int32
    /// The index after the last node below it.
    var end: Int32
    /// Of a text its bytes, of an element its attributes.
    let content: Range<Int32>
  }

  private(set) var nodes: [Node] = []
  /// Names in lower case, each once.
  private(set) var names = MarkupNames()
  private var attributes: [(name: Int32, value: Range<Int32>)] = []
  private var bytes: [UInt8] = []

  // MARK: Reading

  /// The name of an element in lower case; empty for what is none.
  func name(_ node: Int) -> String {
    nodes[node].kind == .element ? names[Int(nodes[node].name)] : ""
  }

  /// The number of a name, to compare elements by; nil where no element has it.
  func number(of name: String) -> Int32? { names.number(of: Array(name.utf8)) }

  func attribute(_ name: String, of node: Int) -> String? {
    guard nodes[node].kind == .element, let number = number(of: name) else { return nil }
    for index in nodes[node].content where attributes[Int(index)].name == number {
      return string(attributes[Int(index)].value)
    }
    return nil
  }

  /// The text of a text node or a comment.
  func text(_ node: Int) -> String { string(nodes[node].content) }

  /// The bytes of a text node, in UTF-8.
  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].content.lowerBound)..<Int(nodes[node].content.upperBound)]
  }

  /// All text below an element, or of a text, one after the other.
  func wholeText(_ node: Int) -> String {
    var all: [UInt8] = []
    for below in node..<Int(nodes[node].end) where nodes[below].kind == .text { all += bytes(below) }
    return String(decoding: all, as: UTF8.self)
  }

  /// The nodes below an element, in the order of the document.
  func below(_ node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// The elements of a name, in the order of the document.
  func elements(_ name: String, in range: Range<Int>? = nil) -> [Int] {
    guard let number = number(of: name) else { return [] }
    return (range ?? nodes.indices).filter { nodes[$0].kind == .element && nodes[$0].name == number }
  }

  /// The elements that an element holds itself.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < Int(nodes[node].end) {
      if nodes[next].kind == .element { children.append(next) }
      next = Int(nodes[next].end)
    }
    return children
  }

  /// The first element of a name that an element holds itself.
  func child(_ name: String, of node: Int) -> Int? {
    guard let number = number(of: name) else { return nil }
    return children(of: node).first { nodes[$0].name == number }
  }

  private func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  // MARK: Building

  /// How many nodes a document may have.
  static let maximumNodes = 4_000_000

  var isFull: Bool { nodes.count >= MarkupTree.maximumNodes }

  mutating func number(adding name: [UInt8]) -> Int32 { names.number(adding: name) }

  /// Keeps the value of an attribute for the element that is added next.
  mutating func note(_ name: Int32, value: [UInt8]) {
    let start = Int32(bytes.count)
    bytes += value
    attributes.append((name, start..<Int32(bytes.count)))
  }

  var attributeCount: Int32 { Int32(attributes.count) }

  mutating func addElement(_ name: Int32, in parent: Int32, attributes: Range<Int32>) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(Node(kind: .element, name: name, parent: parent, end: index + 1, content: attributes))
    return index
  }

  mutating func addText(_ text: [UInt8], in parent: Int32, as kind: Kind = .text) {
    if text.isEmpty { return }
    let (index, start) = (Int32(nodes.count), Int32(bytes.count))
    bytes += text
    nodes.append(
      Node(kind: kind, name: -1, parent: parent, end: index + 1, content: start..<Int32(bytes.count)))
  }

  /// Ends an element: what is added from now on is not below it.
  mutating func close(_ node: Int32) { nodes[Int(node)].end = Int32(nodes.count) }
}

/// Names by number. They are told apart by a hash of 64 bits; what has no name of its own costs nothing but itself.
struct MarkupNames {
  private var numbers: [UInt64: Int32] = [:]
  private var names: [String] = []

  subscript(number: Int) -> String { names[number] }

  func number(of name: [UInt8]) -> Int32? { numbers[MarkupNames.hash(name)] }

  mutating func number(adding name: [UInt8]) -> Int32 {
    let hash = MarkupNames.hash(name)
    if let number = numbers[hash] { return number }
    let number = Int32(names.count)
    numbers[hash] = number
    names.append(String(decoding: name, as: UTF8.self))
    return number
  }

  /// FNV-1a.
  private static func hash(_ name: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
