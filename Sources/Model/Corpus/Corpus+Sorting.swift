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

  /// Items in the order of their dates, the earliest first; those of the same date, and at the end those of which no
  /// page prints a date with a year, in the order given.
  public func sortedByDate(_ items: [ItemID]) -> [ItemID] {
    let dated = items.enumerated().map { position, item in
      (date: date(of: item), position: position, item: item)
    }
    return dated.sorted { left, right in
      guard let first = left.date, let second = right.date, first != second else {
        return (left.date == nil ? 1 : 0, left.position) < (right.date == nil ? 1 : 0, right.position)
      }
      return first < second
    }.map(\.item)
  }

  /// When an item was in the news: its own date; else that of its earliest forum; else that of its earliest article.
  private func date(of item: ItemID) -> PrintedDate? {
    func earliest(_ kind: Kind) -> PrintedDate? {
      relations[item].lazy.map(\.target).filter { $0.kind == kind }.compactMap(ownDate).min()
    }
    return ownDate(of: item) ?? earliest(.forum) ?? earliest(.article)
  }

  private func ownDate(of item: ItemID) -> PrintedDate? {
    let statement: Statement? =
      switch item.kind {
      case .forum: self[item, as: Forum.self].date
      case .article: self[item, as: Article.self].published
      default: nil
      }
    return statement.flatMap { PrintedDate(self[$0.value]) }
  }
}
