import Text

/// What was decided of a fact, and by whom.
package struct DecidedText {
  package let state: Decided.State
  package let editor: String
  /// As ``Timestamp`` writes it.
  package let time: String
  /// What stood there before it was corrected; empty otherwise.
  package let former: String
  package let note: String

  /// As exports have it.
  var members: FieldWriter.Members {
    [("state", .string(state.rawValue)), ("by", .string(editor)), ("at", .string(time))]
      + (former.isEmpty ? [] : [("before", .string(former))])
      + (note.isEmpty ? [] : [("note", .string(note))])
  }
}

extension Corpus {
  /// What an editor decided of a fact; nil where nobody has.
  package func decided(_ provenance: Provenance) -> DecidedText? {
    let rows = tables.rows(Decided.self)
    // Nothing in a mapped file is believed.
    guard provenance.decided > 0, provenance.decided <= rows.count else { return nil }
    let row = rows[Int(provenance.decided) - 1]
    return DecidedText(
      state: row.state, editor: self[row.editor], time: self[row.time], former: self[row.former],
      note: self[row.note])
  }

  /// Whether an item has a fact in a state: open is what a rule derived and nobody has decided on, accepted is what an
  /// editor wrote or found right.
  public func has(_ state: ReviewFact.State, _ item: ItemID) -> Bool {
    provenances(of: item).contains { has(state, $0) }
  }

  func has(_ state: ReviewFact.State, _ provenance: Provenance) -> Bool {
    switch state {
    case .open: !provenance.rule.isEmpty
    case .accepted: decided(provenance).map { $0.state == .accepted } ?? provenance.rule.isEmpty
    case .corrected: decided(provenance)?.state == .corrected
    case .added: decided(provenance)?.state == .added
    // What is refused is not there, and who could not decide left it open.
    case .refused, .undecided: false
    }
  }
}
