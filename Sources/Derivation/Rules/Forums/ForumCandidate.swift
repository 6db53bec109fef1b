/// A meeting that the article may be about: all the places that name it.
struct ForumCandidate {
  var mentions: [EventMention]
  /// Whether it is said to take place.
  var isHeld = false
  /// Whether it is the object of a verb: 举办了“…”研讨会.
  var isObject = false
  var score = 0
  /// What tells it from others: the longest name, marks aside.
  var key: Scalars
  /// The sentence that says that it takes place, by number.
  var sentence: Int?
}
