import Model

/// Following a link by the digit, or beyond nine the letter, that stands beside it after `'`.
extension State {
  private static let labels = Array("123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  mutating func startFollowing() {
    if view.item == nil { return message = Message(text: UIText.nothingSelected) }
    guard !linksInSight.isEmpty else { return message = Message(text: UIText.noLinks) }
    mode = .following
    message = Message(text: UIText.typeLabel)
  }

  mutating func handleFollowing(_ key: Key) {
    if keymap.command(for: key) == .follow {
      mode = .choosing
      return message = Message(text: UIText.typeLabel)
    }
    // Further links come into sight by the page.
    if let step = [.pageDown: 1, .pageUp: -1][keymap.command(for: key)] {
      let (count, height) = (wholeDetailRows.count, height(of: .detail))
      view.detail.top += step * height
      view.detail.selected = view.detail.top
      view.detail.fit(count: count, height: height)
      return message = Message(text: UIText.typeLabel)
    }
    // The labels are those of the whole, which the pane shows as long as they stand there.
    let target = linkInSight(key)
    mode = .browsing
    guard let target else { return message = Message(text: UIText.noSuchLink) }
    follow(target)
  }

  private func linkInSight(_ key: Key) -> TextRow.Target? {
    guard case .character(let label) = key.normalised,
      let row = linksInSight.first(where: { $0.value == label })?.key
    else { return nil }
    return detailRows[row].target
  }

  mutating func handleChoosing(_ key: Key) {
    mode = .browsing
    guard case .character(let label) = key.normalised,
      let link = linksToChoose.first(where: { $0.label == label })
    else { return message = Message(text: UIText.noSuchLink) }
    follow(to: link.item)
  }

  /// The items that the shown one is linked to, each once, with labels as far as there are any.
  var linksToChoose: [(label: Unicode.Scalar, item: ItemID)] {
    guard let item = view.item else { return [] }
    var seen: Set<ItemID> = []
    let targets = corpus.relations[item].map(\.target).filter { seen.insert($0).inserted }
    let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars
    return zip(State.labels + capitals, targets).map { ($0, $1) }
  }

  /// The labels of the links in sight in the detail pane, by row.
  var linksInSight: [Int: Unicode.Scalar] {
    guard Layout(self).panes[.detail] != nil else { return [:] }
    let rows = detailRows
    let top = min(view.detail.top, rows.count)
    var links: [Int: Unicode.Scalar] = [:]
    var previous: TextRow.Target?
    for row in top..<min(rows.count, top + height(of: .detail)) where links.count < State.labels.count {
      defer { previous = rows[row].target }
      if let target = rows[row].target, target != previous { links[row] = State.labels[links.count] }
    }
    return links
  }
}
