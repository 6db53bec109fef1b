import Model
import Report
import System

extension State {
  mutating func startExporting() {
    let kind = view.kind
    let list = view.lists[kind]
    let shown = (0..<list.count).compactMap { list.item(at: $0) }
    var subjects: [ExportPrompt.Subject] = []
    if let item = itemAtHand { subjects.append(.item(item)) }
    if !marks.isEmpty { subjects.append(.marks(marks.items)) }
    if !shown.isEmpty { subjects.append(.list(kind, shown)) }
    guard let first = subjects.first else { return message = Message(text: UIText.nothingSelected) }
    // What was chosen last, where there is such; from the list of the marked items it is those that are meant.
    var subject = subjects.first { lastExport?.subject.isLike($0) ?? false } ?? first
    if mode.isAboutMarks, !marks.isEmpty { subject = .marks(marks.items) }
    enter(ExportPrompt(subjects, subject, in: self))
  }

  /// The path that is proposed: a name made of what goes out, in the folder that was written to last.
  func path(for subject: ExportPrompt.Subject, as format: ExportFormat) -> String {
    (lastExport?.folder ?? "") + SafeFileName.name(for: words(of: subject), ending: format.fileEnding)
  }

  /// The path of a file from the root or from the home, as it will be written.
  func fullPath(of path: String) -> String {
    if path.hasPrefix("/") || path.hasPrefix("~/") || workingFolder.isEmpty { return path }
    return workingFolder + (workingFolder.hasSuffix("/") ? "" : "/") + path
  }

  /// What a file is named after.
  private func words(of subject: ExportPrompt.Subject) -> [String] {
    switch subject {
    case .item(let item): [corpus.name(of: item)]
    case .marks(let items): [UIText.marksTitle[language], String(items.count)]
    case .list(let kind, _):
      [kind.plural[language]] + view.scopes.map { name(of: $0) }
        + [view.lists[kind].query?.text].compactMap { $0 }
    }
  }
}

/// What was exported last, how and where to: what the next prompt begins with.
struct LastExport: Sendable {
  /// Up to the last slash, as the user typed it.
  let folder: String
  let format: ExportFormat
  let byteOrderMark: Bool
  let isFull: Bool?
  let subject: ExportPrompt.Subject

  init(of prompt: ExportPrompt) {
    let path = prompt.path
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    format = prompt.format ?? .text
    byteOrderMark = prompt.byteOrderMark
    isFull = prompt.chosenFull
    subject = prompt.subject
  }
}
