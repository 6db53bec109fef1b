/// Elements of a corpus that lie one after the other in memory, which may be a mapped file.
public struct Column<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  // Unchecked: nothing changes the memory, and its owner goes with it.
  private let elements: UnsafeBufferPointer<Element>
  private let owner: Memory

  init(_ bytes: UnsafeRawBufferPointer, owner: Memory) {
    elements = bytes.assumingMemoryBound(to: Element.self)
    self.owner = owner
  }

  private init(_ elements: UnsafeBufferPointer<Element>, owner: Memory) {
    self.elements = elements
    self.owner = owner
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { elements.count }

  public subscript(position: Int) -> Element {
    precondition(position >= 0 && position < elements.count)
    return elements[position]
  }

  /// The elements for work that must be quick, by who keeps the column meanwhile.
  package var buffer: UnsafeBufferPointer<Element> { elements }

  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  /// A stretch of the column, as far as it has that.
  func stretch(_ range: Range<Int>) -> Column {
    let clamped = range.clamped(to: 0..<elements.count)
    return Column(UnsafeBufferPointer(rebasing: elements[clamped]), owner: owner)
  }

  /// The element at a place; where there is none, one whose bytes are all zero.
  package func element(at place: Int) -> Element {
    place >= 0 && place < elements.count ? elements[place] : Memory.blank(Element.self)
  }

  /// The elements for work that must be quick. Whoever takes them keeps the column.
  package func withElements<Result, Failure>(
    _ work: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try work(elements)
  }
}
