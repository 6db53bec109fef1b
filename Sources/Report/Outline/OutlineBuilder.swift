import Model
import System

/// Walks one item of a corpus and writes down its facts.
struct OutlineBuilder {
  let corpus: Corpus
  let language: Language
  private var parts: [OutlinePart] = []
  /// Facts that were written since the last part.
  private var entries: [OutlineEntry] = []
  private var evidence: [Evidence] = []
  private var positions: [Evidence: Int] = [:]
  /// What other files say of the item where one value has room; it follows that value.
  private let variants: [Variant]

  init(_ corpus: Corpus, language: Language, variants: [Variant] = []) {
    self.corpus = corpus
    self.language = language
    self.variants = variants
  }

  /// What has been written, as the outline of an item.
  consuming func outline(of item: ItemID) -> Outline {
    endPart()
    return Outline(item: item, name: corpus.name(of: item), parts: parts, evidence: evidence)
  }

  private mutating func endPart() {
    if !entries.isEmpty { parts.append(.facts(entries)) }
    entries = []
  }

  /// Writes a fact; under it the facts that belong to it, and last what the editor says of it.
  mutating func add(
    _ field: OutlineField, _ words: [OutlineWord], _ provenance: Provenance? = nil, depth: Int = 0,
    nested: (inout OutlineBuilder) -> Void = { _ in }
  ) {
    entries.append(
      OutlineEntry(
        field: field, words: marked(words, provenance), evidence: positions(of: provenance), depth: depth,
        provenance: provenance))
    nested(&self)
    if let provenance { remarks(provenance, depth: depth + 1) }
  }

  /// Writes a fact whose words are one value, if the page gives it.
  mutating func add(_ field: OutlineField, _ statement: Statement?, depth: Int = 0) {
    guard let statement else { return }
    add(field, [OutlineWord(corpus[statement.value])], statement.provenance, depth: depth)
  }

  /// Writes a value that the item has once, and those that other files give.
  mutating func add(_ field: SingleField, _ statement: Statement?) {
    add(.single(field), statement)
    if statement != nil { addVariants(of: field) }
  }

  /// Writes the other values of a field that has room for one.
  private mutating func addVariants(of field: SingleField) {
    for variant in variants where variant.field == field {
      add(.single(field), [OutlineWord(variant.text(in: corpus, language: language))], variant.provenance)
    }
  }

  mutating func add(_ field: OutlineField, _ rows: Rows<Statement>, depth: Int = 0) {
    for statement in corpus[rows] { add(field, statement, depth: depth) }
  }

  /// Writes a word of a vocabulary, with the printed one where that says more.
  mutating func add<Word>(_ field: SingleField, _ classified: Classified<Word>) {
    let text = classified.word.name[language] + printed(classified.printed, besides: classified.word.name)
    add(.single(field), [OutlineWord(text)], classified.provenance)
    addVariants(of: field)
  }

  /// Writes topics, each once, with all that backs it.
  mutating func addTopics(_ rows: [Rows<TopicLink>]) {
    var seen: [ItemID: Int] = [:]
    for row in rows.lazy.flatMap({ [corpus] in corpus[$0] }) {
      if let position = seen[row.topic] {
        let more = positions(of: row.provenance).filter { !entries[position].evidence.contains($0) }
        entries[position].evidence += more
      } else {
        seen[row.topic] = entries.count
        add(.topic, [link(row.topic)], row.provenance)
      }
    }
  }

  /// Writes what all kinds of items have, after their own facts.
  ///
  /// - Parameter topics: of what belongs to the item.
  mutating func addCommon(_ head: Head, topics: [Rows<TopicLink>] = []) {
    for number in corpus[head.numbers] {
      let words = corpus[number.printed] + corpus[number.counted]
      add(.number, [OutlineWord(words)], number.provenance)
    }
    addTopics(topics + [head.topics])
    for alias in corpus[head.aliases] { add(.alias, [OutlineWord(corpus[alias.name])], alias.provenance) }
  }

  /// Writes what the editor says of the item, and which articles report it.
  mutating func addOrigin(_ head: Head, of item: ItemID) {
    let doubt = marked([], head.provenance)
    let cited = positions(of: head.provenance)
    if !doubt.isEmpty {
      entries.append(
        OutlineEntry(field: .existence, words: doubt, evidence: cited, depth: 0, provenance: head.provenance))
    }
    remarks(head.provenance, depth: 0)
    addVariants(of: .note)
    addNamesakes(of: item)
    addMerges(head)
    addReverse(.reportedIn, of: item)
  }

  /// Gives the sentence that backs the item itself the first number.
  mutating func begin(with head: Head) {
    if let first = corpus[head.provenance.evidence].first { _ = position(of: first) }
  }

  /// Writes the items that a relation leads to.
  mutating func addReverse(_ relation: Relation, of item: ItemID) {
    add(OutlineLinks(relation, of: item, in: corpus, language: language))
  }

  /// Writes the items of each kind that a relation of all kinds leads to.
  mutating func addLinked(_ relation: Relation, of item: ItemID) {
    for kind in Kind.allCases {
      add(OutlineLinks(relation, to: kind, of: item, in: corpus, language: language))
    }
  }

  private mutating func add(_ links: OutlineLinks) {
    if links.isEmpty { return }
    endPart()
    parts.append(.links(links))
  }

  // MARK: Words

  func link(_ item: ItemID) -> OutlineWord { OutlineWord(corpus.name(of: item), link: item) }

  /// The printed word in brackets, where it is another than the vocabulary's.
  func printed(_ word: StringID, besides name: Phrase) -> String {
    if word.isEmpty || corpus[word] == name.chinese { return "" }
    let text = corpus[word]
    return Phrase("（原文“\(text)”）", " (printed: \(text))")[language]
  }

  // MARK: Provenance

  private mutating func remarks(_ provenance: Provenance, depth: Int) {
    if !provenance.note.isEmpty {
      let note = corpus[provenance.note]
      let text = note.hasPrefix("编者注：") ? String(note.dropFirst("编者注：".count)) : note
      add(.single(.note), [OutlineWord(text)], depth: depth)
    }
    if !provenance.inferred.isEmpty {
      add(.inferred, [OutlineWord(corpus[provenance.inferred])], depth: depth)
    }
  }

  /// Words with how far the rule that found them can be trusted; what is sure says nothing, for it would stand at
  /// every fact. A doubtful fact is seen to be one from its first character on.
  private func marked(_ words: [OutlineWord], _ provenance: Provenance?) -> [OutlineWord] {
    guard let provenance else { return words }
    if let decided = corpus.decided(provenance), decided.state != .accepted {
      return words + [OutlineWord(decided.remark[language], isRemark: true)]
    }
    guard let confidence = provenance.confidence, confidence != .high else { return words }
    let reason = [confidence.name[language], RuleName.of(corpus[provenance.rule])[language]].filter {
      !$0.isEmpty
    }.joined(
      separator: " · ")
    let remark = OutlineWord(Phrase("（\(reason)）", " (\(reason))")[language], isRemark: true)
    return (provenance.isDoubtful ? [OutlineWord("? ", isRemark: true)] : []) + words + [remark]
  }

  private mutating func positions(of provenance: Provenance?) -> [Int] {
    guard let provenance else { return [] }
    return corpus[provenance.evidence].map { position(of: $0) }
  }

  /// The place of a sentence among those that back the entries.
  private mutating func position(of sentence: Evidence) -> Int {
    if let position = positions[sentence] { return position }
    let position = evidence.count
    positions[sentence] = position
    evidence.append(sentence)
    return position
  }
}

extension DecidedText {
  /// Who made of it what it is; what was found right needs no remark.
  fileprivate var remark: Phrase {
    let day = String(time.prefix(10))
    let former = former.isEmpty ? Phrase("", "") : Phrase("，原作“\(former)”", ", was \"\(former)\"")
    return Phrase(
      "（\(state.name.chinese)：\(editor) \(day)\(former.chinese)）",
      " (\(state.name.english): \(editor) \(day)\(former.english))")
  }
}
