/// The files of a corpus taken together: every id resolved and every quote looked up as far as that goes.
/// The rules of Validation judge it; the assembler builds the corpus from it.
struct Compilation: Sendable {
  let files: [DraftFile]
  /// Where an id was first given.
  private(set) var definitions: [String: Definition] = [:]
  /// Ids given a second time.
  private(set) var duplicates: [(id: Located, file: Int, first: Definition)] = []
  /// What the references of each file lead to.
  private(set) var targets: [[Target?]] = []
  /// The reading text of each article, by row.
  private(set) var readings: [ReadingText] = []
  /// Where the quotes of each file stand in the reading text of their article.
  private(set) var findings: [[Range<Int>?]] = []
  /// The first row of each kind in each file.
  private var firstRows: [[Kind: Int]] = []

  /// What an id stands for.
  enum Target: Equatable, Sendable {
    case item(ItemID)
    case source(file: Int, row: Int)
  }

  struct Definition: Sendable {
    let target: Target
    let kind: ReferenceKind?
    let file: Int
    let offset: Int
  }

  init(_ files: [DraftFile]) {
    self.files = files
    define()
    resolve()
    read()
    find()
  }

  /// The item that a reference leads to.
  func item(_ reference: Reference, in file: Int) -> ItemID? {
    guard reference.index >= 0, case .item(let item) = targets[file][reference.index] else { return nil }
    return item
  }

  /// The row of the first item of a kind that a file has.
  func firstRow(of kind: Kind, in file: Int) -> Int { firstRows[file][kind, default: 0] }

  /// The source that an article was printed in.
  func source(of article: DraftArticle, in file: Int) -> DraftSource? {
    guard article.source.index >= 0, case .source(let file, let row) = targets[file][article.source.index]
    else { return nil }
    return files[file].draft.sources[row]
  }

  private mutating func define() {
    var rows: [Kind: Int] = [:]
    for (number, file) in files.enumerated() {
      firstRows.append(rows)
      for (row, source) in file.draft.sources.enumerated() {
        define(source.id, as: .source(file: number, row: row), kind: .source, file: number)
      }
      for (kind, head) in file.draft.heads {
        let row = rows[kind, default: 0]
        rows[kind] = row + 1
        let referenceKind = ReferenceKind(rawValue: kind.rawValue)
        define(head.id, as: .item(ItemID(kind, row)), kind: referenceKind, file: number)
      }
    }
  }

  private mutating func define(_ id: Located, as target: Target, kind: ReferenceKind?, file: Int) {
    guard id.offset >= 0 else { return }
    if let first = definitions[id.text] {
      duplicates.append((id, file, first))
    } else {
      definitions[id.text] = Definition(target: target, kind: kind, file: file, offset: id.offset)
    }
  }

  private mutating func resolve() {
    targets = files.map { file in
      file.references.map { reference in
        guard let definition = definitions[reference.id.text], definition.kind == reference.kind
        else { return nil }
        return definition.target
      }
    }
  }

  private mutating func read() {
    for (number, file) in files.enumerated() {
      for article in file.draft.articles {
        let lines = source(of: article, in: number)?.text ?? []
        readings.append(ReadingText(article.blocks, source: lines))
      }
    }
  }

  private mutating func find() {
    findings = files.indices.map { number in
      files[number].quotes.map { evidence in
        item(evidence.article, in: number).flatMap { readings[$0.row].find(evidence.quote.text) }
      }
    }
  }
}

extension Draft {
  /// The heads of all items with their kinds, in the order of the file; sessions within their forums.
  var heads: [(Kind, DraftHead)] {
    forums.flatMap { [(.forum, $0.head)] + $0.sessions.map { (.session, $0.head) } }
      + speakers.map { (.speaker, $0.head) } + announcements.map { (.announcement, $0.head) }
      + organisations.map { (.organisation, $0.head) } + topics.map { (.topic, $0.head) }
      + articles.map { (.article, $0.head) }
  }
}
