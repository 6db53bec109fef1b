import System

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
    case .sessionOf: Phrase("属于", "session of")
    case .hasSession: Phrase("环节", "sessions")
    case .rolePlayer: Phrase("组织", "organised by")
    case .playsRole: Phrase("论坛", "forums")
    case .postAt: Phrase("任职", "post at")
    case .postHolder: Phrase("任职", "staff")
    case .speaksAt: Phrase("发言于", "speaks at")
    case .hasSpeaker: Phrase("嘉宾", "speakers")
    case .announcedAt: Phrase("发布于", "announced at")
    case .announces: Phrase("发布", "announcements")
    case .partyTo: Phrase("参与", "with")
    case .hasParty: Phrase("参与", "with")
    case .presents: Phrase("介绍", "presents")
    case .presentedBy: Phrase("介绍", "by")
    case .about: Phrase("主题", "topic")
    case .covers: Phrase("相关", "about it")
    case .reportedIn: Phrase("报道", "in")
    case .reports: Phrase("报道", "reports")
    }
  }
}

/// One step from an item to another.
public struct Link: BitwiseCopyable, Hashable, Sendable {
  @Packed public var relation: Relation
  public let target: ItemID
}

/// The links of every item, both ways, found once when the corpus is put together.
public struct Relations: Sendable {
  private let numbering: Numbering
  private let starts: Column<UInt32>
  private let links: Column<Link>

  init(of tables: Tables) {
    numbering = Numbering(of: tables)
    starts = tables.column(.linkStarts)
    links = tables.column(.links)
  }

  /// The links that lead away from an item: by relation, then in the order of the source.
  public subscript(_ item: ItemID) -> Column<Link> {
    let number = numbering[item]
    guard number + 1 < starts.count else { return links.stretch(0..<0) }
    let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
    return links.stretch(start..<max(start, end))
  }

  /// The links of one relation that lead away from an item.
  package func links(_ relation: Relation, of item: ItemID) -> Column<Link> {
    let all = self[item]
    let start = all.partitioningIndex { $0.relation.rawValue >= relation.rawValue }
    return all.stretch(start..<max(start, all.partitioningIndex { $0.relation.rawValue > relation.rawValue }))
  }

  /// The items that a relation leads to from an item.
  public func items(_ relation: Relation, of item: ItemID) -> [ItemID] {
    links(relation, of: item).map(\.target)
  }
}

/// Numbers all items of a corpus through, kind after kind.
package struct Numbering: Sendable, Equatable {
  private var bases: [Int] = []
  package private(set) var count = 0

  package init(of tables: Tables) {
    for kind in Kind.allCases {
      bases.append(count)
      count += tables.count(of: kind)
    }
  }

  /// The numbers of the items of a kind.
  package func numbers(of kind: Kind) -> Range<Int> {
    let position = Section(kind).rawValue
    return bases[position]..<(position + 1 < bases.count ? bases[position + 1] : count)
  }

  /// The item that bears a number.
  package func item(_ number: Int) -> ItemID {
    let kind = Kind.allCases.last { bases[Section($0).rawValue] <= number && !numbers(of: $0).isEmpty }!
    return ItemID(kind, number - bases[Section(kind).rawValue])
  }

  package subscript(item: ItemID) -> Int { bases[Section(item.kind).rawValue] + item.row }
}
