import Model

/// What a source is, by its first bytes; its name is never asked.
public enum SourceForm: String, CaseIterable, Sendable {
  // What is read.
  case text, html, feed, jsonFeed, opml, word, openDocument, epub, pdf
  // What is refused by its name.
  case xml, json, warc, mhtml, spreadsheet, presentation, zip, ole, rtf, gzip, compressed, archive
  case png, jpeg, gif, webp, tiff, heif, bitmap, media, program, database

  public init(_ bytes: [UInt8]) {
    let signature = SourceForm.signatures.first { bytes.starts(with: $0.bytes) }?.form
    switch signature {
    case .zip: self = SourceForm.packed(bytes)
    case .webp: self = bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) ? .webp : SourceForm.riff(bytes)
    case .some(let form): self = form
    case nil:
      let brand = bytes.dropFirst(4).prefix(8)
      if brand.starts(with: Array("ftyp".utf8)) {
        self =
          ["heic", "heix", "mif1", "avif"].contains { brand.elementsEqual(Array("ftyp\($0)".utf8)) }
          ? .heif : .media
      } else if bytes.count > 262, bytes[257..<262].elementsEqual(Array("ustar".utf8)) {
        self = .archive
      } else {
        self = SourceForm.written(bytes)
      }
    }
  }

  private static let signatures: [(form: SourceForm, bytes: [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.rtf, Array("{\\rtf".utf8)),
    (.gzip, [0x1F, 0x8B]), (.compressed, Array("BZh".utf8)),
    (.compressed, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    (.compressed, [0x28, 0xB5, 0x2F, 0xFD]), (.compressed, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.archive, Array("Rar!\u{1A}".utf8)), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)),
    (.webp, Array("RIFF".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
    (.media, Array("ID3".utf8)), (.media, Array("OggS".utf8)), (.media, [0x1A, 0x45, 0xDF, 0xA3]),
    (.program, [0x7F, 0x45, 0x4C, 0x46]), (.database, Array("SQLite format 3\u{0}".utf8)),
    (.warc, Array("WARC/1".utf8)),
  ]

  private static func riff(_ bytes: [UInt8]) -> SourceForm {
    let kind = bytes.dropFirst(8)
    return kind.starts(with: Array("WAVE".utf8)) || kind.starts(with: Array("AVI ".utf8)) ? .media : .text
  }

  /// How many bytes are looked at for what they are.
  private static let head = 4096

  /// What a ZIP archive holds, by its MIME type and the names of its files.
  private static func packed(_ bytes: [UInt8]) -> SourceForm {
    let head = String(decoding: bytes.prefix(SourceForm.head), as: UTF8.self)
    if head.holds("application/epub+zip") { return .epub }
    if head.holds("application/vnd.oasis.opendocument.text") { return .openDocument }
    if head.holds("application/vnd.oasis.opendocument.spreadsheet") { return .spreadsheet }
    if head.holds("application/vnd.oasis.opendocument.presentation") { return .presentation }
    let names = ZipArchive.names(in: bytes)
    if names.contains("word/document.xml") { return .word }
    if names.contains("META-INF/container.xml") { return .epub }
    if names.contains("content.xml") { return .openDocument }
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .spreadsheet }
    if names.contains(where: { $0.hasPrefix("ppt/") }) { return .presentation }
    // A document whose end is missing has no list of names.
    return names.isEmpty && (head.holds("[Content_Types].xml") || head.holds("word/")) ? .word : .zip
  }

  private static let tags = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<article", "<meta",
    "<section", "<title",
    "<script", "<h1", "<span", "<center", "<main", "<link",
  ]

  /// What is written in characters, by its first tag or bracket, behind a mark of the byte order, blanks and remarks.
  private static func written(_ bytes: [UInt8]) -> SourceForm {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = String(decoding: bytes[start...].drop { $0 <= 0x20 }.prefix(head), as: UTF8.self).lowercased()
    if text.hasPrefix("{") || text.hasPrefix("[") {
      if text.holds("jsonfeed.org/version") { return .jsonFeed }
      let isObject = text.hasPrefix("{") && text.dropFirst().first { !$0.isWhitespace } == "\""
      return isObject && text.holds("\":") ? .json : .text
    }
    if text.hasPrefix("mime-version:") || text.hasPrefix("from: <saved by") { return .mhtml }
    guard text.hasPrefix("<") else { return .text }
    let feeds = ["<rss", "<feed", "<rdf:rdf"]
    let isRemark = text.hasPrefix("<!--")
    if text.hasPrefix("<?xml") || isRemark
      || (feeds + ["<opml", "<!doctype rss", "<!doctype opml"]).contains(where: { text.hasPrefix($0) })
    {
      if text.holds("<html") { return .html }
      if feeds.contains(where: { text.holds($0) }) { return .feed }
      if text.holds("<opml") { return .opml }
      if text.hasPrefix("<?xml") { return .xml }
    }
    return tags.contains { isRemark ? text.holds($0) : text.hasPrefix($0) } ? .html : .text
  }
}
