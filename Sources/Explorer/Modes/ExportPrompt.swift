import Model
import Report
import System

/// Choosing what to export, in which form and where to: a row each. ``ExportPrompt+Drawing`` draws it.
struct ExportPrompt: Mode {
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

  enum Field: CaseIterable, Sendable { case subject, format, mark, file, manner }

  private(set) var subjects: [Subject]
  private(set) var subject: Subject
  /// Whether CSV begins with the byte order mark that Excel wants.
  private(set) var byteOrderMark: Bool
  /// Whether every fact is written as an entry; nil where the user has not said.
  private(set) var chosenFull: Bool?
  private(set) var field = Field.format
  /// The path, whose ending says the form.
  private(set) var file: LineEditor
  /// The path that the program has put into the line; what the user typed is left as it is.
  private var proposed: String
  /// Whether the user is asked to overwrite a file.
  private(set) var isAsking = false
  /// Why the file was not written.
  private(set) var failure: Phrase?
  /// What the path can be completed with, where there are several.
  private(set) var names: [String] = []
  /// The beginning of what will be written.
  private(set) var preview: [Substring] = []
  /// The first line of it that is shown.
  private(set) var previewTop = 0

  init(_ subjects: [Subject], _ subject: Subject, in state: State) {
    (self.subjects, self.subject) = (subjects, subject)
    byteOrderMark = state.lastExport?.byteOrderMark ?? false
    chosenFull = state.lastExport?.isFull
    proposed = state.path(for: subject, as: state.lastExport?.format ?? .text)
    file = LineEditor(proposed)
    renew(in: state)
  }

  /// The path as it was typed or proposed.
  var path: String { file.string }

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

  /// The rows that there are: some are for some forms alone.
  var fields: [Field] {
    let options = format?.options ?? []
    return Field.allCases.filter { field in
      switch field {
      case .mark: options.contains(.byteOrderMark)
      case .manner: options.contains(.full)
      case .subject, .format, .file: true
      }
    }
  }

  /// Whether every fact is written as an entry: of a list by itself, of the item and of the marked items where that was
  /// chosen.
  var isFull: Bool {
    if case .list = subject { return chosenFull ?? true }
    return chosenFull ?? false
  }

  private var options: ExportOptions {
    var options: ExportOptions = []
    if byteOrderMark { options.insert(.byteOrderMark) }
    if isFull { options.insert(.full) }
    return options
  }

  // MARK: Keys

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    if isAsking { return answer(key, in: &state) }
    switch key {
    case .enter: return write(replacing: false, in: &state)
    case .escape: state.leaveMode()
    case .up, .backTab: move(by: -1)
    case .down: move(by: 1)
    case .tab where field != .file: move(by: 1)
    case .tab: return startCompleting(in: &state)
    case .pageDown: scroll(by: 10)
    case .pageUp: scroll(by: -10)
    case _ where field != .file: choose(by: key, in: &state)
    default:
      var isEdited = false
      edit(in: state) { isEdited = $0.file.handle(key) }
      if !isEdited { state.message = Message(text: UIText.unknownKey(state.keymap), isError: true) }
    }
    return nil
  }

  /// Takes a key where the user is asked whether to overwrite.
  private mutating func answer(_ key: Key, in state: inout State) -> Effect? {
    switch key.normalised {
    case .character("y"): return write(replacing: true, in: &state)
    case .character("n"), .escape:
      isAsking = false
      field = .file
    default: break
    }
    return nil
  }

  /// Takes a key in a field of choices.
  private mutating func choose(by key: Key, in state: inout State) {
    let command = state.keymap.command(for: key)
    switch command {
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .leave: state.leaveMode()
    case .nextPane, .pageDown, .previousPane:
      choose(by: command == .previousPane ? -1 : 1)
      renew(in: state)
    default: state.message = Message(text: UIText.unknownKey(state.keymap), isError: true)
    }
  }

  /// Moves the preview by lines; the last ones stay in sight.
  private mutating func scroll(by lines: Int) {
    previewTop = max(0, min(previewTop + lines, preview.count - 10))
  }

  /// Moves to another field.
  private mutating func move(by step: Int) { field = fields.neighbour(of: field, step) }

  /// Takes the next value of the field.
  private mutating func choose(by step: Int) {
    switch field {
    case .subject: subject = subjects.neighbour(of: subject, step)
    case .format: choose(format.map { ExportFormat.allCases.neighbour(of: $0, step) } ?? .text)
    case .mark: byteOrderMark.toggle()
    case .manner: chosenFull = !isFull
    case .file: break
    }
  }

  /// Gives the file the ending of a form.
  private mutating func choose(_ format: ExportFormat) {
    let isProposed = path == proposed
    file = LineEditor(format.ending(path))
    if isProposed { proposed = path }
  }

  mutating func paste(_ text: String, in state: inout State) { edit(in: state) { $0.type(text) } }

  /// Puts a text into the path, as typed.
  private mutating func type(_ text: String) {
    field = .file
    isAsking = false
    file.insert(text)
  }

  /// Changes the path, and with its ending the form.
  private mutating func edit(in state: State, by change: (inout ExportPrompt) -> Void) {
    let before = format
    (names, failure) = ([], nil)
    change(&self)
    if format != before { renew(in: state) }
  }

  /// Proposes a name, unless the user has written one, and shows what would be written, after a choice.
  private mutating func renew(in state: State) {
    failure = nil
    previewTop = 0
    guard let format else { return preview = [] }
    if path == proposed {
      proposed = state.path(for: subject, as: format)
      file = LineEditor(proposed)
    }
    // Of a long list the beginning says enough.
    let text = state.corpus.export(
      Array(subject.items.prefix(20)), as: format, in: state.language, options: options, notes: state.notes)
    preview = CharacterSequence.parted(String(text.prefix(20_000))).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  // MARK: Writing

  private mutating func write(replacing: Bool, in state: inout State) -> Effect? {
    (isAsking, failure, names) = (false, nil, [])
    guard path.contains(where: { $0 != " " }) else {
      field = .file
      state.message = Message(text: UIText.noFileName, isError: true)
      return nil
    }
    guard let format else {
      field = .file
      return nil
    }
    let text = state.corpus.export(
      subject.items, as: format, in: state.language, options: options, notes: state.notes)
    if let converter = format.converter {
      return .convert(text, by: converter, to: path, replacing: replacing)
    }
    return .write(text, to: path, replacing: replacing)
  }

  mutating func take(_ outcome: WritingOutcome, in state: inout State) {
    switch outcome {
    case .written:
      state.lastExport = LastExport(of: self)
      state.leaveMode()
    case .exists: isAsking = true
    case .failed(let reason):
      failure = reason
      field = .file
    }
  }

  /// Goes on with the same items in another corpus, where that has any of them.
  mutating func carry(by transfer: Transfer, in state: inout State) {
    subjects = subjects.compactMap { $0.migrated(by: transfer) }
    guard let first = subjects.first else { return state.leaveMode() }
    subject = subject.migrated(by: transfer) ?? first
    renew(in: state)
  }

  // MARK: Completing the path

  private mutating func startCompleting(in state: inout State) -> Effect? {
    if completion != Completion(folder: "", start: "~") { return .listNames(completion) }
    paste("/", in: &state)
    return nil
  }

  /// Completes the path as far as the names that were asked for agree.
  mutating func complete(_ completion: Completion, with names: [String]?, in state: inout State) {
    guard self.completion == completion else { return }
    guard let names else {
      return state.message = Message(text: UIText.unreadable(completion.folder), isError: true)
    }
    edit(in: state) { $0.complete(with: names) }
    if names.isEmpty { state.message = Message(text: UIText.noName(completion.start)) }
  }

  /// The part of the path that is to be completed.
  private var completion: Completion { Completion(ofPathIn: file) }

  /// Puts in what all names share beyond what was typed; one alone is entered.
  private mutating func complete(with names: [String]) {
    self.names = names.count > 1 ? names : []
    if !names.isEmpty { type(completion.addition(sharedBy: names)) }
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

  fileprivate func migrated(by transfer: Transfer) -> Self? {
    let items = items.compactMap { transfer.item($0) }
    guard let first = items.first else { return nil }
    return switch self {
    case .item: .item(first)
    case .marks: .marks(items)
    case .list(let kind, _): .list(kind, items)
    }
  }
}
