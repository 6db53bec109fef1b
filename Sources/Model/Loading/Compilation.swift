/// The files of a corpus taken together: every id resolved and every quote looked up as far as that goes.
/// The rules of Validation judge it; the assembler builds the corpus from it.
struct Compilation {
  let files: [DraftFile]
  /// Where an id was first given.
  private(set) var definitions: [String: Definition] = [:]
  /// Where an id was given again, by other files.
  private(set) var repetitions: [String: [Definition]] = [:]
  /// Ids given a second time in one file.
  private(set) var duplicates: [(id: Located, file: Int, first: Definition)] = []
  /// What the references of each file lead to.
  private(set) var targets: [[Target?]] = []
  /// References to ids that several other files give, none of them the file itself.
  private(set) var openReferences: [OpenReference] = []
  /// Items that say which other ones they are the same as, or not.
  private(set) var likenesses: [(item: ItemID, head: DraftHead)] = []
  /// The ids of each file.
  private var ownDefinitions: [[String: Definition]] = []
  /// The reading text of each article, by row.
  private(set) var readings: [ReadingText] = []
  /// Where the quotes of each file stand in the reading text of their article.
  private(set) var findings: [[Range<Int>?]] = []

  /// What an id stands for.
  enum Target: Hashable {
    case item(ItemID)
    case source(file: Int, row: Int)
  }

  struct Definition {
    let target: Target
    let kind: ReferenceKind?
    let file: Int
    let offset: Int
  }

  struct OpenReference {
    let file: Int
    let reference: DraftReference
    let candidates: [Definition]
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

  /// The source that an article was printed in.
  func source(of article: DraftArticle, in file: Int) -> DraftSource? {
    guard article.source.index >= 0, case .source(let file, let row) = targets[file][article.source.index]
    else { return nil }
    return files[file].draft.sources[row]
  }

  private mutating func define() {
    var rows: [Kind: Int] = [:]
    ownDefinitions = Array(repeating: [:], count: files.count)
    for (number, file) in files.enumerated() {
      for (row, source) in file.draft.sources.enumerated() {
        define(source.id, as: .source(file: number, row: row), kind: .source, file: number)
      }
      for (kind, head) in file.draft.heads {
        let row = rows[kind, default: 0]
        rows[kind] = row + 1
        let referenceKind = ReferenceKind(rawValue: kind.rawValue)
        define(head.id, as: .item(ItemID(kind, row)), kind: referenceKind, file: number)
        if !head.sameAs.isEmpty || !head.notSameAs.isEmpty { likenesses.append((ItemID(kind, row), head)) }
      }
    }
  }

  private mutating func define(_ id: Located, as target: Target, kind: ReferenceKind?, file: Int) {
    guard id.offset >= 0 else { return }
    if let first = ownDefinitions[file][id.text] { return duplicates.append((id, file, first)) }
    let definition = Definition(target: target, kind: kind, file: file, offset: id.offset)
    ownDefinitions[file][id.text] = definition
    if definitions[id.text] == nil {
      definitions[id.text] = definition
    } else {
      repetitions[id.text, default: []].append(definition)
    }
  }

  /// All places where an id is given, in the order of the files.
  func definitions(of id: String) -> [Definition] {
    definitions[id].map { [$0] + repetitions[id, default: []] } ?? []
  }

  private mutating func resolve() {
    targets = files.indices.map { number in
      files[number].references.map { reference in
        let id = reference.id.text
        if let own = ownDefinitions[number][id] { return own.kind == reference.kind ? own.target : nil }
        guard let first = definitions[id] else { return nil }
        if repetitions[id] == nil { return first.kind == reference.kind ? first.target : nil }
        let candidates = definitions(of: id).filter { $0.kind == reference.kind }
        if candidates.count > 1 {
          openReferences.append(OpenReference(file: number, reference: reference, candidates: candidates))
        }
        return candidates.first?.target
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
