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
  private static let adverbs = WordList(.closingAdverb)
  /// How many characters stand between 等 and the verb at most.
  private static let farthest = 24

  /// What a sentence, given by number, lists.
  func acts(in number: Int) -> [FoundAct] {
    let sentence = text.sentences[number]
    guard let projects = ProjectListReader.counted.first(in: scalars, sentence),
      let list = list(before: projects.lowerBound, in: sentence)
    else { return [] }
    var at = projects.upperBound
    while let end = ProjectListReader.adverbs.end(in: scalars, from: at, before: sentence.upperBound) {
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
        categoryPrinted: text.string(projects), status: scalars.stands("签约", at: at) ? .signed : .launched,
        statusPrinted: text.string(at..<end), parties: of.map { [item.lowerBound..<$0] } ?? [],
        provenance: FoundProvenance([number], .announcementList, .medium))
    }
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
