/// A type whose values stand in a flat table of the corpus.
public protocol Row: Sendable {
  static var table: WritableKeyPath<Tables, [Self]> { get }
}

/// A stretch of consecutive rows of one table: how an item says "my posts" without holding them.
public struct Rows<Element: Row>: Sendable {
  private let start: UInt32
  private let length: UInt32

  init(start: Int, count: Int) {
    self.start = UInt32(start)
    length = UInt32(count)
  }

  static var none: Rows { Rows(start: 0, count: 0) }

  /// How many there are.
  public var count: Int { Int(length) }

  public var isEmpty: Bool { count == 0 }

  var indices: Range<Int> { Int(start)..<Int(start) + count }
}
