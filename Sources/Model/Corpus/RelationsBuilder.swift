/// Finds the links of every item, both ways, and puts them in order.
struct RelationsBuilder {
  /// Where the links of each item start, by its number; one more at the end.
  private(set) var starts: [UInt32]
  private(set) var links: [Link] = []

  init(_ tables: Tables) {
    let numbering = Numbering(of: tables)
    var gatherer = LinkGatherer(tables)
    gatherer.gather()
    let gathered = gatherer.links

    // A counting sort by the item that the link leaves, which keeps the order of the source.
    var ends = [Int](repeating: 0, count: numbering.count + 1)
    for (from, _) in gathered { ends[numbering[from]] += 1 }
    var start = 0
    for number in ends.indices { (ends[number], start) = (start, start + ends[number]) }
    let filler = Link(relation: .about, target: ItemID(.topic, 0))
    var sorted = [Link](repeating: filler, count: gathered.count)
    for (from, link) in gathered {
      let number = numbering[from]
      sorted[ends[number]] = link
      ends[number] += 1
    }

    starts = []
    starts.reserveCapacity(numbering.count + 1)
    links.reserveCapacity(sorted.count)
    start = 0
    for number in 0..<numbering.count {
      starts.append(UInt32(links.count))
      appendDistinct(sorted[start..<ends[number]])
      start = ends[number]
    }
    starts.append(UInt32(links.count))
  }

  /// Appends the links of an item, each once, by relation.
  private mutating func appendDistinct(_ own: ArraySlice<Link>) {
    let first = links.count
    if own.count <= 16 {
      for link in own where !links[first...].contains(link) { links.append(link) }
    } else {
      var seen: Set<Link> = []
      for link in own where seen.insert(link).inserted { links.append(link) }
    }
    // Sorting keeps the order of the source within a relation.
    links[first...].sort { $0.relation.rawValue < $1.relation.rawValue }
  }
}
