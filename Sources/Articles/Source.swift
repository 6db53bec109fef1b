import Model

/// What a source was read into.
public struct Source: Sendable {
  public let form: SourceForm
  public var articles: [SourceArticle]
  /// The SHA-256 of the source's bytes, in hexadecimal digits.
  public let hash: String

  /// Recognises a source by its bytes and reads it. Plain text is read here, all else in a child process.
  ///
  /// - Parameters:
  ///   - url: where the source was got from; empty or nil where it is a file.
  ///   - program: the program that is started as the child; see ``Confinement``.
  public init(_ bytes: [UInt8], url: String? = nil, program: String = Source.program) throws(SourceFault) {
    form = SourceForm(bytes)
    hash = SHA256.hex(of: bytes)
    switch form {
    case .text: articles = try SourceReader.articles(of: bytes, form: form, url: url)
    case .pdf:
      let layout = try PDFTool.layout(of: bytes, program: program)
      articles = try ReadingChild.articles(of: layout, form: form, url: url, program: program)
    case .html, .feed, .jsonFeed, .opml, .word, .openDocument, .epub:
      articles = try ReadingChild.articles(of: bytes, form: form, url: url, program: program)
    default: throw .text(.form(form))
    }
  }

  /// The program itself, whatever became of its file.
  public static let program = "/proc/self/exe"
}
