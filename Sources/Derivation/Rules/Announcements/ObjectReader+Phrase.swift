import Model

/// Names without marks: …计划.
extension ObjectReader {
  private static let descriptors = WordList(.productDescriptor)

  /// A phrase up to the word that such names end with, to a name in letters behind one, or to marks behind one.
  func phrase(_ start: Int, before limit: Int, isWeak: Bool = false) -> FoundObject? {
    var at = start
    var best: Range<Int>?
    while at < min(limit, start + 44) {
      if at > start, scalars[at] == "（" || scalars[at] == "(",
        let closing = scalars.closing(of: at, before: min(limit, at + 16))
      {
        at = closing + 1
        continue
      }
      if "，。；：！？“《、等\n”）—".unicodeScalars.contains(scalars[at]) { break }
      if best?.upperBound == at, "和与及为".unicodeScalars.contains(scalars[at]) { break }
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
    // 打造世界一流的研发平台 is an aim; a long name says what it is by itself.
    if isWeak, name.lowerBound > start, name.count < 10 { return nil }
    guard name.count >= 4, !isCounted(name),
      !scalars.holds(ObjectReader.notInObjects, name.lowerBound..<best.lowerBound),
      !scalars[name].contains("了")
    else { return nil }
    return FoundObject(
      name: name, category: category, printed: printed, isQuoted: false, end: best.upperBound)
  }

  /// 3条旅游线路: so many of a kind are none in particular.
  private func isCounted(_ name: Range<Int>) -> Bool {
    if name.dropLast(2).contains(where: {
      scalars[$0].isDigit && "个项条款场".unicodeScalars.contains(scalars[$0 + 1])
    }) {
      return true
    }
    let number = name.prefix { scalars[$0].isDigit || "一二两三四五六七八九十几数多余".unicodeScalars.contains(scalars[$0]) }
    guard let last = number.last, last + 1 < name.upperBound else { return false }
    return "个款部套份台批项条支家座场类种号".unicodeScalars.contains(scalars[last + 1])
  }

  /// 2025年度|“城市符号”活动: words before the marks that say whose it is, or which.
  func introduced(_ start: Int, before limit: Int) -> FoundObject? {
    let limit = min(limit, start + 60)
    let opening = (start..<min(limit, start + 20)).first {
      isOpening($0) || scalars[$0].isPunctuation
        || "以对将与和及为在由向".unicodeScalars.contains(scalars[$0])
    }
    guard let opening, isOpening(opening), !scalars.holds(ObjectReader.notInObjects, start..<opening),
      Lexicon.announcing.words.first(in: scalars, start..<opening) == nil,
      // 发行制作人周明远指出《…》
      lexicon.speech.words.first(in: scalars, start..<opening) == nil,
      lexicon.titles.first(in: scalars, start..<opening) == nil
    else { return nil }
    return quoted(opening, before: limit, isWeak: scalars[opening] != "《")
  }

  /// 海曙数据组: what is founded, by whatever word for a body its name ends with.
  func body(_ start: Int, before limit: Int) -> FoundObject? {
    let end =
      (start..<min(limit, start + 30)).first { at in
        let next = scalars[at]
        if next.isPunctuation || next.isClosing || next.isOpening || next.isSpace { return true }
        return at > start + 3 && isEnd(at, before: limit)
          && ObjectReader.bodies.start(in: scalars, upTo: at, after: start) != nil
      } ?? limit
    let name = start..<max(start, end)
    guard (4...28).contains(name.count),
      ObjectReader.bodies.start(in: scalars, upTo: end, after: start) != nil,
      scalars[name].allSatisfy({ $0.isHan || $0.isLatin || $0.isDigit }),
      !scalars[name].contains(where: { "的了以将由".unicodeScalars.contains($0) }),
      !scalars.holds(ObjectReader.notInObjects, name),
      Lexicon.announcing.words.first(in: scalars, name) == nil,
      lexicon.events.start(in: scalars, upTo: end, after: start) == nil
    else { return nil }
    return FoundObject(
      name: name, category: .organisation, printed: text.string(name), isQuoted: false, end: end)
  }

  private static let bodies = WordList(.body)

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
