import Model
import Report
import System

// Choosing what to export, in which form and where to.

extension State {
  mutating func startExporting() {
    let kind = view.kind
    let list = view.lists[kind]!
    let shown = (0..<list.count).compactMap { list.item(at: $0) }
    var subjects: [ExportPrompt.Subject] = []
    if let item = itemAtHand { subjects.append(.item(item)) }
    if !marks.isEmpty { subjects.append(.marks(marks.items)) }
    if !shown.isEmpty { subjects.append(.list(kind, shown)) }
    guard let first = subjects.first else { return message = Message(text: UIText.nothingSelected) }
    // What was chosen last, where there is such; from the list of the marked items it is those that are meant.
    var subject = subjects.first { lastExport?.subject.isLike($0) ?? false } ?? first
    if case .overlay(let overlay) = mode, case .marks = overlay.content, !marks.isEmpty {
      subject = .marks(marks.items)
    }
    var prompt = ExportPrompt(
      subjects, subject, path: path(for: subject, as: lastExport?.format ?? .text),
      byteOrderMark: lastExport?.byteOrderMark ?? false)
    refresh(&prompt)
    mode = .exporting(prompt)
  }

  mutating func handleExporting(_ key: Key, _ prompt: ExportPrompt) -> Effect? {
    var prompt = prompt
    if prompt.isAsking {
      switch key.normalised {
      case .character("y"): return write(prompt, replacing: true)
      case .character("n"), .escape:
        prompt.isAsking = false
        prompt.field = .file
      default: break
      }
      mode = .exporting(prompt)
      return nil
    }
    switch key {
    case .enter: return write(prompt, replacing: false)
    case .escape:
      mode = .browsing
      return nil
    case .up, .backTab: prompt.move(by: -1)
    case .down: prompt.move(by: 1)
    case .tab where prompt.field != .file: prompt.move(by: 1)
    case .tab: return startCompleting(prompt)
    case _ where prompt.field != .file:
      guard choose(key, &prompt) else { return nil }
    default:
      var isEdited = false
      edit(&prompt) { isEdited = $0.edit(key) }
      if !isEdited { message = Message(text: UIText.unknownKey(keymap), isError: true) }
    }
    mode = .exporting(prompt)
    return nil
  }

  /// Takes a key in a field of choices; false where the prompt is closed by it.
  private mutating func choose(_ key: Key, _ prompt: inout ExportPrompt) -> Bool {
    switch keymap.command(for: key) {
    case .down: prompt.move(by: 1)
    case .up: prompt.move(by: -1)
    case .quit:
      mode = .browsing
      return false
    case .nextPane, .pageDown, .previousPane:
      prompt.choose(by: keymap.command(for: key) == .previousPane ? -1 : 1)
      refresh(&prompt)
    default: message = Message(text: UIText.unknownKey(keymap), isError: true)
    }
    return true
  }

  /// Puts a text into the path, in one piece.
  mutating func paste(_ text: String, into prompt: ExportPrompt) {
    var prompt = prompt
    edit(&prompt) { $0.type(text) }
    mode = .exporting(prompt)
  }

  /// Changes the path, and with its ending the form.
  private func edit(_ prompt: inout ExportPrompt, by change: (inout ExportPrompt) -> Void) {
    let format = prompt.format
    (prompt.folders, prompt.failure) = ([], nil)
    change(&prompt)
    if prompt.format != format { refresh(&prompt) }
  }

  /// Proposes a name and shows what would be written, after a choice.
  private func refresh(_ prompt: inout ExportPrompt) {
    prompt.failure = nil
    guard let format = prompt.format else { return prompt.preview = [] }
    prompt.propose(path(for: prompt.subject, as: format))
    // Of a long list the beginning says enough.
    let text = corpus.export(Array(prompt.subject.items.prefix(20)), as: format, in: language)
    prompt.preview = CharacterSequence.parted(String(text.prefix(20_000))).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The path that is proposed: a name made of what goes out, in the folder that was written to last.
  private func path(for subject: ExportPrompt.Subject, as format: ExportFormat) -> String {
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
        + [view.lists[kind]!.query?.text].compactMap { $0 }
    }
  }

  private mutating func write(_ prompt: ExportPrompt, replacing: Bool) -> Effect? {
    var prompt = prompt
    (prompt.isAsking, prompt.failure, prompt.folders) = (false, nil, [])
    defer { mode = .exporting(prompt) }
    guard prompt.file.string.contains(where: { $0 != " " }) else {
      prompt.field = .file
      message = Message(text: UIText.noFileName, isError: true)
      return nil
    }
    guard let format = prompt.format else {
      prompt.field = .file
      return nil
    }
    let text = corpus.export(
      prompt.subject.items, as: format, in: language, byteOrderMark: format == .csv && prompt.byteOrderMark)
    return .write(text, to: prompt.file.string, replacing: replacing)
  }

  /// Goes on in another corpus.
  mutating func carry(_ prompt: ExportPrompt, by transfer: Transfer) {
    var prompt = prompt
    guard prompt.carry(by: transfer) else { return mode = .browsing }
    refresh(&prompt)
    mode = .exporting(prompt)
  }

  /// Learns what came of writing the file: it is written, or the prompt stays.
  mutating func learn(_ outcome: WritingOutcome) {
    if case .written(let path, let bytes) = outcome { message = Message(text: UIText.written(path, bytes)) }
    // The prompt may have been closed by a key that came along with the one that was acted on.
    guard case .exporting(var prompt) = mode else {
      if case .failed(let reason) = outcome { message = Message(text: reason, isError: true) }
      if case .exists = outcome { message = Message(text: UIText.notOverwritten, isError: true) }
      return
    }
    switch outcome {
    case .written:
      lastExport = LastExport(of: prompt)
      mode = .browsing
      return
    case .exists: prompt.isAsking = true
    case .failed(let reason):
      prompt.failure = reason
      prompt.field = .file
    }
    mode = .exporting(prompt)
  }

  // MARK: Completing a path

  private mutating func startCompleting(_ prompt: ExportPrompt) -> Effect? {
    let completion = prompt.completion
    guard completion != Completion(folder: "", start: "~") else {
      paste("/", into: prompt)
      return nil
    }
    return .listFolders(completion)
  }

  /// Completes the path as far as the folders that were asked for agree.
  mutating func complete(_ completion: Completion, with names: [String]?) {
    guard case .exporting(var prompt) = mode, prompt.completion == completion else { return }
    guard let names else {
      return message = Message(text: UIText.unreadable(completion.folder), isError: true)
    }
    edit(&prompt) { $0.complete(with: names) }
    if names.isEmpty { message = Message(text: UIText.noFolder(completion.start)) }
    mode = .exporting(prompt)
  }
}

extension ExportPrompt {
  /// The part of the path before the cursor that is to be completed.
  var completion: Completion {
    let path = file.beforeCursor
    guard let slash = path.lastIndex(of: "/") else { return Completion(folder: "", start: path) }
    return Completion(folder: String(path[...slash]), start: String(path[path.index(after: slash)...]))
  }

  /// Puts in what all names share beyond what was typed; one alone is entered.
  fileprivate mutating func complete(with names: [String]) {
    folders = names.count > 1 ? names : []
    guard let first = names.first else { return }
    let scalars = names.map { Array($0.unicodeScalars) }
    let typed = completion.start.unicodeScalars.count
    var shared = first.unicodeScalars.count
    for name in scalars {
      shared = min(shared, zip(name, scalars[0]).prefix { $0 == $1 }.count)
    }
    let more = String(String.UnicodeScalarView(scalars[0][min(typed, shared)..<shared]))
    type(more + (names.count == 1 ? "/" : ""))
  }
}
