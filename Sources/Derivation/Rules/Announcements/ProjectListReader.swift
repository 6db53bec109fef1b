import Model

/// Reads lists of projects, each with its house before 的: 甲网的数据基地、乙公司的动漫基地等8个项目现场签约.
struct ProjectListReader {
  private let text: ArticleText
  private let scalars: Scalars

  init(_ text: ArticleText) {
    self.text = text
    scalars = text.scalars
  }

  private static let counted = WordList(.countedProjects)
  private static let verbs = WordList(.projectVerb)
  /// How many characters stand between 等 and the verb at most.
  private static let farthest = 24

  /// What a sentence, given by number, lists.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    guard let (projects, list) = countedList(in: sentence) else { return [] }
    var at = projects.upperBound
    while let end = ObjectReader.adverbs.end(in: scalars, from: at, before: sentence.upperBound) {
      at = end
    }
    guard let end = ProjectListReader.verbs.end(in: scalars, from: at, before: sentence.upperBound) else {
      return []
    }
    let items = scalars[list].split { "、和及".unicodeScalars.contains($0) }
      .map { scalars.trim($0.startIndex..<$0.endIndex) }
    guard items.count >= 2, items.allSatisfy({ (4...40).contains($0.count) }) else { return [] }
    return items.map { item in
      let of = scalars[item].firstIndex(of: "的").flatMap {
        $0 > item.lowerBound + 1 && $0 + 3 < item.upperBound ? $0 : nil
      }
      let name = (of.map { $0 + 1 } ?? item.lowerBound)..<item.upperBound
      let noun = Lexicon.announced.words.start(in: scalars, upTo: name.upperBound, after: name.lowerBound)
      return FoundAct(
        name: name,
        category: noun.flatMap { Lexicon.announced[text.string($0..<name.upperBound)] } ?? .project,
        categoryPrinted: text.string(projects), status: scalars[at..<end].contains("签") ? .signed : .launched,
        statusPrinted: text.string(at..<end), parties: of.map { [item.lowerBound..<$0] } ?? [],
        provenance: FoundProvenance([number], .announcementList, .medium))
    }
  }

  /// Items behind 签约…项目，涉及: each ends with what it is, 星海主题公园项目.
  func items(in range: Range<Int>, verb: Range<Int>, number: Int) -> [FoundAct] {
    let end = range.first { "等，；。".unicodeScalars.contains(scalars[$0]) } ?? range.upperBound
    let items = scalars[range.lowerBound..<end].split { "、".unicodeScalars.contains($0) }
      .map { scalars.trim($0.startIndex..<$0.endIndex) }
    let nouns = items.map {
      Lexicon.announced.words.start(in: scalars, upTo: $0.upperBound, after: $0.lowerBound)
    }
    guard items.count >= 2,
      zip(items, nouns).allSatisfy({ item, noun in
        (5...40).contains(item.count) && noun.map { $0 > item.lowerBound + 1 } ?? false
          && !scalars[item].contains { "与和“的".unicodeScalars.contains($0) }
      })
    else { return [] }
    return zip(items, nouns).map { item, noun in
      let printed = text.string((noun ?? item.lowerBound)..<item.upperBound)
      return FoundAct(
        name: item, category: Lexicon.announced[printed] ?? .project, categoryPrinted: printed,
        status: .signed,
        statusPrinted: text.string(verb), provenance: FoundProvenance([number], .announcementList, .medium))
    }
  }

  /// The word that is counted, and the list before it.
  private func countedList(in sentence: Range<Int>) -> (Range<Int>, Range<Int>)? {
    var start = sentence.lowerBound
    while let projects = ProjectListReader.counted.first(in: scalars, start..<sentence.upperBound) {
      if let list = list(before: projects.lowerBound, in: sentence) { return (projects, list) }
      start = projects.upperBound
    }
    return nil
  }

  /// What stands before 等8个, back to the last comma.
  private func list(before projects: Int, in sentence: Range<Int>) -> Range<Int>? {
    let from = max(sentence.lowerBound, projects - ProjectListReader.farthest)
    guard let etc = (from..<projects).last(where: { scalars[$0] == "等" }), etc + 1 < projects,
      scalars[etc + 1].isDigit || "一二三四五六七八九十百多数".unicodeScalars.contains(scalars[etc + 1]),
      !scalars[etc..<projects].contains(where: { $0.isPunctuation || $0 == "的" })
    else { return nil }
    return scalars.clauseStart(upTo: etc, after: sentence.lowerBound)..<etc
  }
}
