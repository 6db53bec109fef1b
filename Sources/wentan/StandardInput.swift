import Glibc
import System
import TUI

/// The REFs that standard input names, one a line.
enum StandardInput {
  /// Far more than all ids of the largest corpus; an endless input ends here and not with the memory.
  private static let maximumBytes = 16 << 20

  /// The REFs of all lines: of a line of `list` its first column, of any other the line. Blank lines and the header
  /// of TSV are none.
  static func references(in language: Language) throws(Failure) -> [String] {
    let lines = Charset.ofEnvironment.text(of: try bytes(in: language)).split(whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { place, line in
      if place == 0, line.hasPrefix("ref\t") { return nil }
      let reference = firstColumn(line)
      return reference.isEmpty ? nil : reference
    }
  }

  /// What stands before the first tab or the first two spaces.
  private static func firstColumn(_ line: Substring) -> String {
    var column = line.drop { $0 == " " || $0 == "\u{FEFF}" }.prefix { $0 != "\t" }
    var before: Character?
    if let gap = column.firstIndex(where: { character in
      defer { before = character }
      return character == " " && before == " "
    }) {
      column = column[..<gap]
    }
    while column.last == " " { column = column.dropLast() }
    return String(column)
  }

  private static func bytes(in language: Language) throws(Failure) -> [UInt8] {
    do throws(Descriptor.Fault) {
      return try Descriptor.bytes(of: STDIN_FILENO, limit: maximumBytes)
    } catch {
      switch error {
      case .system(let code): throw fault(code, language)
      case .tooLarge: throw fault(EFBIG, language)
      }
    }
  }

  private static func fault(_ code: Int32, _ language: Language) -> Failure {
    let reason = String(cString: strerror(code))
    let message = Phrase("读不了标准输入：\(reason)", "cannot read standard input: \(reason)")
    return Failure(status: .inputOutput, message: "wentan: " + message[language])
  }
}
