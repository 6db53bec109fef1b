import Glibc
import Model

/// Writes a draft to a file: whole or not at all.
enum DraftFile {
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func standsInTheWay(_ path: String, in language: Language) -> Failure {
    let path = TextCleaning.clean(path)
    let message = Phrase("\(path) 已经存在；加 --force 可替换", "\(path) is there already; --force replaces it")
    return Failure(status: .outputImpossible, message: "wentan: " + message[language])
  }

  /// Writes beside the file and renames, so that what was there stays until the new text is whole.
  static func write(_ text: String, to path: String, replacing: Bool, in language: Language) throws(Failure) {
    let beside = path + ".wentan-new"
    _ = unlink(beside)
    var fault = writeNew(text, to: beside)
    if fault == 0 {
      // A link fails where a name is taken, a rename would not.
      if replacing {
        if rename(beside, path) != 0 { fault = errno }
      } else {
        if link(beside, path) != 0 { fault = errno }
        _ = unlink(beside)
      }
    }
    if fault == 0 { return }
    _ = unlink(beside)
    if fault == EEXIST { throw standsInTheWay(path, in: language) }
    let reason = String(cString: strerror(fault))
    let name = TextCleaning.clean(path)
    throw Failure(
      status: .outputImpossible,
      message: "wentan: " + Phrase("写不了 \(name)：\(reason)", "cannot write \(name): \(reason)")[language])
  }

  /// Makes a file of its own; 0, or the errno of what went wrong.
  private static func writeNew(_ text: String, to path: String) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return errno }
    var text = text
    var fault = text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return 0
    }
    if fault == 0, fsync(file) != 0 { fault = errno }
    if close(file) != 0, fault == 0 { fault = errno }
    return fault
  }
}
