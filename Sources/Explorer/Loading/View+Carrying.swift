import Model

extension View {
  /// The view in another corpus, as far as that has what the view shows. Its lists show all items until it is
  /// refreshed.
  func migrated(by transfer: Transfer) -> View {
    var view = self
    view.isMigrated = true
    view.lists = lists.map { $0.migrated(by: transfer) }
    view.item = item.flatMap { transfer.item($0) }
    view.scopes = []
    for origin in scopes.compactMap({ $0.origin.migrated(by: transfer) }) {
      view.scopes.append(Scope(origin, within: view.scopes.last, in: transfer.to))
    }
    view.source = source.flatMap { $0.migrated(by: transfer) }
    if view.source == nil, let source, focus == .source { view.focus = source.origin }
    if item == nil { view.item = View(transfer.to).item }
    return view
  }
}

extension Scope.Origin {
  fileprivate func migrated(by transfer: Transfer) -> Scope.Origin? {
    switch self {
    case .item(let item): transfer.item(item).map { .item($0) }
    case .doubts: .doubts
    case .marks(let items): .marks(items.compactMap { transfer.item($0) })
    }
  }
}

extension SourceView {
  fileprivate func migrated(by transfer: Transfer) -> SourceView? {
    guard let article = transfer.item(article) else { return nil }
    var source = self
    source.article = article
    let migrated = transfer.sentences(sentences)
    source.sentences = migrated.compactMap { $0 }
    source.numbers = source.sentences.map { _ in 0 }
    source.current = current.flatMap { migrated[$0] }.flatMap { source.sentences.firstIndex(of: $0) }
    return source
  }
}
