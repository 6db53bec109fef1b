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
    public let target: Target
  }

  public enum Target: Sendable, Equatable {
    case kind(Kind)
    case item(ItemID)
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
    let counts = Kind.listed.map { Row(name: $0.plural, count: items(of: $0).count, target: .kind($0)) }
    let dated = items(of: .forum).compactMap { item -> Row? in
      guard let date = corpus[item, as: Forum.self].date else { return nil }
      let text = "\(corpus[date.value])  \(corpus.name(of: item))"
      return Row(name: Phrase(text, text), count: nil, target: .item(item))
    }
    let all = [
      Section(title: Phrase("语料", "Corpus"), rows: counts),
      Section(
        title: Phrase("论坛与嘉宾数", "Forums by speakers"), rows: rows(.forum, by: [.hasSpeaker])),
      Section(title: Phrase("印出的时间", "Dates as printed"), rows: dated),
      Section(title: Phrase("关联最多的机构", "Most linked organisations"), rows: rows(.organisation)),
      Section(title: Phrase("主题", "Topics"), rows: rows(.topic)),
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
