/// Walks the tables once and notes every link between two items, and its inverse.
struct LinkGatherer: FieldVisitor {
  private let tables: Tables
  private var links: [(from: ItemID, link: Link)] = []
  /// The item whose fields are being visited.
  private var item = ItemID(.forum, 0)

  private init(_ tables: Tables) { self.tables = tables }

  /// The links that rows of forums, sessions and speakers tell of.
  static func linksOfForumsAndSpeakers(in tables: Tables) -> [(from: ItemID, link: Link)] {
    var gatherer = LinkGatherer(tables)
    gatherer.gather(Forum.self)
    gatherer.gather(Session.self)
    gatherer.gather(Speaker.self)
    return gatherer.links
  }

  /// The links that rows of announcements, organisations, topics and articles tell of.
  static func linksOfOthers(in tables: Tables) -> [(from: ItemID, link: Link)] {
    var gatherer = LinkGatherer(tables)
    gatherer.gather(Announcement.self)
    gatherer.gather(Organisation.self)
    gatherer.gather(Topic.self)
    // Before all links to articles, for `references` asks for these at the end.
    let articles = tables.rows(Article.self)
    for (row, article) in articles.enumerated() {
      for topic in tables[article.head.topics] {
        gatherer.link(topic.topic, .reportedIn, ItemID(.article, row))
      }
    }
    for (row, article) in articles.enumerated() {
      gatherer.item = ItemID(.article, row)
      gatherer.visit(article.head.topics)
    }
    return gatherer.links
  }

  private mutating func gather<Element: Item>(_ type: Element.Type) {
    for (row, element) in tables.rows(type).enumerated() {
      item = ItemID(Element.kind, row)
      element.show(to: &self)
    }
  }

  private mutating func visit<Element: Fact>(_ rows: Rows<Element>) {
    for fact in tables[rows] { fact.show(to: &self) }
  }

  private mutating func link(_ from: ItemID, _ relation: Relation, _ to: ItemID) {
    links.append((from, Link(relation: relation, target: to)))
    links.append((to, Link(relation: relation.inverse, target: from)))
  }

  private mutating func cite(_ provenance: Provenance) {
    for evidence in tables[provenance.evidence] where evidence.article != item {
      link(item, .reportedIn, evidence.article)
    }
  }

  // MARK: Fields

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ target: inout ItemID) {
    link(item, relation, target)
  }

  mutating func item(_ kind: ReferenceKind, _ relation: Relation, _ target: inout Packed<ItemID?>) {
    if let target = target.wrappedValue { link(item, relation, target) }
  }

  mutating func facts<Element: Fact>(_ key: FieldKey, _ rows: inout Rows<Element>) { visit(rows) }
  mutating func provenance(_ provenance: inout Provenance) { cite(provenance) }

  mutating func sessions(_ key: FieldKey, _ rows: inout Rows<Session>) {
    for session in rows.indices { link(item, .hasSession, ItemID(.session, session)) }
  }
}
