/// What was looked for before, to be brought back with ↑ and ↓.
struct QueryHistory: Sendable {
  private(set) var queries: [String] = []
  /// Queries that are kept, at most.
  static let maximum = 100

  /// Remembers a query as the newest; one that is known moves there.
  mutating func remember(_ query: String) {
    guard query.contains(where: { !$0.isWhitespace }) else { return }
    queries.removeAll { $0 == query }
    queries.append(query)
    if queries.count > QueryHistory.maximum { queries.removeFirst() }
  }
}

/// A walk through the history from a prompt: the line that was being typed is kept at its end.
struct HistoryWalk: Sendable, Equatable {
  private var steps = 0
  private var typed = ""

  /// The query one step further back; nil where there is none.
  mutating func older(_ history: QueryHistory, from line: String) -> String? {
    guard steps < history.queries.count else { return nil }
    if steps == 0 { typed = line }
    steps += 1
    return history.queries[history.queries.count - steps]
  }

  /// The query one step towards now, at last the line that was being typed; nil where there is none.
  mutating func newer(_ history: QueryHistory) -> String? {
    guard steps > 0 else { return nil }
    steps -= 1
    return steps == 0 ? typed : history.queries[history.queries.count - steps]
  }
}
