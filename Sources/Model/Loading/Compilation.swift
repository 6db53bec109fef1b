import System

/// The files of a corpus taken together: every id resolved and every quote looked up as far as that goes.
/// The rules of Validation judge it; the assembler builds the corpus from it.
struct Compilation: Sendable {
  let files: [DraftFile]
  /// All ids that are given, numbered in the order of the files.
  private var ids = StringInterner()
  /// Where each id was first given, by its number.
  private var definitions: [Definition?] = [nil]
  /// Where an id was given again, by other files in their order.
  private var repetitions: [StringID: [Definition]] = [:]
  /// All that the ids which were given again may stand for, by kind.
  private var candidates: [StringID: [ReferenceKind: [Definition]]] = [:]
  /// Ids given a second time in one file.
  private(set) var duplicates: [(id: Located, file: Int, first: Definition)] = []
  /// What the references of each file lead to.
  private(set) var targets: [[Target?]] = []
  /// References to ids that several other files give, none of them the file itself.
  private(set) var openReferences: [OpenReference] = []
  /// Items that say which other ones they are the same as, or not.
  private(set) var sameAsStatements: [(item: ItemID, sameAsStatement: SameAsStatement)] = []
  /// The lines of the sources of each file.
  private var lines: [[SourceLines]] = []
  /// The spans that name nothing, or what another has named.
  private(set) var spanFaults = SpanFaults()
  /// The reading text of each article, by row.
  private(set) var readings: [ReadingText] = []
  /// Where the quotes of each file stand in the reading text of their article; nil where there is no such article.
  private(set) var findings: [[QuoteFinding?]] = []
  /// The first row of each kind in each file.
  private var firstRows: [[Kind: Int]] = []

  /// What an id stands for.
  enum Target: Hashable, Sendable {
    case item(ItemID)
    case source(file: Int, row: Int)
  }

  struct Definition: Sendable {
    let target: Target
    let kind: ReferenceKind?
    let file: Int
    let offset: Int
  }

  struct OpenReference: Sendable {
    let file: Int
    let reference: DraftReference
    let id: StringID
    /// The same for all references of a kind to an id.
    let candidates: [Definition]
  }

  init(_ files: [DraftFile]) {
    self.files = files
    define()
    gatherCandidates()
    resolve()
    measure()
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
    sourcePosition(of: article, in: file).map { files[$0.file].draft.sources[$0.row] }
  }

  /// The lines of that source.
  func lines(of article: DraftArticle, in file: Int) -> SourceLines? {
    sourcePosition(of: article, in: file).map { lines[$0.file][$0.row] }
  }

  /// The source of each article, as a number.
  var sourceNumbers: [Int] {
    var first = 0
    let firsts = files.map { file in
      defer { first += file.draft.sources.count }
      return first
    }
    return files.enumerated().flatMap { number, file in
      file.draft.articles.map { article in
        sourcePosition(of: article, in: number).map { firsts[$0.file] + $0.row } ?? -1
      }
    }
  }

  private func sourcePosition(of article: DraftArticle, in file: Int) -> (file: Int, row: Int)? {
    guard article.source.index >= 0, case .source(let file, let row) = targets[file][article.source.index]
    else { return nil }
    return (file, row)
  }

  private mutating func define() {
    var rows: [Kind: Int] = [:]
    for (number, file) in files.enumerated() {
      firstRows.append(rows)
      for (row, source) in file.draft.sources.enumerated() {
        define(source.id, as: .source(file: number, row: row), kind: .source, file: number)
      }
      for kind in Kind.allCases {
        let ids = file.draft.ids[kind]
        let first = rows[kind, default: 0]
        rows[kind] = first + ids.count
        let referenceKind = ReferenceKind(rawValue: kind.rawValue)
        for (position, id) in ids.enumerated() {
          define(id, as: .item(ItemID(kind, first + position)), kind: referenceKind, file: number)
        }
      }
      for (kind, position, sameAsStatement) in file.draft.sameAsStatements {
        sameAsStatements.append((ItemID(kind, firstRow(of: kind, in: number) + position), sameAsStatement))
      }
    }
  }

  /// Puts together what an id may stand for that was given again, once for all that refer to it.
  private mutating func gatherCandidates() {
    candidates = repetitions.reduce(into: [:]) { candidates, repetition in
      let all = [definitions[Int(repetition.key.index)]!] + repetition.value
      WorkCount.add(all.count)
      candidates[repetition.key] = Dictionary(grouping: all.filter { $0.kind != nil }) { $0.kind! }
    }
  }

  private mutating func define(_ id: Located, as target: Target, kind: ReferenceKind?, file: Int) {
    guard id.offset >= 0 else { return }
    let number = ids.intern(id.text)
    let definition = Definition(target: target, kind: kind, file: file, offset: id.offset)
    if number.index == definitions.count {
      definitions.append(definition)
    } else if let own = self.definition(of: number, in: file) {
      duplicates.append((id, file, own))
    } else if definitions[Int(number.index)] == nil {
      definitions[Int(number.index)] = definition
    } else {
      repetitions[number, default: []].append(definition)
    }
  }

  /// Where a file itself gives an id.
  private func definition(of id: StringID, in file: Int) -> Definition? {
    guard let first = definitions[Int(id.index)] else { return nil }
    if first.file == file { return first }
    guard let others = repetitions[id] else { return nil }
    let position = others.partitioningIndex { $0.file >= file }
    return position < others.count && others[position].file == file ? others[position] : nil
  }

  /// The ids of a kind that are given.
  func ids(of kind: ReferenceKind) -> [String] {
    definitions.enumerated().compactMap { number, definition in
      definition?.kind == kind ? ids[StringID(index: UInt32(number))] : nil
    }
  }

  private mutating func resolve() {
    let compilation = self
    let resolved = Workers.map(Array(files.indices)) { compilation.resolved(in: $0) }
    targets = resolved.map(\.targets)
    openReferences = resolved.flatMap(\.open)
  }

  /// What the references of a file lead to: its own items first.
  private func resolved(in number: Int) -> (targets: [Target?], open: [OpenReference]) {
    var open: [OpenReference] = []
    let targets = files[number].references.map { reference -> Target? in
      guard let id = ids.number(of: reference.id.text), let first = definitions[Int(id.index)]
      else { return nil }
      if let own = definition(of: id, in: number) { return own.kind == reference.kind ? own.target : nil }
      guard let candidates = candidates[id]?[reference.kind] else {
        return first.kind == reference.kind ? first.target : nil
      }
      if candidates.count > 1 {
        open.append(OpenReference(file: number, reference: reference, id: id, candidates: candidates))
      }
      return candidates[0].target
    }
    return (targets, open)
  }

  private mutating func measure() {
    let files = files
    lines = Workers.map(Array(files.indices)) { files[$0].draft.sources.map { SourceLines(of: $0) } }
    spanFaults = SpanFaults(in: self)
  }

  private mutating func read() {
    let compilation = self
    readings = Workers.map(Array(files.indices)) { number in
      compilation.files[number].draft.articles.map { article in
        ReadingText(
          article.blocks, source: compilation.lines(of: article, in: number),
          faults: compilation.spanFaults.causes[number])
      }
    }.flatMap(\.self)
  }

  private mutating func find() {
    // What is looked for in each article, in whatever file it stands.
    var wanted: [[(file: Int, index: Int)]] = Array(repeating: [], count: readings.count)
    for (number, file) in files.enumerated() {
      for (index, evidence) in file.quotes.enumerated() {
        if let article = item(evidence.article, in: number) { wanted[article.row].append((number, index)) }
      }
    }
    let (compilation, quotes) = (self, wanted)
    let found = Workers.map(Array(readings.indices)) { row in
      compilation.readings[row].find(
        quotes[row].map { compilation.files[$0.file].quotes[$0.index] })
    }
    findings = files.map { Array(repeating: nil, count: $0.quotes.count) }
    for (quotes, found) in zip(quotes, found) {
      for (quote, finding) in zip(quotes, found) { findings[quote.file][quote.index] = finding }
    }
  }
}
