import Glibc
import Model
import System

/// The child of the program that reads a source of a foreign form: the only one that sees its bytes' meaning.
enum ReadingChild {
  /// Bytes of address space, and seconds of the processor.
  static let memory = 3 << 30
  static let seconds = 20

  /// Reads standard input to its end, gives up files and sockets, and writes what it has read.
  static func run(form: SourceForm?, url: String) -> Never {
    guard let form else { exit(64) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { break }
    }
    Confinement.begin()
    var wire = WireWriter()
    do {
      let articles = try SourceReader.articles(of: bytes, form: form, url: url.isEmpty ? nil : url)
      wire.write("articles")
      wire.write(articles.count)
      for article in articles { wire.write(article) }
    } catch SourceFault.feeds(let feeds) {
      wire.write("feeds")
      wire.write(feeds.flatMap { [$0.name, $0.url] })
    } catch {
      wire.write("fault")
      wire.write(error.message.chinese)
      wire.write(error.message.english)
    }
    var written = 0
    wire.bytes.withUnsafeBytes { all in
      while written < all.count {
        let count = Glibc.write(STDOUT_FILENO, all.baseAddress! + written, all.count - written)
        if count > 0 { written += count } else if errno != EINTR { _exit(74) }
      }
    }
    // Nothing that is to be done at the end of a program is allowed any more.
    _exit(0)
  }

  /// Reads a source in a child.
  ///
  /// - Parameter program: what is started: the program itself.
  static func articles(
    of bytes: [UInt8], form: SourceForm, url: String?, program: String
  ) throws(SourceFault) -> [SourceArticle] {
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        program, [Confinement.word, "read", form.rawValue, url ?? ""], input: bytes)
    } catch {
      throw .child(error)
    }
    var wire = WireReader(outcome.output)
    switch wire.string() {
    case "articles":
      let count = wire.integer() ?? 0
      var articles: [SourceArticle] = []
      while articles.count < count, let article = wire.article() { articles.append(article) }
      if articles.count == count { return articles }
    case "feeds":
      if let words = wire.strings() {
        let pairs = stride(from: 0, to: words.count - 1, by: 2)
        throw .feeds(pairs.map { Feed(name: words[$0], url: words[$0 + 1]) })
      }
    case "fault":
      if let chinese = wire.string(), let english = wire.string() { throw .broken(Phrase(chinese, english)) }
    default: break
    }
    throw .broken(
      Phrase("读不了：读取它的子进程中途结束了", "cannot be read: the process that read it has ended before its time"))
  }
}
