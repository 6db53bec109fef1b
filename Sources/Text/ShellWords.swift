import System

/// Splits a command line into words as a POSIX shell does, and does nothing else that a shell does: no variable,
/// no pattern, no other program. What a shell would act on is refused, so that nobody takes it for done.
public enum ShellWords {
  /// The most bytes that a command may have.
  public static let maximumBytes = 8_192

  /// Why a command cannot be split.
  public enum Fault: Error, Equatable, Sendable {
    case tooLong, notText
    /// A quote without its second, or a backslash at the end.
    case notClosed
    /// A character that pipes, redirects or separates commands.
    case ofShell(Unicode.Scalar)
  }

  /// The words of a command, their quotes taken off.
  public static func split(_ bytes: [UInt8]) throws(Fault) -> [String] {
    if bytes.count > maximumBytes { throw .tooLong }
    let isText = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    guard isText, (try? UTF8Span(validating: bytes.span)) != nil else { throw .notText }
    var words: [String] = []
    // nil between words: an empty pair of quotes is a word, too.
    var word: String.UnicodeScalarView?
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t":
        if let ended = word { words.append(String(ended)) }
        word = nil
      case "'", "\"": word = (word ?? .init()) + (try quoted(by: scalar, from: &rest))
      case "\\":
        guard let next = rest.popFirst() else { throw .notClosed }
        word = (word ?? .init()) + [next]
      case "|", "&", ";", "<", ">": throw .ofShell(scalar)
      default: word = (word ?? .init()) + [scalar]
      }
    }
    if let word { words.append(String(word)) }
    return words
  }

  /// What stands up to the second quote, which is taken too.
  private static func quoted(
    by quote: Unicode.Scalar, from rest: inout Substring.UnicodeScalarView
  ) throws(Fault) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == quote { return text }
      // Within double quotes a backslash is one, unless it stands before what would mean something there.
      if scalar == "\\", quote == "\"", let next = rest.first, ["\"", "\\", "$", "`"].contains(next) {
        text.append(rest.removeFirst())
      } else {
        text.append(scalar)
      }
    }
    throw .notClosed
  }
}

extension ShellWords.Fault {
  /// What is wrong and what to do.
  public var message: Phrase {
    switch self {
    case .tooLong:
      Phrase(
        "命令超过 \(ShellWords.maximumBytes) 字节，请分几次",
        "the command is longer than \(ShellWords.maximumBytes) bytes; split it")
    case .notText:
      Phrase("命令不是 UTF-8 文本，或含控制字符", "the command is no text in UTF-8, or holds control characters")
    case .notClosed: Phrase("引号没有配对", "a quote is not closed")
    case .ofShell(let scalar):
      Phrase(
        "这里没有 shell，“\(scalar)”不起作用；若是名称的一部分，请加引号，如 \"'A\(scalar)B'\"",
        "there is no shell here for \(scalar); where it belongs to a name, quote it: \"'A\(scalar)B'\"")
    }
  }
}
