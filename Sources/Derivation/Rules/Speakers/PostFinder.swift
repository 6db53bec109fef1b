/// Finds where the posts before a name begin.
struct PostFinder {
  private let scalars: Scalars
  private let lexicon: Lexicon
  private let titles: TitleReader
  private let leadIns: LeadIns
  private let persons: Persons

  init(scalars: Scalars, lexicon: Lexicon, persons: Persons) {
    self.persons = persons
    self.scalars = scalars
    self.lexicon = lexicon
    titles = TitleReader(scalars: scalars, lexicon: lexicon)
    leadIns = LeadIns(scalars: scalars, lexicon: lexicon)
  }

  /// The start of the posts whose last title ends at a place.
  func start(upTo end: Int, after limit: Int) -> Int {
    var at = end
    walking: while at > limit {
      let scalar = scalars[at - 1]
      if endsPerson(at, before: end) { break }
      if scalar.isClosing {
        guard let opening = bracketStart(upTo: at, after: limit) else { break }
        at = opening
      } else if scalar == "、" || scalar == "，" || scalar == "," || scalar == "/" || scalar == "／" {
        let before = segmentStart(upTo: at - 1, after: limit)
        guard belongs(before..<at - 1, limit: limit, byComma: scalar == "，" || scalar == ",")
        else { break walking }
        at = before
      } else if scalar.isOpening || scalar.isPunctuation {
        break
      } else {
        at -= 1
      }
    }
    return leadIns.end(in: at..<end, ofPerson: true)
  }

  /// Whether a person is named up to a place, and what stands behind is another's: 次仁卓玛和|北海大学.
  private func endsPerson(_ position: Int, before end: Int) -> Bool {
    position < end && persons.person(upTo: position) != nil
      && "、，和与及；".unicodeScalars.contains(scalars[position])
  }

  /// Where what a comma stands behind begins.
  private func segmentStart(upTo end: Int, after limit: Int) -> Int {
    var at = end
    while at > limit {
      if let opening = bracketStart(upTo: at, after: limit) {
        at = opening
      } else if scalars[at - 1].isPunctuation || scalars[at - 1].isOpening {
        break
      } else {
        at -= 1
      }
    }
    return at
  }

  /// Where what a mark closes before a place begins, such as 《…》; the brackets of a dateline are none.
  private func bracketStart(upTo end: Int, after limit: Int) -> Int? {
    guard scalars[end - 1].isClosing, scalars[end - 1] != "\"",
      let opening = scalars.opening(of: end - 1, after: Swift.max(limit, end - 40)),
      !scalars.holds(Lexicon.datelines, opening..<end - 1)
    else { return nil }
    return opening
  }

  private static let notInPosts = WordList(.notInPost)

  /// Whether what stands before a comma is a post of the same person, or an organisation that shares the title.
  private func belongs(_ segment: Range<Int>, limit: Int, byComma: Bool) -> Bool {
    guard !segment.isEmpty, segment.count <= 60,
      persons.person(upTo: segment.upperBound) == nil
    else { return false }
    if let title = titles.start(upTo: segment.upperBound, after: segment.lowerBound) {
      let start = min(title, leadIns.end(in: segment, ofPerson: true))
      return !scalars.holds(PostFinder.notInPosts, start..<title) && !namesPerson(segment)
    }
    if byComma { return false }
    if let both = scalars[segment].lastIndex(of: "兼"),
      titles.start(upTo: both, after: segment.lowerBound) != nil
    {
      return true
    }
    let atStart =
      segment.lowerBound == limit || ["：", "。", "\n", "！", "？"].contains(scalars[segment.lowerBound - 1])
    return atStart && segment.count <= 12 && !scalars.holds(PostFinder.notInPosts, segment)
      && scalars[segment].allSatisfy { $0.isHan || $0.isLatin || $0.isDigit }
      && !scalars.holds(Lexicon.partings, segment) && !scalars.holds(lexicon.speech.words, segment)
  }

  /// 张三教授: the title stands behind a name, the post is another person's.
  private func namesPerson(_ segment: Range<Int>) -> Bool {
    guard let title = titles.start(upTo: segment.upperBound, after: segment.lowerBound) else { return false }
    return [2, 3].contains { length in
      let start = title - length
      guard start >= segment.lowerBound, Lexicon.titlesAfter.contains(scalars, title..<segment.upperBound),
        lexicon.surnames.end(in: scalars, from: start, before: title) != nil,
        persons.person(at: start).map({ $0.range.upperBound == title }) ?? false
      else { return false }
      return start == segment.lowerBound
        || lexicon.organisationSuffixes.start(in: scalars, upTo: start, after: segment.lowerBound) != nil
    }
  }
}
