import System
import Text

/// What outlives the program: the marks of a user and the last place.
public struct SavedState: Sendable {
  /// The ids of the marked items, each once, in the order they were marked; the present corpus may lack some.
  public private(set) var marks: [String] = []
  public private(set) var place: Place?
  /// What a later program has put beside them: it is kept as it is.
  var others: [(key: String, value: JSONValue)] = []

  public init(marks: [String] = []) { self.init(marks: marks, place: nil, others: []) }

  init(marks: [String], place: Place?, others: [(key: String, value: JSONValue)]) {
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
    place = change.place ?? place
  }
}

/// What an explorer wants to be kept, as against what was kept before.
public struct UnsavedChange: Sendable, Equatable {
  /// Marks that were set and taken away; no id stands in both.
  public private(set) var added: [String] = []
  public private(set) var removed: [String] = []
  /// Where the user is; nil leaves the place that was kept.
  public var place: Place?

  public init() {}

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && place == nil }

  public mutating func add(_ ref: String) {
    removed.removeAll { $0 == ref }
    if !added.contains(ref) { added.append(ref) }
  }

  public mutating func remove(_ ref: String) {
    added.removeAll { $0 == ref }
    if !removed.contains(ref) { removed.append(ref) }
  }
}

/// What came of keeping a change.
public enum SavingOutcome: Sendable, Equatable {
  /// All marks that are kept now, those of other explorers among them, and what is to be said.
  case saved(marks: [String], note: Phrase?)
  case failed(reason: Phrase)

  /// What the user is to be told, if anything.
  public var message: Phrase? {
    switch self {
    case .saved(_, let note): note
    case .failed(let reason):
      Phrase(
        "标记和位置没有存下：\(reason.chinese)", "marks and place are not kept: \(reason.english)")
    }
  }
}
