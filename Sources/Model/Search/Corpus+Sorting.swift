extension Corpus {
  /// Items in the order of their names by pinyin, surnames read as surnames; equal names in the order given.
  public func sortedByPinyin(_ items: [ItemID]) -> [ItemID] {
    items.map { item in (item, Pinyin.sortKey(of: name(of: item), kind: FieldKind(item.kind))) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
