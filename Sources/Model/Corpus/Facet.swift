import System

/// A field by whose values a list can be narrowed.
public enum FacetField: String, CaseIterable, Sendable {
  case forum, organisation, role, form, category, status, topic, newspaper, year, month, state, origin

  public var name: Phrase {
    switch self {
    case .forum: Phrase("论坛", "forum")
    case .organisation: Phrase("机构", "organisation")
    case .role: Phrase("角色", "role")
    case .form: Phrase("发言形式", "form")
    case .category: Phrase("类别", "category")
    case .status: Phrase("状态", "status")
    case .topic: Phrase("主题", "topic")
    case .newspaper: Phrase("报纸", "newspaper")
    case .year: Phrase("年份", "year")
    case .month: Phrase("月份", "month")
    case .state: Phrase("核对", "review")
    case .origin: Phrase("来自", "from")
    }
  }
}

extension FacetField {
  /// Whether its values stand in the order of time.
  fileprivate var isTime: Bool { self == .year || self == .month }

  /// Whether its values are items, not words.
  public var hasItems: Bool { [.forum, .organisation, .topic].contains(self) }

  /// A word of the corpus as it is shown.
  func name(of word: String) -> Phrase {
    let name: Phrase? =
      switch self {
      case .role: Role(rawValue: word)?.name
      case .form: Form(rawValue: word)?.name
      case .category: Category(rawValue: word)?.name
      case .status: Status(rawValue: word)?.name
      case .year: Phrase("\(word)年", word)
      case .month: NewsDate(word).map { Phrase("\($0.first.year)年\($0.first.month)月", word) }
      case .state: ReviewFact.State(rawValue: word)?.name
      case .origin: word.isEmpty ? Phrase("随程序所带", "bundled") : nil
      case .newspaper, .forum, .organisation, .topic: nil
      }
    return name ?? Phrase(word, word)
  }
}

/// One value of a field: an item, or a word.
public struct Facet: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case item(ItemID)
    /// The word as the corpus has it, of no language: that of a vocabulary, a year, the name of a newspaper.
    case word(String)
  }

  public let field: FacetField
  public let value: Value

  public init(field: FacetField, value: Value) { (self.field, self.value) = (field, value) }
}

extension Set<Facet> {
  /// Whether what an item has fits what was chosen: of every field of which a value was chosen, one of those.
  public func fit(_ chosen: [Facet]) -> Bool {
    chosen.allSatisfy { one in contains(one) || chosen.contains { $0.field == one.field && contains($0) } }
  }
}

extension Corpus {
  /// The facets that an item has.
  public func facets(of item: ItemID) -> Set<Facet> {
    var dates = ItemDates(of: self)
    return facets(of: item, dates: &dates)
  }

  /// The facets that an item has.
  ///
  /// - Parameter dates: those that have been read for other items.
  public func facets(of item: ItemID, dates: inout ItemDates) -> Set<Facet> {
    var facets: Set<Facet> = []
    func add(_ field: FacetField, _ value: Facet.Value) { facets.insert(Facet(field: field, value: value)) }
    for link in relations[item] {
      switch link.target.kind {
      case .forum: add(.forum, .item(link.target))
      case .organisation: add(.organisation, .item(link.target))
      case .topic: add(.topic, .item(link.target))
      case .session, .speaker, .announcement, .article: break
      }
    }
    for field in [FacetField.year, .month, .category, .status, .newspaper] {
      if let word = word(of: item, field, dates: &dates) { add(field, .word(word)) }
    }
    switch item.kind {
    case .speaker:
      for contribution in self[self[item, as: Speaker.self].contributions] {
        add(.form, .word(contribution.form.rawValue))
      }
    case .organisation:
      for forum in relations.items(.playsRole, of: item) {
        for role in self[self[forum, as: Forum.self].roles] where role.organisation == item {
          add(.role, .word(role.role.rawValue))
        }
      }
    case .announcement, .article, .forum, .session, .topic: break
    }
    if hasOwnFiles {
      let provenances = provenances(of: item)
      for state in ReviewFact.State.allCases where provenances.contains(where: { has(state, $0) }) {
        add(.state, .word(state.rawValue))
      }
      for file in Set(provenances.map(\.position.file)) { add(.origin, .word(originName(ofFile: file))) }
    }
    return facets
  }

  /// Whether it has items of files that the program does not carry.
  public var hasOwnFiles: Bool { tables.rows(FileOfCorpus.self).contains { !$0.isBundled } }

  /// The name of a file without its folders; empty for what the program carries.
  private func originName(ofFile number: UInt32) -> String {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(number))
    return file.isBundled ? "" : self[file.name].split(separator: "/").last.map(String.init) ?? ""
  }

  /// How often each facet occurs among items: by field, then the most frequent first.
  public func facetCounts(
    among items: [ItemID], in language: Language
  ) -> [(field: FacetField, values: [(facet: Facet, count: Int)])] {
    var counts: [Facet: Int] = [:]
    var dates = ItemDates(of: self)
    for item in items { for facet in facets(of: item, dates: &dates) { counts[facet, default: 0] += 1 } }
    return FacetField.allCases.compactMap { field in
      let values = sorted(counts.filter { $0.key.field == field }, in: language)
      // What holds of all parts nothing.
      if values.isEmpty || values.count == 1 && [.state, .origin].contains(field) { return nil }
      return (field, values)
    }
  }

  /// How often each value of a field that is one word occurs among items: years in their order, others by how often.
  public func facetCounts(
    among items: [ItemID], of field: FacetField
  ) -> [(facet: Facet, count: Int)] {
    var counts: [Facet: Int] = [:]
    var dates = ItemDates(of: self)
    for item in items {
      if let word = word(of: item, field, dates: &dates) {
        counts[Facet(field: field, value: .word(word)), default: 0] += 1
      }
    }
    return sorted(counts, in: .chinese)
  }

  private func sorted(_ counts: [Facet: Int], in language: Language) -> [(facet: Facet, count: Int)] {
    counts
      .map { facet, count in
        (facet: facet, count: count, text: text(of: facet, in: facet.field.isTime ? .english : language))
      }
      .sorted {
        $0.facet.field.isTime ? $0.text < $1.text : (-$0.count, $0.text) < (-$1.count, $1.text)
      }
      .map { ($0.facet, $0.count) }
  }

  /// The word of a field of which an item has one at most; nil for other fields.
  private func word(of item: ItemID, _ field: FacetField, dates: inout ItemDates) -> String? {
    switch (field, item.kind) {
    case (.year, _): dates.date(of: item).map { String($0.date.first.year) }
    case (.month, _): dates.date(of: item)?.date.first.monthOfYear?.text
    case (.category, .announcement): self[item, as: Announcement.self].category.word.rawValue
    case (.status, .announcement): self[item, as: Announcement.self].status.word.rawValue
    case (.newspaper, .article): self[item, as: Article.self].newspaper.map { self[$0.value] }
    default: nil
    }
  }

  /// Which of some items are left by what was chosen, and how many each value would let through: those that fit what was
  /// chosen of the other fields.
  public func facetCounts(
    among items: [ItemID], narrowedBy chosen: [Facet]
  ) -> (values: [Facet: Int], left: [ItemID]) {
    var (values, left) = ([Facet: Int](), [ItemID]())
    var dates = ItemDates(of: self)
    for item in items {
      let facets = facets(of: item, dates: &dates)
      let missed = Set(
        chosen.lazy.filter { one in !facets.fit(chosen.filter { $0.field == one.field }) }.map(\.field))
      if missed.isEmpty { left.append(item) }
      for facet in facets where missed.isEmpty || missed == [facet.field] { values[facet, default: 0] += 1 }
    }
    return (values, left)
  }

  /// The words for a facet's value.
  public func text(of facet: Facet, in language: Language) -> String {
    switch facet.value {
    case .item(let item): name(of: item)
    case .word(let word): facet.field.name(of: word)[language]
    }
  }
}
