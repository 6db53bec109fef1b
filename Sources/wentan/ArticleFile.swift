import Articles
import Model
import System

/// The file of an article, or a stream that gives one: read whole, and made text.
struct ArticleFile {
  private let path: String

  /// - Parameter path: `-` is standard input.
  init(_ path: String) {
    self.path = path
  }

  /// The name that stands for standard input.
  static let standardInput = "-"

  /// The text of the file.
  func text(in language: Language) throws(Failure) -> String {
    let bytes = try bytes(in: language)
    do {
      return try ArticleDecoding.text(of: bytes)
    } catch {
      throw invalid(error.message, in: language)
    }
  }

  /// The bytes of the file.
  func bytes(in language: Language) throws(Failure) -> [UInt8] {
    if path == ArticleFile.standardInput || ByteStream.isPipe(path) {
      return try ByteStream(path, in: language).bytes()
    }
    do {
      return try CorpusFile.readRegular(path).bytes
    } catch {
      throw Failure(LoadingFailure(error), in: language)
    }
  }

  private func invalid(_ message: Phrase, in language: Language) -> Failure {
    let name = path == ArticleFile.standardInput ? Phrase("标准输入", "standard input")[language] : path
    return Failure(status: .dataInvalid, message: "wentan: \(TextCleaning.clean(name)): \(message[language])")
  }
}
