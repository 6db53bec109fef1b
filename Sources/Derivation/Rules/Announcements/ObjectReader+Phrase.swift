import Model

/// Names without marks: …计划.
extension ObjectReader {
  private static let descriptors = WordList(.productDescriptor)

  /// A phrase up to the word that such names end with, to a name in letters behind one, or to marks behind one.
  func phrase(_ start: Int, before limit: Int) -> FoundObject? {
    var at = start
    var best: Range<Int>?
    while at < min(limit, start + 44) {
      if at > start, scalars[at] == "（" || scalars[at] == "(",
        let closing = scalars.closing(of: at, before: min(limit, at + 16))
      {
        at = closing + 1
        continue
      }
      if "，。；：！？“《、等\n”）".unicodeScalars.contains(scalars[at]) { break }
      if best?.upperBound == at, "和与及".unicodeScalars.contains(scalars[at]) { break }
      at += 1
      if let noun = Lexicon.announced.words.start(in: scalars, upTo: at, after: start) { best = noun..<at }
    }
    if let letters = lettered(in: start..<at) { return letters }
    guard let best, best.lowerBound - start >= 2,
      best.upperBound - start >= ("一二两三四五六七八九十多数这该本新".unicodeScalars.contains(scalars[start]) ? 5 : 4),
      // 跨学科交流的平台 is none in particular.
      scalars[best.lowerBound - 1] != "的",
      best.upperBound == at || isEnd(best.upperBound, before: limit),
      Lexicon.announcing.words.first(in: scalars, start..<best.lowerBound).map({
        !isYetToCome(start..<$0.lowerBound)
      }) ?? true
    else { return nil }
    let printed = text.string(best)
    let category = Lexicon.announced[printed] ?? .other
    if at < limit, at == best.upperBound, isOpening(at),
      let closing = scalars.closing(of: at, before: min(limit, at + 30)), closing > at + 1
    {
      return FoundObject(
        name: at + 1..<closing, category: category, printed: printed, isQuoted: true, end: closing + 1)
    }
    let name = scalars.trim(nameStart(start..<best.lowerBound)..<best.upperBound)
    if scalars.stands("搭建", at: start) { return nil }
    guard name.count >= 4, !scalars.holds(ObjectReader.notInObjects, name.lowerBound..<best.lowerBound),
      !scalars[name].contains("了")
    else { return nil }
    return FoundObject(
      name: name, category: category, printed: printed, isQuoted: false, end: best.upperBound)
  }

  /// 宣布将于明年举办…: what follows is the object of the later verb.
  private func isYetToCome(_ range: Range<Int>) -> Bool { scalars.holds(Lexicon.coming, range) }

  /// Behind the last 的, unless it is that of 新的.
  private func nameStart(_ range: Range<Int>) -> Int {
    guard let last = scalars[range].lastIndex(of: "的"), last + 2 < range.upperBound,
      !scalars.stands("新的", at: last - 1)
    else {
      return range.lowerBound
    }
    return last + 1
  }

  /// 微信小程序CJ Arena: a name in letters at the end of the phrase.
  private func lettered(in range: Range<Int>) -> FoundObject? {
    let start = range.reversed().prefix {
      scalars[$0].isLatin || scalars[$0].isDigit || " -.".unicodeScalars.contains(scalars[$0])
    }.last
    guard let start else { return nil }
    let name = scalars.trim(start..<range.upperBound)
    guard name.count >= 3, scalars[name.lowerBound].isCapital,
      let noun = ObjectReader.descriptors.start(in: scalars, upTo: start, after: range.lowerBound)
    else { return nil }
    let printed = text.string(noun..<start)
    return FoundObject(
      name: name, category: Lexicon.announced[printed] ?? .product, printed: printed, isQuoted: false,
      end: range.upperBound)
  }
}
