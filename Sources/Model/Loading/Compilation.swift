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
    definitions.reserveCapacity(files.reduce(0) { $0 + $1.draft.itemCount })
    for (number, file) in files.enumerated() {
      firstRows.append(rows)
      for (row, source) in file.draft.sources.enumerated() {
        define(source.id, as: .source(file: number, row: row), kind: .source, file: number)
      }
      for (kind, ids) in file.draft.ids {
        let first = rows[kind, default: 0]
        rows[kind] = first + ids.count
        let referenceKind = ReferenceKind(rawValue: kind.rawValue)
        for (place, id) in ids.enumerated() {
          define(id, as: .item(ItemID(kind, first + place)), kind: referenceKind, file: number)
        }
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
    let definitions = definitions
    targets = Workers.map(files) { file in
      file.references.map { reference in
        guard let definition = definitions[reference.id.text], definition.kind == reference.kind
        else { return nil }
        return definition.target
      }
    }
  }

  private mutating func read() {
    let compilation = self
    readings = Workers.map(Array(files.indices)) { number in
      compilation.files[number].draft.articles.map { article in
        ReadingText(article.blocks, source: compilation.source(of: article, in: number)?.text ?? [])
      }
    }.flatMap(\.self)
  }

  private mutating func find() {
    let compilation = self
    findings = Workers.map(Array(files.indices)) { number in
      // Facts of one item mostly have the same quote.
      var last: (item: ItemID, quote: String, range: Range<Int>?)?
      return compilation.files[number].quotes.map { evidence in
        guard let item = compilation.item(evidence.article, in: number) else { return nil }
        let quote = evidence.quote.text
        if let last, last.item == item, last.quote == quote { return last.range }
        let range = compilation.readings[item.row].find(quote)
        last = (item, quote, range)
        return range
      }
    }
  }
}

extension Draft {
  /// The ids of all items by kind, in the order of the file.
  var ids: [(kind: Kind, ids: [Located])] {
    [
      (.forum, forums.map(\.head.id)), (.session, forums.flatMap { $0.sessions.map(\.head.id) }),
      (.speaker, speakers.map(\.head.id)), (.announcement, announcements.map(\.head.id)),
      (.organisation, organisations.map(\.head.id)), (.topic, topics.map(\.head.id)),
      (.article, articles.map(\.head.id)),
    ]
  }
}
