/// Rows of text that were set once and are still right: setting them is most of the work of a key.
struct RowCache<Key: Equatable & Sendable>: Sendable {
  private var key: Key?
  private var rows: [TextRow] = []

  /// The rows for a key: those at hand if they are for it, else made anew.
  func rows(for key: Key, make: () -> [TextRow]) -> [TextRow] { key == self.key ? rows : make() }

  /// Keeps rows for a key.
  mutating func keep(_ rows: [TextRow], for key: Key) {
    self.key = key
    self.rows = rows
  }
}
