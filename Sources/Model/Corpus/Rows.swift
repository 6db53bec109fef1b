/// A type whose values stand in a flat table of the corpus: nothing but numbers, of which any are valid.
package protocol Row: BitwiseCopyable, Sendable {
  /// Where its rows stand in a corpus, and in a part of one while that is put together.
  static var section: Section { get }
  static var table: WritableKeyPath<Part, [Self]> { get }

  /// The same row where its part stands behind others.
  func moved(by bases: Bases) -> Self
}

// Rows that merging makes are made when all parts are one.
extension Row {
  package func moved(by bases: Bases) -> Self { self }
}

/// A stretch of consecutive rows of one table: how an item says "my posts" without holding them.
package struct Rows<Element: Row>: BitwiseCopyable, Sendable {
  private let start: UInt32
  private let length: UInt32

  static var none: Rows { Rows(start: 0, count: 0) }

  /// Where nothing stands says nothing: all stretches without a row are the same.
  init(start: Int, count: Int) {
    self.start = count == 0 ? 0 : UInt32(start)
    length = UInt32(count)
  }

  /// How many there are.
  var count: Int { Int(length) }

  var isEmpty: Bool { count == 0 }

  var indices: Range<Int> { Int(start)..<Int(start) + count }

  func moved(by bases: Bases) -> Rows {
    Rows(start: Int(start) + bases.rows[Element.section.rawValue], count: count)
  }
}
