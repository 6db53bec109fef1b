/// How one item leads to another; every relation has its inverse.
public enum Relation: UInt8, CaseIterable, Sendable {
  case sessionOf, hasSession
  case rolePlayer, playsRole
  case postAt, postHolder
  case speaksAt, hasSpeaker
  case announcedAt, announces
  case partyTo, hasParty
  case presents, presentedBy
  case about, covers
  case reportedIn, reports

  /// The same relation seen from the other end.
  public var inverse: Relation { Relation(rawValue: rawValue ^ 1)! }

  /// What the other end is to this one.
  public var name: Phrase {
    switch self {
    case .sessionOf: Phrase("所属论坛", "session of")
    case .hasSession: Phrase("环节", "sessions")
    case .rolePlayer: Phrase("组织方", "organised by")
    case .playsRole: Phrase("组织论坛", "organises")
    case .postAt: Phrase("任职", "post at")
    case .postHolder: Phrase("任职者", "post holders")
    case .speaksAt: Phrase("发言于", "speaks at")
    case .hasSpeaker: Phrase("嘉宾", "speakers")
    case .announcedAt: Phrase("发布于", "announced at")
    case .announces: Phrase("发布", "announced")
    case .partyTo: Phrase("参与", "party to")
    case .hasParty: Phrase("参与方", "party")
    case .presents: Phrase("介绍", "presents")
    case .presentedBy: Phrase("介绍人", "presented by")
    case .about: Phrase("主题", "topic")
    case .covers: Phrase("相关", "about it")
    case .reportedIn: Phrase("文章", "articles")
    case .reports: Phrase("报道", "reports")
    }
  }
}

/// One step from an item to another.
public struct Link: Hashable, Sendable {
  public let relation: Relation
  public let target: ItemID
}

/// The links of every item, both ways, computed once when the corpus is loaded.
public struct Relations: Sendable {
  private let numbering: Numbering
  /// Where the links of each item start, by its number; one more at the end.
  private var starts: [Int]
  private var links: [Link]

  /// The links that lead away from an item: by relation, then in the order of the source.
  public subscript(_ item: ItemID) -> ArraySlice<Link> {
    let number = numbering[item]
    return links[starts[number]..<starts[number + 1]]
  }

  /// The items that a relation leads to from an item.
  public func items(_ relation: Relation, of item: ItemID) -> [ItemID] {
    self[item].filter { $0.relation == relation }.map(\.target)
  }

  init(of tables: Tables) {
    numbering = Numbering(of: tables)
    var gatherer = LinkGatherer(tables)
    gatherer.gather()

    // A counting sort by the item that the link leaves, which keeps the order of the source.
    starts = Array(repeating: 0, count: numbering.count + 1)
    for (from, _) in gatherer.links { starts[numbering[from] + 1] += 1 }
    for number in 0..<numbering.count { starts[number + 1] += starts[number] }
    var next = starts
    let filler = Link(relation: .about, target: ItemID(.topic, 0))
    var sorted = Array(repeating: filler, count: gatherer.links.count)
    for (from, link) in gatherer.links {
      let number = numbering[from]
      sorted[next[number]] = link
      next[number] += 1
    }

    links = []
    links.reserveCapacity(sorted.count)
    for number in 0..<numbering.count {
      let own = sorted[starts[number]..<starts[number + 1]]
      starts[number] = links.count
      links += Relations.distinctByRelation(own)
    }
    starts[numbering.count] = links.count
  }

  private static func distinctByRelation(_ links: ArraySlice<Link>) -> [Link] {
    var seen: Set<Link> = []
    let distinct = links.filter { seen.insert($0).inserted }
    return distinct.enumerated()
      .sorted { ($0.element.relation.rawValue, $0.offset) < ($1.element.relation.rawValue, $1.offset) }
      .map(\.element)
  }
}

/// Numbers all items of a corpus through, kind after kind.
private struct Numbering: Sendable {
  private var bases: [Kind: Int] = [:]
  private(set) var count = 0

  init(of tables: Tables) {
    for kind in Kind.allCases {
      bases[kind] = count
      count += tables.count(of: kind)
    }
  }

  subscript(item: ItemID) -> Int { bases[item.kind]! + item.row }
}
