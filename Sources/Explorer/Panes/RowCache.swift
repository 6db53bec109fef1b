/// Rows of text that were set once and are still right: setting them is most of the work of a key.
struct RowCache<Key: Equatable & Sendable, Rows: Sendable>: Sendable {
  private var kept: (key: Key, rows: Rows)?

  /// The rows for a key: those at hand if they are for it, else made anew.
  func rows(for key: Key, make: () -> Rows) -> Rows {
    if let kept, kept.key == key { kept.rows } else { make() }
  }

  /// Keeps rows for a key.
  mutating func keep(_ rows: Rows, for key: Key) { kept = (key, rows) }
}
