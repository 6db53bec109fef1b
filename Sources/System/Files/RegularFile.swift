import Glibc

/// Reads regular files whole.
public enum RegularFile {
  /// The largest file that is taken, in bytes: 64 MiB.
  public static let mostBytes = 64 << 20

  /// The bytes of a file, of which there is at least one.
  ///
  /// Opening does not wait, so that a FIFO is refused and not read.
  public static func read(_ path: String) throws(FileFault) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= mostBytes else { throw .tooLarge(bytes: status.st_size) }

    // Read to the end and not to st_size, which is 0 in /proc and old when the file grows.
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      let room = max(1 << 16, status.st_size - bytes.count + 1)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
        repeat { count = Glibc.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        length = max(0, count)
      }
      guard count >= 0 else { throw FileFault(errno: errno) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= mostBytes else { throw .tooLarge(bytes: bytes.count) }
    } while count > 0
    if bytes.isEmpty { throw .empty }
    return bytes
  }
}
