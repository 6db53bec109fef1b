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
    relations.reduce(0) { count, relation in
      let links = references(relation, to: item)
      return count
        + (members.map { members in links.count(where: { members.contains($0.target) }) } ?? links.count)
    }
  }

  /// The links of one relation that lead from an item to others than articles.
  package func references(_ relation: Relation, to item: ItemID) -> Column<Link> {
    let links = relations.links(relation, of: item)
    // Links are in the order of the kinds, so that articles stand last.
    return links.stretch(0..<links.partitioningIndex { $0.target.kind == .article })
  }
}
