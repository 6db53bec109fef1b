import Model
import System

extension FoundSeen.Reason {
  /// For the editor.
  var phrase: Phrase {
    switch self {
    case .namedOnly: Phrase("有职务，未说发言", "has a post and is not said to speak")
    case .nameOnly: Phrase("只有姓名", "a name and nothing else")
    }
  }
}
