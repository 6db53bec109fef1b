@testable import Model

/// What decisions come to, told in the plainest way: each editor has a stack of what they did and of what they undid.
struct NaiveDecisions {
  struct Key: Hashable {
    let owner: String
    let field: String
    let value: String
  }

  struct Entry {
    let key: Key
    let editor: String
    let state: ReviewFact.State
    let corrected: String?
    var isUndone = false
  }

  private(set) var entries: [Entry] = []
  private var undone: [String: [Int]] = [:]

  mutating func decide(_ key: Key, _ editor: String, _ state: ReviewFact.State, corrected: String? = nil) {
    entries.append(Entry(key: key, editor: editor, state: state, corrected: corrected))
    undone[editor] = []
  }

  /// Returns whether there was something to undo.
  mutating func undo(_ editor: String) -> Bool {
    for index in entries.indices.reversed() where entries[index].editor == editor && !entries[index].isUndone
    {
      let isOverruled = entries[(index + 1)...].contains {
        !$0.isUndone && $0.editor != editor && $0.key == entries[index].key
      }
      if isOverruled { continue }
      entries[index].isUndone = true
      undone[editor, default: []].append(index)
      return true
    }
    return false
  }

  mutating func redo(_ editor: String) -> Bool {
    guard let index = undone[editor]?.popLast() else { return false }
    entries[index].isUndone = false
    return true
  }

  /// - Parameter present: the facts of the present derivation.
  func state(of key: Key, among present: Set<Key>) -> ReviewFact.State {
    var state = ReviewFact.State.open
    for entry in entries where !entry.isUndone {
      let corrected = entry.corrected.map { Key(owner: entry.key.owner, field: entry.key.field, value: $0) }
      if entry.key == key || corrected == key && !present.contains(entry.key) { state = entry.state }
    }
    return state
  }
}
