import Model

/// Finds the meetings that an article may be about: puts the mentions of each together, and judges by what stands around
/// them whether it takes place.
struct ForumFinder {
  private let text: ArticleText
  private let scalars: Scalars
  private let mentions: [EventMention]

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    scalars = text.scalars
    mentions = EventFinder(text, lexicon: lexicon).mentions()
  }

  /// All meetings, in the order of their first mention.
  func candidates() -> [ForumCandidate] {
    var candidates = together()
    for index in candidates.indices { judge(&candidates[index]) }
    return candidates
  }

  private func together() -> [ForumCandidate] {
    var candidates: [ForumCandidate] = []
    var names = ForumNames()
    for mention in mentions {
      let key = scalars.bare(
        mention.letters.map { mention.name.lowerBound..<$0.lowerBound - 1 } ?? mention.name)
      if let row = names.number(of: key) {
        candidates[row].mentions.append(mention)
        if key.count > candidates[row].key.count {
          names.replace(candidates[row].key, by: key, of: row)
          candidates[row].key = key
        }
      } else {
        names.add(key, of: candidates.count)
        candidates.append(ForumCandidate(mentions: [mention], key: key))
      }
    }
    return candidates
  }

  private func judge(_ candidate: inout ForumCandidate) {
    for mention in candidate.mentions {
      let kind = text.blocks[text.block(at: mention.position.lowerBound)].kind
      let number = text.sentence(of: mention)
      if kind == .headline || kind == .deck || number == 0 { candidate.score += 3 }
      if mention.isQuoted { candidate.score += 1 }
      candidate.score += 1
      guard !text.isHeading(at: mention.position.lowerBound) else { continue }
      if number <= 2 { candidate.score += 1 }
      // A show in the middle of an article is an announcement.
      if isShow(mention), number > 3 { continue }
      judge(&candidate, by: mention, in: number)
    }
  }

  private func isShow(_ mention: EventMention) -> Bool {
    Lexicon.shows.start(in: scalars, upTo: mention.name.upperBound, after: mention.name.lowerBound) != nil
  }

  /// Goes by the verbs on both sides of a mention.
  private func judge(_ candidate: inout ForumCandidate, by mention: EventMention, in number: Int) {
    let sentence = text.sentences[number]
    let before = beforeParticles(mention.position.lowerBound)
    if isHeld(behind: mention, in: sentence) {
      candidate.score += 3
      candidate.isHeld = true
    } else if let host = Lexicon.plainRoles.start(in: scalars, upTo: before, after: sentence.lowerBound),
      host < mention.position.lowerBound
    {
      candidate.score += 2
      candidate.isHeld = true
    } else if organises(upTo: mention.position.lowerBound, after: sentence.lowerBound) {
      candidate.score += 2
      candidate.isHeld = true
    } else if Lexicon.holding.start(in: scalars, upTo: before, after: sentence.lowerBound) != nil {
      candidate.score += 1
      candidate.isObject = true
      // 同期举行的…论坛 is held, whatever else the sentence says.
      if scalars[mention.position.lowerBound - 1] == "的" { candidate.isHeld = true }
    } else {
      return
    }
    candidate.sentence = candidate.sentence ?? number
  }

  /// 组织了一场|研讨会: whether a verb before a mention says that it was held.
  private func organises(upTo position: Int, after limit: Int) -> Bool {
    var at = position
    while let article = ForumFinder.articles.start(in: scalars, upTo: at, after: limit), article > limit {
      at = article
    }
    return position - at > 1 && ForumFinder.organising.start(in: scalars, upTo: at, after: limit) != nil
  }

  private static let articles = WordList(.eventArticle)
  private static let organising = WordList(.organising)

  /// Whether a verb behind a mention says that it takes place.
  private func isHeld(behind mention: EventMention, in sentence: Range<Int>) -> Bool {
    let end = mention.position.upperBound
    guard let verb = Lexicon.holding.first(in: scalars, end..<min(sentence.upperBound, end + 90)) else {
      return false
    }
    return !parts(end..<verb.lowerBound)
  }

  /// The place before 的 and 了.
  private func beforeParticles(_ position: Int) -> Int {
    var at = position
    while at > 0, ["的", "了"].contains(scalars[at - 1]) { at -= 1 }
    return at
  }

  /// Whether a verb behind these words is not said of what stands before them: another meeting is named between, or a
  /// list goes on.
  private func parts(_ range: Range<Int>) -> Bool {
    if scalars[range].contains("。") { return true }
    if let first = range.first, scalars[first] == "、" || scalars[first] == "和" { return true }
    let next = mentions.firstPlace { $0.position.lowerBound >= range.lowerBound }
    return next < mentions.count && mentions[next].position.upperBound <= range.upperBound
      && !scalars[range].contains("由")
  }
}
