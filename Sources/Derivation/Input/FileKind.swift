import System

/// What a file is that is no plain text, by its first bytes.
public enum FileKind: String, CaseIterable, Sendable {
  case pdf, html, feed, xml, word, openDocument, epub, zip, ole, rtf, gzip, compressed
  case png, jpeg, gif, webp, tiff

  /// The kind of some bytes; nil where they may be text.
  init?(_ bytes: [UInt8]) {
    let kind =
      FileKind.signatures.first { $0.bytes.isEmpty ? false : bytes.starts(with: $0.bytes) }?.kind
      ?? FileKind.markup(bytes)
    guard let kind else { return nil }
    switch kind {
    case .zip: self = FileKind.archive(bytes)
    case .webp where !bytes.dropFirst(8).starts(with: Array("WEBP".utf8)): return nil
    default: self = kind
    }
  }

  private static let signatures: [(kind: FileKind, bytes: [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.rtf, Array("{\\rtf".utf8)),
    (.gzip, [0x1F, 0x8B]), (.compressed, Array("BZh".utf8)),
    (.compressed, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    (.compressed, [0x28, 0xB5, 0x2F, 0xFD]), (.compressed, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
    (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)), (.webp, Array("RIFF".utf8)),
    (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
  ]

  /// How many bytes of a file are looked at for what it is.
  private static let head = 4096

  /// What a ZIP archive holds, by the names of its first files.
  private static func archive(_ bytes: [UInt8]) -> FileKind {
    let head = String(decoding: bytes.prefix(FileKind.head), as: UTF8.self)
    if head.holds("application/epub+zip") { return .epub }
    if head.holds("application/vnd.oasis.opendocument") { return .openDocument }
    return head.holds("[Content_Types].xml") || head.holds("word/") ? .word : .zip
  }

  private static let tags = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<table", "<article", "<meta",
  ]

  /// Markup by its first tag, behind a mark of the byte order, blanks and remarks.
  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = String(decoding: bytes[start...].prefix(FileKind.head).drop { $0 <= 0x20 }, as: UTF8.self)
      .lowercased()
    guard text.hasPrefix("<") else { return nil }
    if text.hasPrefix("<?xml") || text.hasPrefix("<rss") || text.hasPrefix("<feed")
      || text.hasPrefix("<rdf:rdf")
    {
      if text.holds("<html") { return .html }
      return ["<rss", "<feed", "<rdf:rdf"].contains { text.holds($0) } ? .feed : .xml
    }
    let isRemark = text.hasPrefix("<!--")
    return tags.contains { isRemark ? text.holds($0) : text.hasPrefix($0) } ? .html : nil
  }

  /// What it is called.
  var name: Phrase {
    switch self {
    case .pdf: Phrase("PDF", "a PDF")
    case .html: Phrase("网页（HTML）", "a web page (HTML)")
    case .feed: Phrase("订阅源（RSS、Atom）", "a feed (RSS, Atom)")
    case .xml: Phrase("XML", "XML")
    case .word: Phrase("Office 文档（docx、xlsx、pptx）", "an Office document (docx, xlsx, pptx)")
    case .openDocument: Phrase("OpenDocument 文档（odt）", "an OpenDocument text (odt)")
    case .epub: Phrase("电子书（EPUB）", "an EPUB")
    case .zip: Phrase("ZIP 压缩包", "a ZIP archive")
    case .ole: Phrase("旧式 Office 文档（doc、xls、ppt）", "an old Office document (doc, xls, ppt)")
    case .rtf: Phrase("RTF 文档", "RTF")
    case .gzip: Phrase("gzip 压缩文件", "compressed by gzip")
    case .compressed: Phrase("压缩文件", "a compressed file")
    case .png: Phrase("PNG 图片", "a PNG image")
    case .jpeg: Phrase("JPEG 图片", "a JPEG image")
    case .gif: Phrase("GIF 图片", "a GIF image")
    case .webp: Phrase("WebP 图片", "a WebP image")
    case .tiff: Phrase("TIFF 图片", "a TIFF image")
    }
  }

  /// How to make text of it.
  var remedy: Phrase {
    switch self {
    case .pdf:
      Phrase(
        "先取出文字，如 pdftotext 文件 - | wentan derive -",
        "take its text out first, as with pdftotext FILE - | wentan derive -")
    case .html:
      Phrase(
        "先取出文字，如 w3m -dump 文件 | wentan derive -",
        "take its text out first, as with w3m -dump FILE | wentan derive -")
    case .feed, .xml: Phrase("请把文章的文字存成纯文本", "save the text of its articles as plain text")
    case .word, .openDocument, .epub, .rtf:
      Phrase(
        "请另存为纯文本，或 pandoc -t plain 文件 | wentan derive -",
        "save it as plain text, or pandoc -t plain FILE | wentan derive -")
    case .ole: Phrase("请另存为纯文本", "save it as plain text")
    case .zip, .compressed: Phrase("请先解压", "unpack it first")
    case .gzip:
      Phrase(
        "请先解压，如 gzip -dc 文件 | wentan derive -", "unpack it first, as with gzip -dc FILE | wentan derive -")
    case .png, .jpeg, .gif, .webp, .tiff: Phrase("请先识别成文字（OCR）", "read its text by OCR first")
    }
  }
}

extension StringProtocol {
  /// Whether a word stands anywhere in the text. The standard library's own way brings regular expressions into the
  /// program, a tenth of its size.
  fileprivate func holds(_ word: String) -> Bool { indices.contains { self[$0...].hasPrefix(word) } }
}
