extension Corpus {
  /// Where a fact stands in a file that a reader can edit: its path, and the one-based line; nil for the bundled corpus.
  public func place(of backing: Backing) -> (path: String, line: Int)? {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(backing.place.file))
    return file.isBundled ? nil : (self[file.name], Int(backing.place.line))
  }

  /// How many facts of an item are doubtful.
  public func doubts(of item: ItemID) -> Int { listFigures?.doubts(of: item) ?? countDoubts(of: item) }

  /// How many facts of an item are doubtful, by looking at them.
  func countDoubts(of item: ItemID) -> Int { backings(of: item).count(where: \.isDoubtful) }

  /// All items with a doubtful fact.
  public var doubtfulItems: [ItemID] {
    listFigures?.doubtfulItems
      ?? Kind.allCases.flatMap { items(of: $0) }.filter { backings(of: $0).contains(where: \.isDoubtful) }
  }

  /// What each fact of an item rests on, the item itself first.
  private func backings(of item: ItemID) -> [Backing] {
    let head = head(of: item)
    let common =
      [head.backing] + self[head.aliases].map(\.backing) + self[head.numbers].map(\.backing)
      + self[head.topics].map(\.backing) + self[head.summary].map(\.backing)
      + self[head.variants].map(\.backing)
    switch item.kind {
    case .forum:
      let forum: Forum = self[item]
      return common + [forum.date, forum.venue, forum.theme, forum.partOf].compactMap { $0?.backing }
        + self[forum.roles].map(\.backing)
    case .session: return common + [self[item, as: Session.self].theme].compactMap { $0?.backing }
    case .speaker:
      let speaker: Speaker = self[item]
      return common + self[speaker.posts].map(\.backing)
        + self[speaker.contributions].flatMap { contribution in
          [contribution.backing] + (contribution.talk.map { [$0.backing] } ?? [])
            + self[contribution.said].map(\.backing) + self[contribution.topics].map(\.backing)
        }
    case .announcement:
      let announcement: Announcement = self[item]
      return common + [announcement.category.backing, announcement.status.backing]
        + (announcement.venue.map { [$0.backing] } ?? []) + self[announcement.parties].map(\.backing)
        + self[announcement.presenters].map(\.backing) + self[announcement.occasions].map(\.backing)
    case .organisation, .topic: return common
    case .article:
      let article: Article = self[item]
      return common
        + [article.newspaper, article.published, article.page, article.author].compactMap { $0?.backing }
    }
  }
}
