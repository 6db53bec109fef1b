import Glibc
import System

/// Standard input or a pipe, read to its end, within a limit.
struct ByteStream {
  private let path: String
  private let language: Language

  /// As large as the largest file that is taken, in bytes: an endless stream ends here and not with the memory.
  static let maximumBytes = RegularFile.maximumBytes

  /// - Parameter path: that of a pipe; `-` is standard input.
  init(_ path: String, in language: Language) {
    self.path = path
    self.language = language
  }

  /// Whether there is a pipe at a path, such as that of `<(…)`.
  static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  func bytes() throws(Failure) -> [UInt8] {
    if path != ArticleFile.standardInput { return try opened() }
    if isatty(STDIN_FILENO) == 1 {
      throw Failure(
        status: .usage,
        message: "wentan: "
          + Phrase(
            "标准输入是终端，没有可读的文章；请写文件名，或用管道：命令 | wentan derive -",
            "standard input is a terminal and gives no article; name a file, or pipe one: COMMAND | wentan derive -"
          )[
            language])
    }
    return try read(STDIN_FILENO)
  }

  private func opened() throws(Failure) -> [UInt8] {
    // Opening waits for nobody: a pipe that no program writes to is refused, and what the shell makes has one that does.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    guard fcntl(descriptor, F_SETFL, 0) == 0 else { throw fault(errno) }
    return try read(descriptor)
  }

  private func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Descriptor.Fault) {
      bytes = try Descriptor.bytes(of: descriptor, limit: ByteStream.maximumBytes)
    } catch {
      switch error {
      case .system(let code): throw fault(code)
      case .tooLarge:
        let limit = ByteStream.maximumBytes >> 20
        throw failure(.dataInvalid, Phrase("超过 \(limit) MiB", "more than \(limit) MiB"))
      }
    }
    if bytes.isEmpty {
      throw failure(.inputMissing, Phrase("是空的，没有程序往里写", "it is empty: no program writes to it"))
    }
    return bytes
  }

  private func fault(_ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    return failure(.inputMissing, Phrase("读不了：\(reason)", "cannot be read: \(reason)"))
  }

  private func failure(_ status: Failure.Status, _ message: Phrase) -> Failure {
    let name = path == ArticleFile.standardInput ? Phrase("标准输入", "standard input")[language] : path
    return Failure(status: status, message: "wentan: \(TextCleaning.clean(name)): \(message[language])")
  }
}
