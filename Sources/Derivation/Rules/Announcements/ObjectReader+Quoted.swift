import Model

/// Names in marks: “…”, 《…》.
extension ObjectReader {
  /// Words behind quotation marks that say what stands in them.
  private static let nounsAfter = WordList(.afterQuotation)

  /// A name in quotation marks: by the word behind them, by its own last word, or by the verb alone.
  func quoted(_ opening: Int, before limit: Int, isWeak: Bool) -> FoundObject? {
    guard let closing = scalars.closing(of: opening, before: limit) else { return nil }
    let name = opening + 1..<closing
    guard (2...50).contains(name.count),
      name.count <= 12 || !scalars[name].contains(where: { "，。！？；".unicodeScalars.contains($0) })
    else { return nil }
    // The year in brackets behind it is part of the name: …报告（2023）.
    let bracket = scalars.opening(of: closing - 1, after: opening + 2) ?? closing
    let inside = Lexicon.announced.words.start(in: scalars, upTo: bracket, after: opening + 1)
    if inside == nil, lexicon.events.start(in: scalars, upTo: closing, after: opening + 1) != nil {
      return nil
    }
    if let long = tail(behind: closing, before: limit) {
      return FoundObject(
        name: opening..<long.upperBound, category: Lexicon.announced[text.string(long)] ?? .other,
        printed: text.string(long),
        isQuoted: true, end: long.upperBound)
    }
    let behind =
      ObjectReader.nounsAfter.end(in: scalars, from: closing + 1, before: limit)
      ?? Lexicon.announced.words.end(in: scalars, from: closing + 1, before: limit)
    if lexicon.events.first(in: scalars, closing + 1..<min(closing + 10, limit)).map({
      !hasMark(closing + 1..<$0.lowerBound)
    }) ?? false {
      return nil
    }
    guard behind != nil || inside != nil || !isWeak && (scalars[opening] == "《" || name.count >= 3) else {
      return nil
    }
    // 艺术展“幻镜”: what it is stands before the marks.
    let before = opening == 0 ? nil : Lexicon.announced.words.start(in: scalars, upTo: opening, after: 0)
    let word =
      inside.map { text.string($0..<bracket) } ?? behind.map { text.string(closing + 1..<$0) } ?? before.map {
        text.string($0..<opening)
      } ?? ""
    return FoundObject(
      name: name, category: Lexicon.announced[word] ?? (scalars[opening] == "《" ? .product : .other),
      printed: word.isEmpty ? text.string(opening..<closing + 1) : word, isQuoted: true,
      end: behind ?? closing + 1)
  }

  /// “百城千馆”数字化行动计划: words behind the marks that belong to the name, and end with what it is; that word's place.
  private func tail(behind closing: Int, before limit: Int) -> Range<Int>? {
    for end in stride(from: min(closing + 14, limit), to: closing + 4, by: -1) {
      guard let noun = Lexicon.announced.words.start(in: scalars, upTo: end, after: closing + 1),
        noun > closing + 2
      else { continue }
      let words = closing + 1..<end
      guard scalars[words].allSatisfy({ $0.isHan || $0.isLatin || $0.isDigit }), isEnd(end, before: limit),
        !scalars.holds(ObjectReader.notInObjects, words),
        Lexicon.announcing.words.first(in: scalars, words) == nil,
        !"的等和与及以并也在将是为".unicodeScalars.contains(where: scalars[words].contains)
      else { continue }
      return noun..<end
    }
    return nil
  }

  private func hasMark(_ range: Range<Int>) -> Bool {
    scalars[range].contains { $0.isPunctuation || "的在于".unicodeScalars.contains($0) }
  }
}
