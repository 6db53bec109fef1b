// The same article in several files, and what it says.

extension Matching {
  /// Scalars by which articles are told from one another before they are folded whole.
  private static var openingCount: Int { 64 }

  /// Articles with the same text, white space aside.
  mutating func matchTexts() {
    var openings: [[UInt32]: [Int]] = [:]
    for row in tables.articles.indices {
      let opening = FoldedText(tables.reading(ofArticle: row), limit: Matching.openingCount).scalars
      if !opening.isEmpty { openings[opening, default: []].append(row) }
    }
    for rows in openings.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      matchTexts(of: rows)
    }
  }

  private mutating func matchTexts(of rows: [Int]) {
    struct Text { var articles: [(row: Int, offsets: [UInt32])]; var file: UInt32; var countInFile: Int }
    var texts: [[UInt32]: Text] = [:]
    for row in rows {
      let folded = FoldedText(tables.reading(ofArticle: row))
      let file = head(.article, row).provenance.position.file
      guard var text = texts[folded.scalars] else {
        texts[folded.scalars] = Text(articles: [(row, folded.offsets)], file: file, countInFile: 1)
        continue
      }
      // What a file gives twice is there twice: the second is the second of other files.
      text.countInFile = text.file == file ? text.countInFile + 1 : 1
      text.file = file
      if text.countInFile > text.articles.count {
        text.articles.append((row, folded.offsets))
      } else {
        let first = text.articles[text.countInFile - 1]
        let isSameID = head(.article, first.row).ref == head(.article, row).ref
        if groups[.article].join(first.row, row, isSameID ? .sameID : .sameText) {
          sharedTexts.note(first.row, first.offsets)
          sharedTexts.note(row, folded.offsets == first.offsets ? first.offsets : folded.offsets)
        }
      }
      texts[folded.scalars] = text
    }
  }

  /// Items of one name that stand in the same sentence of an article that several files give, or else in that article
  /// where each file has but one of that name there.
  mutating func matchNamesInSharedTexts(of kind: Kind) {
    if sharedTexts.isEmpty { return }
    struct Key<Position: Hashable>: Hashable { let name: Int32; let owner: Int; let position: Position }
    var inSentences = Alike<Key<SharedTexts.Sentence>>()
    var inArticles = Alike<Key<Int>>()
    for row in 0..<tables.count(of: kind) {
      let name = names.key(of: head(kind, row).name)
      // Sessions of different forums stay apart.
      let owner = kind == .session ? groups[.forum].root(of: tables.sessions[row].forum.row) : -1
      for evidence in tables[head(kind, row).provenance.evidence] {
        guard let sentence = sentence(of: evidence) else { continue }
        inSentences.add(row, Key(name: name, owner: owner, position: sentence))
        inArticles.add(row, Key(name: name, owner: owner, position: sentence.article))
      }
    }
    for rows in inSentences.rows { join(rows, of: kind) }
    for rows in inArticles.rows {
      let files = Set(rows.map { head(kind, $0).provenance.position.file })
      if files.count == rows.count { join(rows, of: kind) }
    }
  }

  private mutating func join(_ rows: [Int], of kind: Kind) {
    for row in rows.dropFirst() { groups[kind].join(rows[0], row, .sameNameAndArticle) }
  }

  /// A sentence of an article that several files give.
  private mutating func sentence(of evidence: Evidence) -> SharedTexts.Sentence? {
    let row = evidence.article.row
    let start = tables.reading(ofArticle: row).startIndex
    let range = Int(evidence.range.lowerBound) - start..<Int(evidence.range.upperBound) - start
    return sharedTexts.scalars(range, ofArticle: row).map {
      SharedTexts.Sentence(article: groups[.article].root(of: row), range: $0)
    }
  }
}

/// Rows with equal keys, in the order of the first of each.
private struct Alike<Key: Hashable> {
  private var indices: [Key: Int] = [:]
  private(set) var rows: [[Int]] = []

  mutating func add(_ row: Int, _ key: Key) {
    let index = indices[key] ?? rows.count
    if index == rows.count {
      indices[key] = index
      rows.append([row])
    } else if rows[index].last != row {
      rows[index].append(row)
    }
  }
}
