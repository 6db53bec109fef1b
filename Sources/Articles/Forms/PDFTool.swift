import Model
import System

/// Takes words with their positions out of a PDF, by pdftotext.
enum PDFTool {
  private static let tool = Tool(name: "pdftotext", package: "poppler-utils")

  /// What `pdftotext -bbox-layout` says of a PDF: XHTML with pages, blocks, lines and words.
  static func layout(of bytes: [UInt8], program: String) throws(SourceFault) -> [UInt8] {
    let outcome = try tool.run(["-bbox-layout", "-", "-"], input: bytes, program: program)
    guard let status = outcome.status else { throw .broken(PageFault.damaged.message) }
    let fault = PageFault(
      status: status, messages: String(decoding: outcome.errors, as: UTF8.self), beginsAsPDF: true)
    if let fault { throw .broken(fault.message) }
    return outcome.output
  }
}
