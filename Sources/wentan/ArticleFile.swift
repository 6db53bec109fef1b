import Derivation
import Glibc
import Model

/// The file of an article: read whole, as UTF-8 or else GB18030.
struct ArticleFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The article; it must have Chinese in it.
  func article(in language: Language) throws(Failure) -> Derivation.Article {
    let text = try text(in: language)
    guard text.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) else {
      throw invalid(Phrase("其中没有汉字，推不出事实", "there is no Chinese in it to derive facts from"), in: language)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Derivation.Article(file: TextCleaning.clean(name), text: text)
  }

  /// The text of the file.
  func text(in language: Language) throws(Failure) -> String {
    let bytes: [UInt8]
    do {
      bytes = try CorpusFile.readRegular(path).bytes
    } catch {
      throw Failure(LoadingFailure(error), in: language)
    }
    if bytes.contains(0) {
      throw invalid(
        Phrase(
          "含 NUL 字节，不是文本；若是 UTF-16，请先转换：iconv -f UTF-16 -t UTF-8",
          "a NUL byte; this is no text, or UTF-16: convert it first, iconv -f UTF-16 -t UTF-8"), in: language)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let converted = ArticleFile.fromGB18030(bytes),
      let text = String(validating: converted, as: UTF8.self)
    else {
      throw invalid(
        Phrase(
          "既不是 UTF-8 也不是 GB18030；请先转换，如 iconv -f BIG5 -t UTF-8",
          "neither UTF-8 nor GB18030; convert it first, as with iconv -f BIG5 -t UTF-8"), in: language)
    }
    return text
  }

  private func invalid(_ message: Phrase, in language: Language) -> Failure {
    Failure(status: .dataInvalid, message: "wentan: \(TextCleaning.clean(path)): \(message[language])")
  }

  /// The bytes as UTF-8; nil where they are no GB18030, or the host's C library cannot convert it.
  private static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // A character of one or two bytes becomes at most three, one of four bytes at most four.
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    let written = input.withUnsafeMutableBufferPointer { input -> Int? in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        guard iconv(converter, &from, &left, &to, &room) != -1, left == 0 else { return nil }
        return output.count - room
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
