import Glibc
import Model
import System
import Text

/// The host's record of what guests look at: a line each, with time, address, process and what it was, parted by tabs.
public struct GuestLog {
  private let descriptor: Int32
  /// Lines that one session may still write.
  private var left: Int
  private let head: String

  /// The most lines of one session, and the most characters of what is named in one: a guest cannot fill the disk.
  public static let (maximumLines, maximumCharacters) = (1_000, 200)

  /// Opens the file, or makes it.
  ///
  /// - Parameters:
  ///   - connection: SSH_CONNECTION, whose first word is the guest's address; nil where no sshd has let the guest in.
  /// - Returns: nil where it cannot be written to, or is no plain file.
  public init?(path: String, connection: String?) {
    let opened = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o640)
    guard opened >= 0 else { return nil }
    var about = stat()
    guard fstat(opened, &about) == 0, about.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      return nil
    }
    descriptor = opened
    left = GuestLog.maximumLines
    let address = (connection ?? "").prefix { $0 != " " }
    head = (address.isEmpty ? "-" : GuestLog.plain(String(address))) + "\t\(getpid())\t"
  }

  /// Writes down what a guest looks at; no more than so many lines, the last of which says that it is.
  public mutating func write(_ what: String) {
    guard left > 0 else { return }
    left -= 1
    let text = left > 0 ? GuestLog.plain(what) : "…"
    let line = Array((Timestamp.text(of: Timestamp.now) + "\t" + head + text + "\n").utf8)
    // In one piece, which appends whole beside those of others. A full disk is no concern of the guest.
    _ = Glibc.write(descriptor, line, line.count)
  }

  /// A text without what would part lines or columns, or act on the terminal that shows the file.
  private static func plain(_ text: String) -> String {
    let clean = TextCleaning.line(String(text.prefix(maximumCharacters + 1)))
    return clean.count > maximumCharacters ? String(clean.prefix(maximumCharacters)) + "…" : clean
  }

  /// What guests are told where there is a log.
  public static let notice = Phrase("主人记录客人看了什么", "the host keeps a log of what guests look at")
}
