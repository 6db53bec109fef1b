import Model
import System
import Text

/// The rows of the detail pane, which follow what is selected.
extension State {
  /// The rows of the detail pane at the present size.
  var detailRows: DetailRows { detailCache.rows(for: detailKey(in: Layout(self))) { makeDetailRows() } }

  /// All rows of the item in the detail pane, where that shows a preview too.
  var wholeDetailRows: DetailRows {
    guard let item = view.item, isDetailPreview else { return detailRows }
    return detailPane.rows(of: item)
  }

  /// Sets the rows of the detail pane once for all that ask for them until the next change.
  ///
  /// - Returns: the rows.
  mutating func keepDetailRows(in layout: Layout) -> DetailRows {
    let key = detailKey(in: layout)
    let rows = detailCache.rows(for: key) { makeDetailRows() }
    detailCache.keep(rows, for: key)
    return rows
  }

  /// All that the rows of the detail pane depend on.
  struct DetailKey: Equatable, Sendable {
    let item: ItemID?
    let columns: Int
    let query: PaneQuery?
    let language: Language
    let width: TextWidth
    let isPreview: Bool
    let members: Members?
    let absence: Phrase?
  }

  private func detailKey(in layout: Layout) -> DetailKey {
    DetailKey(
      item: view.item, columns: detailColumns(in: layout), query: view.detailQuery, language: language,
      width: width,
      isPreview: isDetailPreview, members: members,
      absence: view.item == nil ? whyNothing : nil)
  }

  private func detailColumns(in layout: Layout) -> Int {
    max(8, (layout.frame(of: .detail)?.columns ?? size.columns) - 2)
  }

  private var detailPane: DetailPane {
    DetailPane(self, columns: detailColumns(in: Layout(self)), query: view.detailQuery)
  }

  /// Whether the detail pane shows what a list selects, and the reader neither has walked in it nor wants a link of it.
  var isDetailPreview: Bool {
    if mode.labelsLinks { return false }
    let focus = view.focus == .source ? view.source?.origin : view.focus
    guard case .list = focus else { return false }
    return view.detail == Scroll()
  }

  /// Why nothing is selected: what has left no item in the list.
  private var whyNothing: Phrase {
    let list = view.lists[view.kind]
    let scope = view.scopes.last.map { name(of: $0) }
    return UIText.nothingSelected(
      in: view.kind.plural, query: list.query?.text, isNarrowed: !list.facets.isEmpty, scope: scope)
  }

  private func makeDetailRows() -> DetailRows {
    guard let item = view.item else { return DetailRows(detailPane.rows(saying: whyNothing)) }
    if !isDetailPreview { return detailPane.rows(of: item) }
    return DetailRows(DetailPreview(of: item, in: detailPane).rows)
  }
}
