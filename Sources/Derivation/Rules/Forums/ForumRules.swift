/// Tells which of the meetings that an article names it is about, and when, where and under what theme they were held.
struct ForumRules {
  private let text: ArticleText
  private let candidates: [ForumCandidate]
  private let agenda: ForumAgenda
  private let details: ForumDetails

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    candidates = ForumFinder(text, lexicon: lexicon).candidates()
    agenda = ForumAgenda(text)
    details = ForumDetails(text)
  }

  func forums() -> [FoundForum] {
    var forums = told().sorted {
      ($1.score, $0.mentions[0].position.lowerBound) < ($0.score, $1.mentions[0].position.lowerBound)
    }.map(details.forum)
    agenda.addForum(to: &forums)
    if forums.isEmpty {
      let others = OtherForums(text, details: details)
      if let other = others.numbered ?? others.headline(isSure: !agenda.entries.isEmpty) { forums = [other] }
    }
    agenda.complete(&forums)
    return forums
  }

  /// The meetings that the article tells of: those that are held, or the best there is.
  private func told() -> [ForumCandidate] {
    let held = candidates.filter(\.isHeld)
    if !held.isEmpty { return held }
    let objects = candidates.filter(\.isObject)
    if !objects.isEmpty { return objects }
    let best = candidates.filter { $0.score >= 3 }.max { $0.score < $1.score }
    return best.map { [$0] } ?? []
  }
}
