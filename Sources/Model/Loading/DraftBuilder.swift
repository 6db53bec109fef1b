/// The text of a page as it came, and the file that it came in.
package struct SourceText: Sendable {
  package let id: String
  /// The name of the file, without folders.
  package let file: String
  package let lines: [String]

  package init(id: String, file: String, lines: [String]) {
    (self.id, self.file, self.lines) = (id, file, lines)
  }

  /// As a corpus file has it.
  var value: JSONValue {
    .object([
      ("id", .string(id)), ("file", .string(TextCleaning.line(file))),
      ("text", .array(lines.map { .string($0) })),
    ])
  }
}

/// Makes a draft of facts that stand in no corpus file, such as those that rules find in an article.
package struct DraftBuilder {
  package var draft = Draft()
  private let name: String
  private var references: [DraftReference] = []
  private var quotes: [DraftEvidence] = []
  private var spanCount = 0

  /// - Parameter name: what messages call the draft.
  package init(name: String) {
    self.name = name
    draft.format = Located(text: Draft.format, offset: 0)
  }

  /// A text in one line, harmless to terminals.
  package func text(_ text: String) -> Located { Located(text: TextCleaning.line(text), offset: 0) }

  /// An id; the items of another draft can be meant, too.
  package func id(_ id: String) -> Located { Located(text: id, offset: 0) }

  package mutating func reference(to kind: ReferenceKind, _ id: String) -> Reference {
    references.append(DraftReference(kind: kind, id: self.id(id)))
    return Reference(index: references.count - 1)
  }

  /// The sentences of an article that back a fact.
  ///
  /// - Parameter sentences: each as printed, and which of the places it is where the article has it several times, one-based.
  package mutating func evidence(_ sentences: [(quote: String, occurrence: Int)], in article: String)
    -> Range<Int>
  {
    struct Sentence: Hashable { let quote: String; let occurrence: Int }
    var distinct = Distinct<Sentence>()
    for sentence in sentences {
      distinct.number(of: Sentence(quote: text(sentence.quote).text, occurrence: sentence.occurrence))
    }
    let start = quotes.count
    for sentence in distinct.keys {
      var evidence = DraftEvidence()
      evidence.article = reference(to: .article, article)
      evidence.quote = Located(text: sentence.quote, offset: 0)
      evidence.occurrence = sentence.occurrence
      quotes.append(evidence)
    }
    return start..<quotes.count
  }

  /// A stretch of a source: lines are one-based, both included; offsets are in Unicode scalars of the first and the last
  /// line, half-open, and nil where the line is taken whole.
  package mutating func span(lines: ClosedRange<Int>, from: Int?, to: Int?) -> DraftSpan {
    var span = DraftSpan()
    span.lines = [lines.lowerBound, lines.upperBound]
    (span.from, span.to) = (from, to)
    // What tells it from others of the draft.
    span.offset = spanCount
    spanCount += 1
    return span
  }

  package mutating func add(_ source: SourceText) {
    var draft = DraftSource()
    draft.id = id(source.id)
    draft.file = text(source.file)
    for (index, line) in source.lines.enumerated() {
      let cleaned = TextCleaning.cleaned(line)
      draft.text.append(Located(text: cleaned.text, offset: 0))
      if !cleaned.ignorables.isEmpty { draft.ignorables[index + 1] = cleaned.ignorables }
    }
    self.draft.sources.append(draft)
  }

  /// The draft, to be checked and merged as those of corpus files are.
  package var file: DraftFile {
    DraftFile(
      built: draft, references: references, quotes: quotes, file: CorpusFile(name: name, bytes: []))
  }
}
