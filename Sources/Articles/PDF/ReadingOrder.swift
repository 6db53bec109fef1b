/// Puts the words of newspaper pages in reading order and makes articles of them.
///
/// Words become lines, lines segments (lines under each other in one column), larger lines headlines; a headline owns the
/// columns under it and beside it; the segments of an article are read column by column. Everything is measured in ems
/// of the page's body text. See docs/decisions/0035.
public enum ReadingOrder {
  public static func document(_ pages: [PlacedPage], limits: PageLimits = PageLimits()) throws(PageFault)
    -> LaidOutDocument
  {
    guard pages.count <= limits.pages else { throw .tooManyPages(limit: limits.pages) }
    var laidOut: [LaidOutPage] = []
    var drafts: [StoryDraft] = []
    for (index, page) in pages.enumerated() {
      guard page.words.count <= limits.wordsOnPage else {
        throw .tooManyWords(page: index + 1, limit: limits.wordsOnPage)
      }
      var result = LaidOutPage(index: index + 1)
      let page = try checked(page, number: index + 1, limits: limits)
      if isPicture(page) {
        result.isPicture = true
      }
      if let analysis = try PageAnalysis(page, number: index + 1, limits: limits) {
        result.newspaper = analysis.masthead.newspaper
        result.date = analysis.masthead.date
        result.pageNumber = analysis.masthead.pageNumber
        result.section = analysis.masthead.section
        result.furniture = analysis.masthead.runs.map { $0.line(page: index + 1) }
        drafts += analysis.stories()
      }
      laidOut.append(result)
    }
    joinJumps(&drafts, pages: laidOut)
    var joiner = LineJoiner()
    for draft in drafts { for line in draft.lines { joiner.learn(line.run.text) } }
    for draft in drafts.sorted(by: isBefore) {
      let story = StoryBuilder(draft, joiner: joiner).story
      if !story.blocks.isEmpty { laidOut[draft.page - 1].stories.append(story) }
    }
    return LaidOutDocument(pages: laidOut)
  }

  private static func isBefore(_ one: StoryDraft, _ other: StoryDraft) -> Bool {
    (one.page, one.top, one.left) < (other.page, other.top, other.left)
  }

  /// The page without words that have no place on it.
  private static func checked(_ page: PlacedPage, number: Int, limits: PageLimits) throws(PageFault)
    -> PlacedPage
  {
    guard limits.pageLength.contains(page.width), limits.pageLength.contains(page.height) else {
      throw .pageSize(page: number)
    }
    var page = page
    page.words = page.words.filter(page.holds)
    return page
  }

  /// A page with fewer characters than its masthead alone would have.
  private static func isPicture(_ page: PlacedPage) -> Bool {
    var count = 0
    for word in page.words {
      count += word.text.unicodeScalars.count
      if count >= 40 { return false }
    }
    return true
  }

  /// Appends what stands under a note such as 上接第1版 to the article that it goes on from.
  private static func joinJumps(_ drafts: inout [StoryDraft], pages: [LaidOutPage]) {
    var removed: Set<Int> = []
    var used: Set<Int> = []
    // A document has few of them; each is looked up among all articles.
    for index in drafts.indices.filter({ drafts[$0].jump != nil }).prefix(100) {
      guard case .from(let page, let headline)? = drafts[index].jump else { continue }
      let possible = drafts.indices.filter { drafts[$0].goesOn != nil && !used.contains($0) && $0 != index }
      let key = headline.map(plain)
      let target =
        possible.first { target in
          key.map { !$0.isEmpty && plain(drafts[target].headline).starts(with: $0) } ?? false
        }
        ?? possible.first { target in
          guard key == nil, let page else { return false }
          return pages[drafts[target].page - 1].pageNumber.flatMap {
            PageNotes.pageNumber(in: $0.unicodeScalars)
          } == page
        }
        ?? (possible.count == 1 ? possible.first : nil)
      guard let target else { continue }
      used.insert(target)
      removed.insert(index)
      drafts[target].lines += drafts[index].lines
      drafts[target].parts += drafts[index].parts.filter { $0.kind != .headline }
      drafts[target].certain = drafts[target].certain && drafts[index].certain
    }
    drafts = drafts.indices.filter { !removed.contains($0) }.map { drafts[$0] }
  }

  /// The letters of a text.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { TextShape.isHan($0) || TextShape.isLatin($0) || TextShape.isDigit($0) }
  }
}

extension TextRun {
  func line(page: Int, column: Int = 0, offset: Int = 0) -> PlacedLine {
    PlacedLine(
      text: text, offset: offset, page: page, column: column, left: left, top: top, right: right,
      bottom: bottom)
  }
}
