import Model

/// Reads sources of every form: one line each.
package enum SourceReader {
  /// The articles of a source, read in this process; ``ReadingChild`` is how the program calls it.
  ///
  /// - Parameters:
  ///   - bytes: of a PDF what pdftotext says of it, else the source itself.
  ///   - url: where the source was got from, where that is known.
  package static func articles(of bytes: [UInt8], form: SourceForm, url: String?) throws(SourceFault)
    -> [SourceArticle]
  {
    switch form {
    case .text: return [plainText(lines(of: try text(bytes)))]
    case .html: return [try PageReader.article(of: try markup(bytes), url: url)]
    case .feed: return try FeedReader.articles(of: try markup(bytes), url: url)
    case .jsonFeed: return try JSONFeedReader.articles(of: bytes, url: url)
    case .opml: throw .feeds(OPMLReader.feeds(of: try markup(bytes)))
    case .word: return [try WordReader.article(of: bytes)]
    case .openDocument: return [try OpenDocumentReader.article(of: bytes)]
    case .epub: return try EPUBReader.articles(of: bytes)
    case .pdf: return try PDFReader.articles(of: bytes)
    default: throw .text(.form(form))
    }
  }

  /// Plain text, columns that stand side by side put one after the other.
  private static func plainText(_ lines: [String]) -> SourceArticle {
    let columns = ColumnText(lines)
    var article = SourceArticle(lines: lines)
    if columns.hasColumns {
      let rows = lines.map { Array($0.unicodeScalars) }
      article.lines = columns.pieces.map { String(String.UnicodeScalarView(rows[$0.line][$0.range])) }
    }
    if !columns.certain { article.doubtOrder() }
    return article
  }

  private static func text(_ bytes: [UInt8]) throws(SourceFault) -> String {
    do { return try ArticleDecoding.text(of: bytes) } catch { throw .text(error) }
  }

  private static func markup(_ bytes: [UInt8]) throws(SourceFault) -> [UInt8] {
    do { return try ArticleDecoding.markup(of: bytes) } catch { throw .text(error) }
  }

  /// The lines of a text; a last line feed begins no further one.
  private static func lines(of text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
