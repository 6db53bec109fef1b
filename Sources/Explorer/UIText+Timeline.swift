import System

/// The texts of the timeline.
extension UIText {
  static let timelineTitle = Phrase("年表", "timeline")
  /// The whole corpus.
  static let whole = Phrase("全部", "all")
  static let newestFirst = Phrase("晚的在前", "the newest first")
  static let earliestFirst = Phrase("早的在前", "the earliest first")
  static let allEvents = Phrase("各种都看", "all kinds")

  static func entries(_ count: Int) -> Phrase {
    Phrase("\(count) 条", "\(count) \(count == 1 ? "entry" : "entries")")
  }

  /// Why a date is no printed one.
  static func inferred(_ reason: String) -> Phrase { Phrase("推断：" + reason, "inferred: " + reason) }

  /// The date as it is printed, before what follows from it.
  static func printed(_ date: String) -> Phrase { Phrase("印作“\(date)”；", "printed “\(date)”; ") }

  static func emptyTimeline(_ keymap: Keymap) -> Phrase {
    let (range, event) = (keymap.key(of: .nextPane), keymap.key(of: .facets))
    return Phrase(
      "没有可列的。按 \(range) 看别的范围，按 \(event) 看别的种类。",
      "nothing to tell of. \(range) shows the timeline of more, \(event) other kinds.")
  }
}
