import CMapping
import Glibc

/// Memory that a corpus lies in: of the program's own, mapped from a file and shared with whoever maps it too, or part of
/// the program itself.
final class Memory: @unchecked Sendable {
  // Unchecked: who makes it fills it, and after that nothing changes it.
  let bytes: UnsafeMutableRawBufferPointer
  /// What lies elsewhere and goes with it.
  private let other: Memory?
  private let origin: Origin

  private enum Origin {
    /// Taken from the system.
    case system
    case file(MappedFile)
    /// Part of the program.
    case program
  }

  /// Where a stretch starts: at a multiple of this, whatever its elements are.
  static let alignment = 16

  /// Takes zeroed memory from the system, to which it goes back whole.
  init(byteCount: Int, with other: Memory? = nil) {
    self.other = other
    origin = .system
    let length = max(byteCount, 1)
    let start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { fatalError("no memory for \(length) bytes") }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: byteCount)
  }

  /// Maps a file to be read; nil where that fails.
  init?(mapping descriptor: Int32, byteCount: Int) {
    guard let file = MappedFile(descriptor), let start = cmapping_map(descriptor, byteCount) else {
      return nil
    }
    other = nil
    origin = .file(file)
    bytes = UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(mutating: start), count: byteCount)
  }

  /// Takes bytes that the program carries; nothing may be written to them.
  init(embedded bytes: UnsafeRawBufferPointer) {
    other = nil
    origin = .program
    self.bytes = UnsafeMutableRawBufferPointer(mutating: bytes)
  }

  deinit {
    switch origin {
    case .system: munmap(bytes.baseAddress!, max(bytes.count, 1))
    case .file: cmapping_unmap(bytes.baseAddress!, bytes.count)
    case .program: break
    }
  }

  /// The file that is mapped here, if one is.
  var file: MappedFile? { if case .file(let file) = origin { file } else { nil } }

  /// Lets go of what was looked through once: what is wanted again of a file comes from the system's cache of it.
  func forget() {
    if file != nil { madvise(bytes.baseAddress!, bytes.count, MADV_DONTNEED) }
  }

  /// Puts zeros in the place of a mapped file.
  func blank() {
    if file != nil { cmapping_blank(bytes.baseAddress!, bytes.count) }
  }

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
