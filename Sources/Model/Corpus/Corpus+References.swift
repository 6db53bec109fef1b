import System

extension Relation {
  /// The relations that lead from an item to those that refer to it.
  public static let references: [Relation] = [
    .hasSession, .playsRole, .postHolder, .hasSpeaker, .announces, .partyTo, .presents, .covers, .reports,
  ]
}

extension Corpus {
  /// How many items refer to an item, each counted once: the number that stands beside it wherever it is shown.
  /// Articles do not count, for they refer to all that they report.
  ///
  /// - Parameters:
  ///   - relations: the ways to refer to it that count; all of them otherwise.
  ///   - members: the items that count; all of them otherwise.
  public func referenceCount(
    of item: ItemID, by relations: [Relation] = Relation.references, within members: Members? = nil
  ) -> Int {
    // No two relations lead from one item to items of one kind, so that none is counted twice.
    let links = self.relations[item]
    var (count, start) = (0, 0)
    // Few relations lead away from an item: from the links of one to those of the next.
    while start < links.count {
      let relation = links[start].relation
      let some = links.stretch(start..<links.count)
      let end = start + max(1, some.partitioningIndex { $0.relation.rawValue > relation.rawValue })
      if relations.contains(relation) {
        let others = withoutArticles(links.stretch(start..<end))
        count += members.map { members in others.count { members.contains($0.target) } } ?? others.count
      }
      start = end
    }
    return count
  }

  /// The links of one relation that lead from an item to others than articles.
  package func references(_ relation: Relation, to item: ItemID) -> Column<Link> {
    withoutArticles(relations.links(relation, of: item))
  }

  /// The links of one relation that lead to items of a kind: they are in the order of the kinds.
  package func links(to kind: Kind, among links: Column<Link>) -> Column<Link> {
    let number = Section(kind).rawValue
    let start = links.partitioningIndex { Section($0.target.kind).rawValue >= number }
    let end = links.partitioningIndex { Section($0.target.kind).rawValue > number }
    return links.stretch(start..<max(start, end))
  }

  /// Links of a relation are in the order of the kinds, so that articles stand last.
  private func withoutArticles(_ links: Column<Link>) -> Column<Link> {
    links.stretch(0..<links.partitioningIndex { $0.target.kind == .article })
  }
}
