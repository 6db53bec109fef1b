import Model
import System

/// What a corpus holds at a glance: counts, what is most linked, and the dates that the pages print.
public struct Overview: Sendable {
  /// Rows of one sort under a heading.
  public struct Section: Sendable {
    public let title: Phrase
    public let rows: [Row]
  }

  /// One line: what it names, how many there are, and where it leads.
  public struct Row: Sendable {
    public let name: Phrase
    public let count: Int?
    /// How many there are beyond the items that are shown, too; nil where all are shown.
    public var total: Int?
    public let target: Target
  }

  public enum Target: Sendable, Equatable {
    case kind(Kind)
    case item(ItemID)
    /// The items of a kind that have a value.
    case facet(Kind, Facet)
  }

  public let sections: [Section]

  /// The overview of a corpus, or of some of its items.
  ///
  /// - Parameters:
  ///   - members: the items that are shown and count; all of them otherwise.
  ///   - most: the rows of a section, at most.
  public init(of corpus: Corpus, within members: Members? = nil, maximum: Int = 8) {
    func items(of kind: Kind) -> [ItemID] { members?.items(of: kind) ?? corpus.items(of: kind) }
    func rows(_ kind: Kind, by relations: [Relation] = Relation.references) -> [Row] {
      var best: [(item: ItemID, count: Int)] = []
      for item in items(of: kind) {
        let count = corpus.referenceCount(of: item, by: relations, within: members)
        if best.count == maximum, count <= best.last?.count ?? .max { continue }
        best.insert((item, count), at: best.partitioningIndex { $0.count < count })
        if best.count > maximum { best.removeLast() }
      }
      return best.map { Row(name: Phrase(corpus, $0.item), count: $0.count, target: .item($0.item)) }
    }
    /// How many items of a kind have each value of a field, in the order of the facets.
    func rows(_ kind: Kind, by field: FacetField) -> [Row] {
      let values = corpus.facetCounts(among: items(of: kind), of: field)
      let shown = field == .year ? values.suffix(maximum) : values.prefix(maximum)
      return shown.map { facet, count in
        let name = Phrase(corpus.text(of: facet, in: .chinese), corpus.text(of: facet, in: .english))
        return Row(name: name, count: count, target: .facet(kind, facet))
      }
    }
    let counts = Kind.listed.map { kind in
      Row(
        name: kind.plural, count: items(of: kind).count,
        total: members == nil ? nil : corpus.count(of: kind), target: .kind(kind))
    }
    let dated = items(of: .forum).compactMap { item -> Row? in
      guard let date = corpus[item, as: Forum.self].date else { return nil }
      let text = "\(corpus[date.value])  \(corpus.name(of: item))"
      return Row(name: Phrase(text, text), count: nil, target: .item(item))
    }
    let all = [
      Section(
        title: members == nil ? Phrase("语料", "Corpus") : Phrase("范围内 / 全部", "In the scope / in all"),
        rows: counts),
      Section(title: Phrase("发布的类别", "Announcements by category"), rows: rows(.announcement, by: .category)),
      Section(title: Phrase("发布的状态", "Announcements by status"), rows: rows(.announcement, by: .status)),
      Section(title: Phrase("文章的年份", "Articles by year"), rows: rows(.article, by: .year)),
      Section(title: Phrase("关联最多的机构", "Most linked organisations"), rows: rows(.organisation)),
      Section(title: Phrase("主题", "Topics"), rows: rows(.topic)),
      Section(title: Phrase("印出的时间", "Dates as printed"), rows: dated),
      Section(
        title: Phrase("论坛与嘉宾数", "Forums by speakers"), rows: rows(.forum, by: [.hasSpeaker])),
      Section(title: Phrase("文章", "Articles"), rows: rows(.article)),
    ]
    sections = all.filter { !$0.rows.isEmpty }
  }

  /// The highest count of a section, which its bars are measured by.
  public static func maximum(in section: Section) -> Int { section.rows.compactMap(\.count).max() ?? 0 }
}

extension Phrase {
  fileprivate init(_ corpus: Corpus, _ item: ItemID) {
    let name = corpus.name(of: item)
    self.init(name, name)
  }
}
