import Glibc

/// Memory that a corpus lies in: of the program's own, mapped from a file and shared with whoever maps it too, or part of
/// the program itself.
final class Memory: @unchecked Sendable {
  // Unchecked: who makes it fills it, and after that nothing changes it.
  let bytes: UnsafeMutableRawBufferPointer
  /// What lies elsewhere and goes with it.
  private let other: Memory?
  /// Whether it was taken from the system and goes back to it.
  private let isMapped: Bool

  /// Where a stretch starts: at a multiple of this, whatever its elements are.
  static let alignment = 16

  /// Takes zeroed memory from the system, to which it goes back whole.
  init(byteCount: Int, with other: Memory? = nil) {
    self.other = other
    isMapped = true
    let length = max(byteCount, 1)
    let start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { fatalError("no memory for \(length) bytes") }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: byteCount)
  }

  /// Maps a file to be read; nil where that fails.
  init?(mapping descriptor: Int32, byteCount: Int) {
    other = nil
    isMapped = true
    let start = mmap(nil, byteCount, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let start, start != MAP_FAILED else { return nil }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: byteCount)
  }

  /// Takes bytes that the program carries; nothing may be written to them.
  init(carried bytes: UnsafeRawBufferPointer) {
    other = nil
    isMapped = false
    self.bytes = UnsafeMutableRawBufferPointer(mutating: bytes)
  }

  deinit { if isMapped { munmap(bytes.baseAddress!, max(bytes.count, 1)) } }

  /// The offset at which a stretch may start, at or after an offset.
  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }

  /// A value whose bytes are all zero.
  static func blank<Element: BitwiseCopyable>(_ type: Element.Type) -> Element {
    withUnsafeTemporaryAllocation(
      byteCount: MemoryLayout<Element>.size, alignment: MemoryLayout<Element>.alignment
    ) { bytes in
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
      return bytes.load(as: Element.self)
    }
  }
}
