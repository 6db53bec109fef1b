import Model

/// Finds the items of a corpus by what is typed: names in pinyin, initials or Chinese, and after them, literally,
/// the summaries and the text of the articles.
public struct CorpusSearch: Sendable {
  public let corpus: Corpus
  /// Tells the words of running text apart, where it may be searched by pinyin.
  public var words: TextWords?
  let index: SearchIndex
  /// The items in the order of their records in the index.
  let numbering: Numbering
  /// The values of fields that the index does not tell apart.
  let values: FieldValues
  /// The running text, folded when it is first searched, where the corpus does not bring it folded: a filter of names
  /// needs none of it.
  private(set) var passages: PassageIndex?
  /// What was looked for last: most searches have a letter more, and their hits are asked what matched.
  var last: LastSearch?

  struct LastSearch {
    let text: String
    let fuzzy: Bool
    let query: NameQuery
    let literal: LiteralSearch
    /// The passages that it found; nil where names alone were looked at.
    let passages: [UInt32]?
  }

  /// Takes the index of the names of a corpus, or makes it where the corpus brings none.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
    numbering = Numbering(of: corpus.tables)
    let ready = SearchIndex(in: corpus.tables)
    index = ready?.recordCount == numbering.count ? ready! : CorpusSearch.makeIndex(of: corpus)
    passages = PassageIndex(in: corpus.tables)
    values = FieldValues(of: corpus)
  }

  /// What stands in a compiled corpus, so that nobody has to make it again: the names and the running text.
  @Sendable public static func compiled(_ corpus: Corpus) -> [any CompiledSections] {
    [makeIndex(of: corpus), PassageIndex(of: corpus)]
  }

  /// Makes the index of the names of a corpus, a record an item in the order of their numbers.
  static func makeIndex(of corpus: Corpus) -> SearchIndex {
    var builder = SearchIndex.Builder()
    for item in Kind.allCases.lazy.flatMap({ corpus.items(of: $0) }) {
      builder.beginRecord(mentions: corpus.relations[item].count)
      for text in SearchedText.all(of: item, in: corpus) {
        builder.add(text.text, kind: text.kind, rank: text.field.rank)
      }
    }
    return builder.build()
  }

  /// Folds the running text now, and not at the first search of it: of a large corpus that takes its time.
  public mutating func prepare() { if passages == nil { passages = PassageIndex(of: corpus) } }

  /// Whether the running text is folded.
  public var isPrepared: Bool { passages != nil }

  /// What matches a query, the best first: names before running text.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of items to look among.
  ///   - fuzzy: tries the last tiers beside the others, and not only where nothing else matches.
  ///   - limit: the most hits wanted; nil for all.
  ///   - spelled: looks for what is typed in the running text by its pinyin, too; see ``words``.
  ///   - namesAlone: whether the running text is left out.
  public mutating func find(
    _ text: String, among kinds: Set<Kind> = Set(Kind.allCases), fuzzy: Bool = false, spelled: Bool = false,
    limit: Int? = nil, namesAlone: Bool = false
  ) -> Findings {
    var query = NameQuery(text)
    if !query.terms.isEmpty {
      return find(text, query, among: kinds, fuzzy: fuzzy, limit: limit, namesAlone: namesAlone)
    }
    let literal = LiteralSearch(query.words)
    if literal.isEmpty { return Findings(hits: [], total: 0) }
    var names = names(query.asTyped, among: kinds)
    if !namesAlone { prepare() }
    let sentences = namesAlone ? nil : passages.map { numbers(literal, in: $0) }
    var hits = findings(names, limit: limit)
    var total = names.count
    if let sentences, let passages {
      total += add(sentences, of: passages, besides: names, among: kinds, limit: limit, to: &hits)
    }
    let before = names.count
    if fuzzy || total == 0 {
      query.loose = addLoose(query.words, among: kinds, all: fuzzy, to: &names)
      hits += findings(names, limit: limit.map { max(0, $0 - hits.count) + before }).dropFirst(before)
    }
    total += names.count - before
    if spelled, let passages, let words, let spelled = SpelledText(query.words, words) {
      let known = Set(sentences ?? [])
      let more = passages.numbers(spelling: spelled).filter { !known.contains($0) }
      total += add(more, of: passages, besides: names, among: kinds, limit: limit, to: &hits)
    }
    last = LastSearch(text: text, fuzzy: fuzzy, query: query, literal: literal, passages: sentences)
    return Findings(hits: hits, total: total)
  }

  private func findings(_ names: RecordMatches, limit: Int?) -> [Finding] {
    names.best(limit: limit).map { hit in
      Finding(item: numbering.item(hit.record), score: hit.score, tier: hit.tier)
    }
  }

  /// Adds the passages of some kinds but the summaries of items that were found by their names, as many as are wanted.
  /// - Returns: how many there are in all.
  private func add(
    _ sentences: [UInt32], of passages: PassageIndex, besides names: RecordMatches, among kinds: Set<Kind>,
    limit: Int?, to hits: inout [Finding]
  ) -> Int {
    var total = 0
    let known = names.bits(of: numbering.count)
    let allKinds = kinds.count == Kind.allCases.count
    var score = min(SearchTier.literal.score, (hits.last?.score ?? 0) - 0.001)
    for number in sentences {
      let passage = passages[Int(number)]
      if !allKinds, !kinds.contains(passage.item.kind) { continue }
      // An item that was found by its name is not found once more by its summary.
      if passage.field == .summary, isSet(numbering[passage.item], in: known) { continue }
      total += 1
      // What is not shown is counted alone.
      if let limit, hits.count >= limit { continue }
      hits.append(Finding(item: passage.item, score: score, tier: .literal, passage: passage))
      score -= 0.001
    }
    return total
  }

  private func isSet(_ number: Int, in bits: [UInt64]) -> Bool {
    number / 64 < bits.count && bits[number / 64] >> UInt64(number % 64) & 1 != 0
  }

  private func names(_ query: SearchQuery, among kinds: Set<Kind>) -> RecordMatches {
    if kinds.count == Kind.allCases.count { return index.matches(query, among: 0..<index.recordCount) }
    return index.matches(query, among: candidates(kinds))
  }

  private func addLoose(
    _ text: String, among kinds: Set<Kind>, all: Bool, to matches: inout RecordMatches
  ) -> [LooseQuery] {
    if kinds.count == Kind.allCases.count {
      return index.addLoose(text, among: 0..<index.recordCount, all: all, to: &matches)
    }
    return index.addLoose(text, among: candidates(kinds), all: all, to: &matches)
  }

  /// The passages that hold the words. Where few held those of the search before and letters were added to it, only
  /// they are looked at.
  private func numbers(_ literal: LiteralSearch, in passages: PassageIndex) -> [UInt32] {
    if let last, let before = last.passages, before.count < passages.count / 8, literal.narrows(last.literal)
    {
      return passages.numbers(matching: literal, among: before)
    }
    return passages.numbers(matching: literal)
  }

  func query(_ text: String, fuzzy: Bool) -> NameQuery {
    if let last, last.text == text, last.fuzzy == fuzzy { return last.query }
    return NameQuery(text, readBy: SearchTier.last)
  }

  /// The items of a kind whose names match a query, the best first; see ``RecordMatches/ranked``.
  ///
  /// - Parameter fuzzy: tries the last tiers beside the others, and not only where nothing else matches.
  public func filter(_ kind: Kind, by text: String, fuzzy: Bool) -> (rows: [Int], tier: SearchTier?) {
    let query = NameQuery(text)
    if !query.terms.isEmpty { return filter(kind, by: query, fuzzy: fuzzy) }
    // The name of a field alone restricts nothing yet.
    if query.words.isEmpty { return (Array(0..<corpus.count(of: kind)), nil) }
    var matches = index.matches(query.asTyped, among: numbering.numbers(of: kind))
    _ = index.addLoose(query.words, among: numbering.numbers(of: kind), all: fuzzy, to: &matches)
    let hits = matches.ranked
    return (hits.map { numbering.item($0.record).row }, hits.first?.tier)
  }

  /// Which texts of an item match a query, and why.
  public func matches(of text: String, fuzzy: Bool, in item: ItemID) -> [FoundText] {
    matches(of: query(text, fuzzy: fuzzy), in: item)
  }

  /// The same for a query that is asked of many items.
  public func matches(of query: NameQuery, in item: ItemID) -> [FoundText] {
    let record = numbering[item]
    guard record < index.recordCount else { return [] }
    let texts = SearchedText.all(of: item, in: corpus)
    var matches = index.matches(of: query.asTyped, inRecord: record)
    for loose in query.loose where matches.isEmpty { matches = index.matches(of: loose, inRecord: record) }
    let found = matches.compactMap { match -> FoundText? in
      guard texts.indices.contains(match.field) else { return nil }
      let searched = texts[match.field]
      return FoundText(
        field: searched.field, text: searched.text, ranges: match.ranges, reason: match.reason)
    }
    return query.terms.reduce(found) { found, term in found.joining(self.matches(of: term, in: item)) }
  }

  /// Which texts of a finding match the query that found it, and why: of a running text the sentence.
  public func matches(of text: String, fuzzy: Bool, in finding: Finding) -> [FoundText] {
    guard let passage = finding.passage else { return matches(of: text, fuzzy: fuzzy, in: finding.item) }
    let query = query(text, fuzzy: fuzzy)
    let found = passage.text(in: corpus)
    let folded = LiteralText(found)
    var ranges = LiteralSearch(query.words).ranges(in: folded)
    var reason = MatchReason.literal
    if ranges.isEmpty, let words, let spelled = SpelledText(query.words, words) {
      ranges = spelled.ranges(in: folded)
      if !ranges.isEmpty { reason = .pinyin }
    }
    let sentence = FoundText(field: passage.field, text: found, ranges: ranges, reason: reason)
    if query.terms.isEmpty { return [sentence] }
    return (ranges.isEmpty ? [] : [sentence]).joining(matches(of: query, in: finding.item))
  }

  private func candidates(_ kinds: Set<Kind>) -> [Int] {
    Kind.allCases.filter { kinds.contains($0) }.flatMap { numbering.numbers(of: $0) }
  }
}

/// What names are asked: as it was typed, and as some of the last tiers read it.
public struct NameQuery: Sendable {
  /// The words for any field.
  let words: String
  let asTyped: SearchQuery
  var loose: [LooseQuery]
  /// The words for one field alone.
  var terms: [FieldTerm]

  /// Reads a query as it was typed, and as tiers read it that may have found something.
  public init(_ text: String, readBy tiers: [SearchTier] = []) {
    let query = FieldedQuery(text)
    words = query.words
    asTyped = SearchQuery(words)
    loose = tiers.compactMap { [words] in LooseQuery(words, $0) }
    terms = query.terms.map { FieldTerm($0, readBy: tiers) }
  }
}

extension [FoundText] {
  /// These and others; what was found in the same text is one.
  func joining(_ others: [FoundText]) -> [FoundText] {
    others.reduce(into: self) { all, other in
      if let same = all.firstIndex(where: { $0.field == other.field && $0.text == other.text }) {
        all[same] = FoundText(
          field: other.field, text: other.text, ranges: .joining(all[same].ranges + other.ranges),
          reason: all[same].reason)
      } else {
        all.append(other)
      }
    }
  }
}

extension Corpus {
  /// Whether it brings the index of its names along.
  public var isIndexed: Bool { SearchIndex(in: tables) != nil }
}
