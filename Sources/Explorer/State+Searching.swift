import Model
import Search

// Searching the pane in focus, and the index that all searches ask.

extension State {
  /// What the pane in focus is searched for.
  var query: PaneQuery? {
    switch view.focus {
    case .list(let kind): view.lists[kind].query
    case .detail: view.detailQuery
    case .source: view.source?.query
    }
  }

  /// Searches the pane in focus, or lifts its search.
  mutating func setQuery(_ query: PaneQuery?) {
    switch view.focus {
    case .list(let kind):
      if query == nil { view.lists[kind].isRanked = true }
      view.lists[kind].query = query
      refreshRows(of: kind, selectsBest: view.lists[kind].isRankedByMatch)
      showSelected(of: kind)
    case .detail: view.detailQuery = query
    case .source: view.source?.query = query
    }
  }

  /// Puts the items of a list in sight that scopes, facets and filter let through, in its order.
  ///
  /// - Parameter selectsBest: whether the best match is selected, as for a query that has just been typed.
  mutating func refreshRows(of kind: Kind, selectsBest: Bool = false) {
    let list = view.lists[kind]
    if let query = list.query { prepareSearch(sentences: FieldedQuery(query.text).asksSentences) }
    var (rows, tier) = filtered(kind)
    view.lists[kind].tier = tier
    if !list.facets.isEmpty {
      var dates = ItemDates(of: corpus)
      rows = (rows ?? Array(0..<corpus.count(of: kind))).filter {
        corpus.facets(of: ItemID(kind, $0), dates: &dates).fit(list.facets)
      }
    }
    let best = list.query == nil ? nil : rows?.first
    if list.query != nil, list.order == .source, !list.isRanked { rows?.sort() }
    if list.order != .source {
      let items = (rows ?? Array(0..<corpus.count(of: kind))).map { ItemID(kind, $0) }
      rows = sorted(items, by: list.order).map(\.row)
    }
    view.lists[kind].show(rows, best: best, selectsBest: selectsBest)
    view.lists[kind].elsewhere = rows?.isEmpty == true ? hitsElsewhere(than: kind) : []
  }

  /// How many items of other kinds have names that fit the query of a list; the running text is not searched for it.
  private func hitsElsewhere(than kind: Kind) -> [ListView.Hits] {
    guard let query = view.lists[kind].query, let search else { return [] }
    return Kind.listed.filter { $0 != kind }.map { other in
      ListView.Hits(
        kind: other, count: search.filter(other, by: query.text, fuzzy: query.isFuzzy).rows.count)
    }.filter { $0.count > 0 }
  }

  /// The items that scopes and filter let through, whatever the facets.
  func candidates(of kind: Kind) -> [ItemID] {
    (filtered(kind).rows ?? Array(0..<corpus.count(of: kind))).map { ItemID(kind, $0) }
  }

  /// The rows that scopes and filter let through, nil for all, and how they match.
  private func filtered(_ kind: Kind) -> (rows: [Int]?, tier: SearchTier?) {
    var (rows, tier): ([Int]?, SearchTier?) = (nil, nil)
    if let query = view.lists[kind].query,
      let found = search?.filter(kind, by: query.text, fuzzy: query.isFuzzy)
    {
      (rows, tier) = found
    }
    if !view.scopes.isEmpty { rows = (rows ?? rowsInScope(kind)).filter { isInScope(ItemID(kind, $0)) } }
    return (rows, tier)
  }

  private func sorted(_ items: [ItemID], by order: ListView.Order) -> [ItemID] {
    switch order {
    case .source: items
    case .pinyin: corpus.sortedByPinyin(items)
    case .count: corpus.sortedByCount(items, within: members)
    case .date: corpus.sortedByDate(items)
    case .newest: corpus.sortedByDate(items, newestFirst: true)
    case .own: corpus.sortedByOrigin(items)
    }
  }

  /// What the scopes let through.
  private func rowsInScope(_ kind: Kind) -> [Int] {
    members?.items(of: kind).map(\.row) ?? Array(0..<corpus.count(of: kind))
  }

  /// Makes the index of the corpus, when it is first needed. That of a large one is made beside the explorer.
  ///
  /// - Parameter sentences: whether the running text is to be asked too.
  mutating func prepareSearch(sentences: Bool = false) {
    if search == nil, corpus.isIndexed || !isLarge {
      var new = CorpusSearch(corpus)
      new.words = words
      search = new
    }
    if sentences, !isLarge { search?.prepare() }
  }

  /// What a query that is being typed may be completed to, with the cursor at its end.
  func completion(of editor: LineEditor) -> QueryCompletion? {
    editor.isAtEnd ? search?.completion(of: editor.string, searches) : nil
  }

  /// What is to be told of a query before what it finds: a field that there is not.
  func remark(on query: String) -> String? { FieldedQuery(query).unknown.first?.message[language] }

  /// Whether an index takes longer than a key may.
  var isLarge: Bool { corpus.itemCount > 5_000 }

  /// Asks for the index of a large corpus as soon as a prompt is open that needs it.
  mutating func indexing() -> Effect? {
    let isAsked = mode.needsIndex || search == nil && Kind.listed.contains { view.lists[$0].query != nil }
    if !isAsked || !isLarge || isIndexing || search?.isPrepared == true { return nil }
    isIndexing = true
    return .index
  }

  /// Takes the index, and asks it what was typed meanwhile.
  mutating func take(_ index: CorpusSearch) {
    guard index.corpus === corpus else { return }
    isIndexing = false
    var index = index
    index.words = words
    search = index
    for kind in Kind.listed where view.lists[kind].query != nil {
      refreshRows(of: kind, selectsBest: view.lists[kind].isRankedByMatch)
    }
    act { mode, state in mode.takeIndex(in: &state) }
  }

  /// Goes to the next or previous match of the pane in focus; by 0 to the first from the selected row on.
  mutating func walkMatches(by step: Int) {
    switch view.focus {
    case .list(let kind):
      let (list, height) = (view.lists[kind], height(of: view.focus))
      if list.query == nil { return message = Message(text: UIText.nothingToWalk(keymap)) }
      if list.count == 0 { return message = Message(text: UIText.nothingFound) }
      let next = (list.scroll.selected + step + list.count) % list.count
      view.lists[kind].scroll.move(by: next - list.scroll.selected, of: list.count, height: height)
      showSelected(of: kind)
    case .detail:
      guard view.detailQuery != nil else {
        return step == 0 ? () : (message = Message(text: UIText.nothingToWalk(keymap)))
      }
      let (rows, height) = (detailRows, height(of: .detail))
      guard let row = next(of: rows.matches, from: view.detail.selected, by: step) else { return }
      view.detail.move(by: row - view.detail.selected, of: rows.count, height: height)
    case .source:
      guard let source = view.source, source.query != nil else {
        return step == 0 ? () : walkSentences(by: step)
      }
      let (rows, height) = (sourceRows, height(of: .source))
      let matches = rows.indices.filter { rows[$0].startsMatch }
      guard let row = next(of: matches, from: source.scroll.selected, by: step) else { return }
      view.source!.scroll.move(by: row - source.scroll.selected, of: rows.count, height: height)
    }
  }

  private mutating func next(of matches: [Int], from selected: Int, by step: Int) -> Int? {
    guard let first = matches.first, let last = matches.last else {
      message = Message(text: UIText.nothingFound)
      return nil
    }
    let row =
      step < 0
      ? matches.last { $0 < selected } ?? last
      : matches.first { step == 0 ? $0 >= selected : $0 > selected } ?? first
    message = Message(text: UIText.count(matches.firstIndex(of: row)! + 1, of: matches.count))
    return row
  }

  /// Sorts the list in focus in the next of all orders.
  mutating func takeNextOrder() {
    guard case .list(let kind) = view.focus else { return message = Message(text: UIText.noSort) }
    // A list that is searched goes from the best match first to its own orders, and back.
    let list = view.lists[kind]
    if list.isRankedByMatch {
      view.lists[kind].isRanked = false
    } else {
      let all = list.orders.filter { $0 != .own || corpus.hasOwnFiles }
      view.lists[kind].order = all[((all.firstIndex(of: list.order) ?? -1) + 1) % all.count]
      view.lists[kind].isRanked = view.lists[kind].order == .source
    }
    refreshRows(of: kind)
    message = Message(
      text: view.lists[kind].isRankedByMatch
        ? UIText.sortedByMatch : UIText.sorted(by: view.lists[kind].order, keymap))
  }
}
