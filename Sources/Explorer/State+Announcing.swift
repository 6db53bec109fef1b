import Model
import System

/// Changes told in the status line, for those who hear the screen: where the cursor stands is read to them anyway.
extension State {
  /// What is on the screen, in a few words.
  var landmark: Phrase {
    if let landmark = mode.landmark(in: self) { return landmark }
    switch view.focus {
    case .list(let kind):
      let list = view.lists[kind]
      guard let item = list.selectedItem else { return UIText.landmark(kind.plural, "0") }
      let place = "\(list.scroll.selected + 1)/\(list.count)"
      return UIText.landmark(kind.plural, place + " " + corpus.name(of: item))
    case .detail:
      guard let item = view.item else { return UIText.empty }
      return UIText.landmark(item.kind.name, corpus.name(of: item))
    case .source:
      let article = view.source.map { corpus.name(of: $0.article) } ?? ""
      return UIText.landmark(UIText.source, article)
    }
  }

  /// Says what is on the screen if it is something else than before, unless there is more to say.
  mutating func announce(since before: Phrase) {
    let now = landmark
    if message == nil, now.chinese != before.chinese { message = Message(text: now) }
  }
}
