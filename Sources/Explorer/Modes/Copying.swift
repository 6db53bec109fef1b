import Model
import Report

/// Waiting for the letter of what to copy through the terminal: `y`, then `i`, `n`, `q`, `c` or `r`.
struct Copying: Mode {
  mutating func take(_ key: Key, in state: inout State) -> Effect? {
    state.leaveMode()
    if key == .escape { return nil }
    guard let item = state.itemAtHand else {
      state.message = Message(text: UIText.nothingSelected)
      return nil
    }
    switch key.normalised {
    case .character("i"): return state.copy(state.corpus.export([item], as: .text, in: state.language))
    case .character("n"): return state.copy(state.corpus.name(of: item))
    case .character("q"): return state.copy(state.quotes(of: item).joined(separator: "\n"))
    case .character("c"): return state.copy(state.corpus.export([item], as: .citation, in: state.language))
    case .character("r"): return state.copy(state.corpus.ref(of: item))
    default:
      state.message = Message(text: UIText.noCopyKey, isError: true)
      return nil
    }
  }
}

extension State {
  /// Characters of base64 that a terminal is sent, at most: many drop a longer sequence without a word.
  static let maximumCopied = 100_000

  mutating func startCopying() {
    guard itemAtHand != nil else { return message = Message(text: UIText.nothingSelected) }
    enter(Copying())
    message = Message(text: UIText.copyKeys)
  }

  /// The sentences that back what the user looks at: the row, the marked sentence, or else the item.
  fileprivate func quotes(of item: ItemID) -> [String] {
    var evidence: [Evidence] = []
    switch view.focus {
    case .list: break
    case .detail:
      let rows = detailRows
      if rows.indices.contains(view.detail.selected) { evidence = rows[view.detail.selected].evidence }
    case .source:
      evidence = view.source.flatMap { $0.current.map { view.source!.sentences[$0] } }.map { [$0] } ?? []
    }
    if evidence.isEmpty { evidence = Outline(of: item, in: corpus, language: language).evidence }
    return evidence.map { corpus.printedQuote($0) }
  }

  /// Sends a text to the clipboard, unless terminals would drop it.
  mutating func copy(_ text: String) -> Effect? {
    let count = text.utf8.count
    if count == 0 {
      message = Message(text: UIText.noQuote)
    } else if (count + 2) / 3 * 4 > State.maximumCopied {
      message = Message(text: UIText.tooLongToCopy(count, keymap), isError: true)
    } else {
      message = Message(text: UIText.sent(count, keymap))
      return .copy(text)
    }
    return nil
  }
}
