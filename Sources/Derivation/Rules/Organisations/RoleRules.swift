import Model

/// Finds who hosts, guides, organises and supports a meeting: 由A指导，B、C主办, and 主办单位：….
struct RoleRules {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private let lists: OrganisationLists

  struct Found {
    let organisation: Range<Int>
    let role: Role
    let printed: String
    var provenance: FoundProvenance
  }

  /// 得到…的大力支持
  private static let adverbs = WordList(.supportAdverb)
  /// Words that speak of another meeting, yet to come: 下届会议由云南大学承办.
  private static let next = WordList(.nextEvent)
  private static let notAfter = WordList(.notAfterRole)

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
    lists = OrganisationLists(scalars: scalars, lexicon: lexicon)
  }

  func roles() -> [Found] { said() + asUnit() + RoleLineReader(text, lists: lists).roles() }

  // MARK: In sentences

  private func said() -> [Found] {
    text.sentences.enumerated().flatMap { number, sentence -> [Found] in
      guard scalars.holds(Lexicon.roles.words, sentence) else { return [] }
      return roles(in: sentence, number: number)
    }
  }

  private func roles(in sentence: Range<Int>, number: Int) -> [Found] {
    let verbs = verbs(in: sentence)
    let isChain = verbs.contains { Lexicon.plainRoles.contains(scalars, $0) }
    var found: [Found] = []
    var last = sentence.lowerBound
    for verb in verbs {
      let by = by(before: verb.lowerBound, after: last) ?? supported(before: verb, after: last)
      let isPlain = Lexicon.plainRoles.contains(scalars, verb)
      let isUnder = scalars.stands("下", at: verb.upperBound) || scalars.stands("支持下", at: verb.upperBound + 1)
      let continues = last > sentence.lowerBound
      guard
        isPlain
          || by != nil && (isChain || namesMeeting(sentence) || isHelp(verb) && last == sentence.lowerBound)
          || isChain && (isUnder || continues && isHelp(verb))
      else { continue }
      if announces(verb, in: sentence) || scalars.holds(RoleRules.next, last..<verb.lowerBound) { continue }
      let start = by ?? listStart(before: verb.lowerBound, after: last, in: sentence)
      var end = verb.lowerBound
      while let adverb = RoleRules.adverbs.start(in: scalars, upTo: end, after: start), adverb < end {
        end = adverb
      }
      let organisations = lists.organisations(in: start..<max(start, end))
      let isSure = by != nil || continues
      let printed = text.string(verb)
      for organisation in organisations
      where isSure && (isPlain || isChain && isHelp(verb)) || isOrganisation(organisation) {
        found.append(
          Found(
            organisation: organisation, role: Lexicon.roles[printed] ?? .host, printed: printed,
            provenance: FoundProvenance([number], .roleBy, isSure && isPlain ? .high : .medium)))
      }
      last = verb.upperBound
    }
    return found
  }

  private func verbs(in sentence: Range<Int>) -> [Range<Int>] {
    var verbs: [Range<Int>] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let end = Lexicon.roles.words.end(in: scalars, from: at, before: sentence.upperBound) {
        let isNoun =
          RoleRules.notAfter.end(in: scalars, from: end, before: sentence.upperBound) != nil
          && !scalars.stands("了", at: end)
          // A label: 承办：…
          || end < sentence.upperBound && (scalars[end].isColon || scalars[end] == "｜")
        if !isNoun { verbs.append(at..<end) }
        at = end
      } else {
        at += 1
      }
    }
    return verbs
  }

  /// Whether what is held is no meeting but, say, a competition: an announcement.
  private func announces(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    let at = verb.upperBound + (scalars.stands("的", at: verb.upperBound) ? 1 : 0)
    guard at < sentence.upperBound, scalars[at] == "“" || scalars[at] == "《",
      let closing = scalars.closing(of: at, before: sentence.upperBound)
    else { return false }
    return lexicon.events.start(in: scalars, upTo: closing, after: at + 1) == nil
      && !scalars.holds(lexicon.events, closing + 1..<min(closing + 16, sentence.upperBound))
  }

  /// Whether the verb tells of guidance or support.
  private func isHelp(_ verb: Range<Int>) -> Bool {
    switch Lexicon.roles[text.string(verb)] {
    case .guide, .support: true
    default: false
    }
  }

  /// The place behind the last 由 that introduces who did it.
  private func by(before verb: Int, after start: Int) -> Int? {
    guard start < verb else { return nil }
    for at in (start..<verb).reversed() where scalars[at] == "由" {
      if at > 0,
        Lexicon.innerBy.contains(scalars, at - 1..<at + 1) || Lexicon.innerBy.contains(scalars, at..<at + 2)
      {
        continue
      }
      return at + 1
    }
    return nil
  }

  /// 获…及…鼎力支持: the place behind the word that introduces who helps.
  private func supported(before verb: Range<Int>, after start: Int) -> Int? {
    guard isHelp(verb) else { return nil }
    let clause = scalars.clauseStart(upTo: verb.lowerBound, after: start)
    return RoleRules.fors.last(in: scalars, clause..<verb.lowerBound).map(\.upperBound)
  }

  private static let fors = WordList(.roleFor)

  /// Where the list before a verb begins that no 由 introduces: behind the verb before, or the clause.
  private func listStart(before verb: Int, after last: Int, in sentence: Range<Int>) -> Int {
    if last > sentence.lowerBound {
      var at = last
      while at < verb,
        scalars[at].isPunctuation || scalars[at].isSpace || scalars[at] == "，" || scalars[at] == "下"
      { at += 1 }
      return at
    }
    let clause = scalars.clauseStart(upTo: verb, after: sentence.lowerBound)
    let inside = scalars[clause..<verb].lastIndex(of: "在").map { $0 + 1 }
    return inside ?? clause
  }

  private func isOrganisation(_ range: Range<Int>) -> Bool {
    lexicon.organisations.contains(scalars, range)
      || lexicon.organisationSuffixes.start(in: scalars, upTo: range.upperBound, after: range.lowerBound + 1)
        != nil && range.count >= 4
  }

  private func namesMeeting(_ sentence: Range<Int>) -> Bool { scalars.holds(lexicon.events, sentence) }

  // MARK: 浦江区文旅局为指导单位

  private func asUnit() -> [Found] {
    text.sentences.enumerated().flatMap { number, sentence in asUnit(in: sentence, number: number) }
  }

  private func asUnit(in sentence: Range<Int>, number: Int) -> [Found] {
    var found: [Found] = []
    var last = sentence.lowerBound
    for at in sentence where scalars[at] == "为" && at + 4 <= sentence.upperBound {
      let word = at + 1..<at + 3
      guard let role = Lexicon.roles[text.string(word)],
        scalars.stands("单位", at: at + 3) || scalars.stands("方", at: at + 3)
      else { continue }
      let clause = scalars.clauseStart(upTo: at, after: last)
      for organisation in lists.organisations(in: clause..<at) where isOrganisation(organisation) {
        let provenance = FoundProvenance([number], .roleBy, .high)
        found.append(
          Found(organisation: organisation, role: role, printed: text.string(word), provenance: provenance))
      }
      last = at
    }
    return found
  }
}
