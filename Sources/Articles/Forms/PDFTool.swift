import Model
import System

/// Takes words with their positions out of a PDF, by pdftotext.
enum PDFTool {
  private static let tool = Tool(name: "pdftotext", package: "poppler-utils")

  /// What `pdftotext -bbox-layout` says of a PDF: XHTML with pages, blocks, lines and words.
  static func layout(of bytes: [UInt8], program: String) throws(SourceFault) -> [UInt8] {
    let outcome = try tool.run(["-q", "-bbox-layout", "-", "-"], input: bytes, program: program)
    let said = String(decoding: outcome.errors, as: UTF8.self)
    guard outcome.status == 0 else {
      if said.holds("ncorrect password") || said.holds("ncrypted") {
        throw .broken(
          Phrase(
            "是加了密码的 PDF；请先解密，如 qpdf --decrypt", "an encrypted PDF; decrypt it first, as with qpdf --decrypt"))
      }
      throw .broken(Phrase("PDF 已损坏，pdftotext 读不了", "a broken PDF, which pdftotext cannot read"))
    }
    guard String(decoding: outcome.output, as: UTF8.self).holds("<word") else {
      throw .broken(
        Phrase(
          "这一页是图片，没有文字；请先识别：pdftoppm -r 300 -png 文件 页 && tesseract 页-1.png - -l chi_sim | wentan add -",
          "a picture of a page, without text; read it first: pdftoppm -r 300 -png FILE page && tesseract page-1.png - -l chi_sim | wentan add -"
        ))
    }
    return outcome.output
  }
}

/// The text of a PDF in the order in which pdftotext gives its blocks.
enum PDFTextReader {
  static func article(of xhtml: [UInt8]) -> SourceArticle {
    let tree = MarkupParser.xml(xhtml)
    var article = SourceArticle(lines: [])
    for line in tree.elements("line") {
      let words = tree.elements("word", in: tree.below(line)).map { tree.wholeText($0) }
      article.lines.append(words.joined(separator: " "))
    }
    return article
  }
}
