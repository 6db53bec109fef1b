import Glibc
import System

/// Strings that were read shortly before: a quote that backs several facts, and the id of its article, are decoded and
/// kept in memory once.
struct RepeatedStrings {
  typealias Cleaned = TextCleaning.Cleaned

  private var entries = [(raw: UnsafeBufferPointer<UInt8>, cleaned: Cleaned)?](repeating: nil, count: 64)

  /// Strings below this length need no memory of their own.
  private static let shortest = 16

  /// The string of some bytes, which stay where they are as long as this.
  mutating func string(
    of raw: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) -> Cleaned
  ) -> Cleaned {
    guard raw.count >= RepeatedStrings.shortest else { return make(raw) }
    let ends =
      UnsafeRawPointer(raw.baseAddress!).loadUnaligned(as: UInt64.self)
      ^ UnsafeRawPointer(raw.baseAddress! + raw.count - 8).loadUnaligned(as: UInt64.self) &* 31
    let position = Int(((ends &+ UInt64(raw.count)) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if let entry = entries[position], entry.raw.count == raw.count,
      memcmp(entry.raw.baseAddress!, raw.baseAddress!, raw.count) == 0
    {
      return entry.cleaned
    }
    let cleaned = make(raw)
    entries[position] = (raw, cleaned)
    return cleaned
  }
}
