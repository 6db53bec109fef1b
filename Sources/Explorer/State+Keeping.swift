import Model

// What outlives the program: marks, notes, and the place where the user is.

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
    message = Message(
      text: UIText.marked(
        corpus.name(of: item), isMarked, of: marks.items.count, key: mode.key(of: .mark, in: self)))
  }

  /// Learns what came of keeping marks: those that other explorers have kept are seen here too.
  mutating func merge(_ outcome: SavingOutcome) {
    if case .saved(let refs, let notes, _) = outcome {
      marks = Marks(refs, in: corpus)
      watched.unsaved = ListChange()
      unsavedNotes = NoteChange()
      take(notes)
    }
    act { mode, state in mode.refresh(in: state) }
    if let text = outcome.message { message = Message(text: text, isError: true) }
  }

  /// What is marked, watched and noted here and is not kept yet.
  var listsToSave: UnsavedChange {
    var change = UnsavedChange()
    (change.marks, change.watched, change.notes) = (marks.unsaved, watched.unsaved, unsavedNotes)
    return change
  }

  // MARK: The place

  /// What is to be kept when the program ends.
  public var stateToSave: UnsavedChange {
    var change = listsToSave
    change.place = place
    change.visit = visit
    return change
  }

  /// Takes up what was kept.
  ///
  /// - Parameter isPlaceTaken: whether to start at the place that was kept.
  public mutating func restore(_ saved: SavedState, placed isPlaceTaken: Bool) {
    marks = Marks(saved.marks, in: corpus)
    take(saved.notes)
    watched = Marks(configuredWatched + saved.watched, in: corpus)
    if since == nil { since = saved.visit?.next }
    guard isPlaceTaken, let place = saved.place else { return }
    go(to: place)
    awaitedPlace = place
  }
}
