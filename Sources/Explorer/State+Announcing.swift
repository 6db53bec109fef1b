import Model
import System

/// Changes told in the status line, for those who hear the screen: the row that the cursor stands on is read to them
/// anyway, so that a move in a pane changes nothing there.
extension State {
  /// What is on the screen, in a few words.
  var landmark: Phrase {
    if let landmark = mode.landmark(in: self) { return landmark }
    switch view.focus {
    case .list(let kind):
      return UIText.landmark(kind.plural, "\(view.lists[kind].count)")
    case .detail:
      guard let item = view.item else { return UIText.empty }
      return UIText.landmark(item.kind.name, corpus.name(of: item))
    case .source:
      let article = view.source.map { corpus.name(of: $0.article) } ?? ""
      return UIText.landmark(UIText.source, article)
    }
  }

  /// Says what is on the screen if it is something else than before, unless there is more to say. A move says nothing
  /// here: the row that the cursor then stands on does, and what was said stays.
  ///
  /// - Parameter said: what the status line said before.
  mutating func announce(since before: Phrase, said: Message?) {
    guard message == nil else { return }
    let now = landmark
    if now.chinese != before.chinese {
      message = Message(text: now)
    } else if said?.text.chinese == now.chinese {
      message = said
    }
  }
}
