/// What a cell means; the TUI alone knows which colours and attributes show it.
public enum Style: UInt8, CaseIterable, Sendable {
  case plain
  /// Titles of panes, of the screen, and names of items.
  case title, focusedTitle
  /// Words that say what the words beside them are.
  case label
  case dim
  case link
  /// The selected row in the pane that has the keys.
  case selected
  /// Characters that match what is looked for, and the same in the selected row.
  case match, selectedMatch
  /// The sentence that backs a fact; the one that is looked at, and others of the same item.
  case quote, otherQuote
  /// What the editor, not the newspaper, says.
  case note
  /// What marks a fact as doubtful, and says why.
  case doubt
  case heading
  /// The number of a sentence where the sentence stands, and behind a fact that it backs.
  case number, reference
  case frame
  case status, key, error
}
