import Model
import Report
import System
import Text

/// The rows of the detail pane, which follow what is selected.
extension State {
  /// The rows of the detail pane at the present size.
  var detailRows: DetailRows {
    let layout = Layout(self)
    return detailCache.rows(for: detailKey(in: layout)) { makeDetailRows(in: layout) }
  }

  /// All rows of the item in the detail pane, where that shows a preview too.
  var wholeDetailRows: DetailRows {
    guard let item = view.item, isDetailPreview else { return detailRows }
    return detailPane(in: Layout(self)).rows(of: item)
  }

  /// Sets the rows of the detail pane once for all that ask for them until the next change.
  ///
  /// - Returns: the rows.
  mutating func keepDetailRows(in layout: Layout) -> DetailRows {
    let key = detailKey(in: layout)
    let rows = detailCache.rows(for: key) { makeDetailRows(in: layout) }
    detailCache.keep(rows, for: key)
    if let frame = layout.evidence { evidenceCache.keep(evidenceRows(in: layout, frame), for: key) }
    return rows
  }

  /// The sentences beside the facts.
  struct EvidenceRows: Sendable {
    var rows: [TextRow] = []
    /// How many sentences there are.
    var count = 0
  }

  /// The rows of the sentences that have a column of their own.
  func evidenceRows(in layout: Layout, _ frame: Frame) -> EvidenceRows {
    evidenceCache.rows(for: detailKey(in: layout)) {
      guard let item = view.item else { return EvidenceRows() }
      let outline = Outline(of: item, in: corpus, language: language)
      let rows = DetailPane(self, frame: frame.columns).evidence(of: outline, maximum: frame.rows - 1)
      return EvidenceRows(rows: rows, count: outline.evidence.count)
    }
  }

  /// All that the rows of the detail pane depend on.
  struct DetailKey: Equatable, Sendable {
    let item: ItemID?
    let columns: Int
    let rows: Int
    let isSplit: Bool
    let evidence: Frame?
    let query: PaneQuery?
    let language: Language
    let width: TextWidth
    let isPreview: Bool
    let members: Members?
    let absence: Absence?
    let notes: Int
  }

  private func detailKey(in layout: Layout) -> DetailKey {
    let isPreview = isDetailPreview
    return DetailKey(
      item: view.item, columns: detailColumns(in: layout), rows: isPreview ? layout.height(of: .detail) : 0,
      isSplit: layout.isSplit, evidence: layout.evidence, query: view.detailQuery, language: language,
      width: width,
      isPreview: isPreview, members: members,
      absence: view.item == nil ? Absence(in: view.kind, of: self) : nil, notes: noteVersion)
  }

  private func detailColumns(in layout: Layout) -> Int { layout.frame(of: .detail)?.columns ?? size.columns }

  private func detailPane(in layout: Layout) -> DetailPane {
    DetailPane(self, frame: detailColumns(in: layout), isSplit: layout.isSplit, query: view.detailQuery)
  }

  /// Whether the detail pane shows what a list selects, and the user neither has walked in it nor wants a link of it.
  var isDetailPreview: Bool {
    if mode.labelsLinks { return false }
    let focus = view.focus == .source ? view.source?.origin : view.focus
    guard case .list = focus else { return false }
    return view.detail == Scroll()
  }

  private func makeDetailRows(in layout: Layout) -> DetailRows {
    let pane = detailPane(in: layout)
    guard let item = view.item else {
      return DetailRows(Absence(in: view.kind, of: self).map { pane.rows(of: $0) } ?? [])
    }
    if !isDetailPreview { return pane.rows(of: item) }
    return DetailRows(DetailPreview(of: item, in: pane, height: layout.height(of: .detail)).rows)
  }
}
