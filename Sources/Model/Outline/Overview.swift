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

  /// The overview of a corpus.
  ///
  /// - Parameter most: the rows of a section, at most.
  public init(of corpus: Corpus, most: Int = 8) {
    func rows(_ items: [ItemID], _ count: (ItemID) -> Int) -> [Row] {
      var best: [(item: ItemID, count: Int)] = []
      for item in items {
        let count = count(item)
        if best.count == most, count <= best.last?.count ?? .max { continue }
        best.insert((item, count), at: best.partitioningIndex { $0.count < count })
        if best.count > most { best.removeLast() }
      }
      return best.map { Row(name: Phrase(corpus, $0.item), count: $0.count, target: .item($0.item)) }
    }
    let counts = Kind.listed.map { Row(name: $0.plural, count: corpus.count(of: $0), target: .kind($0)) }
    let dated = corpus.items(of: .forum).compactMap { item -> Row? in
      guard let date = corpus[item, as: Forum.self].date else { return nil }
      let text = "\(corpus[date.value])  \(corpus.name(of: item))"
      return Row(name: Phrase(text, text), count: nil, target: .item(item))
    }
    let all = [
      Section(title: Phrase("语料", "Corpus"), rows: counts),
      Section(
        title: Phrase("论坛与嘉宾数", "Forums by speakers"),
        rows: rows(corpus.items(of: .forum)) { corpus.relations.links(.hasSpeaker, of: $0).count }),
      Section(title: Phrase("印出的时间", "Dates as printed"), rows: dated),
      Section(
        title: Phrase("关联最多的机构", "Most linked organisations"),
        rows: rows(corpus.items(of: .organisation)) { corpus.relations[$0].count }),
      Section(
        title: Phrase("主题", "Topics"),
        rows: rows(corpus.items(of: .topic)) { corpus.relations.links(.covers, of: $0).count }),
      Section(
        title: Phrase("文章", "Articles"),
        rows: rows(corpus.items(of: .article)) { corpus.relations.links(.reports, of: $0).count }),
    ]
    sections = all.filter { !$0.rows.isEmpty }
  }

  /// The highest count of a section, which its bars are measured by.
  public static func most(in section: Section) -> Int { section.rows.compactMap(\.count).max() ?? 0 }
}

extension Phrase {
  fileprivate init(_ corpus: Corpus, _ item: ItemID) {
    let name = corpus.name(of: item)
    self.init(name, name)
  }
}
