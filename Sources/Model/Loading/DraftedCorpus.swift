import System
import Text

/// The text of a page as it came, and the file that it came in.
package struct SourceText: Sendable {
  package let id: String
  /// The name of the file, without folders.
  package let file: String
  /// What an editor should know of it; empty for nothing.
  package let note: String
  package let lines: [String]

  package init(id: String, file: String, note: String, lines: [String]) {
    (self.id, self.file, self.note, self.lines) = (id, file, note, lines)
  }

  fileprivate init(_ source: DraftSource, id: String) {
    let lines = source.text.enumerated().map { number, line in
      source.ignorables[number + 1].map { line.text.with($0) } ?? line.text
    }
    self.init(id: id, file: source.file.text, note: source.note?.text ?? "", lines: lines)
  }

  /// As a corpus file has it.
  package var value: JSONValue {
    .object(
      [("id", .string(id)), ("file", .string(TextCleaning.line(file)))]
        + (note.isEmpty ? [] : [("note", .string(TextCleaning.line(note)))])
        + [("text", .array(lines.map { .string($0) }))])
  }
}

/// The corpus that drafts make together, checked and merged as corpus files are, and the one corpus file that says the same.
package struct DraftedCorpus: Sendable {
  package let corpus: Corpus
  private let sources: [SourceText]
  /// Of each article of the corpus, what its draft says of its text.
  private let articles: [DraftedArticle]

  private struct DraftedArticle {
    let source: String
    let blocks: JSONValue
  }

  /// - Parameters:
  ///   - articles: what was found in each article, as a corpus file that the user checks like any other, in the order in
  ///     which its items are to stand. Those of one page refer to one source, which the first of them has.
  ///   - sources: the sources of all articles.
  package init(_ articles: [(name: String, value: JSONValue)], sources: [SourceText]) throws(LoadingFailure) {
    let drafts = Workers.map(articles) { article in
      DraftFile(reading: CorpusFile(name: article.name, bytes: Array(article.value.text.utf8)))
    }
    let compilation = Compilation(drafts)
    let faults = Validation.problems(in: compilation).filter { !$0.isWarning }
    if !faults.isEmpty { throw LoadingFailure(problems: faults) }
    let merging = Merging(compilation)
    if !merging.problems.isEmpty { throw LoadingFailure(problems: merging.problems) }
    corpus = Corpus(Tables(merging.whole))
    let drafted = drafts.flatMap { draft in
      draft.draft.articles.map { article in
        DraftedArticle(
          source: draft.references[article.source.index].id.text,
          blocks: .array(article.blocks.map(DraftedCorpus.value)))
      }
    }
    self.articles = merging.articles.map { drafted[$0] }
    // An article that came twice is there once.
    let read = Set(drafted.map(\.source))
    let written = Set(self.articles.map(\.source))
    self.sources = sources.filter { written.contains($0.id) || !read.contains($0.id) }
  }

  /// The corpus of files that are loaded together, as one file.
  ///
  /// - Parameter decisions: what editors decided of it; of that, the file has what came of it.
  init(_ files: [DraftFile], decisions: Decisions) throws(LoadingFailure) {
    let compilation = Compilation(files)
    let faults = Validation.problems(in: compilation).filter { !$0.isWarning }
    if !faults.isEmpty { throw LoadingFailure(problems: faults) }
    let merging = Merging(compilation, decisions: decisions)
    if !merging.problems.isEmpty { throw LoadingFailure(problems: merging.problems) }
    corpus = Corpus(Tables(merging.whole))
    // Files may call different pages by one id.
    var taken: Set<String> = []
    var ids: [[String]] = []
    for file in files {
      ids.append(
        file.draft.sources.map { source in
          var (id, number) = (source.id.text, 1)
          while !taken.insert(id).inserted {
            number += 1
            id = "\(source.id.text)-\(number)"
          }
          return id
        })
    }
    let drafted = files.enumerated().flatMap { number, file in
      file.draft.articles.map { article in
        let source = compilation.sourcePosition(of: article, in: number).map { ids[$0.file][$0.row] }
        return DraftedArticle(
          source: source ?? "", blocks: .array(article.blocks.map(DraftedCorpus.value)))
      }
    }
    articles = merging.articles.map { drafted[$0] }
    let written = Set(articles.map(\.source))
    sources = zip(files, ids).flatMap { file, ids in
      zip(file.draft.sources, ids).filter { written.contains($1) }.map { SourceText($0, id: $1) }
    }
  }

  private static func value(_ block: DraftBlock) -> JSONValue {
    let spans = block.spans.map { span in
      JSONValue.object(
        [("lines", .array(span.lines.map { .integer($0) }))]
          + (span.from.map { [("from", .integer($0))] } ?? [])
          + (span.to.map { [("to", .integer($0))] } ?? []))
    }
    return .object([("kind", .string(block.kind?.rawValue ?? "")), ("spans", .array(spans))])
  }

  /// The items of low confidence: the rule that found each, and where it is named, by file and line.
  ///
  /// - Parameter kinds: of the items, in the order that they are told in.
  package func doubts(of kinds: [Kind]) -> [(item: ItemID, rule: String, file: String, line: Int)] {
    kinds.flatMap { corpus.items(of: $0) }.compactMap { item in
      let provenance = corpus.head(of: item).provenance
      guard provenance.isDoubtful, let sentence = corpus[provenance.evidence].first else { return nil }
      return (
        item, corpus[provenance.rule], corpus.file(of: sentence.article),
        corpus.lines(of: sentence).lowerBound
      )
    }
  }

  // MARK: Writing

  /// The corpus as one file of the corpus format.
  ///
  /// - Parameter added: when the articles came that do not say so; nil leaves that open.
  package func file(added: Moment? = nil) -> JSONValue {
    var version = 1
    var lists: [(key: String, value: JSONValue)] = []
    for kind in [Kind.article, .forum, .speaker, .announcement, .organisation, .topic] {
      var values: [JSONValue] = []
      for item in corpus.items(of: kind) {
        var writer = FieldWriter(corpus, form(of: item, added), of: item)
        writer.writeItem()
        version = max(version, writer.version)
        values.append(.object(writer.members))
        values += variants(of: item, written: writer.members)
      }
      lists += FieldWriter.list(kind.plural.english, values)
    }
    lists += FieldWriter.list("sources", sources.map(\.value))
    return .object([("format", .string(Draft.format)), ("version", .integer(version))] + lists)
  }

  private func form(of item: ItemID, _ added: Moment?) -> FieldWriter.Form {
    if item.kind != .article { return .file }
    let article = articles[item.row]
    return .file(source: article.source, blocks: article.blocks, added: added)
  }

  /// What drafts say of an item where it has room for one value: a file says that by further items, which are the same.
  private func variants(of item: ItemID, written: FieldWriter.Members) -> [JSONValue] {
    let head = corpus.head(of: item)
    let required: Set = ["category", "status"]
    return corpus[head.variants].enumerated().map { number, variant in
      var members: FieldWriter.Members = [
        ("id", .string(freeID(corpus[head.ref], number))), ("name", .string(corpus[head.name])),
      ]
      var writer = FieldWriter(corpus, .file)
      writer.write(valueOf: variant)
      members += written.filter { required.contains($0.key) && $0.key != variant.field.rawValue }
      members += writer.members + [("sameAs", .array([.string(corpus[head.ref])]))]
      var provenance = variant.provenance
      if variant.field == .note { provenance.note = variant.value }
      var backed = FieldWriter(corpus, .file)
      backed.provenance(&provenance)
      return .object(members + backed.members)
    }
  }

  /// An id that no item bears.
  private func freeID(_ ref: String, _ number: Int) -> String {
    var number = number + 2
    while corpus.item(ref: "\(ref)-\(number)") != nil { number += 1 }
    return "\(ref)-\(number)"
  }
}
