import Model
import System
import Text

extension ReviewQueue {
  /// What can be added from a sentence, with the key of each.
  func drawAddable(_ state: State, in frame: Frame, on grid: inout Grid) {
    let language = state.language
    grid.drawTitle(UIText.addWhat[language], in: frame, isFocused: true, lines: state.lines)
    let height = max(1, frame.rows - 1)
    let column = language == .chinese ? 14 : 22
    for (place, fact) in AddableFact.all.enumerated() {
      let (x, y) = (frame.x + 2 + place / height * column, frame.y + 1 + place % height)
      let end = grid.draw("\(fact.key)", x: x, y: y, in: frame, .key)
      grid.draw("  " + fact.name[language], x: end, y: y, in: frame, .plain)
    }
  }

  /// What may stand in the part of the value that is typed.
  func drawOffers(_ typing: Typing, _ state: State, in frame: Frame, on grid: inout Grid) {
    let language = state.language
    let line = typing.line
    var aside = ""
    var rows: [(text: String, style: Style)] = []
    if case .correction(let fact) = typing.purpose {
      aside = UIText.valueOnly[language]
      let former = review.facts[fact].value.words[language]
      rows.append(("  " + UIText.formerValue[language] + "  " + former, .label))
    }
    let title = typing.name[language] + "  " + name(of: typing)
    grid.drawTitle(title, aside: aside, in: frame, isFocused: true, lines: state.lines)
    let parts = line.form.parts.map { $0.name[language] }
    rows.append(("  " + ValueForm.line(of: parts), .dim))
    rows.append(("", .plain))
    if line.offers.isEmpty { rows.append(("  " + UIText.noOffers[language], .dim)) }
    let room = max(1, frame.rows - 1 - rows.count)
    let top = max(0, min((line.taken ?? 0) - room / 2, line.offers.count - room))
    for (place, offer) in line.offers.enumerated().dropFirst(top).prefix(room) {
      rows.append(((place == line.taken ? "> " : "  ") + offer, place == line.taken ? .key : .plain))
    }
    for (y, row) in rows.prefix(frame.rows - 1).enumerated() {
      let text = state.width.truncated(row.text, to: max(0, frame.columns - 2))
      grid.draw(text, x: frame.x + 1, y: frame.y + 1 + y, in: frame, row.style)
    }
  }

  /// The item that a typed value is about.
  private func name(of typing: Typing) -> String {
    guard case .correction(let fact) = typing.purpose else { return "" }
    return review.corpus.name(of: review.facts[fact].item)
  }
}
