import System
import Text

/// What outlives the program: the marks and notes of a user and the last place.
public struct SavedState: Sendable {
  /// The ids of the marked items, each once, in the order they were marked; the present corpus may lack some.
  public private(set) var marks: [String] = []
  /// What the user has written on items and sentences, the earliest first; one on each.
  public private(set) var notes: [Note] = []
  public private(set) var place: Place?
  /// What a later program has put beside them: it is kept as it is.
  var others: [(key: String, value: JSONValue)] = []

  public init(marks: [String] = [], notes: [Note] = []) {
    self.init(marks: marks, notes: notes, place: nil, others: [])
  }

  init(marks: [String], notes: [Note] = [], place: Place?, others: [(key: String, value: JSONValue)]) {
    self.notes = notes
    var seen: Set<String> = []
    self.marks = marks.filter { seen.insert($0).inserted }
    self.place = place
    self.others = others
  }

  /// Makes a change that an explorer asks for, to whatever others have kept meanwhile.
  public mutating func apply(_ change: UnsavedChange) {
    let gone = Set(change.removed)
    let known = Set(marks)
    marks = marks.filter { !gone.contains($0) } + change.added.filter { !known.contains($0) }
    let written = Set(change.notes.map(\.anchor))
    let taken = change.removedNotes.union(written)
    notes = notes.filter { !taken.contains($0.anchor) } + change.notes
    place = change.place ?? place
  }
}

/// What an explorer wants to be kept, as against what was kept before.
public struct UnsavedChange: Sendable, Equatable {
  /// Marks that were set and taken away; no id stands in both.
  public private(set) var added: [String] = []
  public private(set) var removed: [String] = []
  /// Notes that were written, and what notes were taken away from; nothing stands in both.
  public private(set) var notes: [Note] = []
  public private(set) var removedNotes: Set<Note.Anchor> = []
  /// Where the user is; nil leaves the place that was kept.
  public var place: Place?

  public init() {}

  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && notes.isEmpty && removedNotes.isEmpty && place == nil
  }

  public mutating func add(_ ref: String) {
    removed.removeAll { $0 == ref }
    if !added.contains(ref) { added.append(ref) }
  }

  public mutating func remove(_ ref: String) {
    added.removeAll { $0 == ref }
    if !removed.contains(ref) { removed.append(ref) }
  }

  public mutating func add(_ note: Note) {
    removedNotes.remove(note.anchor)
    notes.removeAll { $0.anchor == note.anchor }
    notes.append(note)
  }

  public mutating func remove(noteOn anchor: Note.Anchor) {
    notes.removeAll { $0.anchor == anchor }
    removedNotes.insert(anchor)
  }
}

/// What came of keeping a change.
public enum SavingOutcome: Sendable, Equatable {
  /// All marks and notes that are kept now, those of other explorers among them, and what is to be said.
  case saved(marks: [String], notes: [Note] = [], note: Phrase?)
  case failed(reason: Phrase)

  /// What the user is to be told, if anything.
  public var message: Phrase? {
    switch self {
    case .saved(_, _, let note): note
    case .failed(let reason):
      Phrase(
        "标记和位置没有存下：\(reason.chinese)", "marks and place are not kept: \(reason.english)")
    }
  }
}
