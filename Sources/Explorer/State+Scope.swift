import Model
import System

/// What alone is in sight: the belongings of an item or of all marked items, or what is doubtful.
struct Scope: Sendable, Equatable {
  enum Origin: Sendable, Equatable {
    case item(ItemID)
    case marks([ItemID])
    /// The items with doubtful facts, themselves and not their belongings.
    case doubts
  }

  let origin: Origin
  /// The items that are in sight: those of the scope that the outer scope lets through.
  let members: Members

  init(_ origin: Origin, within outer: Scope?, in corpus: Corpus) {
    self.origin = origin
    let own =
      switch origin {
      case .item(let item): corpus.relatedItems(of: item)
      case .marks(let items):
        items.reduce(into: Members([], of: corpus)) { $0.formUnion(corpus.relatedItems(of: $1)) }
      case .doubts: Members(corpus.doubtfulItems, of: corpus)
      }
    members = outer.map { own.intersection($0.members) } ?? own
  }
}

extension State {
  /// Makes the item that is looked at the scope, inside the scope there is.
  mutating func narrowScope() {
    guard let item = view.item else { return message = Message(text: UIText.nothingSelected) }
    narrowScope(to: .item(item))
  }

  /// Makes the marked items the scope, inside the scope there is.
  mutating func narrowScopeToMarks() { narrowScope(to: .marks(marks.items)) }

  /// Makes the items with doubtful facts the scope, inside the scope there is.
  mutating func narrowScopeToDoubts() {
    if corpus.doubtfulItems.isEmpty { return message = Message(text: UIText.noDoubts) }
    narrowScope(to: .doubts)
    // To the first list that has any.
    guard view.scopes.last?.origin == .doubts, view.lists[view.kind].count == 0,
      let kind = Kind.listed.first(where: { view.lists[$0].count > 0 })
    else { return }
    let told = message
    focus(.list(kind))
    message = told
  }

  mutating func narrowScope(to origin: Scope.Origin) {
    if view.scopes.last?.origin == origin { return message = Message(text: UIText.isScope) }
    let scope = Scope(origin, within: view.scopes.last, in: corpus)
    past.append(view)
    future = []
    view.scopes.append(scope)
    refreshLists()
    message = Message(text: UIText.scopeSet(name(of: scope), keymap))
  }

  /// Lifts the innermost scope.
  mutating func liftScope() {
    guard let scope = view.scopes.popLast() else { return message = Message(text: UIText.noScope) }
    refreshLists()
    message = Message(text: UIText.scopeLifted(name(of: scope)))
  }

  /// How the breadcrumb names a scope.
  func name(of scope: Scope) -> String {
    switch scope.origin {
    case .item(let item): corpus.name(of: item)
    case .marks(let items): UIText.marksTitle[language] + " \(items.count)"
    case .doubts: UIText.doubtsTitle[language] + " \(scope.members.count)"
    }
  }

  /// The items that the scopes let through; nil where there is no scope.
  var members: Members? { view.scopes.last?.members }

  /// Whether an item is in sight under all scopes.
  func isInScope(_ item: ItemID) -> Bool { members?.contains(item) ?? true }

  mutating func refreshLists() { for kind in Kind.listed { refreshRows(of: kind) } }
}
