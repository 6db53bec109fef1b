import Model

/// Waiting for the digit, or beyond nine the letter, that stands beside a link in sight; `'` again shows all links.
struct Following: Mode {
  fileprivate static let labels = Array("123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  var labelsLinks: Bool { true }

  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    let command = state.keymap.command(for: key)
    switch command {
    case .follow:
      state.enter(Choosing())
      state.message = Message(text: UIText.typeLabel)
    case .pageDown, .pageUp:
      // Further links come into sight by the page.
      let (count, height) = (state.wholeDetailRows.count, state.height(of: .detail))
      state.view.detail.top += command == .pageDown ? height : -height
      state.view.detail.selected = state.view.detail.top
      state.view.detail.fit(count: count, height: height)
      state.message = Message(text: UIText.typeLabel)
    default:
      // The labels are those of the whole, which the pane shows as long as they stand there.
      let target = target(of: key, in: state)
      state.leaveMode()
      if let target { state.follow(target) } else { state.message = Message(text: UIText.noSuchLink) }
    }
    return nil
  }

  private func target(of key: Key, in state: State) -> TextRow.Target? {
    guard case .character(let label) = key.normalised,
      let row = state.linksInSight.first(where: { $0.value == label })?.key
    else { return nil }
    return state.detailRows[row].target
  }

  /// The labels that links of all the item can have.
  static let allLabels = labels + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars
}

extension State {
  mutating func startFollowing() {
    if case .list = view.focus, startNumbering(over: Browsing()) { return }
    if view.item == nil { return message = Message(text: UIText.nothingSelected) }
    guard !linksToChoose.isEmpty else { return message = Message(text: UIText.noLinks) }
    enter(Following())
    message = Message(text: UIText.typeLabel)
  }

  /// The labels of the links in sight in the detail pane, by row.
  var linksInSight: [Int: Unicode.Scalar] {
    guard Layout(self).frame(of: .detail) != nil else { return [:] }
    let rows = detailRows
    let top = min(view.detail.top, rows.count)
    var links: [Int: Unicode.Scalar] = [:]
    var previous: TextRow.Target?
    for row in top..<min(rows.count, top + height(of: .detail)) where links.count < Following.labels.count {
      defer { previous = rows[row].target }
      // Sentences have numbers of their own.
      guard let target = rows[row].target, target != previous, case .item = target else { continue }
      links[row] = Following.labels[links.count]
    }
    return links
  }
}
