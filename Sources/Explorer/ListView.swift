import Model
import Search
import System

/// The list of a kind as it stands: which items are in sight, in which order, and which one is selected.
struct ListView: Sendable, Equatable {
  /// The order of a list.
  enum Order: String, CaseIterable, Sendable { case source, pinyin, count, date, newest, own }

  /// How many items of a kind have a name that fits a query.
  struct Hits: Sendable, Equatable {
    let kind: Kind
    let count: Int
  }

  let kind: Kind
  var scroll = Scroll()
  var order = Order.source
  /// What the list is filtered by.
  var query: PaneQuery?
  /// Whether the best matches of the query come first: true until the user wants the list's own order.
  var isRanked = true
  /// The tier in which the best match was found.
  var tier: SearchTier?
  /// The values that the list is narrowed by: one of each group that has some.
  var facets: [Facet] = []
  /// Hits of the query in other kinds, where the list has none.
  var elsewhere: [Hits] = []
  /// The rows of the items in sight in the table of their kind; nil: all of them, in the order of the source.
  private var rows: [Int]?
  private let total: Int
  /// The row that was selected before the list became empty.
  private var lastSelected: Int?

  init(_ kind: Kind, count: Int) {
    self.kind = kind
    total = count
  }

  /// How many items are in sight.
  var count: Int { rows?.count ?? total }

  /// The orders, one after the other: of articles the newest first is wanted most.
  var orders: [Order] {
    kind == .article ? [.source, .newest, .date, .pinyin, .count, .own] : Order.allCases
  }

  /// The item at a place of the list.
  func item(at place: Int) -> ItemID? {
    guard (0..<count).contains(place) else { return nil }
    return ItemID(kind, rows?[place] ?? place)
  }

  /// Whether the list is in the order of the matches now.
  var isRankedByMatch: Bool { query != nil && order == .source && isRanked }

  var selectedItem: ItemID? { item(at: scroll.selected) }

  /// Selects an item.
  ///
  /// - Returns: false if it is not in sight.
  mutating func select(_ item: ItemID) -> Bool {
    guard let place = rows == nil ? item.row : rows?.firstIndex(of: item.row) else { return false }
    scroll.selected = place
    return true
  }

  /// Shows these rows, the same item selected if it is among them, else the best one. What an empty list has hidden is
  /// selected again.
  ///
  /// - Parameter selectsBest: whether the best one is selected, whatever was before.
  mutating func show(_ rows: [Int]?, best: Int? = nil, selectsBest: Bool = false) {
    let selected = selectedItem?.row ?? lastSelected
    lastSelected = selected
    self.rows = rows
    guard let rows else { return scroll.selected = selected ?? 0 }
    scroll.selected =
      (selectsBest ? [best] : [selected, best]).lazy.compactMap { row in
        row.flatMap { rows.firstIndex(of: $0) }
      }.first ?? 0
  }

  /// The list in another corpus, all items in sight until it is refreshed: the same item is selected, or where it is
  /// gone the next one that is left, at the same height of the window.
  func migrated(by transfer: Transfer) -> ListView {
    var list = ListView(kind, count: transfer.to.count(of: kind))
    list.order = order
    list.query = query
    list.isRanked = isRanked
    list.facets = facets.compactMap { transfer.facet($0) }
    func first(of places: some Sequence<Int>) -> ItemID? {
      places.lazy.compactMap { place in item(at: place).flatMap { transfer.item($0) } }.first { _ in true }
    }
    let selected = min(scroll.selected, count)
    list.scroll.selected = (first(of: selected..<count) ?? first(of: (0..<selected).reversed()))?.row ?? 0
    // Above the list for now, if need be: refreshing puts it right.
    list.scroll.top = list.scroll.selected - (scroll.selected - scroll.top)
    return list
  }
}

extension ListView.Order {
  /// What tells it in the title of a list.
  var sign: Phrase {
    switch self {
    case .source: Phrase("", "")
    case .pinyin: Phrase("a-z", "a-z")
    case .count: Phrase("9-1", "9-1")
    case .date: Phrase("早→晚", "oldest")
    case .newest: Phrase("晚→早", "newest")
    case .own: Phrase("自己的", "own")
    }
  }
}
