import Text

extension Corpus {
  /// Items of a kind in the order of their names by pinyin, surnames read as surnames; equal names in the order of the
  /// source, in which they are given.
  public func sortedByPinyin(_ items: [ItemID]) -> [ItemID] {
    listFigures?.sortedByPinyin(items) ?? sortedBySpelling(items)
  }

  /// The same by spelling every name.
  func sortedBySpelling(_ items: [ItemID]) -> [ItemID] {
    items.map { item in (item, Pinyin.sortKey(of: name(of: item), kind: FieldKind(item.kind))) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// Items in the order of their dates, the earliest first; those of the same date, and at the end those without any, in
  /// the order given.
  ///
  /// - Parameter newestFirst: the other way round; those without a date are at the end all the same.
  public func sortedByDate(_ items: [ItemID], newestFirst: Bool = false) -> [ItemID] {
    var dates = ItemDates(of: self)
    var (dated, undated): ([(date: NewsDate, position: Int)], [ItemID]) = ([], [])
    for (position, item) in items.enumerated() {
      if let date = dates.date(of: item)?.date {
        dated.append((date, position))
      } else {
        undated.append(item)
      }
    }
    dated.sort { left, right in
      if left.date == right.date { return left.position < right.position }
      return newestFirst ? left.date > right.date : left.date < right.date
    }
    return dated.map { items[$0.position] } + undated
  }

  /// Items by how often others refer to them, the most often first; those that are alike in the order given.
  ///
  /// - Parameter members: the items that count; all of them otherwise.
  public func sortedByCount(_ items: [ItemID], within members: Members? = nil) -> [ItemID] {
    items.enumerated()
      .map { position, item in
        (count: referenceCount(of: item, within: members), position: position, item: item)
      }
      .sorted { (-$0.count, $0.position) < (-$1.count, $1.position) }.map(\.item)
  }

  /// Items of the user's own files before those that the program carries, else in the order given.
  public func sortedByOrigin(_ items: [ItemID]) -> [ItemID] {
    items.filter { position(of: $0) != nil } + items.filter { position(of: $0) == nil }
  }
}
