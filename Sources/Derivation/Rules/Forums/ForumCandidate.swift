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

extension Scalars {
  /// How long the end of a meeting's name must be to stand for it.
  static let shortestForumName = 4

  /// Whether one of two names is the end of the other, marks and spaces aside.
  func isSameForum(as other: Scalars) -> Bool {
    let (one, other) = (bare(indices), other.bare(other.indices))
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count >= Scalars.shortestForumName && long.suffix(short.count).elementsEqual(short)
  }
}
