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
      (!text.isHeading(at: $0.position.lowerBound) || $0.isQuoted)
        && text.blocks[text.block(at: $0.position.lowerBound)].kind != .caption
    }
    let named = body.isEmpty ? candidate.mentions : body
    let best = named.max { rank($0, in: candidate) < rank($1, in: candidate) }!
    let rule: Rule = candidate.isHeld ? .forumHeld : best.isQuoted ? .forumQuoted : .forumNamed
    var forum = FoundForum(
      name: text.string(best.name),
      provenance: FoundProvenance([], rule, isSure(best, candidate) ? .high : .medium))
    forum.provenance.add(candidate.mentions.map { text.sentence(of: $0) })
    addAliases(of: named, to: &forum)
    if let host = best.before {
      forum.partOf = FoundValue(
        value: text.string(host),
        provenance: FoundProvenance([text.sentence(at: host.lowerBound)], .forumPart, .high))
    }
    if let number = candidate.sentence ?? body.first.map({ text.sentence(of: $0) }) {
      let mention = candidate.mentions.first { text.sentence(of: $0) == number }!
      addDateAndVenue(
        to: &forum, in: number, behind: [mention.position.upperBound, text.sentences[number].lowerBound],
        of: mention.position)
    }
    forum.theme = themes.theme(of: candidate)
    return forum
  }

  /// Whether a name is one beyond doubt: it is quoted, numbered or dated, or the headline has it too.
  private func isSure(_ mention: EventMention, _ candidate: ForumCandidate) -> Bool {
    guard candidate.isHeld else { return false }
    let name = mention.name
    let isNumbered = text.scalars[name].contains { $0.isDigit || $0 == "届" }
    return mention.isQuoted && mention.before == nil || isNumbered
      || candidate.mentions.contains { text.isHeading(at: $0.position.lowerBound) }
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
          FoundValue(
            value: name, provenance: FoundProvenance([text.sentence(of: mention)], .forumAlias, .medium)))
      }
    }
  }

  /// The date of a meeting: the first behind its name, or the last before, and not that of another meeting before it.
  private func date(in sentence: Range<Int>, of name: Range<Int>?) -> Range<Int>? {
    guard let name, sentence.contains(name.lowerBound) else { return dates.date(in: sentence) }
    let behind = dates.date(in: name.upperBound..<min(sentence.upperBound, name.upperBound + 40))
    if let behind, Lexicon.holding.first(in: text.scalars, behind.upperBound..<sentence.upperBound) != nil {
      return behind
    }
    var last: Range<Int>?
    var from = sentence.lowerBound
    while let date = dates.date(in: from..<name.lowerBound) { (last, from) = (date, date.upperBound) }
    return last ?? behind ?? dates.date(in: sentence)
  }

  /// What a sentence gives of date and venue.
  ///
  /// - Parameter positions: behind which a venue is looked for, the likeliest first.
  func addDateAndVenue(
    to forum: inout FoundForum, in number: Int, behind positions: [Int], of name: Range<Int>? = nil
  ) {
    let sentence = text.sentences[number]
    forum.date = date(in: sentence, of: name).map { range in
      // 近日 says no day.
      let saysDay = text.scalars[range].contains { $0.properties.numericType != nil }
      return FoundValue(
        value: text.string(range),
        provenance: FoundProvenance([number], .forumDate, saysDay ? .high : .medium))
    }
    forum.venue = positions.lazy.compactMap { venues.venue(behind: $0, in: sentence) }.first.map {
      FoundValue(value: text.string($0), provenance: FoundProvenance([number], .forumVenue, .medium))
    }
  }
}
