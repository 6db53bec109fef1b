/// Reads a list of organisations: A、B和C等单位.
struct OrganisationLists {
  let scalars: Scalars
  let lexicon: Lexicon

  private static let tails = WordList(.listTail)
  private static let conjunctions: [Unicode.Scalar] = ["和", "与", "及", "暨"]

  /// The organisations of a stretch of text, each where it stands.
  /// - Parameter allowsShort: takes 协会 as the first, where it stands for one named before.
  func organisations(in range: Range<Int>, allowsShort: Bool = false) -> [Range<Int>] {
    var range = scalars.trim(range)
    while let tail = OrganisationLists.tails.start(
      in: scalars, upTo: range.upperBound, after: range.lowerBound), tail > range.lowerBound
    {
      range = scalars.trim(range.lowerBound..<tail)
    }
    range = range.lowerBound..<countedTail(of: range)
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      // 《…》《…》
      if scalars[at] == "《", at > start, scalars[at - 1] == "》" {
        parts.append(start..<at)
        start = at
      }
      if scalars[at].isOpening,
        let closing = scalars.closing(of: at, before: min(range.upperBound, at + OrganisationLists.farthest))
      {
        at = closing + 1
        continue
      }
      let length = separator(at, from: start, in: range)
      if length > 0 {
        parts.append(start..<at)
        at += length
        start = at
      } else {
        at += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts.enumerated().compactMap { number, part in
      let name = clean(part)
      let isShort = allowsShort && number == 0 && OrganisationLists.shortForms.contains(scalars, name)
      return isNamed(name) || isShort ? name : nil
    }
  }

  /// 甲协会、乙学会|6家协会: where the words begin that count what was listed.
  private func countedTail(of range: Range<Int>) -> Int {
    // 甲集团、乙公司等8家国有企业
    if let etc = range.dropFirst(2).last(where: { scalars[$0] == "等" }), etc + 2 < range.upperBound,
      range.upperBound - etc <= 16,
      scalars[etc + 1].isDigit || "一二两三四五六七八九十百多数余几".unicodeScalars.contains(scalars[etc + 1]),
      scalars[etc + 2..<min(etc + 5, range.upperBound)].contains(where: { "家所个".unicodeScalars.contains($0) })
    {
      return etc
    }
    guard let measure = range.suffix(6).last(where: { "家所个".unicodeScalars.contains(scalars[$0]) }),
      measure > range.lowerBound + 2,
      OrganisationLists.counted.contains(scalars, measure + 1..<range.upperBound)
    else { return range.upperBound }
    let digits = (range.lowerBound..<measure).reversed().prefix {
      scalars[$0].isDigit || "一二三四五六七八九十百多余几等".unicodeScalars.contains(scalars[$0])
    }
    guard let first = digits.last, first > range.lowerBound + 1, !scalars[first - 1].isPunctuation else {
      return range.upperBound
    }
    return first
  }

  private static let counted = WordList(.countedBody)

  /// How far ahead a bracket's end and the end of a name are looked for, in characters.
  private static let farthest = 200

  private static let shortForms = WordList(.shortForm)

  /// How long what parts two organisations here is: a comma, or a conjunction behind a name that is whole.
  private func separator(_ at: Int, from start: Int, in range: Range<Int>) -> Int {
    if ["、", "，", ",", "；", ";"].contains(scalars[at]) || scalars[at] == "\u{3000}" { return 1 }
    if scalars[at] == " ", at > start, at + 1 < range.upperBound, scalars[at + 1] != "（",
      !scalars[at - 1].isLatin || at + 1 < range.upperBound && !scalars[at + 1].isLatin,
      lexicon.organisationSuffixes.start(in: scalars, upTo: at, after: start) != nil
    {
      return 1
    }
    guard at > start + 1 else { return 0 }
    for word in ["以及", "联同", "会同", "携手", "联合"] where scalars.stands(word, at: at) {
      if at + 2 < range.upperBound, scalars[at + 2] == "会" || scalars[at + 2] == "国" { continue }
      return 2
    }
    guard OrganisationLists.conjunctions.contains(scalars[at]), at + 2 < range.upperBound else { return 0 }
    if scalars[at - 1].isClosing { return 1 }
    if lexicon.organisations.start(in: scalars, upTo: at, after: start) != nil { return 1 }
    if let suffix = lexicon.organisationSuffixes.start(in: scalars, upTo: at, after: start),
      at - suffix > 1 || at - start > 4
    {
      return 1
    }
    // Without a suffix the conjunction parts only where no name of one organisation goes on: 智象未来和印象笔记.
    return hasSuffix(at + 1..<range.upperBound) || scalars[at] == "暨" ? 0 : 1
  }

  private func hasSuffix(_ rest: Range<Int>) -> Bool {
    let range = rest.prefix(OrganisationLists.farthest)
    var stop = range.first { ["、", "，", "及"].contains(scalars[$0]) } ?? range.upperBound
    // 计算创意研究中心（MC²）
    if stop > range.lowerBound, scalars[stop - 1] == "）",
      let opening = scalars.opening(of: stop - 1, after: range.lowerBound)
    {
      stop = scalars.trim(range.lowerBound..<opening).upperBound
    }
    return lexicon.organisationSuffixes.start(in: scalars, upTo: stop, after: range.lowerBound) != nil
  }

  private static let tailWords = WordList(.listTailWord)

  func clean(_ range: Range<Int>) -> Range<Int> {
    var range = scalars.trim(range)
    if range.isEmpty { return range }
    range = LeadIns(scalars: scalars, lexicon: lexicon).end(in: range, ofPerson: false)..<range.upperBound
    while let tail = OrganisationLists.tailWords.start(
      in: scalars, upTo: range.upperBound, after: range.lowerBound), tail > range.lowerBound + 1,
      lexicon.organisationSuffixes.start(in: scalars, upTo: range.upperBound, after: range.lowerBound) == nil
    {
      range = scalars.trim(range.lowerBound..<tail)
    }
    // 计算创意研究中心（MC²）: letters in brackets are another name.
    if range.count > 8, scalars[range.upperBound - 1] == "）",
      let opening = scalars.opening(of: range.upperBound - 1, after: range.lowerBound + 4),
      scalars[opening + 1..<range.upperBound - 1].contains(where: \.isLatin),
      !scalars[opening..<range.upperBound].contains(where: \.isHan)
    {
      range = scalars.trim(range.lowerBound..<opening)
    }
    if range.count > 2, scalars[range.upperBound - 1].isClosing,
      scalars.opening(of: range.upperBound - 1, after: range.lowerBound) == range.lowerBound
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    return range
  }

  /// Whether it can be the name of an organisation: not 多家企业, not a clause.
  func isNamed(_ range: Range<Int>) -> Bool {
    guard (2...40).contains(range.count), !Lexicon.unnamed.contains(scalars, range) else { return false }
    return !scalars.holds(OrganisationLists.unnamedParts, range) && !isCounted(range)
  }

  /// 三个协会, 多家企业
  private func isCounted(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound,
      scalars[at].isDigit || "一二三四五六七八九十百两数多几余各".unicodeScalars.contains(scalars[at])
    { at += 1 }
    return at > range.lowerBound && at < range.upperBound && "个家所位项类名".unicodeScalars.contains(scalars[at])
  }

  private static let unnamedParts = WordList(.unnamedPart)
}
