import System
import Text

/// Something wrong with a file of the corpus: what it is and where it stands.
public struct Problem: Error, Sendable {
  /// What is wrong, with what is needed to say it and to name the way out.
  public enum Cause: Sendable {
    case file(FileFault)
    case syntax(JSONFault)
    case notUTF8, nulByte
    case wrongType(expected: JSONType, found: JSONType)
    case notWhole(least: Int)
    case notAMoment
    case empty(key: String)
    case unknownKey(String, near: String?)
    case missingKey(String)
    case duplicateKey(String)
    case unknownWord(String, of: [String], near: String?)
    case notACorpus, unknownVersion(Int)
    case laterKey(String, version: Int)
    case malformedID(String, kind: String)
    case duplicateID(String, first: String)
    case ambiguousID(String, files: [String])
    case unknownID(String, kind: String, near: String?)
    case quoteNotFound(article: String)
    case occurrenceNotFound(article: String, count: Int)
    case articleWithoutHeadline
    case spanOutside(lines: Int)
    case spansOverlap(line: Int)
    case sessionElsewhere(session: String, forum: String)
    case dependentOnFaulty
    // What only `wentan validate` refuses.
    case blankEnd, controlCharacter, lineFeed, hiddenCharacter
    case emptyList, repeatedEvidence, unmarkedNote, folderInFileName
  }

  public let cause: Cause
  public let file: CorpusFile
  /// UTF-8 offset in the file; nil where the whole file is meant.
  public let offset: Int?

  /// Whether the file loads all the same: `wentan validate` refuses it, loading tells how many there are.
  public var isWarning: Bool {
    switch cause {
    case .blankEnd, .controlCharacter, .lineFeed, .hiddenCharacter, .emptyList, .repeatedEvidence,
      .unmarkedNote,
      .folderInFileName:
      true
    default: false
    }
  }

  /// Tells it from other problems, also those of an earlier version of the file.
  var identity: String { "\(file.name):\(offset ?? -1): \(cause.message.english)" }
}
