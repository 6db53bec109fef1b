import Model
import System

extension State {
  /// The values by which a list can be narrowed, with what each would leave; those chosen are marked.
  func facetRows(of kind: Kind) -> [TextRow] {
    let list = view.lists[kind]
    let items = (0..<list.count).compactMap { list.item(at: $0) }
    let fields = corpus.facetCounts(among: items, in: language)
    var rows: [TextRow] = []
    for (field, values) in fields {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(TextRow(runs: [TextRun(field.name[language], .label)]))
      let maximum = values.map(\.count).max() ?? 0
      rows += values.map { facet, count in
        let sign = list.facets.contains(facet) ? "[x] " : "[ ] "
        return TextRow(
          runs: [TextRun(sign)] + bar(count, of: maximum) + [TextRun(corpus.text(of: facet, in: language))],
          target: .facet(facet))
      }
    }
    return rows.isEmpty ? [TextRow(runs: [TextRun(UIText.empty[language], .dim)])] : rows
  }

  mutating func openFacets() {
    guard case .list(let kind) = view.focus else { return message = Message(text: UIText.noSort) }
    open(.facets(kind), selected: 1)
  }

  /// Narrows the list in focus by a value, or widens it again.
  mutating func toggle(_ facet: Facet) {
    guard case .list(let kind) = view.focus else { return }
    if let place = view.lists[kind].facets.firstIndex(of: facet) {
      view.lists[kind].facets.remove(at: place)
    } else {
      view.lists[kind].facets.append(facet)
    }
    refreshRows(of: kind)
    showSelected(of: kind)
    message = Message(text: UIText.count(view.lists[kind].count, of: corpus.count(of: kind)))
  }
}
