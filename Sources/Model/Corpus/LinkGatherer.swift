/// Walks the tables once and notes every link between two items, and its inverse.
struct LinkGatherer {
  private let tables: Tables
  private var links: [(from: ItemID, link: Link)] = []

  private init(_ tables: Tables) { self.tables = tables }

  /// The links that rows of forums, sessions and speakers tell of.
  static func linksOfForumsAndSpeakers(in tables: Tables) -> [(from: ItemID, link: Link)] {
    var gatherer = LinkGatherer(tables)
    for (row, forum) in tables.rows(Forum.self).enumerated() { gatherer.gather(forum, ItemID(.forum, row)) }
    for (row, session) in tables.rows(Session.self).enumerated() {
      gatherer.gather(session, ItemID(.session, row))
    }
    for (row, speaker) in tables.rows(Speaker.self).enumerated() {
      gatherer.gather(speaker, ItemID(.speaker, row))
    }
    return gatherer.links
  }

  /// The links that rows of announcements, organisations, topics and articles tell of.
  static func linksOfOthers(in tables: Tables) -> [(from: ItemID, link: Link)] {
    var gatherer = LinkGatherer(tables)
    for (row, announcement) in tables.rows(Announcement.self).enumerated() {
      gatherer.gather(announcement, ItemID(.announcement, row))
    }
    for (row, item) in tables.rows(Organisation.self).enumerated() {
      gatherer.common(item, ItemID(.organisation, row))
    }
    for (row, item) in tables.rows(Topic.self).enumerated() { gatherer.common(item, ItemID(.topic, row)) }
    // Before all links to articles, for `references` asks for these at the end.
    for (row, article) in tables.rows(Article.self).enumerated() {
      for topic in tables[article.head.topics] {
        gatherer.link(topic.topic, .reportedIn, ItemID(.article, row))
      }
    }
    for (row, article) in tables.rows(Article.self).enumerated() {
      gatherer.topics(article.head.topics, of: ItemID(.article, row))
    }
    return gatherer.links
  }

  private mutating func gather(_ forum: Forum, _ id: ItemID) {
    for session in forum.sessions.indices { link(id, .hasSession, ItemID(.session, session)) }
    for role in tables[forum.roles] {
      link(id, .rolePlayer, role.organisation)
      cite(role.backing, for: id)
    }
    for statement in [forum.date, forum.venue, forum.theme, forum.partOf] { cite(statement, for: id) }
    common(forum, id)
  }

  private mutating func gather(_ session: Session, _ id: ItemID) {
    cite(session.theme, for: id)
    common(session, id)
  }

  private mutating func gather(_ speaker: Speaker, _ id: ItemID) {
    for post in tables[speaker.posts] {
      if let organisation = post.organisation { link(id, .postAt, organisation) }
      cite(post.backing, for: id)
    }
    for contribution in tables[speaker.contributions] {
      link(id, .speaksAt, contribution.forum)
      if let session = contribution.session { link(id, .speaksAt, session) }
      topics(contribution.topics, of: id)
      cite(contribution.talk, for: id)
      for said in tables[contribution.said] { cite(said.backing, for: id) }
      cite(contribution.backing, for: id)
    }
    common(speaker, id)
  }

  private mutating func gather(_ announcement: Announcement, _ id: ItemID) {
    for party in tables[announcement.parties] {
      link(id, .hasParty, party.organisation)
      cite(party.backing, for: id)
    }
    for presenter in tables[announcement.presenters] {
      link(id, .presentedBy, presenter.speaker)
      cite(presenter.backing, for: id)
    }
    for occasion in tables[announcement.occasions] {
      link(id, .announcedAt, occasion.forum)
      if let session = occasion.session { link(id, .announcedAt, session) }
      cite(occasion.backing, for: id)
    }
    cite(announcement.category.backing, for: id)
    cite(announcement.status.backing, for: id)
    cite(announcement.venue, for: id)
    common(announcement, id)
  }

  private mutating func common(_ item: some Item, _ id: ItemID) {
    topics(item.head.topics, of: id)
    for alias in tables[item.head.aliases] { cite(alias.backing, for: id) }
    for number in tables[item.head.numbers] { cite(number.backing, for: id) }
    for statement in tables[item.head.summary] { cite(statement.backing, for: id) }
    cite(item.head.backing, for: id)
  }

  private mutating func topics(_ rows: Rows<TopicLink>, of id: ItemID) {
    for row in tables[rows] {
      link(id, .about, row.topic)
      cite(row.backing, for: id)
    }
  }

  private mutating func cite(_ statement: Statement?, for id: ItemID) {
    if let statement { cite(statement.backing, for: id) }
  }

  private mutating func cite(_ backing: Backing, for id: ItemID) {
    for evidence in tables[backing.evidence] where evidence.article != id {
      link(id, .reportedIn, evidence.article)
    }
  }

  private mutating func link(_ from: ItemID, _ relation: Relation, _ to: ItemID) {
    links.append((from, Link(relation: relation, target: to)))
    links.append((to, Link(relation: relation.inverse, target: from)))
  }
}
