import Glibc

/// A folder of the program's own, held open while files in it are read and replaced. Neither it nor a file in it
/// may be a symbolic link.
struct Folder: ~Copyable {
  private let descriptor: Int32

  /// The largest file that is read, in bytes.
  static let mostBytes = 16 << 20

  /// Opens a folder.
  init(_ path: String) throws(StorageFault) { descriptor = try Folder.open(path) }

  deinit { close(descriptor) }

  private static func open(_ path: String) throws(StorageFault) -> Int32 {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw .symbolicLink(String(path.split(separator: "/").last ?? ""))
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    return descriptor
  }

  /// Makes a folder and those above it, where they are missing, for their owner alone.
  ///
  /// - Parameter base: the folder above them that must be there; empty for none.
  static func make(_ path: String, below base: String) throws(StorageFault) {
    var end = path.index(path.startIndex, offsetBy: base.count)
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = String(path[..<end])
      if mkdir(part, 0o700) == 0 || errno == EEXIST { continue }
      let fault = errno
      if access(part, F_OK) != 0 { throw .system(fault) }
    }
  }

  // MARK: Reading

  /// The bytes of a regular file; nil where there is none of that name.
  func read(_ name: String) throws(StorageFault) -> [UInt8]? {
    // Opening does not wait, so that a FIFO is refused and not read.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if file < 0 {
      switch errno {
      case ENOENT: return nil
      case ELOOP: throw .symbolicLink(name)
      default: throw .system(errno)
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(name) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Folder.mostBytes else { throw .tooLarge(name) }
    }
  }

  // MARK: Writing

  /// Replaces a file, or makes it. Whatever goes wrong, and whenever the program is killed, the file is whole:
  /// the old one or the new one.
  ///
  /// Only who holds the lock may call it, for the new file is written under one name always: what a killed
  /// program left behind of it is overwritten and does not pile up.
  func replace(_ name: String, with bytes: [UInt8]) throws(StorageFault) {
    let new = name + ".new"
    _ = unlinkat(descriptor, new, 0)
    let file = openat(descriptor, new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno) }
    var fault = Folder.write(bytes, to: file)
    while fault == 0, fsync(file) != 0 { if errno != EINTR { fault = errno } }
    if close(file) != 0, errno != EINTR, fault == 0 { fault = errno }
    if fault == 0, renameat(descriptor, new, descriptor, name) != 0 { fault = errno }
    if fault != 0 {
      _ = unlinkat(descriptor, new, 0)
      throw .system(fault)
    }
    // The new name is on the disk for certain only now; that it may not be loses no more than this change.
    _ = fsync(descriptor)
  }

  /// Writes all bytes; 0, or the errno of what went wrong.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Gives a file another name, so that what it holds is not lost.
  ///
  /// - Returns: the new name: with `.damaged`, and a number where that is taken.
  func setAside(_ name: String) throws(StorageFault) -> String {
    for number in 1...999 {
      let other = name + ".damaged" + (number == 1 ? "" : ".\(number)")
      var status = stat()
      if fstatat(descriptor, other, &status, AT_SYMLINK_NOFOLLOW) == 0 { continue }
      guard errno == ENOENT, renameat(descriptor, name, descriptor, other) == 0 else { throw .system(errno) }
      return other
    }
    throw .system(EEXIST)
  }

  // MARK: Locking

  /// Does something while no other program holds the lock of the folder.
  ///
  /// - Parameter patience: how long to wait for the lock.
  func locked<Result>(
    patience: Duration, _ body: () throws(StorageFault) -> Result
  ) throws(StorageFault) -> Result {
    let name = "state.lock"
    let file = openat(descriptor, name, O_RDONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    if file < 0 { throw errno == ELOOP ? .symbolicLink(name) : .system(errno) }
    defer { close(file) }
    let end = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(errno) }
      guard ContinuousClock.now < end else { throw .busy }
      poll(nil, 0, 5)
    }
    return try body()
  }
}
