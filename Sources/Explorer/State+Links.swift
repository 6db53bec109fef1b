import Model

/// Following a link by its number: `'`, then the digit that stands beside the link.
extension State {
  mutating func startFollowing() {
    guard !linksInSight.isEmpty else { return message = Message(text: UIText.noLinks) }
    mode = .following
    message = Message(text: UIText.typeDigit)
  }

  mutating func handleFollowing(_ key: Key) {
    mode = .browsing
    guard case .character(let scalar) = key.normalised, let digit = Int(String(scalar)),
      let row = linksInSight.first(where: { $0.value == digit })?.key, let target = detailRows[row].target
    else { return message = Message(text: UIText.noSuchLink) }
    follow(target)
  }

  /// The digits of the first nine links in sight in the detail pane, by row.
  var linksInSight: [Int: Int] {
    guard Layout(self).panes[.detail] != nil else { return [:] }
    let rows = detailRows
    var digits: [Int: Int] = [:]
    var previous: TextRow.Target?
    for row in view.detail.top..<min(rows.count, view.detail.top + height(of: .detail)) where digits.count < 9
    {
      defer { previous = rows[row].target }
      if let target = rows[row].target, target != previous { digits[row] = digits.count + 1 }
    }
    return digits
  }
}
