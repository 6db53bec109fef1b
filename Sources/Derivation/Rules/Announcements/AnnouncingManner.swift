/// How a verb takes what it announces.
struct AnnouncingManner {
  /// Whether it announces only what is called a plan, a project and the like.
  var isWeak = false
  /// Whether it announces only what stands in quotation marks.
  var needsMarks = false
  /// Whether what it takes is a body, by whatever word its name ends with: 成立海曙数据组.
  var isFounding = false

  private static let marked = WordList(.announcingMarked)
  private static let founding = WordList(.founding)

  init(ofVerb verb: Range<Int>, in scalars: Scalars) {
    isWeak = Lexicon.weakAnnouncing.contains(scalars, verb)
    needsMarks =
      Lexicon.announcing[scalars.string(verb)] == .shared
      || AnnouncingManner.marked.contains(scalars, verb)
    isFounding = AnnouncingManner.founding.contains(scalars, verb)
  }
}
