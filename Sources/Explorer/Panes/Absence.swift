import Model
import System
import Text

/// Why a list is empty and nothing is selected, and what each key does about it.
struct Absence: Equatable, Sendable {
  /// What stands in the list.
  let short: Phrase
  /// What stands in the detail pane.
  let long: Phrase
  /// Which other kinds have hits, with how many.
  let elsewhere: Phrase?
  let keys: [Key]

  struct Key: Equatable, Sendable {
    let name: String
    let help: Phrase
  }

  /// Nil where the list is not empty.
  init?(in kind: Kind, of state: State) {
    let list = state.view.lists[kind]
    if list.count > 0 { return nil }
    let total = state.corpus.count(of: kind)
    let query = list.query?.text
    let scope = state.view.scopes.last.map { state.name(of: $0) }
    let isNarrowed = !list.facets.isEmpty
    short = UIText.emptyList(of: kind, query: query, isNarrowed: isNarrowed, scope: scope, state.keymap)
    long = UIText.nothingSelected(in: kind, of: total, query: query, isNarrowed: isNarrowed, scope: scope)
    let hits = list.elsewhere
    elsewhere = hits.isEmpty ? nil : UIText.elsewhere(hits)
    var keys: [Key] = []
    func add(_ command: Command, _ help: Phrase) {
      if let key = state.keymap.keys(of: command).first { keys.append(Key(name: key.name, help: help)) }
    }
    if let query, state.mode is SearchPrompt {
      keys = [
        Key(name: "Enter", help: UIText.findsAnywhere(query, hits)),
        Key(name: "Tab", help: UIText.triesSounds),
        Key(name: "Esc", help: UIText.liftsFilter(total, kind)),
      ]
    } else if let query {
      add(.find, UIText.findsAnywhere(query, hits))
      add(.close, UIText.liftsFilter(total, kind))
    } else if isNarrowed {
      add(.facets, UIText.changesFacets)
      add(.close, UIText.liftsFacets(total, kind))
    }
    if scope != nil { add(.liftScope, UIText.liftsScope(total, kind)) }
    self.keys = keys
  }

}

extension DetailPane {
  /// The rows that say why nothing is selected.
  func rows(of absence: Absence) -> [TextRow] {
    let keys = absence.keys
    let indent = 2 + (keys.map { width.columns(of: $0.name) }.max() ?? 0)
    let help = keys.flatMap { key in
      wrapping.wrap([TextRun(key.help[language])], columns: max(4, columns - indent)).enumerated().map {
        place, line in
        let name = place == 0 ? [TextRun(width.padded(key.name, to: indent), .key)] : []
        return TextRow(runs: name + line, indent: place == 0 ? 0 : indent)
      }
    }
    return [.blank] + rows(saying: absence.long) + (help.isEmpty ? [] : [.blank] + help)
  }
}
