import Model

extension View {
  /// The view in another corpus, as far as that has what the view shows. Its lists show all items until it is
  /// refreshed.
  func carried(by transfer: Transfer) -> View {
    var view = self
    view.isCarried = true
    view.lists = lists.mapValues { $0.carried(by: transfer) }
    view.item = item.flatMap { transfer.item($0) }
    view.scopes = scopes.compactMap { $0.carried(by: transfer) }
    view.source = source.flatMap { $0.carried(by: transfer) }
    if view.source == nil, let source, focus == .source { view.focus = source.origin }
    if item == nil { view.item = View(transfer.to).item }
    return view
  }
}

extension Scope {
  fileprivate func carried(by transfer: Transfer) -> Scope? {
    switch origin {
    case .item(let item): transfer.item(item).map { Scope(.item($0), in: transfer.to) }
    case .doubts: Scope(.doubts, in: transfer.to)
    case .marks(let items): Scope(.marks(items.compactMap { transfer.item($0) }), in: transfer.to)
    }
  }
}

extension SourceView {
  fileprivate func carried(by transfer: Transfer) -> SourceView? {
    guard let article = transfer.item(article) else { return nil }
    var source = self
    source.article = article
    source.sentences = sentences.compactMap { transfer.sentence($0) }
    let current = current.flatMap { transfer.sentence(sentences[$0]) }
    source.current = current.flatMap { source.sentences.firstIndex(of: $0) }
    return source
  }
}
