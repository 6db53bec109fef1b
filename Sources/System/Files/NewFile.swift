import Glibc

/// A file that is to be put under a name of a folder, wholly or not at all.
package struct NewFile {
  let bytes: [UInt8]
  /// Who may do what with it; the umask narrows it.
  let mode: mode_t
  /// The file in whose place it comes, whose owner and mode it is to have.
  let old: stat?

  package init(bytes: [UInt8], mode: mode_t = 0o666, old: stat? = nil) {
    (self.bytes, self.mode, self.old) = (bytes, mode, old)
  }

  /// O_TMPFILE, which the header hides behind _GNU_SOURCE: a file that has no name yet.
  private static let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Writes the file and gives it its name. Whatever goes wrong, and whenever the program is killed, the name stands
  /// for the whole new file or for what it stood for before.
  ///
  /// While it is written it has no name, so that a killed program leaves nothing behind; on file systems without
  /// such files, as NFS, and where there is no /proc to find them by, it has the name at the side.
  ///
  /// - Parameters:
  ///   - side: a name that nobody else writes to: for a moment the new file has it before it takes the place of an
  ///     old one.
  ///   - replacing: whether a file of that name may be replaced; otherwise it is `.exists`.
  package func put(
    in folder: borrowing Folder, as name: String, by side: String, replacing: Bool
  ) throws(StorageFault) {
    if try !putUnnamed(in: folder, as: name, by: side, replacing: replacing) {
      try putNamed(in: folder, as: name, by: side, replacing: replacing)
    }
    // The new name is on the disk for certain only now; that it may not be loses no more than this file.
    _ = fsync(folder.descriptor)
  }

  /// - Returns: false where the system has no files without a name.
  private func putUnnamed(
    in folder: borrowing Folder, as name: String, by side: String, replacing: Bool
  ) throws(StorageFault) -> Bool {
    let file = openat(folder.descriptor, ".", O_WRONLY | NewFile.unnamed | O_CLOEXEC, mode)
    if file < 0, [EOPNOTSUPP, EISDIR, ENOENT, EINVAL].contains(errno) { return false }
    guard file >= 0 else { throw .system(errno) }
    defer { close(file) }
    try fill(file)
    let first = replacing ? side : name
    guard linkat(AT_FDCWD, "/proc/self/fd/\(file)", folder.descriptor, first, AT_SYMLINK_FOLLOW) == 0 else {
      if [ENOENT, EOPNOTSUPP, EPERM].contains(errno) { return false }
      throw errno == EEXIST ? .exists : .system(errno)
    }
    if replacing { try NewFile.rename(side, to: name, in: folder) }
    return true
  }

  func putNamed(
    in folder: borrowing Folder, as name: String, by side: String, replacing: Bool
  ) throws(StorageFault) {
    let file = openat(folder.descriptor, side, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw .system(errno) }
    defer { close(file) }
    do throws(StorageFault) {
      try fill(file)
    } catch {
      _ = unlinkat(folder.descriptor, side, 0)
      throw error
    }
    // A second name fails where the first is taken; but FAT knows no second names.
    if !replacing {
      defer { _ = unlinkat(folder.descriptor, side, 0) }
      if linkat(folder.descriptor, side, folder.descriptor, name, 0) == 0 { return }
      if try folder.status(of: name) != nil { throw .exists }
    }
    try NewFile.rename(side, to: name, in: folder)
  }

  private static func rename(
    _ side: String, to name: String, in folder: borrowing Folder
  ) throws(StorageFault) {
    if renameat(folder.descriptor, side, folder.descriptor, name) == 0 { return }
    let fault = errno
    _ = unlinkat(folder.descriptor, side, 0)
    throw .system(fault)
  }

  /// Gives the file its owner, its mode and its bytes, and sees them to the disk.
  private func fill(_ file: Int32) throws(StorageFault) {
    if let old {
      var mode = old.st_mode & 0o777
      // Who is in another group must not read what only the old one might.
      if fchown(file, old.st_uid, old.st_gid) != 0 { mode = mode & 0o707 | (mode & 0o007) << 3 }
      _ = fchmod(file, mode)
    }
    let fault = bytes.withUnsafeBytes { bytes -> Int32 in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
    guard fault == 0 else { throw .system(fault) }
    while fsync(file) != 0 { if errno != EINTR { throw .system(errno) } }
  }
}
