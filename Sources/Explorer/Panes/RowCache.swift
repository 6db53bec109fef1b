/// Rows of text that were set once and are still right: setting them is most of the work of a key.
struct RowCache<Key: Equatable & Sendable, Rows: Sendable>: Sendable {
  private var saved: (key: Key, rows: Rows)?

  /// The rows for a key: those at hand if they are for it, else made anew.
  func rows(for key: Key, make: () -> Rows) -> Rows {
    if let saved, saved.key == key { saved.rows } else { make() }
  }

  /// Keeps rows for a key.
  mutating func keep(_ rows: Rows, for key: Key) { saved = (key, rows) }
}
