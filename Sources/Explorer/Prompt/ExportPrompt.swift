import Model
import Report
import System

/// What is to be exported, in which form and where to, while the reader chooses.
struct ExportPrompt: Sendable {
  enum Subject: Sendable, Equatable {
    case item(ItemID)
    case marks([ItemID])
    case list(Kind, [ItemID])

    var items: [ItemID] {
      switch self {
      case .item(let item): [item]
      case .marks(let items), .list(_, let items): items
      }
    }
  }

  enum Field: CaseIterable, Sendable { case subject, format, mark, file }

  private(set) var subjects: [Subject]
  var subject: Subject
  /// Whether CSV begins with the byte order mark that Excel wants.
  var byteOrderMark: Bool
  var field = Field.format
  /// The path, whose ending says the form.
  private(set) var file: LineEditor
  /// The path that the program has put into the line; the reader's own is left as he wrote it.
  private var proposed: String
  /// Whether the reader is asked to overwrite a file.
  var isAsking = false
  /// Why the file was not written.
  var failure: Phrase?
  /// The folders that the path can be completed with, where there are several.
  var folders: [String] = []
  /// The beginning of what will be written.
  var preview: [Substring] = []

  init(_ subjects: [Subject], _ subject: Subject, path: String, byteOrderMark: Bool) {
    (self.subjects, self.subject, self.byteOrderMark) = (subjects, subject, byteOrderMark)
    (file, proposed) = (LineEditor(path), path)
  }

  /// The form, as the ending of the file's name says it; nil where that is the ending of none.
  var format: ExportFormat? { try? ExportFormat(ofFile: file.string) }

  /// What is wrong with the ending of the file's name.
  var endingFault: Phrase? {
    do throws(UnknownEnding) {
      _ = try ExportFormat(ofFile: file.string)
      return nil
    } catch {
      return error.message
    }
  }

  /// The rows that there are: the byte order mark is for CSV alone.
  var fields: [Field] { format == .csv ? [.subject, .format, .mark, .file] : [.subject, .format, .file] }

  /// Moves to another field.
  mutating func move(by step: Int) { field = fields.neighbour(of: field, step) }

  /// Takes the next value of the field.
  mutating func choose(by step: Int) {
    switch field {
    case .subject: subject = subjects.neighbour(of: subject, step)
    case .format: choose(format.map { ExportFormat.allCases.neighbour(of: $0, step) } ?? .text)
    case .mark: byteOrderMark.toggle()
    case .file: break
    }
  }

  /// Gives the file the ending of a form.
  private mutating func choose(_ format: ExportFormat) {
    let isProposed = file.string == proposed
    file = LineEditor(format.ending(file.string))
    if isProposed { proposed = file.string }
  }

  /// Puts a path into the line, unless the reader has written one.
  mutating func propose(_ path: String) {
    if file.string == proposed { (file, proposed) = (LineEditor(path), path) }
  }

  /// Takes a key of line editing in the path.
  ///
  /// - Returns: false for a key that edits nothing.
  mutating func edit(_ key: Key) -> Bool { file.handle(key) }

  /// Puts a text into the path, as typed.
  mutating func type(_ text: String) {
    field = .file
    isAsking = false
    file.insert(text)
  }

  /// Names the same items in another corpus.
  ///
  /// - Returns: false where that has none of them.
  mutating func carry(by transfer: Transfer) -> Bool {
    subjects = subjects.compactMap { $0.carried(by: transfer) }
    guard let first = subjects.first else { return false }
    subject = subject.carried(by: transfer) ?? first
    return true
  }
}

extension Array where Element: Equatable {
  /// The element so many places on, around the end.
  fileprivate func neighbour(of element: Element, _ step: Int) -> Element {
    self[((firstIndex(of: element) ?? 0) + step + count) % count]
  }
}

extension ExportPrompt.Subject {
  /// Whether it is of the same sort as another: both the item, the marked items or the list at hand.
  func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.item, .item), (.marks, .marks), (.list, .list): true
    default: false
    }
  }

  fileprivate func carried(by transfer: Transfer) -> Self? {
    let items = items.compactMap { transfer.item($0) }
    guard let first = items.first else { return nil }
    return switch self {
    case .item: .item(first)
    case .marks: .marks(items)
    case .list(let kind, _): .list(kind, items)
    }
  }
}

/// What was exported last, how and where to: what the next prompt begins with.
struct LastExport: Sendable {
  /// Up to the last slash, as the reader typed it.
  let folder: String
  let format: ExportFormat
  let byteOrderMark: Bool
  let subject: ExportPrompt.Subject

  init(of prompt: ExportPrompt) {
    let path = prompt.file.string
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    format = prompt.format ?? .text
    byteOrderMark = prompt.byteOrderMark
    subject = prompt.subject
  }
}
