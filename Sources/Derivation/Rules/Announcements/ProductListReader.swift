import Model

/// Reads lists of products: 发布五款产品，包括《…》《…》; 推出多项活动，包括“…”.
struct ProductListReader {
  private let text: ArticleText
  private let scalars: Scalars

  init(_ text: ArticleText) {
    self.text = text
    scalars = text.scalars
  }

  private static let goods = WordList(.product)
  private static let presenting = WordList(.presenting)
  private static let leads = WordList(.productList)
  private static let chosen = WordList(.chosen)

  /// What a sentence, given by number, lists.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    if let list = highlights(in: number) { return list }
    guard let verb = ProductListReader.presenting.first(in: scalars, sentence) else { return [] }
    let names = titles(in: sentence)
    guard let first = names.first, names.count >= 2 || scalars[first.lowerBound - 1] == "“" else { return [] }
    let before = sentence.lowerBound..<first.lowerBound - 1
    guard let goods = ProductListReader.goods.last(in: scalars, before), goods.lowerBound >= verb.upperBound,
      ProductListReader.leads.start(in: scalars, upTo: before.upperBound, after: goods.upperBound) != nil,
      // What others made and a jury chose is not launched.
      !scalars.holds(ProductListReader.chosen, verb.upperBound..<before.upperBound)
    else { return [] }
    let printed = text.string(goods)
    return names.map { name in
      FoundAct(
        name: name,
        category: Lexicon.announced[printed] ?? (scalars[name.lowerBound - 1] == "《" ? .product : .other),
        categoryPrinted: printed,
        status: text.isComing(verb.lowerBound, from: sentence.lowerBound) ? .planned : .launched,
        statusPrinted: text.string(verb), provenance: FoundProvenance([number], .announcementList, .medium))
    }
  }

  private static let highlights = WordList(.highlightList)

  /// 首发亮点包括雾山的飞鸟小巴、…等: a list without marks, each with the house before 的.
  private func highlights(in number: Int) -> [FoundAct]? {
    let sentence = text.sentences[number]
    guard let lead = ProductListReader.highlights.first(in: scalars, sentence) else { return nil }
    let end =
      (lead.upperBound..<sentence.upperBound).first {
        "等，；".unicodeScalars.contains(scalars[$0]) || scalars[$0].isSentenceEnd
      }
      ?? sentence.upperBound
    let items = scalars[lead.upperBound..<end].split { "、和与及".unicodeScalars.contains($0) }
      .map { scalars.trim($0.startIndex..<$0.endIndex) }
    guard items.count >= 2, items.allSatisfy({ (2...24).contains($0.count) }) else { return nil }
    return items.map { item in
      let of = scalars[item].firstIndex(of: "的").flatMap {
        $0 > item.lowerBound + 1 && $0 + 2 < item.upperBound ? $0 : nil
      }
      return FoundAct(
        name: (of.map { $0 + 1 } ?? item.lowerBound)..<item.upperBound, category: .product,
        categoryPrinted: text.string(lead), status: .launched, statusPrinted: text.string(lead),
        parties: of.map { [item.lowerBound..<$0] } ?? [],
        provenance: FoundProvenance([number], .announcementList, .medium))
    }
  }

  /// The first titles in 《》 or “” that only commas part.
  private func titles(in sentence: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard "《“".unicodeScalars.contains(scalars[at]),
        let closing = scalars.closing(of: at, before: sentence.upperBound)
      else {
        at += 1
        continue
      }
      if scalars[at] == "“", closing - at < 5 {
        at = closing + 1
        continue
      }
      if let last = names.last,
        scalars[last.upperBound + 1..<at].contains(where: { !"、和与及以 ".unicodeScalars.contains($0) })
      {
        if names.count > 1 { break }
        names = []
      }
      names.append(at + 1..<closing)
      at = closing + 1
    }
    return names
  }
}
