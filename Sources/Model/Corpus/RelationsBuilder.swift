import System

/// Finds the links of every item, both ways, and puts them in order.
struct RelationsBuilder {
  /// Where the links of each item start, by its number; one more at the end.
  private(set) var starts: [UInt32] = []
  private(set) var links: [Link] = []

  init(_ tables: Tables) {
    let numbering = Numbering(of: tables)
    let (events, others) = Workers.both(
      of: numbering.count, { LinkGatherer.linksOfForumsAndSpeakers(in: tables) },
      { LinkGatherer.linksOfOthers(in: tables) })

    // A counting sort by the item that the link leaves, which keeps the order of the source.
    var ends = [Int](repeating: 0, count: numbering.count + 1)
    for gathered in [events, others] {
      for (from, _) in gathered { ends[numbering[from]] += 1 }
    }
    var start = 0
    for number in ends.indices { (ends[number], start) = (start, start + ends[number]) }
    let filler = Link(relation: .about, target: ItemID(.topic, 0))
    var sorted = [Link](repeating: filler, count: events.count + others.count)
    for gathered in [events, others] {
      for (from, link) in gathered {
        let number = numbering[from]
        sorted[ends[number]] = link
        ends[number] += 1
      }
    }

    let (all, bounds) = (sorted, [0] + ends)
    let half = min(numbering.count, bounds.partitioningIndex { $0 >= all.count / 2 })
    let (first, second) = Workers.both(
      of: all.count, { DistinctLinks(of: 0..<half, in: all, bounds, numbering) },
      { DistinctLinks(of: half..<numbering.count, in: all, bounds, numbering) })
    starts = first.starts + second.starts.map { $0 + UInt32(first.links.count) }
    links = first.links + second.links
    starts.append(UInt32(links.count))
  }
}

/// The links of some items, each once, by relation.
private struct DistinctLinks {
  private(set) var starts: [UInt32] = []
  private(set) var links: [Link] = []

  /// - Parameters:
  ///   - numbers: of the items.
  ///   - all: the links of all items, one after the other.
  ///   - bounds: where those of each item start, by its number.
  init(of numbers: Range<Int>, in all: [Link], _ bounds: [Int], _ numbering: Numbering) {
    let base = bounds[numbers.lowerBound]
    var own = Array(all[base..<bounds[numbers.upperBound]])
    starts.reserveCapacity(numbers.count)
    links.reserveCapacity(own.count)
    var distinct = DistinctTargets(numbering)
    for number in numbers {
      starts.append(UInt32(links.count))
      let range = bounds[number] - base..<bounds[number + 1] - base
      // Sorting keeps the order of the source within a relation.
      own[range].sort { $0.relation.rawValue < $1.relation.rawValue }
      var relation: Relation?
      for link in own[range] {
        if link.relation != relation { distinct.forget() }
        relation = link.relation
        if distinct.insert(link.target) { links.append(link) }
      }
      distinct.forget()
    }
  }
}

/// A set of items that is emptied as quickly as it is asked.
private struct DistinctTargets {
  private let numbering: Numbering
  /// The turn in which each item was seen last.
  private var turns: [UInt32]
  private var turn: UInt32 = 1

  init(_ numbering: Numbering) {
    self.numbering = numbering
    turns = Array(repeating: 0, count: numbering.count)
  }

  mutating func forget() { turn += 1 }

  /// Whether an item is new to the set.
  mutating func insert(_ item: ItemID) -> Bool {
    let number = numbering[item]
    if turns[number] == turn { return false }
    turns[number] = turn
    return true
  }
}
