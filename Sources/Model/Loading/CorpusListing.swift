import Glibc

/// A file of the corpus as it stood when it was looked at: a file that stands so still is taken for unchanged.
struct FileStamp: Sendable, Hashable {
  let path: String
  let bytes: Int
  /// The time of its last change, in nanoseconds since 1970.
  let changed: Int
  let device: UInt64
  let inode: UInt64
}

extension CorpusFile {
  /// The files at some paths, in order; what cannot be read for a corpus is reported together. Nothing is read yet.
  static func stamps(of paths: [String]) throws(LoadingFailure) -> [FileStamp] {
    let (stamps, problems) = stampsAsFarAsThere(of: paths)
    if !problems.isEmpty { throw LoadingFailure(problems: problems) }
    return stamps
  }

  /// The files at some paths, and what is wrong with those that cannot be read.
  static func stampsAsFarAsThere(of paths: [String]) -> (stamps: [FileStamp], problems: [Problem]) {
    var stamps: [FileStamp] = []
    var problems: [Problem] = []
    for path in paths.flatMap({ expanded($0, &problems) }) {
      do {
        stamps.append(try stamp(of: path))
      } catch {
        problems.append(error)
      }
    }
    return (stamps, problems)
  }

  private static func expanded(_ path: String, _ problems: inout [Problem]) -> [String] {
    do {
      return try paths(at: path)
    } catch {
      problems.append(error)
      return []
    }
  }

  private static func stamp(of path: String) throws(Problem) -> FileStamp {
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem(fault(errno), path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(.notRegular, path) }
    guard status.st_size <= mostBytes else { throw problem(.tooLarge(bytes: status.st_size), path) }
    guard access(path, R_OK) == 0 else { throw problem(fault(errno), path) }
    return FileStamp(
      path: path, bytes: status.st_size,
      changed: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
