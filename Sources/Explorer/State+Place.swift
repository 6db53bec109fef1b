import Model
import System

// The place where the user is, in words that outlive the program, and the way back to it.

extension State {
  var place: Place {
    var place = Place()
    switch view.focus {
    case .list: place.focus = .list
    case .detail: place.focus = .detail
    case .source: place.focus = .source
    }
    place.kind = view.kind
    place.item = view.item.map { corpus.ref(of: $0) }
    place.selected = Kind.listed.compactMap { view.lists[$0].selectedItem }.map { corpus.ref(of: $0) }
    (place.row, place.top) = (view.detail.selected, view.detail.top)
    place.source = view.source.map { source in
      Place.Source(article: corpus.ref(of: source.article), sentence: source.current)
    }
    place.scopes = view.scopes.map { scope in
      switch scope.origin {
      case .item(let item): .item(corpus.ref(of: item))
      case .marks(let items): .marks(items.map { corpus.ref(of: $0) })
      case .doubts: .doubts
      }
    }
    place.lists = Kind.listed.map { saved(view.lists[$0]) }.filter { $0 != Place.List($0.kind) }
    return place
  }

  private func saved(_ list: ListView) -> Place.List {
    var saved = Place.List(list.kind)
    (saved.query, saved.isFuzzy) = (list.query?.text, list.query?.isFuzzy ?? false)
    saved.order = list.order == .source ? nil : list.order.rawValue
    saved.facets = list.facets.map { facet in
      switch facet.value {
      case .item(let item): Place.Facet(field: facet.field.rawValue, value: corpus.ref(of: item))
      case .word(let word): Place.Facet(field: facet.field.rawValue, value: word)
      }
    }
    return saved
  }

  // MARK: The way back

  /// Goes to a place, as far as the corpus has what it names.
  mutating func go(to place: Place) {
    view.scopes = []
    for origin in place.scopes.compactMap(origin) {
      view.scopes.append(Scope(origin, within: view.scopes.last, in: corpus))
    }
    for kind in Kind.listed { narrow(place.lists.first { $0.kind == kind } ?? Place.List(kind)) }
    refreshLists()
    for item in place.selected.compactMap({ corpus.item(ref: $0) }) where Kind.listed.contains(item.kind) {
      _ = view.lists[item.kind].select(item)
    }
    let item = place.item.flatMap { corpus.item(ref: $0) }
    if let item { show(item) }
    view.kind = place.kind
    let isInDetail = place.focus == .detail || place.focus == .source && place.source == nil
    view.focus = item != nil && isInDetail ? .detail : .list(place.kind)
    followSelection()
    if view.item == item, item != nil {
      view.detail = Scroll(selected: place.row, top: place.top)
      open(place.source, isFocused: place.focus == .source)
    }
  }

  private func origin(_ scope: Place.Scope) -> Scope.Origin? {
    switch scope {
    case .item(let ref): return corpus.item(ref: ref).map { .item($0) }
    case .marks(let refs):
      let items = refs.compactMap { corpus.item(ref: $0) }
      return items.isEmpty ? nil : .marks(items)
    case .doubts: return corpus.doubtfulItems.isEmpty ? nil : .doubts
    }
  }

  private mutating func narrow(_ list: Place.List) {
    view.lists[list.kind].query = list.query.map { PaneQuery(text: $0, isFuzzy: list.isFuzzy) }
    view.lists[list.kind].order = list.order.flatMap { ListView.Order(rawValue: $0) } ?? .source
    view.lists[list.kind].facets = list.facets.compactMap { facet in
      guard let field = FacetField(rawValue: facet.field) else { return nil }
      if !field.hasItems { return Facet(field: field, value: .word(facet.value)) }
      return corpus.item(ref: facet.value).map { Facet(field: field, value: .item($0)) }
    }
  }

  /// Opens the article that was open beside the item.
  private mutating func open(_ saved: Place.Source?, isFocused: Bool) {
    guard let saved, let item = view.item, let article = corpus.item(ref: saved.article),
      article.kind == .article, var source = sourceView(of: item, article: article)
    else { return }
    source.current = saved.sentence.flatMap { source.sentences.indices.contains($0) ? $0 : nil }
    view.source = source
    if isFocused { view.focus = .source }
    view.source?.isToBePlaced = true
  }
}
