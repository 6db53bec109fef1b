import Model

/// Writes what the rules found in one article down as a draft.
struct DraftWriter {
  private let text: ArticleText
  /// Which of its places in the text each sentence is.
  private let occurrences: [Int]
  private var builder: DraftBuilder
  private var ids = IdentifierMaker()
  private var articleID = ""
  private var forumIDs: [String] = []
  private var organisationIDs: [String: String] = [:]

  init(_ text: ArticleText, file: String) {
    self.text = text
    occurrences = text.occurrences
    builder = DraftBuilder(name: file)
  }

  /// The draft of an article.
  ///
  /// - Parameters:
  ///   - source: the page that it stands on.
  ///   - isFirst: whether no other draft has brought the page along.
  mutating func draft(_ blocks: [Block], _ facts: FoundFacts, on source: SourceText, isFirst: Bool)
    -> DraftFile
  {
    if isFirst { builder.add(source) }
    write(blocks, source: source.id)
    for organisation in facts.organisations {
      organisationIDs[organisation.name] = ids.id("organisation", organisation.name, as: .organisation)
    }
    for forum in facts.forums { forumIDs.append(ids.id("forum", forum.name, as: .title)) }
    for (forum, id) in zip(facts.forums, forumIDs) { write(forum, id: id) }
    for person in facts.people { write(person) }
    for announcement in facts.announcements { write(announcement) }
    for organisation in facts.organisations {
      var draft = DraftOrganisation()
      let id = organisationIDs[organisation.name]!
      draft.head = head(id, organisation.name, organisation.aliases, organisation.ground)
      builder.draft.organisations.append(draft)
    }
    for topic in facts.topics {
      var draft = DraftTopic()
      draft.head = head(ids.id("topic", topic.name, as: .title), topic.name, [], topic.ground)
      builder.draft.topics.append(draft)
    }
    return builder.file
  }

  // MARK: Items

  private mutating func write(_ blocks: [Block], source: String) {
    let headline = blocks.first { $0.kind == .headline }
    articleID = ids.id("article", headline.map { $0.printed.string($0.printed.indices) } ?? "", as: .title)
    var article = DraftArticle()
    article.head.id = builder.id(articleID)
    article.source = builder.reference(to: .source, source)
    for block in blocks {
      var draft = DraftBlock()
      draft.kind = block.kind
      draft.spans = block.spans.map { builder.span(lines: $0.first...$0.last, from: $0.from, to: $0.to) }
      article.blocks.append(draft)
    }
    builder.draft.articles.append(article)
  }

  private mutating func write(_ forum: FoundForum, id: String) {
    var draft = DraftForum()
    draft.head = head(id, forum.name, forum.aliases, forum.ground)
    draft.date = statement(forum.date)
    draft.venue = statement(forum.venue)
    draft.theme = statement(forum.theme)
    draft.partOf = statement(forum.partOf)
    for found in forum.roles {
      var role = DraftRole()
      role.role = found.role
      role.printed = builder.text(found.printed)
      role.organisation = organisation(found.organisation)
      role.backing = backing(found.ground)
      draft.roles.append(role)
    }
    builder.draft.forums.append(draft)
  }

  private mutating func write(_ person: FoundPerson) {
    var draft = DraftSpeaker()
    let id = ids.id("speaker", person.name, as: .person)
    draft.head = head(id, person.name, person.aliases, person.ground)
    for found in person.posts {
      var post = DraftPost()
      if organisationIDs[found.organisation] != nil { post.organisation = organisation(found.organisation) }
      post.title = builder.text(found.title)
      post.backing = backing(found.ground)
      draft.posts.append(post)
    }
    for found in person.contributions {
      guard let forum = found.forum else { continue }
      var contribution = DraftContribution()
      contribution.forum = builder.reference(to: .forum, forumIDs[forum])
      contribution.form = found.form
      contribution.printed = builder.text(found.printed)
      contribution.talk = statement(found.talk)
      contribution.said = found.said.map { statement($0) }
      contribution.backing = backing(found.ground)
      draft.contributions.append(contribution)
    }
    builder.draft.speakers.append(draft)
  }

  private mutating func write(_ announcement: FoundAnnouncement) {
    var draft = DraftAnnouncement()
    let id = ids.id("announcement", announcement.name, as: .title)
    draft.head = head(id, announcement.name, [], announcement.ground)
    draft.category.word = announcement.category
    draft.category.printed = builder.text(announcement.categoryPrinted)
    draft.category.backing = backing(announcement.ground)
    draft.status.word = announcement.status
    draft.status.printed = builder.text(announcement.statusPrinted)
    draft.status.backing = backing(announcement.ground)
    for found in announcement.parties {
      var party = DraftParty()
      party.organisation = organisation(found.organisation)
      party.printed = found.printed.map { builder.text($0) }
      party.backing = backing(found.ground)
      draft.parties.append(party)
    }
    if let forum = announcement.forum {
      var occasion = DraftOccasion()
      occasion.forum = builder.reference(to: .forum, forumIDs[forum])
      occasion.backing = backing(announcement.ground)
      draft.occasions.append(occasion)
    }
    builder.draft.announcements.append(draft)
  }

  // MARK: Parts

  private mutating func head(_ id: String, _ name: String, _ aliases: [FoundValue], _ ground: Ground)
    -> DraftHead
  {
    var head = DraftHead()
    head.id = builder.id(id)
    head.name = builder.text(name)
    for alias in aliases {
      var draft = DraftAlias()
      draft.name = builder.text(alias.value)
      draft.backing = backing(alias.ground)
      head.aliases.append(draft)
    }
    head.backing = backing(ground)
    return head
  }

  private mutating func organisation(_ name: String) -> Reference {
    builder.reference(to: .organisation, organisationIDs[name]!)
  }

  private mutating func statement(_ found: FoundValue?) -> DraftStatement? {
    guard let found else { return nil }
    return statement(found)
  }

  private mutating func statement(_ found: FoundValue) -> DraftStatement {
    var statement = DraftStatement()
    statement.value = builder.text(found.value)
    statement.backing = backing(found.ground)
    return statement
  }

  private mutating func backing(_ ground: Ground) -> DraftBacking {
    var backing = DraftBacking()
    let sentences = ground.sentences.map { (text.string(text.sentences[$0]), occurrences[$0]) }
    backing.evidence = builder.evidence(sentences, in: articleID)
    backing.note = ground.note.map { builder.text($0) }
    backing.rule = builder.id(ground.rule.rawValue)
    backing.confidence = ground.confidence
    return backing
  }
}
