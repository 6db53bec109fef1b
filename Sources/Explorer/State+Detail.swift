import Model
import Typesetting

/// The rows of the detail pane, which follow what is selected.
extension State {
  /// The rows of the detail pane at the present size.
  var detailRows: DetailRows { detailCache.rows(for: detailKey) { makeDetailRows() } }

  /// All rows of the item in the detail pane, where that shows a preview too.
  var wholeDetailRows: DetailRows {
    isDetailPreview ? detailPane.rows(of: view.item) : detailRows
  }

  /// Sets the rows of the detail pane once for all that ask for them until the next change.
  mutating func keepDetailRows() { detailCache.keep(detailRows, for: detailKey) }

  /// All that the rows of the detail pane depend on.
  struct DetailKey: Equatable, Sendable {
    let item: ItemID?
    let columns: Int
    let query: PaneQuery?
    let language: Language
    let width: TextWidth
    let isPreview: Bool
  }

  private var detailKey: DetailKey {
    DetailKey(
      item: view.item, columns: detailColumns, query: view.detailQuery, language: language, width: width,
      isPreview: isDetailPreview)
  }

  private var detailColumns: Int { max(8, (Layout(self).panes[.detail]?.columns ?? size.columns) - 2) }

  private var detailPane: DetailPane { DetailPane(self, columns: detailColumns, query: view.detailQuery) }

  /// Whether the detail pane shows what a list selects, and the reader neither has walked in it nor wants a link of it.
  var isDetailPreview: Bool {
    if case .following = mode { return false }
    let focus = view.focus == .source ? view.source?.origin : view.focus
    guard case .list = focus else { return false }
    return view.detail == Scroll()
  }

  private func makeDetailRows() -> DetailRows {
    guard let item = view.item, isDetailPreview else { return detailPane.rows(of: view.item) }
    return DetailRows(DetailPreview(of: item, in: detailPane).rows)
  }
}
