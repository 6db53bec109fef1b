/// A change to the notes of a user, of which one stands on each item or sentence.
public struct NoteChange: Sendable, Equatable {
  /// Notes that were written, and what notes were taken away from; nothing stands in both.
  public private(set) var written: [Note] = []
  public private(set) var removed: Set<Note.Anchor> = []

  public init() {}

  public var isEmpty: Bool { written.isEmpty && removed.isEmpty }

  public mutating func add(_ note: Note) {
    removed.remove(note.anchor)
    written.removeAll { $0.anchor == note.anchor }
    written.append(note)
  }

  public mutating func remove(noteOn anchor: Note.Anchor) {
    written.removeAll { $0.anchor == anchor }
    removed.insert(anchor)
  }

  /// Notes with the change made to them: what was written stands last.
  func applied(to notes: [Note]) -> [Note] {
    let replaced = removed.union(written.map(\.anchor))
    return notes.filter { !replaced.contains($0.anchor) } + written
  }
}
