import Articles

extension FuzzTarget {
  /// Whatever comes is read or refused; blocks are lines of the text, and what a child tells comes back as it was.
  func fuzzSource(_ bytes: [UInt8], as form: SourceForm? = nil) -> String? {
    let form = form ?? SourceForm(bytes)
    guard let articles = try? SourceReader.articles(of: bytes, form: form, url: "http://a.example/") else {
      return nil
    }
    for article in articles {
      if let block = article.blocks.first(where: {
        $0.lines.lowerBound < 1 || $0.lines.upperBound > article.lines.count
      }) {
        return "lines \(block.lines) of \(article.lines.count)"
      }
      if article.lines.contains(where: { $0.unicodeScalars.contains("\n") }) {
        return "a line feed in a line"
      }
      var wire = WireWriter()
      wire.write(article)
      var reader = WireReader(wire.bytes)
      if reader.article() != article { return "another article came over the wire" }
    }
    return nil
  }

  /// The bytes as the content of a document, and as an archive of their own behind a beginning that is one.
  func fuzzZip(_ bytes: [UInt8]) -> String? {
    let archive = ZipArchive(Array("PK\u{3}\u{4}".utf8) + bytes)
    for entry in archive.entries {
      if let file = try? archive.file(entry.name), file.count > 65 << 20 { return "\(file.count) bytes" }
    }
    for form in [SourceForm.word, .openDocument, .epub] {
      if let complaint = fuzzSource(bytes, as: form) { return complaint }
    }
    return nil
  }
}
