import Glibc

/// A file to which several programs append lines, one program at a time. What stands in it is never changed.
package enum LogFile {
  /// Appends to a log, which is made where it is missing, and does not return before that is on the disk.
  ///
  /// - Parameters:
  ///   - known: how many bytes of it have been read.
  ///   - patience: how long to wait while others write.
  ///   - lines: what to append, each line with its line feed, given the bytes that have not been read yet; nothing where
  ///     these are a reason not to.
  /// - Returns: the size of the log.
  package static func append(
    to path: String, after known: Int, patience: Duration = .seconds(2), _ lines: ([UInt8]) -> [UInt8]
  ) throws(StorageFault) -> Int {
    let file = try open(path)
    defer { close(file) }
    try lock(file, patience)
    let size = try self.size(of: file)
    let start = min(known, size)
    let unread = try bytes(of: file, start..<size)
    var added = lines(unread)
    if added.isEmpty { return size }
    // A line that somebody did not finish ends here, so that it spoils no other.
    if size > 0, try bytes(of: file, size - 1..<size) != [0x0A] { added.insert(0x0A, at: 0) }
    do throws(StorageFault) {
      try write(added, to: file)
    } catch {
      // Half a line would be told as a fault of the log for ever.
      _ = ftruncate(file, off_t(size))
      throw error
    }
    if size == 0 { sync(folderOf: path) }
    return size + added.count
  }

  /// Finds out whether something can be appended, before anybody relies on it. A log that is missing is not made.
  ///
  /// - Parameter room: how many bytes must find room.
  package static func check(_ path: String, room: Int) throws(StorageFault) {
    if access(path, F_OK) == 0 { close(try open(path)) }
    // Room is tried at the side, where nobody reads.
    let side = path + ".room"
    _ = unlink(side)
    let file = Glibc.open(side, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno) }
    defer {
      close(file)
      unlink(side)
    }
    let code = posix_fallocate(file, 0, off_t(room))
    if [ENOSPC, EDQUOT, EFBIG, EIO].contains(code) { throw .system(code) }
  }

  private static func open(_ path: String) throws(StorageFault) -> Int32 {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = Glibc.open(path, flags, 0o644)
    if file >= 0 { return file }
    let name = String(path.split(separator: "/").last ?? "")
    switch errno {
    case ELOOP: throw .symbolicLink(name)
    case ENXIO: throw .notRegular(name)
    case EISDIR: throw .isFolder
    default: throw .system(errno)
    }
  }

  private static func lock(_ file: Int32, _ patience: Duration) throws(StorageFault) {
    let end = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(errno) }
      guard ContinuousClock.now < end else { throw .busy }
      poll(nil, 0, 5)
    }
  }

  private static func size(of file: Int32) throws(StorageFault) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular("") }
    return status.st_size
  }

  private static func bytes(of file: Int32, _ range: Range<Int>) throws(StorageFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var index = 0
    while index < bytes.count {
      let count = bytes.withUnsafeMutableBytes { room in
        pread(file, room.baseAddress! + index, room.count - index, off_t(range.lowerBound + index))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return Array(bytes[..<index]) }
      index += count
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(StorageFault) {
    var index = 0
    while index < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + index, $0.count - index) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(count < 0 ? errno : ENOSPC) }
      index += count
    }
    guard fsync(file) == 0 || errno == EINVAL || errno == EROFS else { throw .system(errno) }
  }

  private static func sync(folderOf path: String) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = Glibc.open(
      end == path.startIndex ? "." : String(path[..<end]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 { return }
    _ = fsync(folder)
    close(folder)
  }
}
