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
}

/// One value of a field: an item, or a word.
public struct Facet: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case item(ItemID)
    case word(Phrase)
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
    if let date = dates.date(of: item)?.date.first {
      add(.year, .word(Phrase("\(date.year)年", String(date.year))))
      if let month = CalendarDate(date.year, date.month), date.month > 0 {
        add(.month, .word(Phrase("\(date.year)年\(date.month)月", month.text)))
      }
    }
    switch item.kind {
    case .speaker:
      for contribution in self[self[item, as: Speaker.self].contributions] {
        add(.form, .word(contribution.form.name))
      }
    case .announcement:
      let announcement: Announcement = self[item]
      add(.category, .word(announcement.category.word.name))
      add(.status, .word(announcement.status.word.name))
    case .organisation:
      for forum in relations.items(.playsRole, of: item) {
        for role in self[self[forum, as: Forum.self].roles] where role.organisation == item {
          add(.role, .word(role.role.name))
        }
      }
    case .article:
      if let newspaper = self[item, as: Article.self].newspaper {
        let name = self[newspaper.value]
        add(.newspaper, .word(Phrase(name, name)))
      }
    case .forum, .session, .topic: break
    }
    if hasOwnFiles {
      let provenances = provenances(of: item)
      for state in ReviewFact.State.allCases where provenances.contains(where: { has(state, $0) }) {
        add(.state, .word(state.name))
      }
      for file in Set(provenances.map(\.position.file)) { add(.origin, .word(originName(ofFile: file))) }
    }
    return facets
  }

  /// Whether it has items of files that the program does not carry.
  public var hasOwnFiles: Bool { tables.rows(FileOfCorpus.self).contains { !$0.isBundled } }

  private func originName(ofFile number: UInt32) -> Phrase {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(number))
    if file.isBundled { return Phrase("随程序所带", "bundled") }
    let name = self[file.name].split(separator: "/").last.map(String.init) ?? ""
    return Phrase(name, name)
  }

  /// How often each facet occurs among items: by field, then the most frequent first.
  public func facetCounts(
    among items: [ItemID], in language: Language
  ) -> [(field: FacetField, values: [(facet: Facet, count: Int)])] {
    var counts: [Facet: Int] = [:]
    var dates = ItemDates(of: self)
    for item in items { for facet in facets(of: item, dates: &dates) { counts[facet, default: 0] += 1 } }
    return FacetField.allCases.compactMap { field in
      let values = counts.filter { $0.key.field == field }
        .map {
          (facet: $0.key, count: $0.value, text: text(of: $0.key, in: field.isTime ? .english : language))
        }
        .sorted { field.isTime ? $0.text < $1.text : (-$0.count, $0.text) < (-$1.count, $1.text) }
      // What holds of all parts nothing.
      if values.isEmpty || values.count == 1 && [.state, .origin].contains(field) { return nil }
      return (field, values.map { ($0.facet, $0.count) })
    }
  }

  /// How many of some items are left by what was chosen, and how many each value would let through: those that fit what
  /// was chosen of the other fields.
  public func facetCounts(
    among items: [ItemID], narrowedBy chosen: [Facet]
  ) -> (values: [Facet: Int], left: Int) {
    var (values, left) = ([Facet: Int](), 0)
    var dates = ItemDates(of: self)
    for item in items {
      let facets = facets(of: item, dates: &dates)
      let missed = Set(
        chosen.lazy.filter { one in !facets.fit(chosen.filter { $0.field == one.field }) }.map(\.field))
      if missed.isEmpty { left += 1 }
      for facet in facets where missed.isEmpty || missed == [facet.field] { values[facet, default: 0] += 1 }
    }
    return (values, left)
  }

  /// The words for a facet's value.
  public func text(of facet: Facet, in language: Language) -> String {
    switch facet.value {
    case .item(let item): name(of: item)
    case .word(let word): word[language]
    }
  }
}
