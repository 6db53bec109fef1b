import Glibc

/// Interns the strings of a part of a corpus: equal strings of a part have equal numbers. Equal are those of the same
/// bytes, so that each stays as it was printed.
struct StringInterner {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = [0]
  /// Of each string, kept so that none is gone through twice.
  private var hashes: [UInt32] = [0]
  /// An open hash table of the numbers; 0 is a free place. Its size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  subscript(id: StringID) -> String { String(decoding: bytes[range(of: Int(id.index))], as: UTF8.self) }

  /// How many Unicode scalars a string has.
  func scalarCount(of id: StringID) -> Int {
    bytes[range(of: Int(id.index))].count { $0 & 0xC0 != 0x80 }
  }

  mutating func intern(_ text: String) -> StringID {
    var text = text
    return text.withUTF8 { intern($0, StringInterner.hash($0)) }
  }

  /// The number of a string, if it has one.
  func number(of text: String) -> StringID? {
    var text = text
    return text.withUTF8 { text in
      if text.isEmpty { return StringID.none }
      let number = slots[position(of: text, StringInterner.hash(text))]
      return number == 0 ? nil : StringID(index: number)
    }
  }

  /// Interns all strings of another one.
  ///
  /// - Returns: the number here of each number there.
  mutating func intern(all other: StringInterner) -> [StringID] {
    other.bytes.withUnsafeBufferPointer { bytes in
      (0..<other.count).map { number in
        intern(UnsafeBufferPointer(rebasing: bytes[other.range(of: number)]), other.hashes[number])
      }
    }
  }

  private func range(of number: Int) -> Range<Int> {
    number == 0 ? 0..<0 : Int(ends[number - 1])..<Int(ends[number])
  }

  private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> StringID {
    if text.isEmpty { return .none }
    let position = position(of: text, hash)
    if slots[position] != 0 { return StringID(index: slots[position]) }
    let number = UInt32(count)
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[position] = number
    if 2 * count > slots.count { grow() }
    return StringID(index: number)
  }

  /// Where the table has a string, or has room for it.
  private func position(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var position = Int(hash) & (slots.count - 1)
    while slots[position] != 0 {
      let number = Int(slots[position])
      if hashes[number] == hash, isEqual(number, text) { break }
      position = (position + 1) & (slots.count - 1)
    }
    return position
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    return range.count == text.count
      && bytes.withUnsafeBytes { memcmp($0.baseAddress! + range.lowerBound, text.baseAddress!, text.count) }
        == 0
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 4 * slots.count)
    for number in 1..<count {
      var position = Int(hashes[number]) & (slots.count - 1)
      while slots[position] != 0 { position = (position + 1) & (slots.count - 1) }
      slots[position] = UInt32(number)
    }
  }

  /// Mixes eight bytes at a time. Nobody gains by strings that meet in one place but a slow loading of their own corpus.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(text)
    var hash = UInt64(bytes.count)
    var at = 0
    while at < bytes.count {
      var word: UInt64 = 0
      if at + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      } else {
        for byte in bytes[at...] { word = word << 8 | UInt64(byte) }
      }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      at += 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}
