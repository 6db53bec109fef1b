import Model

/// A value for every kind.
struct ByKind<Value> {
  /// In the order of the kinds.
  private var values: [Value]

  init(_ value: (Kind) -> Value) { values = Kind.allCases.map(value) }

  subscript(kind: Kind) -> Value {
    get { values[kind.index] }
    _modify { yield &values[kind.index] }
  }

  func map<Other>(_ transform: (Value) -> Other) -> ByKind<Other> { ByKind<Other> { transform(self[$0]) } }
}

extension ByKind: Equatable where Value: Equatable {}
extension ByKind: Sendable where Value: Sendable {}

extension Kind {
  /// Its place among all kinds.
  fileprivate var index: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
