import Model
import System

extension SourceForm {
  /// What it is called.
  public var name: Phrase {
    switch self {
    case .text: Phrase("文本", "plain text")
    case .pdf: Phrase("PDF", "a PDF")
    case .html: Phrase("网页（HTML）", "a web page (HTML)")
    case .feed: Phrase("订阅源（RSS、Atom）", "a feed (RSS, Atom)")
    case .jsonFeed: Phrase("订阅源（JSON Feed）", "a JSON feed")
    case .opml: Phrase("订阅列表（OPML）", "a list of feeds (OPML)")
    case .xml: Phrase("XML", "XML")
    case .json: Phrase("JSON", "JSON")
    case .warc: Phrase("网页存档（WARC）", "a web archive (WARC)")
    case .mhtml: Phrase("网页存档（MHTML）", "a saved page in one file (MHTML)")
    case .word: Phrase("Word 文档（docx）", "a Word document (docx)")
    case .openDocument: Phrase("OpenDocument 文档（odt）", "an OpenDocument text (odt)")
    case .spreadsheet: Phrase("表格（xlsx、ods）", "a spreadsheet (xlsx, ods)")
    case .presentation: Phrase("演示文稿（pptx、odp）", "a presentation (pptx, odp)")
    case .epub: Phrase("电子书（EPUB）", "an EPUB")
    case .zip: Phrase("ZIP 压缩包", "a ZIP archive")
    case .ole: Phrase("旧式 Office 文档（doc、xls、ppt）", "an old Office document (doc, xls, ppt)")
    case .rtf: Phrase("RTF 文档", "RTF")
    case .gzip: Phrase("gzip 压缩文件", "compressed by gzip")
    case .compressed: Phrase("压缩文件", "a compressed file")
    case .archive: Phrase("归档文件（tar、rar）", "an archive (tar, rar)")
    case .png: Phrase("PNG 图片", "a PNG image")
    case .jpeg: Phrase("JPEG 图片", "a JPEG image")
    case .gif: Phrase("GIF 图片", "a GIF image")
    case .webp: Phrase("WebP 图片", "a WebP image")
    case .tiff: Phrase("TIFF 图片", "a TIFF image")
    case .heif: Phrase("HEIF 图片", "an HEIF image")
    case .bitmap: Phrase("BMP 图片", "a BMP image")
    case .media: Phrase("音频或视频", "audio or video")
    case .program: Phrase("程序文件", "a program")
    case .database: Phrase("SQLite 数据库", "an SQLite database")
    }
  }

  /// How to make something of it that is read.
  public var remedy: Phrase {
    switch self {
    case .text, .html, .feed, .jsonFeed, .word, .openDocument, .epub:
      Phrase("用 wentan add 或 wentan derive 读入", "wentan add and wentan derive read it")
    case .pdf:
      Phrase(
        "先取出文字，如 pdftotext 文件 - | wentan derive -",
        "take its text out first, as with pdftotext FILE - | wentan derive -")
    case .opml:
      Phrase("它只列出订阅源，没有文章；请给出其中的网址", "it lists feeds and has no articles; name the feeds in it")
    case .xml, .json: Phrase("请把文章的文字存成纯文本", "save the text of its articles as plain text")
    case .warc: Phrase("请先取出其中的网页，如 warcio extract", "take its pages out first, as with warcio extract")
    case .mhtml: Phrase("请在浏览器里另存为“网页，仅 HTML”", "save the page as \"HTML only\" in a browser")
    case .rtf, .ole:
      Phrase(
        "请先转换，如 soffice --headless --convert-to docx 文件",
        "convert it first, as with soffice --headless --convert-to docx FILE")
    case .spreadsheet, .presentation:
      Phrase(
        "请先转换，如 soffice --headless --convert-to pdf 文件",
        "convert it first, as with soffice --headless --convert-to pdf FILE")
    case .zip: Phrase("请先解压，如 unzip 文件", "unpack it first, as with unzip FILE")
    case .compressed, .archive: Phrase("请先解压", "unpack it first")
    case .gzip:
      Phrase("请先解压，如 gzip -dc 文件 | wentan add -", "unpack it first, as with gzip -dc FILE | wentan add -")
    case .png, .jpeg, .gif, .webp, .tiff, .heif, .bitmap:
      Phrase(
        "请先识别成文字，如 tesseract 文件 - -l chi_sim | wentan add -",
        "read its text first, as with tesseract FILE - -l chi_sim | wentan add -")
    case .media, .program, .database: Phrase("其中没有文章可读", "there is no article in it to read")
    }
  }
}
