import Glibc

/// A file of the corpus as it was read: its name for messages, and its bytes.
public struct CorpusFile: Sendable {
  /// The largest file that is taken, in bytes: 64 MiB.
  public static let mostBytes = 64 << 20

  public let name: String
  /// Whether this is the corpus that the program carries, which nobody can edit.
  public let isBundled: Bool
  private let content: Content

  public init(name: String, bytes: [UInt8], isBundled: Bool = false) {
    self.name = name
    self.isBundled = isBundled
    content = Content(bytes, path: nil)
  }

  private init(path: String, bytes: [UInt8]) {
    name = path
    isBundled = false
    content = Content(bytes, path: path)
  }

  /// What is in the file. Where the bytes have been given back they are read once more.
  public var bytes: [UInt8] { content.bytes }

  /// Gives the bytes back once they have been read: a complaint is rare, and an archive of files is much.
  func release() { content.release() }

  private final class Content: Sendable {
    private let path: String?
    private let held: Guarded<[UInt8]?>

    init(_ bytes: [UInt8], path: String?) {
      self.path = path
      held = Guarded(bytes)
    }

    var bytes: [UInt8] {
      held.withLock { held in
        if held == nil { held = path.flatMap { try? CorpusFile.readRegular($0).bytes } }
        return held ?? []
      }
    }

    func release() { if path != nil { held.withLock { $0 = nil } } }
  }

  /// The path itself, or those of the files in a directory whose names end in `.json`, in order.
  static func paths(at path: String) throws(FileFault) -> [String] {
    guard isDirectory(path) else { return [path] }
    let names = try jsonNames(in: path)
    if names.isEmpty { throw .directoryWithoutCorpus }
    return names.map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
  }

  /// Reads a regular file.
  ///
  /// Opening does not wait, so that a FIFO is refused and not read.
  public static func readRegular(_ path: String) throws(Problem) -> CorpusFile {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(fault(errno), path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(fault(errno), path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(.notRegular, path) }
    guard status.st_size <= mostBytes else { throw problem(.tooLarge(bytes: status.st_size), path) }

    // Read to the end and not to st_size, which is 0 in /proc and old when the file grows.
    var bytes: [UInt8] = []
    var count = 0
    repeat {
      let room = max(1 << 16, status.st_size - bytes.count + 1)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
        repeat { count = Glibc.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        length = max(0, count)
      }
      guard count >= 0 else { throw problem(fault(errno), path) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= mostBytes else { throw problem(.tooLarge(bytes: bytes.count), path) }
    } while count > 0
    if bytes.isEmpty { throw problem(.empty, path) }
    return CorpusFile(path: path, bytes: bytes)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func jsonNames(in path: String) throws(FileFault) -> [String] {
    guard let directory = opendir(path) else { throw fault(errno) }
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

  static func fault(_ code: Int32) -> FileFault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .denied
    default: .failed(reason: String(cString: strerror(code)))
    }
  }

  static func problem(_ fault: FileFault, _ path: String) -> Problem {
    Problem(cause: .file(fault), file: CorpusFile(name: name(ofPath: path), bytes: []), offset: nil)
  }

  /// What messages call the file at a path.
  static func name(ofPath path: String) -> String { path.isEmpty ? "\"\"" : path }
}
