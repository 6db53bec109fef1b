import System
import Text

/// What outlives the program: the marks and notes of a user, what they watch, the last place and the last visit.
public struct SavedState: Sendable {
  /// The ids of the marked items, each once, in the order they were marked; the present corpus may lack some.
  public private(set) var marks: [String] = []
  /// What the user has written on items and sentences, the earliest first; one on each.
  public private(set) var notes: [Note] = []
  public private(set) var place: Place?
  /// Ids of items, and queries, each once, that are told of first when something comes.
  public private(set) var watched: [String] = []
  /// Up to when the user has seen what came; nil before the first visit.
  public private(set) var visit: Moment?
  /// What a later program has put beside them: it is kept as it is.
  var others: [(key: String, value: JSONValue)] = []

  public init(marks: [String] = [], notes: [Note] = []) {
    self.init(marks: marks, notes: notes, place: nil, others: [])
  }

  init(
    marks: [String], notes: [Note] = [], place: Place?, watched: [String] = [], visit: Moment? = nil,
    others: [(key: String, value: JSONValue)]
  ) {
    self.marks = marks.distinct
    self.notes = notes
    self.place = place
    self.watched = watched.distinct
    self.visit = visit
    self.others = others
  }

  /// Makes a change that an explorer asks for, to whatever others have kept meanwhile.
  public mutating func apply(_ change: UnsavedChange) {
    marks = change.marks.applied(to: marks)
    notes = change.notes.applied(to: notes)
    watched = change.watched.applied(to: watched)
    place = change.place ?? place
    // Whoever has seen the most has seen it, however many explorers are open.
    visit = [visit, change.visit].compactMap(\.self).max()
  }
}

/// What an explorer wants to be kept, as against what was kept before.
public struct UnsavedChange: Sendable, Equatable {
  public var marks = ListChange()
  public var notes = NoteChange()
  /// What is watched.
  public var watched = ListChange()
  /// Where the user is; nil leaves the place that was kept.
  public var place: Place?
  /// Up to when the user has seen what came; a later one that was kept stays.
  public var visit: Moment?

  public init() {}

  public var isEmpty: Bool {
    marks.isEmpty && notes.isEmpty && watched.isEmpty && place == nil && visit == nil
  }
}

/// A change to a list in which each string stands once.
public struct ListChange: Sendable, Equatable {
  /// What was put in and taken out; no string stands in both.
  public private(set) var added: [String] = []
  public private(set) var removed: [String] = []

  public init() {}

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty }

  public mutating func add(_ ref: String) {
    removed.removeAll { $0 == ref }
    if !added.contains(ref) { added.append(ref) }
  }

  public mutating func remove(_ ref: String) {
    added.removeAll { $0 == ref }
    if !removed.contains(ref) { removed.append(ref) }
  }

  /// A list with the change made to it: what was put in stands last.
  func applied(to list: [String]) -> [String] {
    let (gone, known) = (Set(removed), Set(list))
    return list.filter { !gone.contains($0) } + added.filter { !known.contains($0) }
  }
}

extension [String] {
  /// Each string once, where it stands first.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
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
