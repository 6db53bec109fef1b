import Text

/// A key as the user pressed it, freed from what the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// A letter with the control key, in lower case.
  case control(Unicode.Scalar)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end

  /// The key on an ASCII keyboard that a character of an input method stands for: full-width letters and
  /// Chinese punctuation count as their keys, so that an input method left on does no harm.
  var normalised: Key {
    guard case .character(let scalar) = self else { return self }
    return .character(Key.punctuation[scalar] ?? scalar.halfWidth)
  }

  /// Whether a character is a letter or sign of a text, as against punctuation.
  static func isText(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "　": " ", "、": "/", "。": ".", "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": "`", "￥": "$", "—": "_",
  ]
}
