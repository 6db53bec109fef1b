import Model
import System

extension Prose {
  init(of item: ItemID, _ context: ExportContext) {
    let outline = Outline(of: item, in: context.corpus, language: context.language)
    var builder = ProseBuilder(outline, context)
    builder.build()
    self.init(outline: outline, paragraphs: builder.paragraphs)
  }
}

/// Makes sentences of the entries of an outline.
struct ProseBuilder {
  /// A fact of the item with the facts that belong to it.
  struct Fact {
    let entry: OutlineEntry
    var parts: [OutlineEntry] = []
  }

  let outline: Outline
  let context: ExportContext
  var facts: [Fact] = []
  private(set) var paragraphs: [Prose.Paragraph] = []
  /// What the editor says, and what is inferred: each text once, with a paragraph for each at the end.
  private var remarks: [String] = []

  var language: Language { context.language }
  var comma: String { Phrase("、", ", ")[language] }
  var colon: String { Phrase("：", ": ")[language] }
  var semicolon: String { Phrase("；", "; ")[language] }
  var stop: String { Phrase("。", ".")[language] }

  init(_ outline: Outline, _ context: ExportContext) {
    (self.outline, self.context) = (outline, context)
    // What a remark is about: the field of the last entry one level above it.
    var fields: [Int: OutlineField] = [:]
    for entry in outline.entries {
      // That there is such an item goes without saying, where it is not doubtful.
      if entry.field == .existence, !entry.isDoubtful { continue }
      if ProseBuilder.isRemark(entry.field) {
        let fact = fields[entry.depth - 1].map { Phrase("（\($0.name.chinese)）", " (\($0.name.english))") }
        let label = entry.field.name[language].capitalisedFirst(language) + (fact?[language] ?? "")
        remarks.append(label + colon + entry.text)
        continue
      }
      fields[entry.depth] = entry.field
      if entry.depth == 0 || facts.isEmpty {
        if context.options.contains(.ids) || !isOfTheCorpus(entry.field) { facts.append(Fact(entry: entry)) }
      } else {
        facts[facts.count - 1].parts.append(entry)
      }
    }
  }

  private static func isRemark(_ field: OutlineField) -> Bool {
    switch field {
    case .single(.note), .inferred, .namesake: true
    default: false
    }
  }

  /// Whether a field is about the corpus or is said elsewhere in the report: a user of it misses nothing.
  private func isOfTheCorpus(_ field: OutlineField) -> Bool {
    switch field {
    case .file, .merged, .reverse(.reportedIn): true
    // The bibliography names them.
    case .single(let field): [.newspaper, .published, .page, .author].contains(field)
    default: false
    }
  }

  mutating func build() {
    switch outline.item.kind {
    case .speaker: addSpeaker()
    case .announcement: addAnnouncement()
    default: break
    }
    addRest()
    for remark in remarks.distinct {
      addParagraph([Prose.Piece(text: Phrase("（\(remark)）", "(\(remark))")[language])])
    }
  }

  /// Takes the facts of some fields out of those that are still to be said.
  mutating func take(_ fields: OutlineField...) -> [Fact] {
    let taken = facts.filter { fields.contains($0.entry.field) }
    facts.removeAll { fields.contains($0.entry.field) }
    return taken
  }

  mutating func addParagraph(_ pieces: [Prose.Piece]) {
    var paragraph = Prose.Paragraph()
    for piece in pieces { paragraph.add(piece) }
    if !paragraph.pieces.isEmpty { paragraphs.append(paragraph) }
  }

  // MARK: What has no sentence of its own

  /// Says what is left in the order of the outline: what is of one sort in one paragraph.
  private mutating func addRest() {
    var pieces: [Prose.Piece] = []
    var sort = 0
    var start = 0
    while start < facts.count {
      let field = facts[start].entry.field
      let end = facts[start...].firstIndex { $0.entry.field != field } ?? facts.count
      let next = ProseBuilder.sort(of: field)
      if next != sort || next == 0 {
        addParagraph(pieces)
        pieces = []
        sort = next
      } else {
        pieces.append(gap)
      }
      pieces += sentence(of: Array(facts[start..<end]))
      start = end
    }
    addParagraph(pieces)
  }

  /// Fields of one sort share a paragraph; those of sort 0 have one each.
  private static func sort(of field: OutlineField) -> Int {
    switch field {
    case .single: 1
    case .role: 2
    case .party, .presenter, .forum, .session: 3
    case .number, .topic, .alias: 4
    case .file, .merged: 5
    default: 0
    }
  }

  /// What stands between two sentences.
  var gap: Prose.Piece { Prose.Piece(text: Phrase("", " ")[language]) }

  /// Facts of one field as a sentence with its label; summaries are sentences themselves.
  private func sentence(of facts: [Fact]) -> [Prose.Piece] {
    let field = facts[0].entry.field
    if field == .summary || field == .said {
      return Array(facts.map { [sentence($0.entry)] }.joined(separator: [gap]))
    }
    if field == .existence {
      let text = Phrase("有没有此项，存疑。", "Whether there is such an item is doubtful.")[language]
      return facts.map { Prose.Piece(text: text, numbers: numbers([$0.entry])) }
    }
    let remark = shared(facts)
    let values = facts.map { fact in
      let parts = fact.parts.map { $0.field.name[language] + " " + value($0) }
      let details =
        parts.isEmpty
        ? ""
        : Phrase("（", " (")[language] + parts.joined(separator: comma)
          + Phrase("）", ")")[language]
      return Prose.Piece(
        text: value(fact.entry, without: remark) + details,
        numbers: numbers([fact.entry] + fact.parts))
    }
    let label = (field.name[language] + remark).capitalisedFirst(language)
    return [Prose.Piece(text: label + colon)] + list(values)
  }

  /// What all entries say behind their names: in what words the page said it. Said once, with the label.
  private func shared(_ facts: [Fact]) -> String {
    guard case .role = facts[0].entry.field else { return "" }
    let remarks = facts.map { fact in
      fact.entry.words.dropFirst().filter { !$0.isRemark }.map(\.text).joined()
    }
    return remarks.allSatisfy { $0 == remarks[0] } ? remarks[0] : ""
  }

  // MARK: Words

  /// Values one after the other and a full stop; the numbers at the end where all have the same.
  func list(_ values: [Prose.Piece], separator: String? = nil) -> [Prose.Piece] {
    guard let first = values.first else { return [] }
    let separator = separator ?? comma
    if values.allSatisfy({ $0.numbers == first.numbers }) {
      let text = values.map(\.text).joined(separator: separator)
      return [Prose.Piece(text: ended(text), numbers: first.numbers)]
    }
    let rest = values.dropFirst().map { Prose.Piece(text: separator + $0.text, numbers: $0.numbers) }
    return [first] + rest + [Prose.Piece(text: stop)]
  }

  /// An entry as a sentence.
  func sentence(_ entry: OutlineEntry) -> Prose.Piece {
    Prose.Piece(text: ended(value(entry)), numbers: numbers([entry]))
  }

  /// A text with a full stop, if it does not end as sentences do.
  func ended(_ text: String) -> String {
    guard let last = text.unicodeScalars.last else { return text }
    return "。！？….!?".unicodeScalars.contains(last) ? text : text + stop
  }

  /// The words of an entry, marked where the fact is doubtful.
  func value(_ entry: OutlineEntry, without ending: String = "") -> String {
    var text = entry.words.filter { !$0.isRemark }.map(\.text).joined()
    if !ending.isEmpty, text.hasSuffix(ending) { text.removeLast(ending.count) }
    return text + doubt(of: entry)
  }

  /// What is said behind a fact that is not to be believed unseen.
  func doubt(of entry: OutlineEntry) -> String {
    guard entry.isDoubtful else { return "" }
    let word = Confidence.low.name[language]
    return Phrase("（\(word)）", " (\(word))")[language]
  }

  /// The numbers of the sentences that back some entries.
  func numbers(_ entries: [OutlineEntry]) -> [Int] {
    entries.flatMap(\.evidence).distinct.sorted().map { $0 + 1 }
  }
}

extension String {
  /// In English, with a capital at the start.
  func capitalisedFirst(_ language: Language) -> String {
    language == .english ? prefix(1).uppercased() + dropFirst() : self
  }
}
