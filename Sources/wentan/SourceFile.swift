import Articles
import Derivation
import Glibc
import Model
import System
import Text

/// A source that the command line names: a file, an address, or standard input.
struct SourceFile {
  let name: String
  let allowsPrivate: Bool

  /// What was read out of it, and where it came from.
  struct Content {
    let source: Source
    /// Where it was fetched from; nil for a file.
    let url: String?
  }

  func content(in language: Language) throws(Failure) -> Content {
    do {
      if Fetcher.isAddress(name) {
        let (bytes, address) = try Fetcher(allowsPrivate: allowsPrivate).bytes(of: name)
        return Content(source: try Source(bytes, url: address), url: address)
      }
    } catch {
      throw invalid(error.message, in: language)
    }
    let bytes = try ArticleFile(name).bytes(in: language)
    do {
      return Content(source: try Source(bytes), url: nil)
    } catch {
      throw invalid(error.message, in: language)
    }
  }

  /// The articles that facts can be drawn from, as the derivation takes them.
  func articles(of content: Content, given: SourceArticle.About, in language: Language) throws(Failure)
    -> [Derivation.Article]
  {
    let articles = content.source.articles.filter(SourceFile.isReadable).map { article in
      var article = article
      if content.url != nil { article.about.accessed = SourceNote.today }
      return Derivation.Article(
        file: fileName, article, note: SourceNote(content, article, name: fileName).text, given: given)
    }
    guard articles.isEmpty else { return articles }
    let isChinese = content.source.articles.contains { !$0.lines.allSatisfy(\.isEmpty) }
    throw invalid(
      isChinese
        ? Phrase("其中没有汉字，推不出事实", "there is no Chinese in it to derive facts from")
        : Phrase("其中没有正文", "there is no text in it"), in: language)
  }

  /// Whether there is Chinese in its text, its headline apart.
  private static func isReadable(_ article: SourceArticle) -> Bool {
    article.hasText
      && article.lines.contains { $0.unicodeScalars.contains { $0.isHan } }
  }

  /// Its name without folders, harmless to a terminal.
  var fileName: String {
    if name == ArticleFile.standardInput { return "stdin.txt" }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return TextCleaning.clean(last)
  }

  /// What it is called in messages.
  func shown(in language: Language) -> String {
    name == ArticleFile.standardInput ? Phrase("标准输入", "standard input")[language] : TextCleaning.clean(name)
  }

  private func invalid(_ message: Phrase, in language: Language) -> Failure {
    Failure(status: .dataInvalid, message: "wentan: \(shown(in: language)): \(message[language])")
  }
}

/// What a corpus file says of the original of its source.
struct SourceNote {
  private let content: SourceFile.Content
  private let article: SourceArticle
  private let name: String

  init(_ content: SourceFile.Content, _ article: SourceArticle, name: String) {
    (self.content, self.article, self.name) = (content, article, name)
  }

  /// Empty for plain text: its lines are the original.
  var text: String {
    if content.source.form == .text, content.url == nil { return "" }
    var parts = ["原件 \(name)（\(content.source.form.name[.chinese])），SHA-256 \(content.source.hash)"]
    parts.append("由 wentan \(Program.version) 读出")
    parts += article.about.remarks.map { $0.message[.chinese] }
    return "编者注：" + parts.joined(separator: "；") + "。"
  }

  /// The day by the clock of this place.
  static var today: String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
