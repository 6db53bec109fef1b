/// A value that may stand in a mapped file: whatever bytes stand there are a code of some value, so that a damaged
/// file may show nonsense, but cannot crash the program. Codes are of 32 bits or several times that: rows then have
/// no gaps, whose bytes would be anything.
public protocol Packable: Sendable {
  associatedtype Code: BitwiseCopyable, Sendable
  var packed: Code { get }
  init(packed: Code)
}

/// Keeps a property by its code.
@propertyWrapper
public struct Packed<Value: Packable>: BitwiseCopyable, Sendable {
  var code: Value.Code

  public init(wrappedValue: Value) { code = wrappedValue.packed }

  public internal(set) var wrappedValue: Value {
    get { Value(packed: code) }
    set { code = newValue.packed }
  }
}

extension Packed: Equatable where Value.Code: Equatable {}
extension Packed: Hashable where Value.Code: Hashable {}

/// A value that may be absent: its codes have one to spare for that.
public protocol OptionallyPackable: Sendable {
  associatedtype SpareCode: BitwiseCopyable, Sendable
  static var absent: SpareCode { get }
  var present: SpareCode { get }
  init?(unlessAbsent code: SpareCode)
}

extension Optional: Packable where Wrapped: OptionallyPackable {
  public var packed: Wrapped.SpareCode { map(\.present) ?? Wrapped.absent }

  public init(packed code: Wrapped.SpareCode) { self = Wrapped(unlessAbsent: code) }
}

// MARK: Values

extension Vocabulary {
  public var packed: UInt32 { UInt32(Array(Self.allCases).firstIndex(of: self)!) }

  public init(packed code: UInt32) {
    let all = Array(Self.allCases)
    self = all[min(Int(code), all.count - 1)]
  }
}

extension Confidence: OptionallyPackable {
  public static var absent: UInt32 { .max }
  public var present: UInt32 { packed }

  public init?(unlessAbsent code: UInt32) {
    if code == .max { return nil }
    self.init(packed: code)
  }
}

extension Relation: Packable {
  public var packed: UInt32 { UInt32(rawValue) }

  public init(packed code: UInt32) {
    self = UInt8(exactly: code).flatMap { Relation(rawValue: $0) } ?? .about
  }
}

extension Bool: Packable {
  public var packed: UInt32 { self ? 1 : 0 }

  public init(packed code: UInt32) { self = code != 0 }
}

extension ItemID: OptionallyPackable {
  public static var absent: UInt32 { .max }
  public var present: UInt32 { bits }

  public init?(unlessAbsent code: UInt32) {
    if code == .max { return nil }
    bits = code
  }
}

/// A stretch of text by its UTF-8 offsets, half-open.
public struct Extent: BitwiseCopyable, Hashable, Sendable {
  let start: UInt32
  let end: UInt32
}

extension Range<UInt32>: Packable {
  /// The largest offset: half of what fits, so that sums do not overflow.
  private static var maximum: UInt32 { .max >> 1 }

  public var packed: Extent { Extent(start: lowerBound, end: upperBound) }

  public init(packed code: Extent) {
    let start = Swift.min(code.start, Self.maximum)
    self = start..<Swift.max(start, Swift.min(code.end, Self.maximum))
  }
}
