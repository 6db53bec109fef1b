/// Reads the name of a person at a place where one may stand: by surname, length and what follows it.
struct NameReader {
  let scalars: Scalars
  let printed: Scalars
  let lexicon: Lexicon
  /// Persons by the words that stand around them.
  let persons: Persons
  /// Names that the article gives elsewhere beyond doubt.
  var known = WordList()

  struct Name {
    let range: Range<Int>
    /// Without the space that sets two characters as wide as three.
    let text: String
    /// Above 4 it is beyond doubt, below 2 it is none.
    let score: Int
  }

  /// The name that begins at a place, and ends before another.
  func name(at start: Int, before limit: Int) -> Name? {
    guard start < limit else { return nil }
    if let end = lexicon.people.end(in: scalars, from: start, before: limit) {
      return name(start..<end, score: 6)
    }
    if scalars[start].isLatin { return latinName(at: start, before: limit) }
    guard scalars[start].isHan else { return nil }
    if let name = courteousName(at: start, before: limit) ?? dottedName(at: start, before: limit) {
      return name
    }
    if let name = wordedName(at: start, before: limit) { return name }
    return chineseName(at: start, before: limit) ?? spacedName(at: start, before: limit)
      ?? otherName(at: start, before: limit)
  }

  /// The name that the words around it tell.
  private func wordedName(at start: Int, before limit: Int) -> Name? {
    guard let person = persons.person(at: start), person.margin >= Persons.likely else {
      return unlistedName(at: start, before: limit)
    }
    guard person.range.upperBound <= limit, !persons.isPart(person.range) else { return nil }
    return name(person.range, score: person.margin >= Persons.sure ? 5 : 3)
  }

  /// 教授|杂贺忠宏|: behind a title a name may begin with a character more than what is read as one.
  private func unlistedName(at start: Int, before limit: Int) -> Name? {
    guard start + 1 < limit, let person = persons.person(at: start + 1), person.margin >= Persons.likely,
      person.range.count == 3,
      lexicon.organisationSuffixes.start(in: scalars, upTo: start + 1, after: max(0, start - 8)) == nil,
      person.range.upperBound <= limit, !persons.isPart(person.range),
      lexicon.titleStart(
        in: scalars, upTo: scalars.trim(max(0, start - 8)..<start).upperBound, after: max(0, start - 8))
        != nil,
      follow(person.range.upperBound, before: limit) >= 2
    else { return nil }
    return name(start..<person.range.upperBound, score: 3)
  }

  /// 李老师, 周总: a surname with what politeness adds is no name.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let given = range.dropFirst()
    return Lexicon.titlesAfter.contains(scalars, given) || Lexicon.addresses.contains(scalars, given)
  }

  /// How well a name can end before a place: 3 before a mark or a verb, 2 before a particle, 0 before what may be
  /// another character of the name.
  func follow(_ end: Int, before limit: Int) -> Int {
    guard end < limit else { return 3 }
    let next = scalars[end]
    if next.isPunctuation || next.isSpace || next.isClosing || next.isOpening || next == "\n" { return 3 }
    if let after = Lexicon.afterNames.end(in: scalars, from: end, before: limit), after > end + 1 { return 3 }
    if Lexicon.titlesAfter.end(in: scalars, from: end, before: limit) != nil { return 3 }
    if let after = lexicon.speech.words.end(in: scalars, from: end, before: limit), after > end + 1 {
      return 3
    }
    if let after = Lexicon.attendance.end(in: scalars, from: end, before: limit), after > end + 1 { return 3 }
    if Lexicon.particlesAfterNames.end(in: scalars, from: end, before: limit) != nil { return 2 }
    return next.isLatin || next.isDigit ? 1 : 0
  }

  // MARK: Chinese names

  private func chineseName(at start: Int, before limit: Int) -> Name? {
    guard let lengths = lengths(at: start, before: limit) else { return nil }
    let given = start + (lengths.contains(4) ? 2 : 1)
    var best: (end: Int, score: Int)?
    for length in lengths where start + length <= limit {
      let end = start + length
      guard scalars[start..<end].allSatisfy(\.isHan), !persons.areWords(start..<end),
        !persons.isPart(start..<end),
        !isAddress(start..<end)
      else { continue }
      let follow = follow(end, before: limit)
      var score = follow + (length == 2 ? 0 : 1) - unlikely(min(given, end)..<end)
      if follow == 0 { score -= 2 }
      if known.contains(scalars, start..<end) { score += 3 }
      if score > best?.score ?? 0 { best = (end, score) }
    }
    return best.map { name(start..<$0.end, score: $0.score) }
  }

  /// The lengths that a name beginning here can have.
  private func lengths(at start: Int, before limit: Int) -> [Int]? {
    if Lexicon.compoundSurnames.end(in: scalars, from: start, before: limit) != nil { return [3, 4, 2] }
    if Lexicon.japaneseSurnames.end(in: scalars, from: start, before: limit) != nil { return [4, 3, 5, 2] }
    guard lexicon.surnames.end(in: scalars, from: start, before: limit) != nil,
      Lexicon.noNames.end(in: scalars, from: start, before: limit) == nil
    else { return nil }
    return [2, 3]
  }

  /// What speaks against a given name: 3 for each character that is never in one, 1 for one that seldom is.
  private func unlikely(_ given: Range<Int>) -> Int {
    given.reduce(0) { sum, position in
      if Lexicon.notInGivenNames.contains(scalars, position..<position + 1) { return sum + 3 }
      return sum + (Lexicon.seldomInGivenNames.contains(scalars, position..<position + 1) ? 1 : 0)
    }
  }

  /// 李　早: a space makes the name of two characters as wide as one of three.
  private func spacedName(at start: Int, before limit: Int) -> Name? {
    guard lexicon.surnames.end(in: scalars, from: start, before: limit) != nil else { return nil }
    var given = start + 1
    while given < limit, given < start + 3, scalars[given].isSpace { given += 1 }
    guard given > start + 1, given < limit, scalars[given].isHan, unlikely(given..<given + 1) == 0,
      follow(given + 1, before: limit) == 3
    else { return nil }
    return Name(
      range: start..<given + 1, text: printed.string(start..<start + 1) + printed.string(given..<given + 1),
      score: 3)
  }

  /// A name without a known surname, or longer than Chinese ones: two to four characters between an office and a verb.
  private func otherName(at start: Int, before limit: Int) -> Name? {
    guard Lexicon.noNames.end(in: scalars, from: start, before: limit) == nil else { return nil }
    for end in stride(from: start + 2, through: min(start + 4, limit), by: 1) {
      guard scalars[start..<end].allSatisfy(\.isHan), unlikely(start..<end) == 0 else { return nil }
      guard follow(end, before: limit) == 3, !persons.areWords(start..<end), !isAddress(start..<end) else {
        continue
      }
      // 娘本（藏族）: the people that someone is of stands behind a name alone.
      if end < limit, "（(".unicodeScalars.contains(scalars[end]),
        let closing = scalars.closing(of: end, before: min(limit, end + 8)), scalars[closing - 1] == "族"
      {
        return name(start..<end, score: 3)
      }
      let acts = end < limit && scalars[end].isHan
      return acts ? name(start..<end, score: 1) : nil
    }
    return nil
  }

  // MARK: Foreign names

  /// 尤妮斯史密斯女士: what is spoken of politely is a name, whatever it sounds like.
  private func courteousName(at start: Int, before limit: Int) -> Name? {
    for end in stride(from: start + 2, through: min(start + 14, limit), by: 1) {
      if let stop = Lexicon.courtesies.end(in: scalars, from: end, before: limit), stop > end,
        unlikely(start..<end) < 3, !persons.areWords(start..<end),
        lexicon.titles.last(in: scalars, start..<end) == nil
      {
        return name(start..<end, score: 4)
      }
      guard end < limit, scalars[end].isHan || scalars[end].isNameDot || scalars[end].isLatin else {
        return nil
      }
    }
    return nil
  }

  /// 迈克·罗伯茨
  private func dottedName(at start: Int, before limit: Int) -> Name? {
    var (at, dot) = (start, Int?.none)
    while at < min(limit, start + 24),
      scalars[at].isHan || scalars[at].isLatin || scalars[at].isNameDot || scalars[at] == "-" || joins(at)
    {
      if joins(at), scalars[at] != " " { dot = at }
      at += 1
      if dot == nil, at > start + 7 { return nil }
    }
    guard let dot, dot > start, dot + 1 < limit else { return nil }
    var end = dot + (scalars[dot + 1].isSpace ? 3 : 2)
    while end < min(limit, dot + 9) {
      if scalars[end - 1].isLatin, end < limit, scalars[end].isLatin { end += 1; continue }
      if follow(end, before: limit) >= 2 || !scalars[end].isHan { break }
      end += 1
    }
    guard end <= limit, follow(min(end, limit), before: limit) >= 2 else { return nil }
    return name(start..<end, score: 5)
  }

  /// Whether a place joins the parts of a foreign name: a dot with blanks beside it or without, a single dash.
  private func joins(_ position: Int) -> Bool {
    let (before, behind) = (
      position > 0 ? scalars[position - 1] : "\n", position + 1 < scalars.count ? scalars[position + 1] : "\n"
    )
    if scalars[position].isNameDot { return true }
    if scalars[position] == " " { return before.isNameDot || behind.isNameDot }
    return scalars[position] == "—" && before.isHan && behind.isHan
  }

  /// J.K.温斯坦
  private func initialsName(at start: Int, before limit: Int) -> Name? {
    var at = start
    while at + 1 < limit, scalars[at].isCapital, scalars[at + 1] == "." || scalars[at + 1].isNameDot {
      at += 2
    }
    guard at > start else { return nil }
    var end = at
    while end < min(limit, at + 6), scalars[end].isHan, end - at < 2 || follow(end, before: limit) < 2 {
      end += 1
    }
    guard end - at >= 2, follow(end, before: limit) >= 2 else { return nil }
    return name(start..<end, score: 4)
  }

  /// Mike Roberts, Kiking
  private func latinName(at start: Int, before limit: Int) -> Name? {
    guard scalars[start].isCapital else { return nil }
    if let name = initialsName(at: start, before: limit) { return name }
    var (at, end, words) = (start, start, 0)
    while at < limit, words < 4, scalars[at].isCapital || words > 0 && scalars[at].isLatin {
      var stop = at
      while stop < limit,
        scalars[stop].isLatin || scalars[stop] == "." || scalars[stop] == "-" || scalars[stop] == "'"
          || scalars[stop] == "’"
      {
        stop += 1
      }
      (end, words) = (stop, words + 1)
      at = stop
      while at < limit, scalars[at] == " " || scalars[at] == "\u{A0}" { at += 1 }
    }
    while end > start, !scalars[end - 1].isLatin, scalars[end - 1] != "." { end -= 1 }
    let isAbbreviation = scalars[start..<end].allSatisfy(\.isCapital) && end - start <= 5
    guard end - start >= 2, end - start <= 40, !isAbbreviation, follow(end, before: limit) >= 2 else {
      return nil
    }
    return name(start..<end, score: words > 1 ? 4 : 3)
  }

  private func name(_ range: Range<Int>, score: Int) -> Name {
    Name(range: range, text: printed.string(range), score: score)
  }
}
