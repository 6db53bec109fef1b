import System

/// Builds the tables of a corpus from files that hold no problem, several files at a time: puts items in the place of ids, and
/// sentences in the place of quotes.
struct Assembler {
  private let compilation: Compilation
  private let file: Int
  /// Where the reading text of each article starts in the text of the corpus.
  private let textStarts: [Int]
  private var part: Part

  /// The parts of the corpus, one for each file.
  static func parts(of compilation: Compilation) -> [Part] {
    var textStarts: [Int] = []
    var start = 0
    for reading in compilation.readings {
      textStarts.append(start)
      start += reading.bytes.count + 1
    }
    let starts = textStarts
    return Workers.map(Array(compilation.files.indices)) { file in
      var assembler = Assembler(compilation: compilation, file: file, textStarts: starts)
      assembler.assemble()
      return assembler.part
    }
  }

  private init(compilation: Compilation, file: Int, textStarts: [Int]) {
    self.compilation = compilation
    self.file = file
    self.textStarts = textStarts
    part = compilation.files[file].draft.records
  }

  private mutating func assemble() {
    let draft = compilation.files[file].draft
    let source = compilation.files[file].file
    part.files = [FileOfCorpus(name: part.interner.intern(source.name), isBundled: source.isBundled)]
    var resolving = Resolving(
      compilation: compilation, file: file, firstForum: compilation.firstRow(of: .forum, in: file),
      evidence: evidence())
    for type in Section.records {
      type.resolveTable(of: &part, by: &resolving)
    }
    for (row, article) in draft.articles.enumerated() { read(article, row) }
  }

  /// Makes sentences of all quotes; the rows of those of each fact, by the number of its first quote.
  private mutating func evidence() -> [Rows<Evidence>] {
    let file = compilation.files[file]
    var rows = [Rows<Evidence>](repeating: .none, count: file.quotes.count)
    var last: (sentences: [Evidence], rows: Rows<Evidence>) = ([], .none)
    for quotes in file.draft.evidence where !quotes.isEmpty {
      let sentences = quotes.map { sentence($0) }
      // Facts of one item mostly rest on the same sentences, which are kept once.
      if sentences != last.sentences { last = (sentences, part.append(sentences)) }
      rows[quotes.lowerBound] = last.rows
    }
    return rows
  }

  private func sentence(_ number: Int) -> Evidence {
    let quote = compilation.files[file].quotes[number]
    let article = compilation.item(quote.article, in: file)!
    guard case .found(let range) = compilation.findings[file][number] else {
      preconditionFailure("a quote that is not there")
    }
    return Evidence(
      article: article, range: shifted(range, by: textStarts[article.row]),
      occurrence: UInt32(quote.occurrence))
  }

  /// Gives an article its reading text, and its headline as its name.
  private mutating func read(_ draft: DraftArticle, _ position: Int) {
    let row = compilation.firstRow(of: .article, in: file) + position
    let reading = compilation.readings[row]
    let start = textStarts[row]
    part.text += reading.bytes
    part.text.append(0x0A)
    let blocks = reading.blocks.map { block in
      Block(kind: block.kind, range: shifted(block.range, by: start))
    }
    let marks = reading.marks.map { mark in
      LineMark(offset: UInt32(start + mark.offset), line: UInt32(mark.line), continues: mark.continues)
    }
    _ = part.append(
      reading.ignorables.map { Ignorable(offset: UInt32(start) + $0.offset, value: $0.value) })
    let headline = reading.blocks.filter { $0.kind == .headline }
      .map { String(decoding: reading.bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    let source = compilation.source(of: draft, in: file)
    if part.articles[position].added == nil {
      part.articles[position].added = compilation.files[file].file.changed
    }
    part.articles[position].head.name = part.interner.intern(headline)
    part.articles[position].file = part.interner.intern(source?.file.text ?? "")
    part.articles[position].blocks = part.append(blocks)
    part.articles[position].lineMarks = part.append(marks)
  }

  private func shifted(_ range: Range<Int>, by start: Int) -> Range<UInt32> {
    UInt32(start + range.lowerBound)..<UInt32(start + range.upperBound)
  }
}

extension Record {
  package static func resolveTable(of part: inout Part, by resolving: inout Resolving) {
    part.change(table) { $0.visit(&resolving) }
  }
}

/// Puts items and sentences in the place of the ids and quotes of a draft.
package struct Resolving: FieldVisitor {
  fileprivate let compilation: Compilation
  fileprivate let file: Int
  /// The row in the whole corpus of the first forum of the file.
  fileprivate let firstForum: Int
  /// The sentences of each fact, by the number of its first quote.
  fileprivate let evidence: [Rows<Evidence>]

  private func resolved(_ item: ItemID) -> ItemID { compilation.item(item.reference, in: file)! }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout ItemID) {
    item = resolved(item)
  }

  package mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ item: inout Packed<ItemID?>) {
    if let reference = item.wrappedValue { item = Packed(wrappedValue: resolved(reference)) }
  }

  package mutating func provenance(_ provenance: inout Provenance) {
    if !provenance.evidence.isEmpty { provenance.evidence = evidence[provenance.evidence.indices.lowerBound] }
    provenance.position.file = UInt32(file)
  }

  package mutating func forum(_ key: FieldKey, _ forum: inout ItemID) {
    forum = ItemID(.forum, firstForum + forum.row)
  }
}
