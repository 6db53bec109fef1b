import Glibc

/// Reads regular files whole.
public enum RegularFile {
  /// The largest file that is taken, in bytes: 64 MiB.
  public static let maximumBytes = 64 << 20

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
    guard status.st_size <= maximumBytes else { throw .tooLarge(bytes: status.st_size) }
    let bytes: [UInt8]
    do throws(Descriptor.Fault) {
      bytes = try Descriptor.bytes(of: descriptor, limit: maximumBytes, expected: status.st_size)
    } catch {
      switch error {
      case .system(let code): throw FileFault(errno: code)
      case .tooLarge(let count): throw .tooLarge(bytes: count)
      }
    }
    if bytes.isEmpty { throw .empty }
    return bytes
  }
}
