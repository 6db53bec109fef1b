import Model

/// A word for one field, ready to be matched.
struct FieldTerm: Sendable {
  let field: QueryField
  let value: String
  let asTyped: SearchQuery
  /// As some of the last tiers read it.
  var loose: [LooseQuery]
  let literal: LiteralSearch

  init(_ term: FieldedQuery.Term, readBy tiers: [SearchTier]) {
    (field, value) = (term.field, term.value)
    asTyped = SearchQuery(term.value)
    loose = tiers.compactMap { LooseQuery(term.value, $0) }
    literal = LiteralSearch(term.value)
  }
}

/// How an item fits the words that are for one field.
struct FieldHit {
  /// In 64ths of a point.
  var points: Int
  var tier: SearchTier
  /// The sentence that fits.
  var passage: Passage?

  func joined(with other: FieldHit) -> FieldHit {
    FieldHit(
      points: points + other.points, tier: tier.rawValue < other.tier.rawValue ? other.tier : tier,
      passage: passage ?? other.passage)
  }

  /// As ``SearchHit/score``.
  var score: Double { Double(points) / Double(Score.perPoint) + tier.score }
}

extension CorpusSearch {
  // MARK: Searching

  /// What matches a query with words for one field alone: those restrict where its other words are looked for.
  mutating func find(
    _ text: String, _ asked: NameQuery, among kinds: Set<Kind>, fuzzy: Bool, limit: Int?, namesAlone: Bool
  ) -> Findings {
    var query = asked
    if !namesAlone { prepare() }
    let fitting = hits(of: &query.terms, fuzzy: fuzzy).filter { kinds.contains(numbering.item($0.key).kind) }
    var found: [(record: Int, hit: FieldHit)] = []
    let literal = LiteralSearch(query.words)
    if literal.isEmpty {
      found = fitting.map { record, hit in
        var hit = hit
        hit.points += Int(index.mentionScores[record])
        return (record, hit)
      }
    } else {
      let records = fitting.keys.sorted()
      var names = index.matches(query.asTyped, among: records)
      let known = names.records
      for number in namesAlone ? [] : passages?.numbers(matching: literal) ?? [] {
        guard let passage = passages?[Int(number)], let hit = fitting[numbering[passage.item]] else {
          continue
        }
        let record = numbering[passage.item]
        if passage.field == .summary, known.contains(UInt32(record)) { continue }
        found.append((record, hit.joined(with: FieldHit(points: 0, tier: .literal, passage: nil))))
        found[found.count - 1].hit.passage = passage
      }
      if fuzzy || names.count + found.count == 0 {
        query.loose = index.addLoose(query.words, among: records, all: fuzzy, to: &names)
      }
      found += names.best(limit: nil).map { hit in
        let points = Int(((hit.score - hit.tier.score) * Double(Score.perPoint)).rounded())
        return (hit.record, fitting[hit.record]!.joined(with: FieldHit(points: points, tier: hit.tier)))
      }
    }
    found.sort { ($1.hit.score, $0.record) < ($0.hit.score, $1.record) }
    last = LastSearch(text: text, fuzzy: fuzzy, query: query, literal: literal, passages: nil)
    let hits = found.prefix(limit ?? found.count).map { record, hit in
      Finding(item: numbering.item(record), score: hit.score, tier: hit.tier, passage: hit.passage)
    }
    return Findings(hits: hits, total: found.count)
  }

  /// The items of a kind that match a query with words for one field alone, the best first.
  func filter(_ kind: Kind, by asked: NameQuery, fuzzy: Bool) -> (rows: [Int], tier: SearchTier?) {
    var query = asked
    let fitting = hits(of: &query.terms, fuzzy: fuzzy).filter { numbering.numbers(of: kind).contains($0.key) }
    if query.asTyped.isEmpty {
      let ranked = fitting.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
      return (ranked.map { numbering.item($0.key).row }, ranked.first?.value.tier)
    }
    let records = fitting.keys.sorted()
    var names = index.matches(query.asTyped, among: records)
    _ = index.addLoose(query.words, among: records, all: fuzzy, to: &names)
    let ranked = names.ranked
    let tier = ranked.first.map { fitting[$0.record]!.joined(with: FieldHit(points: 0, tier: $0.tier)).tier }
    return (ranked.map { numbering.item($0.record).row }, tier)
  }

  // MARK: What fits

  /// The items that fit all of some words, by their records.
  func hits(of terms: inout [FieldTerm], fuzzy: Bool) -> [Int: FieldHit] {
    var hits: [Int: FieldHit]?
    for number in terms.indices {
      let new = self.hits(of: &terms[number], fuzzy: fuzzy)
      hits = hits.map { before in
        before.reduce(into: [:]) { both, hit in
          if let other = new[hit.key] { both[hit.key] = hit.value.joined(with: other) }
        }
      }
      hits = hits ?? new
    }
    return hits ?? [:]
  }

  private func hits(of term: inout FieldTerm, fuzzy: Bool) -> [Int: FieldHit] {
    var hits: [Int: FieldHit] = [:]
    func add(_ item: ItemID, _ points: Int = 0, _ tier: SearchTier = .contiguous, passage: Passage? = nil) {
      let record = numbering[item]
      if let known = hits[record], (known.tier.rawValue, -known.points) <= (tier.rawValue, -points) { return }
      hits[record] = FieldHit(points: points, tier: tier, passage: passage)
    }
    switch term.field {
    case .organisation, .topic:
      let kind: Kind = term.field == .topic ? .topic : .organisation
      for hit in best(&term, in: index, among: numbering.numbers(of: kind), fuzzy: fuzzy) {
        let item = numbering.item(hit.record)
        add(item, hit.points, hit.tier)
        let points = hit.points + Points.perFieldRank * Score.perPoint
        for link in corpus.relations[item] { add(link.target, points, hit.tier) }
      }
    case .title, .said:
      let values = term.field == .title ? values.titles : values.talks
      for hit in best(&term, in: values.index, among: 0..<values.index.recordCount, fuzzy: fuzzy) {
        for item in values.items(of: hit.record) { add(item, hit.points, hit.tier) }
      }
      guard term.field == .said, let passages else { break }
      for number in passages.numbers(matching: term.literal) {
        let passage = passages[Int(number)]
        if passage.isSaid(in: corpus) { add(passage.item, 0, .literal, passage: passage) }
      }
    case .year:
      guard let asked = YearsAsked(term.value) else { break }
      for (year, items) in values.years where asked.contains(year) { items.forEach { add($0) } }
    case .doubtful:
      switch DoubtAsked(term.value) {
      case .doubtful: corpus.doubtfulItems.forEach { add($0) }
      case .undoubted:
        let doubtful = Set(corpus.doubtfulItems)
        for item in Kind.allCases.lazy.flatMap({ corpus.items(of: $0) }) where !doubtful.contains(item) {
          add(item)
        }
      case nil: break
      }
    }
    return hits
  }

  /// The values that a word fits: of those with gaps none where others fit without.
  private func best(
    _ term: inout FieldTerm, in index: SearchIndex, among records: Range<Int>, fuzzy: Bool
  ) -> [(record: Int, points: Int, tier: SearchTier)] {
    var matches = index.matches(term.asTyped, among: records)
    term.loose = index.addLoose(term.value, among: records, all: fuzzy, to: &matches)
    return matches.ranked.map { hit in
      (hit.record, Int(((hit.score - hit.tier.score) * Double(Score.perPoint)).rounded()), hit.tier)
    }
  }

  // MARK: What is shown

  /// Which text of an item a word fits, and why; nothing where it does not.
  func matches(of term: FieldTerm, in item: ItemID) -> [FoundText] {
    switch term.field {
    case .organisation, .topic:
      let kind: Kind = term.field == .topic ? .topic : .organisation
      let related = corpus.relations[item].lazy.map(\.target).filter { $0.kind == kind }
      return (item.kind == kind ? matches(ofNameOf: item, term, as: nil) : nil)
        ?? related.lazy.compactMap {
          matches(ofNameOf: $0, term, as: term.field == .topic ? .topic : .organisation)
        }
        .first ?? []
    case .title:
      guard item.kind == .speaker else { return [] }
      let titles = corpus[corpus[item, as: Speaker.self].posts].map(\.title)
      return matches(of: term, among: titles, in: values.titles, as: .title)
    case .said:
      guard item.kind == .speaker else { return [] }
      let contributions = corpus[corpus[item, as: Speaker.self].contributions]
      let talks = contributions.compactMap { $0.talk?.value }
      let inTalk = matches(of: term, among: talks, in: values.talks, as: .talk)
      if !inTalk.isEmpty { return inTalk }
      for said in contributions.lazy.flatMap({ corpus[$0.said] }) {
        let text = corpus[said.value]
        let ranges = term.literal.ranges(in: LiteralText(text))
        if !ranges.isEmpty { return [FoundText(field: .said, text: text, ranges: ranges, reason: .literal)] }
      }
      return []
    case .year:
      var dates = ItemDates(of: corpus)
      let year = dates.date(of: item).map { "\($0.date.first.year)" } ?? ""
      return [FoundText(field: .year, text: year, ranges: [0..<year.utf8.count], reason: .literal)]
    case .doubtful:
      return [FoundText(field: .doubtful, text: "\(corpus.doubts(of: item))", ranges: [], reason: .literal)]
    }
  }

  /// Which names of an item a word fits.
  private func matches(
    ofNameOf item: ItemID, _ term: FieldTerm, as field: SearchedField?
  ) -> [FoundText]? {
    let texts = SearchedText.all(of: item, in: corpus)
    let found = matches(of: term, in: index, record: numbering[item]).filter {
      texts.indices.contains($0.field)
    }
    return found.isEmpty
      ? nil
      : found.map { match in
        let text = texts[match.field]
        return FoundText(
          field: field ?? text.field, text: text.text, ranges: match.ranges, reason: match.reason)
      }
  }

  private func matches(
    of term: FieldTerm, among strings: [StringID], in values: ValueIndex, as field: SearchedField
  ) -> [FoundText] {
    for string in strings {
      guard let record = values.record(of: string) else { continue }
      if let match = matches(of: term, in: values.index, record: record).first {
        return [FoundText(field: field, text: corpus[string], ranges: match.ranges, reason: match.reason)]
      }
    }
    return []
  }

  private func matches(of term: FieldTerm, in index: SearchIndex, record: Int) -> [FieldMatch] {
    guard record < index.recordCount else { return [] }
    var matches = index.matches(of: term.asTyped, inRecord: record)
    for loose in term.loose where matches.isEmpty { matches = index.matches(of: loose, inRecord: record) }
    return matches
  }
}

extension Passage {
  /// Whether a speaker said it.
  fileprivate func isSaid(in corpus: Corpus) -> Bool {
    guard item.kind == .speaker, field == .summary else { return false }
    return corpus[corpus[item, as: Speaker.self].contributions].contains { contribution in
      corpus[contribution.said].contains { isValue($0.value) }
    }
  }
}
