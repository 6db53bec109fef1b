import Glibc
import Text

/// One file of the corpus and what was read from it.
struct DraftFile: Sendable {
  let file: CorpusFile
  private(set) var draft = Draft()
  private(set) var references: [DraftReference] = []
  private(set) var quotes: [DraftEvidence] = []
  private(set) var laterKeys: [LaterKey] = []
  private(set) var problems: [Problem] = []
  /// Whether the file was read to its end; if not, ids that it may define are unknown.
  private(set) var isComplete = false
  /// Whether there are any bytes of the file.
  let isReadable: Bool
  /// Tells the file from others by what is in it.
  let checksum: UInt64

  /// A file that cannot be read, and why.
  init(unreadable problem: Problem) {
    (file, problems, isReadable) = (problem.file, [problem], false)
    var checksum = Checksum()
    checksum.add(file.name)
    self.checksum = checksum.value
  }

  /// Reads a file that was looked at.
  init(reading stamp: FileStamp) {
    do throws(Problem) {
      self.init(reading: try CorpusFile.read(stamp))
    } catch {
      self.init(unreadable: error)
    }
  }

  init(reading file: CorpusFile) {
    self.file = file
    isReadable = true
    let bytes = file.bytes
    checksum = bytes.withUnsafeBytes { Checksum(of: $0).value }
    if let (cause, offset) = DraftFile.faultyByte(in: bytes) {
      problems = [problem(cause, at: offset)]
      return
    }
    bytes.withUnsafeBufferPointer { bytes in
      var records = RecordReader(bytes)
      do throws(JSONSyntaxError) {
        guard try records.isObject() else {
          return problems = [problem(.notACorpus, at: records.reader.json.at)]
        }
        try records.read()
        draft = records.draft
        try records.reader.json.finish()
        isComplete = true
      } catch {
        records.reader.report(.syntax(error.fault), at: error.offset)
      }
      let reader = records.reader
      references = reader.references
      quotes = reader.quotes
      laterKeys = reader.laterKeys
      problems = reader.problems.map { problem($0.cause, at: $0.offset) }
    }
    if problems.allSatisfy(\.isWarning) { file.release() }
  }

  func problem(_ cause: Problem.Cause, at offset: Int) -> Problem {
    Problem(cause: cause, file: file, offset: offset)
  }

  /// The first byte that no text file in UTF-8 has.
  static func faultyByte(in bytes: [UInt8]) -> (Problem.Cause, offset: Int)? {
    if bytes.withUnsafeBufferPointer(PlainText.isPlain) { return nil }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let isCut = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      return (isCut ? .syntax(.unexpectedEnd) : .notUTF8, error.byteOffsets.lowerBound)
    }
    let nul = bytes.withUnsafeBytes { bytes in
      bytes.isEmpty
        ? nil : memchr(bytes.baseAddress!, 0, bytes.count).map { UnsafeRawPointer($0) - bytes.baseAddress! }
    }
    return nul.map { (.nulByte, $0) }
  }
}
