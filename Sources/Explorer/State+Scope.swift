import Model

/// An item whose belongings alone are in sight.
struct Scope: Sendable, Equatable {
  let item: ItemID
  let members: Set<ItemID>
}

extension State {
  /// Makes the item that is looked at the scope, inside the scope there is.
  mutating func narrowScope() {
    guard let item = view.item else { return message = Message(text: UIText.nothingToFollow) }
    if view.scopes.last?.item == item { return message = Message(text: UIText.isScope) }
    past.append(view)
    future = []
    view.scopes.append(Scope(item: item, members: corpus.belongings(of: item)))
    refreshLists()
    message = Message(text: UIText.scopeSet(corpus.name(of: item), keymap))
  }

  /// Lifts the innermost scope.
  mutating func liftScope() {
    guard let scope = view.scopes.popLast() else { return message = Message(text: UIText.noScope) }
    refreshLists()
    message = Message(text: UIText.scopeLifted(corpus.name(of: scope.item)))
  }

  /// Whether an item is in sight under all scopes.
  func isInScope(_ item: ItemID) -> Bool { view.scopes.allSatisfy { $0.members.contains(item) } }

  private mutating func refreshLists() { for kind in Kind.listed { refreshRows(of: kind) } }
}
