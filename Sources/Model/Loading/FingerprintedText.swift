import System

/// A text without its white space, of which any range has a fingerprint at once.
///
/// The fingerprint is a polynomial of the characters modulo a prime. Its base is another in every run, so that nobody
/// can write texts whose fingerprints meet.
struct FingerprintedText {
  /// Where each Unicode scalar begins in the bytes.
  private var offsets: [UInt32] = []
  /// The polynomial of all before each scalar, and of the whole.
  private var sums: [UInt64] = [0]

  /// How many Unicode scalars there are.
  var count: Int { offsets.count }

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  init(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { read($0) } }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    WorkCount.add(bytes.count)
    offsets.reserveCapacity(bytes.count / 2)
    sums.reserveCapacity(bytes.count / 2 + 1)
    var sum: UInt64 = 0
    var at = 0
    while at < bytes.count {
      let start = at
      at += 1
      if ReadingText.isSpace(bytes[start]) { continue }
      var scalar = UInt64(bytes[start])
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 {
        scalar = scalar << 8 | UInt64(bytes[at])
        at += 1
      }
      sum = Fingerprint.sum(Fingerprint.product(sum, Fingerprint.base), scalar)
      offsets.append(UInt32(start))
      sums.append(sum)
    }
  }

  /// Where a scalar begins in the bytes.
  func offset(of scalar: Int) -> Int { Int(offsets[scalar]) }

  /// The fingerprint of as many scalars from one on as there are in a power of the base.
  func fingerprint(at start: Int, _ power: Fingerprint.Power) -> UInt64 {
    WorkCount.add(1)
    let preceding = Fingerprint.product(sums[start], power.value)
    return Fingerprint.sum(sums[start + power.exponent], Fingerprint.prime - preceding)
  }
}

/// Arithmetic modulo the prime of the fingerprints.
enum Fingerprint {
  static let prime: UInt64 = 1 << 61 - 1
  static let base = UInt64.random(in: 1 << 40..<prime)

  struct Power {
    let exponent: Int
    let value: UInt64
  }

  static func sum(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let sum = one + other
    return sum >= prime ? sum - prime : sum
  }

  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return sum(low & prime, high << 3 | low >> 61)
  }
}

/// Numbers by fingerprint: an open hash table, which need not hash what is evenly spread already.
struct FingerprintTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// Stands in a free slot.
  private static let free = UInt64.max

  init() {
    keys = Array(repeating: FingerprintTable.free, count: 64)
    values = Array(repeating: -1, count: 64)
  }

  subscript(key: UInt64) -> Int? {
    get {
      let slot = slot(of: key)
      return keys[slot] == FingerprintTable.free ? nil : Int(values[slot])
    }
  }

  mutating func set(_ value: Int, for key: UInt64) {
    if 2 * (count + 1) > keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == FingerprintTable.free { count += 1 }
    (keys[slot], values[slot]) = (key, Int32(value))
  }

  /// Where a key stands, or has room.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(key & UInt64(keys.count - 1))
    while keys[slot] != key, keys[slot] != FingerprintTable.free {
      slot = (slot + 1) & (keys.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: FingerprintTable.free, count: 2 * old.0.count)
    values = Array(repeating: -1, count: 2 * old.0.count)
    for (key, value) in zip(old.0, old.1) where key != FingerprintTable.free {
      let slot = slot(of: key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
