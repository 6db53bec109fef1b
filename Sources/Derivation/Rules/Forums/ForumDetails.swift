import Model

/// Reads what is said of a meeting: its names, when, where and under what theme it was held.
struct ForumDetails {
  private let text: ArticleText
  private let dates: DateReader
  private let venues: VenueReader
  private let themes: ThemeReader

  init(_ text: ArticleText) {
    self.text = text
    dates = DateReader(scalars: text.scalars)
    venues = VenueReader(scalars: text.scalars)
    themes = ThemeReader(text)
  }

  func forum(_ candidate: ForumCandidate) -> FoundForum {
    let body = candidate.mentions.filter {
      ![.headline, .deck, .caption].contains(text.blocks[text.block(at: $0.place.lowerBound)].kind)
    }
    let named = body.isEmpty ? candidate.mentions : body
    let best = named.max { rank($0, in: candidate) < rank($1, in: candidate) }!
    let rule: Rule = candidate.isHeld ? .forumHeld : best.isQuoted ? .forumQuoted : .forumNamed
    var forum = FoundForum(
      name: text.string(best.name), ground: Ground([], rule, candidate.isHeld ? .high : .medium))
    forum.ground.add(candidate.mentions.map { text.sentence(of: $0) })
    addAliases(of: named, to: &forum)
    if let host = best.before {
      forum.partOf = FoundValue(
        value: text.string(host), ground: Ground([text.sentence(at: host.lowerBound)], .forumPart, .high))
    }
    if let number = candidate.sentence ?? body.first.map({ text.sentence(of: $0) }) {
      let mention = candidate.mentions.first { text.sentence(of: $0) == number }!
      addDateAndVenue(
        to: &forum, in: number, behind: [mention.place.upperBound, text.sentences[number].lowerBound])
    }
    forum.theme = themes.theme(of: candidate)
    return forum
  }

  /// The fullest name, a quoted one before others.
  private func rank(_ mention: EventMention, in candidate: ForumCandidate) -> Int {
    (text.sentence(of: mention) == candidate.sentence ? 20 : 0) + (mention.isQuoted ? 40 : 0)
      + mention.name.count
  }

  private func addAliases(of mentions: [EventMention], to forum: inout FoundForum) {
    var known: Set = [forum.name]
    for mention in mentions {
      let names = [
        mention.name, mention.letters, mention.before.map { $0.lowerBound..<mention.name.upperBound },
      ].compactMap(\.self)
      for name in names.map({ text.string($0) })
      where known.insert(name).inserted {
        forum.aliases.append(
          FoundValue(value: name, ground: Ground([text.sentence(of: mention)], .forumAlias, .medium)))
      }
    }
  }

  /// What a sentence gives of date and venue.
  ///
  /// - Parameter places: behind which a venue is looked for, the likeliest first.
  func addDateAndVenue(to forum: inout FoundForum, in number: Int, behind places: [Int]) {
    let sentence = text.sentences[number]
    forum.date = dates.date(in: sentence).map {
      FoundValue(value: text.string($0), ground: Ground([number], .forumDate, .high))
    }
    forum.venue = places.lazy.compactMap { venues.venue(behind: $0, in: sentence) }.first.map {
      FoundValue(value: text.string($0), ground: Ground([number], .forumVenue, .medium))
    }
  }
}
