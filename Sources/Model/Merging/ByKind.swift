/// A value for each kind of item.
package struct ByKind<Value> {
  private var values: [Value]

  init(_ make: (Kind) -> Value) { values = Kind.allCases.map(make) }

  subscript(kind: Kind) -> Value {
    _read { yield values[ByKind.index(kind)] }
    _modify { yield &values[ByKind.index(kind)] }
  }

  /// The place in `Kind.allCases`.
  private static func index(_ kind: Kind) -> Int {
    switch kind {
    case .forum: 0
    case .session: 1
    case .speaker: 2
    case .announcement: 3
    case .organisation: 4
    case .topic: 5
    case .article: 6
    }
  }
}

extension ByKind: Sendable where Value: Sendable {}
