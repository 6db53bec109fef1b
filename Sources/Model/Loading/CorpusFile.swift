import Glibc
import System
import Text

/// A file of the corpus as it was read: its name for messages, and its bytes.
public struct CorpusFile: Sendable {
  public let name: String
  /// Whether this is the corpus that the program carries, which nobody can edit.
  public let isBundled: Bool
  /// When it was last changed, where it is a file and that was asked for: its articles came then, if they do not say when.
  let changed: Moment?
  private let content: Content

  public init(name: String, bytes: [UInt8], isBundled: Bool = false) {
    self.name = name
    self.isBundled = isBundled
    changed = nil
    content = Content(bytes, path: nil)
  }

  private init(path: String, bytes: [UInt8], changed: Moment?) {
    name = path
    isBundled = false
    self.changed = changed
    content = Content(bytes, path: path)
  }

  /// What is in the file. Where the bytes have been given back they are read once more.
  public var bytes: [UInt8] { content.bytes }

  /// The file as messages point into it.
  var reported: ReportedText { ReportedText(name: name, bytes: bytes) }

  /// Gives the bytes back once they have been read: a complaint is rare, and an archive of files is much.
  func release() { content.release() }

  private final class Content: Sendable {
    private let path: String?
    private let held: Locked<[UInt8]?>

    init(_ bytes: [UInt8], path: String?) {
      self.path = path
      held = Locked(bytes)
    }

    var bytes: [UInt8] {
      held.withLock { held in
        if held == nil { held = path.flatMap { try? RegularFile.read($0) } }
        return held ?? []
      }
    }

    func release() { if path != nil { held.withLock { $0 = nil } } }
  }

  /// The path itself, or those of the files in a directory whose names end in `.json`, in order.
  static func paths(at path: String) throws(FileFault) -> [String] {
    guard Folder.isFolder(path) else { return [path] }
    let names = try jsonNames(in: path)
    if names.isEmpty { throw .directoryWithoutCorpus }
    return names.map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
  }

  /// Reads a regular file.
  public static func readRegular(_ path: String) throws(Problem) -> CorpusFile {
    try readRegular(path, changed: nil)
  }

  /// Reads a regular file that was looked at.
  static func read(_ stamp: FileStamp) throws(Problem) -> CorpusFile {
    try readRegular(stamp.path, changed: Moment(seconds: stamp.changed / 1_000_000_000))
  }

  private static func readRegular(_ path: String, changed: Moment?) throws(Problem) -> CorpusFile {
    do throws(FileFault) {
      return CorpusFile(path: path, bytes: try RegularFile.read(path), changed: changed)
    } catch {
      throw problem(error, path)
    }
  }

  private static func jsonNames(in path: String) throws(FileFault) -> [String] {
    guard let directory = opendir(path) else { throw FileFault(errno: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  static func problem(_ fault: FileFault, _ path: String) -> Problem {
    Problem(cause: .file(fault), file: CorpusFile(name: name(ofPath: path), bytes: []), offset: nil)
  }

  /// What messages call the file at a path.
  static func name(ofPath path: String) -> String { path.isEmpty ? "\"\"" : path }
}
