/// How wide the terminal draws characters of ambiguous width (“ ” … — ①), as the user says it.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  case one = "1"
  case two = "2"
  /// The terminal is asked.
  case ask = "auto"
}
