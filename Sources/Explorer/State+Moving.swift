import Model

extension State {
  /// Rows of text or items that the pane in focus shows at a time.
  var pageHeight: Int { height(of: view.focus) }

  func height(of focus: Focus) -> Int { Layout(self).height(of: focus) }

  /// How many rows the pane in focus has in all.
  private func rowCount(of focus: Focus) -> Int {
    switch focus {
    case .list(let kind): view.lists[kind].count
    case .detail: detailRows.count
    case .source: sourceRows.count
    }
  }

  /// Moves the selection of the pane in focus by rows.
  mutating func move(by rows: Int) {
    let focus = view.focus
    let (count, height) = (rowCount(of: focus), height(of: focus))
    switch focus {
    case .list(let kind):
      view.lists[kind].scroll.move(by: rows, of: count, height: height)
      showSelected(of: kind)
    case .detail:
      view.detail.move(by: rows, of: count, height: height)
      passBlankRow(by: rows < 0 ? -1 : 1, of: count, height: height)
    case .source: view.source?.scroll.move(by: rows, of: count, height: height)
    }
  }

  /// Brings the selection of the detail pane from a blank row to the next one that says something, in a direction as far
  /// as there is one: two blank rows never stand together.
  private mutating func passBlankRow(by step: Int, of count: Int, height: Int) {
    let rows = detailRows
    let row = view.detail.selected
    guard rows.indices.contains(row), rows[row].runs.isEmpty else { return }
    view.detail.move(by: rows.indices.contains(row + step) ? step : -step, of: count, height: height)
  }

  /// Puts an item into the detail pane, and the selection of its list onto it; an open source follows. What
  /// hides the item in its list is lifted: filter, facets, then scopes from within.
  mutating func show(_ item: ItemID) {
    view.item = item
    view.detail = Scroll()
    if Kind.listed.contains(item.kind) {
      view.kind = item.kind
      select(item)
    }
    if view.source != nil {
      view.source = sourceView(of: item)
      scrollToCurrentSentence()
    }
  }

  private mutating func select(_ item: ItemID) {
    if view.lists[item.kind].select(item) { return }
    view.lists[item.kind].query = nil
    view.lists[item.kind].facets = []
    while !isInScope(item) { liftScope() }
    refreshRows(of: item.kind)
    _ = view.lists[item.kind].select(item)
  }

  /// Gives the keys to a pane.
  mutating func focus(_ focus: Focus) {
    if view.source != nil, focus != .source, Layout(self).form != .wide { view.source = nil }
    view.focus = focus
    guard case .list(let kind) = focus else { return }
    view.kind = kind
    showSelected(of: kind)
  }

  /// Makes the detail pane follow the selection of a list; an empty list selects nothing.
  mutating func showSelected(of kind: Kind) {
    let item = view.lists[kind].selectedItem
    if item == view.item { return }
    if let item { return show(item) }
    view.item = nil
    view.detail = Scroll()
    closeSource()
  }

  /// Makes title, detail pane and list name the same item: that which the list in focus selects, or the one that is
  /// looked at as long as its list has it.
  mutating func followSelection() {
    if case .list(let kind) = view.focus { return showSelected(of: kind) }
    guard let item = view.item else { return }
    let isInSight =
      Kind.listed.contains(item.kind)
      ? view.lists[item.kind].selectedItem == item || view.lists[item.kind].select(item) : isInScope(item)
    if !isInSight { focus(.list(view.kind)) }
  }

  /// Gives the keys to the next or previous pane: the lists, the detail pane, and the source where it is open.
  mutating func focus(neighbour step: Int) {
    let ring = Kind.listed.map { Focus.list($0) } + [.detail] + (view.source == nil ? [] : [.source])
    let index = ring.firstIndex(of: view.focus) ?? 0
    focus(ring[(index + step + ring.count) % ring.count])
  }

  /// Brings every selection into its window, after the screen or the text in it has changed. A pane that is not
  /// on the screen keeps its place.
  mutating func fitScrolls() {
    let layout = Layout(self)
    for kind in Kind.listed where layout.frame(of: .list(kind)) != nil {
      let count = view.lists[kind].count
      view.lists[kind].scroll.fit(count: count, height: layout.height(of: .list(kind)))
    }
    if layout.frame(of: .detail) != nil {
      let count = keepDetailRows(in: layout).count
      let height = layout.height(of: .detail)
      view.detail.fit(count: count, height: height)
      if view.focus == .detail { passBlankRow(by: 1, of: count, height: height) }
    }
    if layout.frame(of: .source) != nil {
      if view.source?.isToBePlaced == true {
        view.source?.isToBePlaced = false
        scrollToCurrentSentence()
      }
      keepSourceRows()
      let count = sourceRows.count
      view.source?.scroll.fit(count: count, height: layout.height(of: .source))
    }
  }

  /// Goes one level back: from the source, from the detail to its list, and from a list out of the program. What a list
  /// is narrowed by is no level.
  mutating func leave() -> Effect? {
    if leavingEnds { return .quit }
    if view.source != nil { closeSource() } else { focus(.list(view.kind)) }
    return nil
  }

  /// Whether there is no level to go back to.
  var leavingEnds: Bool { if case .list = view.focus { view.source == nil } else { false } }

  /// Closes what lies on top: a search, facets, the maximised pane, the source; never the program.
  mutating func close() {
    if query != nil {
      setQuery(nil)
    } else if case .list(let kind) = view.focus, !view.lists[kind].facets.isEmpty {
      view.lists[kind].facets = []
      refreshRows(of: kind)
      showSelected(of: kind)
    } else if isMaximised {
      isMaximised = false
    } else if view.source != nil {
      closeSource()
    } else if view.focus == .detail {
      focus(.list(view.kind))
    }
  }
}
