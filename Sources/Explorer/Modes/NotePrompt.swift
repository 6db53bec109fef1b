import Model
import System

/// The prompt of `#`: a note on an item or a sentence, and its tags, while they are typed.
struct NotePrompt: Mode {
  private var editor: LineEditor
  private let anchor: Note.Anchor
  /// The anchor of the note that is changed: a text that has changed gives a sentence another one.
  private let former: Note.Anchor?
  private let name: String

  init(on anchor: Note.Anchor, _ former: Note?, name: String) {
    (self.anchor, self.name) = (anchor, name)
    self.former = former?.anchor
    editor = LineEditor(former?.line ?? "")
  }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    switch key {
    case .escape: state.leaveMode()
    case .enter:
      state.leaveMode()
      state.keep(Note(anchor, typed: editor.string), replacing: former, of: name)
    default:
      if !editor.handle(key) { state.message = Message(text: UIText.unknownKey(state.keymap), isError: true) }
    }
    return nil
  }

  mutating func paste(_ text: String, in state: inout State) { editor.insert(text) }

  func statusLine(in state: State) -> StatusLine.Content? {
    .prompt("# ", editor, aside: state.promptKeys(in: .noting))
  }

  func landmark(in state: State) -> Phrase? {
    Phrase("笔记 \(name)", "note on \(name)")
  }
}

extension State {
  /// Asks for a note: in the source on the sentence under the cursor, else on the item.
  mutating func startNoting() {
    let place: Notes.Place
    if view.focus == .source, let sentence = sentenceAtCursor {
      place = .sentence(sentence)
    } else if let item = itemAtHand {
      place = .item(item)
    } else {
      return message = Message(text: UIText.nothingSelected)
    }
    let former = notes.note(on: place)
    switch place {
    case .item(let item):
      enter(NotePrompt(on: .item(corpus.ref(of: item)), former, name: corpus.name(of: item)))
    case .sentence(let sentence):
      guard let anchor = Notes.anchor(of: sentence, in: corpus) else {
        return message = Message(text: UIText.nothingSelected)
      }
      enter(NotePrompt(on: anchor, former, name: corpus.quote(sentence)))
    }
  }

  /// The sentence that backs the item where the cursor is in one, else the one that the cursor's row begins in.
  private var sentenceAtCursor: Evidence? {
    guard let source = view.source else { return nil }
    let row = sourceRows.dropFirst(source.scroll.selected).first { $0.offset != nil }
    guard let offset = row?.offset else { return nil }
    if let current = source.current, row?.isCurrent == true { return source.sentences[current] }
    if let sentence = source.sentences.first(where: { $0.range.contains(offset) }) { return sentence }
    let blocks = corpus.blocks(of: source.article)
    guard let block = blocks.first(where: { $0.range.contains(offset) }) else { return nil }
    return corpus.sentenceRanges(in: block.range).first { $0.contains(offset) }.map {
      Evidence(article: source.article, range: $0)
    }
  }

  /// Keeps a note in the place of another; an empty one takes it away.
  mutating func keep(_ note: Note, replacing former: Note.Anchor?, of name: String) {
    var all = notes.all.map(\.note).filter { $0.anchor != former && $0.anchor != note.anchor }
    if let former, former != note.anchor { unsavedNotes.remove(noteOn: former) }
    if note.isEmpty {
      if former != nil { unsavedNotes.remove(noteOn: note.anchor) }
    } else {
      all.append(note)
      unsavedNotes.add(note)
    }
    take(all)
    let name = width.cutInMiddle(name, to: 24, tail: .third)
    message = Message(
      text: note.isEmpty
        ? former == nil ? UIText.noNote : UIText.noteRemoved(name)
        : UIText.noteKept(name, keymap.key(of: .note)))
  }

  /// Goes over to other notes.
  mutating func take(_ all: [Note]) {
    notes = Notes(all, in: corpus)
    noteVersion += 1
  }
}

extension UIText {
  static let noNote = Phrase("没有写，没有记", "nothing was typed, nothing is kept")
  static let notesTitle = Phrase("笔记", "Notes")
  static let orphan = Phrase("（原处已不在）", "(what it was on is gone)")

  static func noNotes(_ keymap: Keymap) -> Phrase {
    let key = keymap.key(of: .note)
    return Phrase("还没有笔记：\(key) 写一条，#词 作标签", "no notes yet: \(key) writes one, #word is a tag")
  }

  static func noteKept(_ name: String, _ key: String) -> Phrase {
    Phrase("已记：\(name)；\(key) 再改", "noted: \(name); \(key) changes it")
  }

  static func noteRemoved(_ name: String) -> Phrase {
    Phrase("笔记已去：\(name)", "note taken away: \(name)")
  }
}
