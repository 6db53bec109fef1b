import Glibc

/// Reads of what is open already.
package enum Descriptor {
  package enum Fault: Error {
    /// What the system says, as errno.
    case system(Int32)
    case tooLarge(bytes: Int)
  }

  /// All bytes up to the end, which may be none. Not up to a size that was asked before: it is 0 in /proc, and old where a
  /// file grows.
  ///
  /// - Parameters:
  ///   - limit: how many bytes are taken at most.
  ///   - expected: how many there may be, for which room is made at once.
  package static func bytes(
    of descriptor: Int32, limit: Int, expected: Int = 0
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = max(1 << 16, expected - bytes.count + 1)
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
        repeat { count = read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        length = max(0, count)
      }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    }
  }
}
