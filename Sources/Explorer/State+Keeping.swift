import Model

// What outlives the program: marks, and the place where the reader is.

extension State {
  // MARK: Marks

  /// Marks the item of the focused row, or the one in the detail pane; or takes its mark away.
  mutating func toggleMark() {
    guard let item = itemAtHand else { return message = Message(text: UIText.nothingSelected) }
    toggleMark(of: item)
  }

  /// The item that commands are about: that of the focused row, or the one in the detail pane.
  var itemAtHand: ItemID? {
    if case .list(let kind) = view.focus { view.lists[kind].selectedItem } else { view.item }
  }

  mutating func toggleMark(of item: ItemID) {
    let isMarked = marks.toggle(item, in: corpus)
    let name = corpus.name(of: item)
    message = Message(text: isMarked ? UIText.marked(name) : UIText.unmarked(name))
  }

  /// Learns what came of keeping marks: those that other explorers have kept are seen here too.
  mutating func merge(_ outcome: SavingOutcome) {
    if case .saved(let refs, _) = outcome { marks = Marks(refs, in: corpus) }
    act { mode, state in mode.refresh(in: state) }
    if let text = outcome.message { message = Message(text: text, isError: true) }
  }

  // MARK: The place

  /// What is to be kept when the program ends.
  public var stateToSave: UnsavedChange {
    var change = marks.unsaved
    change.place = place
    return change
  }

  private var place: Place {
    var place = Place()
    let focus = view.focus == .source ? view.source?.origin ?? .detail : view.focus
    place.focus = focus == .detail ? .detail : .list
    place.kind = view.kind
    place.item = view.item.map { corpus.ref(of: $0) }
    place.selected = Kind.listed.compactMap { view.lists[$0].selectedItem }.map { corpus.ref(of: $0) }
    (place.row, place.top) = (view.detail.selected, view.detail.top)
    return place
  }

  /// Takes up what was kept.
  ///
  /// - Parameter isPlaceTaken: whether to start at the place that was kept.
  public mutating func restore(_ saved: SavedState, placed isPlaceTaken: Bool) {
    marks = Marks(saved.marks, in: corpus)
    guard isPlaceTaken, let place = saved.place else { return }
    go(to: place)
    awaitedPlace = place
  }

  /// Goes to a place, as far as the corpus has what it names.
  mutating func go(to place: Place) {
    for item in place.selected.compactMap({ corpus.item(ref: $0) }) { show(item) }
    let item = place.item.flatMap { corpus.item(ref: $0) }
    if let item { show(item) }
    view.kind = place.kind
    view.focus = item != nil && place.focus == .detail ? .detail : .list(place.kind)
    followSelection()
    if view.item == item, item != nil { view.detail = Scroll(selected: place.row, top: place.top) }
  }
}
