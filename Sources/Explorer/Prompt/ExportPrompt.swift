import Model

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

  enum Field: Int, CaseIterable, Sendable { case subject, format, file }

  private(set) var subjects: [Subject]
  var subject: Subject
  var format: ExportFormat
  var field = Field.format
  var file = LineEditor()
  /// The path that the program has put into the line; the reader's own is left as he wrote it.
  private var proposed = ""
  /// Whether the reader is asked to overwrite a file.
  var isAsking = false
  /// Why the file was not written.
  var failure: Phrase?
  /// The folders that the path can be completed with, where there are several.
  var folders: [String] = []
  /// The beginning of what will be written.
  var preview: [Substring] = []

  init(_ subjects: [Subject], _ subject: Subject, _ format: ExportFormat) {
    (self.subjects, self.subject, self.format) = (subjects, subject, format)
  }

  /// Moves to another field.
  mutating func move(by step: Int) {
    let count = Field.allCases.count
    field = Field.allCases[(field.rawValue + step + count) % count]
  }

  /// Takes the next value of the field.
  mutating func choose(by step: Int) {
    switch field {
    case .subject: subject = subjects.neighbour(of: subject, step)
    case .format: format = ExportFormat.allCases.neighbour(of: format, step)
    case .file: break
    }
  }

  /// Puts a path into the line, unless the reader has written one; of his, the ending alone follows the form.
  mutating func propose(_ path: String) {
    defer { proposed = path }
    if file.string == proposed { return file = LineEditor(path) }
    guard let ending = ExportFormat(ofFile: file.string)?.fileEnding else { return }
    file = LineEditor(file.string.dropLast(ending.count) + format.fileEnding)
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

  /// Puts a text into the line, as typed.
  mutating func type(_ text: String) {
    field = .file
    isAsking = false
    file.insert(text)
  }
}

extension Array where Element: Equatable {
  /// The element so many places on, around the end.
  fileprivate func neighbour(of element: Element, _ step: Int) -> Element {
    self[((firstIndex(of: element) ?? 0) + step + count) % count]
  }
}

extension ExportPrompt.Subject {
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
