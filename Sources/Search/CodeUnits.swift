extension UnsafeBufferPointer<UInt16> {
  /// Where a word stands first, at or after a place: the word is not empty.
  ///
  /// Four places are looked at at a time: in which of them do the word's first two code units stand?
  func firstIndex(of word: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
    let end = count - word.count + 1
    var at = start
    guard at < end else { return nil }
    let bytes = UnsafeRawPointer(baseAddress!)
    let second = word.count > 1 ? 1 : 0
    let (first, next) = (FourUnits(repeating: word[0]), FourUnits(repeating: word[second]))
    func candidates(_ at: Int) -> UInt64 {
      first.differences(bytes, at).or(next.differences(bytes, at + second)).zeros
    }
    // Most of a text is passed by sixteen places at a time.
    let lastBlock = count - second - 16
    while at < end {
      while at <= lastBlock,
        candidates(at) | candidates(at + 4) | candidates(at + 8) | candidates(at + 12) == 0
      {
        at += 16
      }
      guard at + 4 + second <= count else { break }
      var found = candidates(at)
      while found != 0 {
        let position = at + found.trailingZeroBitCount / 16
        found &= found - 1
        if position < end, holds(word, at: position) { return position }
      }
      at += 4
    }
    while at < end {
      if holds(word, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// Whether a word stands at a place where there is room for it.
  private func holds(_ word: UnsafeBufferPointer<UInt16>, at position: Int) -> Bool {
    for n in 0..<word.count where self[position + n] != word[n] { return false }
    return true
  }
}

/// Four code units in one word of memory.
private struct FourUnits {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0001_0001_0001_0001
  private static let highest: UInt64 = 0x8000_8000_8000_8000

  private init(bits: UInt64) { self.bits = bits }

  init(repeating unit: UInt16) { bits = UInt64(unit) * FourUnits.ones }

  /// Zero in the places where these units stand.
  @inline(__always)
  func differences(_ bytes: UnsafeRawPointer, _ position: Int) -> FourUnits {
    FourUnits(bits: bytes.loadUnaligned(fromByteOffset: 2 * position, as: UInt64.self) ^ bits)
  }

  @inline(__always)
  func or(_ other: FourUnits) -> FourUnits { FourUnits(bits: bits | other.bits) }

  /// The highest bit of every unit that is zero, and perhaps of others after the first of them.
  @inline(__always)
  var zeros: UInt64 { (bits &- FourUnits.ones) & ~bits & FourUnits.highest }
}
