import Glibc
import System

/// A file of the corpus as it stood when it was looked at: a file that stands so still is taken for unchanged.
struct FileStamp: Sendable, Hashable {
  let path: String
  let bytes: Int
  /// The time of its last change, in nanoseconds since 1970.
  let changed: Int
  let device: UInt64
  let inode: UInt64
}

/// The files of a corpus as they stood when they were looked at. Nothing of them has been read yet.
struct CorpusListing: Sendable, Equatable {
  /// The files that can be read, those of the named paths first, each path's in order.
  private(set) var stamps: [FileStamp] = []
  /// The logs of decisions, in the order in which they count.
  private(set) var logs: [FileStamp] = []
  /// What cannot be read, and why.
  private(set) var unreadable: [Unreadable] = []
  /// How many of the files lie at paths that were named, or in folders that were.
  private(set) var namedCount = 0

  struct Unreadable: Sendable, Hashable {
    let path: String
    let fault: FileFault

    var problem: Problem { CorpusFile.problem(fault, path) }
  }

  init(of paths: CorpusPaths) {
    for path in paths.named { add(path) }
    namedCount = stamps.count
    if let own = paths.own { addOwn(own) }
    // A log that is no file is as one that is missing: it keeps nobody out.
    for path in DecisionLogs.paths(of: paths) {
      if let stamp = try? CorpusListing.stamp(of: path, limit: .max) { logs.append(stamp) }
    }
  }

  /// The bytes of all files that can be read.
  var byteCount: Int { (stamps + logs).reduce(0) { $0 + $1.bytes } }

  /// Reads all decisions.
  func decisions() -> Decisions { DecisionLogs.read(logs) }

  /// How many files were added, taken away or changed since another listing.
  func changedFiles(since other: CorpusListing) -> Int {
    let stamped = Set(stamps + logs).symmetricDifference(other.stamps + other.logs).map(\.path)
    return Set(stamped + Set(unreadable).symmetricDifference(other.unreadable).map(\.path)).count
  }

  /// Reads all files, several at a time; what cannot be read has a draft without content.
  func drafts() -> [DraftFile] {
    unreadable.map { DraftFile(unreadable: $0.problem) }
      + Workers.map(stamps) { DraftFile(reading: $0) }
  }

  private mutating func add(_ path: String) {
    do {
      for path in try CorpusFile.paths(at: path) { addFile(path) }
    } catch {
      unreadable.append(Unreadable(path: path, fault: error))
    }
  }

  /// Nobody needs to have the folder, or anything in it.
  private mutating func addOwn(_ folder: String) {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return }
    do {
      for path in try CorpusFile.paths(at: folder) { addFile(path) }
    } catch {
      if error != .directoryWithoutCorpus { unreadable.append(Unreadable(path: folder, fault: error)) }
    }
  }

  private mutating func addFile(_ path: String) {
    do {
      stamps.append(try CorpusListing.stamp(of: path))
    } catch {
      unreadable.append(Unreadable(path: path, fault: error))
    }
  }

  private static func stamp(
    of path: String, limit: Int = RegularFile.maximumBytes
  ) throws(FileFault) -> FileStamp {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFault(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge(bytes: status.st_size) }
    guard access(path, R_OK) == 0 else { throw FileFault(errno: errno) }
    return FileStamp(
      path: path, bytes: status.st_size,
      changed: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
