import Glibc

/// Writes a file where the user says: the one way by which anything leaves the program for a file of the user's.
///
/// A file is there whole or not at all, and what was there before is kept until then. Symbolic links, folders,
/// FIFOs and devices are refused. A new file has the mode that the umask gives, a replaced one that of the old one.
public enum FileWriter {
  /// What lies at the side while a file takes its place has such a name.
  static let side = (start: ".wentan-", end: ".new")
  /// Seconds after which nobody can be writing such a file any more.
  private static let stale = 3_600

  /// - Parameters:
  ///   - path: absolute, or from the working directory; a `~` in it is a letter.
  ///   - replacing: whether a file that is there may be replaced.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(WritingFailure) {
    do throws(StorageFault) {
      let (parent, name) = split(path)
      let folder = try Folder(parent, followingLinks: true)
      if name.isEmpty || name == "." || name == ".." { throw .isFolder }
      let old = try folder.status(of: name)
      if let old { try check(old, name, replacing: replacing) }
      sweep(folder)
      let file = NewFile(bytes: bytes, old: old)
      let number = String(UInt64.random(in: 0 ... .max), radix: 36)
      try file.put(in: folder, as: name, by: side.start + number + side.end, replacing: replacing)
    } catch {
      throw WritingFailure(path: path, fault: error)
    }
  }

  /// Makes a folder and those above it, where they are missing, for their owner alone.
  public static func makeFolder(_ path: String) throws(WritingFailure) {
    do throws(StorageFault) {
      try Folder.make(path, below: "")
    } catch {
      throw WritingFailure(path: path, fault: error)
    }
  }

  /// A path as a folder and a name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func check(_ old: stat, _ name: String, replacing: Bool) throws(StorageFault) {
    switch old.st_mode & S_IFMT {
    case S_IFREG: if !replacing { throw .exists }
    case S_IFDIR: throw .isFolder
    case S_IFLNK: throw .symbolicLink(name)
    default: throw .notRegular(name)
    }
  }

  /// Takes away what programs that were killed have left at the side.
  private static func sweep(_ folder: borrowing Folder) {
    let (uid, now) = (geteuid(), time(nil))
    for name in folder.names(startingWith: side.start) where name.hasSuffix(side.end) {
      guard let status = try? folder.status(of: name), status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == uid, status.st_mtim.tv_sec < now - stale
      else { continue }
      _ = unlinkat(folder.descriptor, name, 0)
    }
  }
}
