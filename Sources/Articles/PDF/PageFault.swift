import Model
import System

/// Why a PDF gives no text that can be put in order.
public enum PageFault: Error, Sendable, Equatable {
  /// The output of pdftotext breaks off or has another form, at this offset in bytes.
  case notPages(offset: Int)
  case tooManyPages(limit: Int)
  case tooManyWords(page: Int, limit: Int)
  /// A page without a size, or with an impossible one.
  case pageSize(page: Int)
  /// Words lie over one another, many times over.
  case overprinted(page: Int)
  /// A page is a picture, without words or nearly so.
  case picture(page: Int)
  case encrypted
  case copyingForbidden
  case damaged
  case empty
  case notPDF
  /// pdftotext ended with a status that it does not explain.
  case status(Int32)

  public var message: Phrase {
    switch self {
    case .notPages(let offset):
      Phrase(
        "pdftotext 的输出在第 \(offset) 字节处中断或格式不明；请更新 poppler-utils 后再试",
        "the output of pdftotext breaks off or is not understood at offset \(offset); update poppler-utils and try again"
      )
    case .tooManyPages(let limit):
      Phrase(
        "超过 \(limit) 页；请先拆分：pdfseparate 文件.pdf %d.pdf",
        "more than \(limit) pages; take them apart first: pdfseparate FILE.pdf %d.pdf")
    case .tooManyWords(let page, let limit):
      Phrase(
        "第 \(page) 页的词超过 \(limit) 个，不像报纸版面",
        "page \(page) has more than \(limit) words; that is no newspaper page")
    case .pageSize(let page):
      Phrase("第 \(page) 页没有可用的尺寸", "page \(page) has no usable size")
    case .overprinted(let page):
      Phrase(
        "第 \(page) 页的文字互相重叠，无法判断顺序",
        "the words of page \(page) lie over one another; their order cannot be told")
    case .picture(let page):
      Phrase(
        "第 \(page) 页是图片，没有文字；请先识别文字：pdftoppm -r 300 -png 文件.pdf 页 && tesseract 页-1.png 输出 -l chi_sim（tesseract-ocr-chi-sim 包）",
        "page \(page) is a picture without text; recognise it first: pdftoppm -r 300 -png FILE.pdf page && tesseract page-1.png out -l chi_sim (package tesseract-ocr-chi-sim)"
      )
    case .encrypted:
      Phrase(
        "PDF 有密码；请先解密：qpdf --password=密码 --decrypt 文件.pdf 新文件.pdf",
        "the PDF needs a password; remove it first: qpdf --password=PASSWORD --decrypt FILE.pdf NEW.pdf")
    case .copyingForbidden:
      Phrase("PDF 的制作者禁止取出文字", "the maker of the PDF forbids taking text out of it")
    case .damaged:
      Phrase("PDF 已损坏或不完整；请重新下载", "the PDF is damaged or cut short; fetch it again")
    case .empty:
      Phrase("文件是空的", "the file is empty")
    case .notPDF:
      Phrase("不是 PDF", "this is no PDF")
    case .status(let status):
      Phrase("pdftotext 以状态 \(status) 结束", "pdftotext ended with status \(status)")
    }
  }

  /// What pdftotext's exit status and its messages say is wrong with a file; nil where it succeeded.
  ///
  /// A file that ends too early is often called "not a PDF" by pdftotext, so the caller says whether it begins as one.
  public init?(status: Int32, messages: String, beginsAsPDF: Bool) {
    guard status != 0 else { return nil }
    if messages.holds("Incorrect password") {
      self = .encrypted
    } else if status == 3 || messages.holds("not allowed") {
      self = .copyingForbidden
    } else if messages.holds("stream is empty") {
      self = .empty
    } else if ["trailer", "xref", "Catalog", "May not be a PDF"].contains(where: messages.holds) {
      self = beginsAsPDF ? .damaged : .notPDF
    } else {
      self = .status(status)
    }
  }
}
