import Glibc

/// A folder held open while files in it are read and written. No file in it may be a symbolic link.
package struct Folder: ~Copyable {
  package let descriptor: Int32

  /// The largest file that is read, in bytes.
  static let maximumBytes = 16 << 20

  /// Opens a folder.
  ///
  /// - Parameter following: whether it may be a symbolic link; the program's own may not.
  package init(_ path: String, followingLinks following: Bool = false) throws(StorageFault) {
    descriptor = try Folder.open(path, following)
  }

  deinit { close(descriptor) }

  private static func open(_ path: String, _ following: Bool) throws(StorageFault) -> Int32 {
    var status = stat()
    if !following, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw .symbolicLink(String(path.split(separator: "/").last ?? ""))
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (following ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw .system(errno) }
    return descriptor
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
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
  package func read(_ name: String) throws(StorageFault) -> [UInt8]? {
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
    do throws(Descriptor.Fault) {
      return try Descriptor.bytes(of: file, limit: Folder.maximumBytes)
    } catch {
      switch error {
      case .system(let code): throw .system(code)
      case .tooLarge: throw .tooLarge(name)
      }
    }
  }

  /// Takes a file away, if there is one of that name.
  package func remove(_ name: String) throws(StorageFault) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw .system(errno) }
  }

  // MARK: Names

  /// What a name stands for, itself and not where a link leads; nil where there is nothing of that name.
  package func status(of name: String) throws(StorageFault) -> stat? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw .system(errno) }
    return nil
  }

  /// The names of a folder that begin in some way, in no order.
  package func names(startingWith start: String) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(start), name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Gives a file another name, so that what it holds is not lost.
  ///
  /// - Returns: the new name: with `.damaged`, and a number where that is taken.
  package func setAside(_ name: String) throws(StorageFault) -> String {
    for number in 1...999 {
      let other = name + ".damaged" + (number == 1 ? "" : ".\(number)")
      if try status(of: other) != nil { continue }
      guard renameat(descriptor, name, descriptor, other) == 0 else { throw .system(errno) }
      return other
    }
    throw .system(EEXIST)
  }

  // MARK: Locking

  /// Does something while no other program holds the lock of the folder.
  ///
  /// - Parameter patience: how long to wait for the lock.
  package func locked<Result>(
    by name: String = "state.lock", patience: Duration, _ body: () throws(StorageFault) -> Result
  ) throws(StorageFault) -> Result {
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
