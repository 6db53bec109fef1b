/// A type whose values stand in a flat table of the corpus.
public protocol Row: Sendable {
  static var table: WritableKeyPath<Tables, [Self]> { get }
}

/// A stretch of consecutive rows of one table: how an item says "my posts" without holding them.
public struct Rows<Element: Row>: Sendable {
  let start: UInt32
  /// How many there are.
  public let count: Int

  static var none: Rows { Rows(start: 0, count: 0) }

  public var isEmpty: Bool { count == 0 }

  var indices: Range<Int> { Int(start)..<Int(start) + count }
}
