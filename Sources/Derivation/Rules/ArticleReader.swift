import Model

/// Reads one article: runs the families of rules one after the other, each on what those before it found.
struct ArticleReader {
  let text: ArticleText
  let lexicon: Lexicon

  func facts() -> FoundFacts {
    var facts = FoundFacts()
    var finder = MentionFinder(text, lexicon: lexicon)
    let mentions = finder.mentions()
    var speakers = SpeakerRules(text, lexicon: lexicon, mentions: mentions)
    facts.people = speakers.speakers()
    let forumRules = ForumRules(text, lexicon: lexicon)
    facts.forums = forumRules.forums()

    var organisations = OrganisationRules(text, lexicon: lexicon)
    for person in facts.people.indices {
      for post in facts.people[person].posts.indices
      where !facts.people[person].posts[post].organisation.isEmpty {
        let ground = facts.people[person].posts[post].ground
        facts.people[person].posts[post].organisation = organisations.note(
          facts.people[person].posts[post].organisation,
          Ground(ground.sentences, .organisationPost, ground.confidence))
      }
    }
    for found in RoleRules(text, lexicon: lexicon).roles() {
      guard let forum = forumRules.forum(of: found.ground.sentences[0], among: facts.forums) else { continue }
      let name = organisations.note(
        text.string(found.organisation),
        Ground(found.ground.sentences, .organisationRole, found.ground.confidence))
      add(
        FoundRole(organisation: name, role: found.role, printed: found.printed, ground: found.ground),
        to: &facts.forums[forum])
    }
    for person in facts.people.indices {
      for index in facts.people[person].contributions.indices {
        let sentences = facts.people[person].contributions[index].ground.sentences
        facts.people[person].contributions[index].forum = forumRules.forum(
          of: sentences[0], among: facts.forums)
      }
    }
    addAnnouncements(mentions, to: &facts, &organisations)
    for index in facts.announcements.indices {
      facts.announcements[index].forum = forumRules.forum(
        of: facts.announcements[index].ground.sentences[0], among: facts.forums)
    }
    organisations.addSentences()
    facts.organisations = organisations.found
    facts.topics = TopicRules(text: text).topics()
    return facts
  }

  private func add(_ role: FoundRole, to forum: inout FoundForum) {
    if let index = forum.roles.firstIndex(where: {
      $0.organisation == role.organisation && $0.role == role.role
    }) {
      forum.roles[index].ground.add(role.ground.sentences)
    } else {
      forum.roles.append(role)
    }
  }

  private func addAnnouncements(
    _ mentions: [Mention], to facts: inout FoundFacts, _ organisations: inout OrganisationRules
  ) {
    let found = AnnouncementRules(text, lexicon: lexicon, mentions: mentions).announcements()
    // All parties are named first: a short form may stand before the full one.
    for one in found {
      for party in one.parties where party.count > 3 {
        organisations.note(
          text.string(party), Ground(one.ground.sentences, .organisationParty, one.ground.confidence))
      }
    }
    for one in found {
      var announcement = FoundAnnouncement(
        name: text.string(one.name) + one.suffix, category: one.category,
        categoryPrinted: one.categoryPrinted, status: one.status,
        statusPrinted: one.statusPrinted, ground: one.ground)
      guard !isForum(announcement.name, facts.forums) else { continue }
      for party in one.parties { add(party, of: one, to: &announcement, &organisations) }
      if let presenter = one.presenter { addPost(of: presenter, to: &announcement, facts) }
      addMaker(to: &announcement, organisations)
      facts.announcements.append(announcement)
    }
  }

  private func isForum(_ name: String, _ forums: [FoundForum]) -> Bool {
    forums.contains { forum in
      ([forum.name] + forum.aliases.map(\.value)).contains { $0 == name || $0.hasSuffix(name) }
    }
  }

  private func add(
    _ party: Range<Int>, of found: FoundAct, to announcement: inout FoundAnnouncement,
    _ organisations: inout OrganisationRules
  ) {
    let printed = text.string(party)
    let ground = Ground(found.ground.sentences, .partySubject, found.ground.confidence)
    let short =
      text.scalars.bare(party).count <= 3 && lexicon.organisationSuffixes.contains(text.scalars, party)
    guard
      let name = organisations.resolve(printed, before: party.lowerBound)
        ?? (short ? nil : organisations.note(printed, ground))
    else { return }
    guard !announcement.parties.contains(where: { $0.organisation == name }) else { return }
    announcement.parties.append(
      FoundParty(organisation: name, printed: name == printed ? nil : printed, ground: ground))
  }

  /// The organisation of the person who presented it.
  private func addPost(of mention: Mention, to announcement: inout FoundAnnouncement, _ facts: FoundFacts) {
    guard let person = facts.people.first(where: { $0.name == mention.text }),
      let post = person.posts.first(where: { !$0.organisation.isEmpty })
    else { return }
    announcement.parties.append(
      FoundParty(
        organisation: post.organisation, ground: Ground(announcement.ground.sentences, .partySubject, .medium)
      ))
  }

  /// The organisation whose name the announcement begins with: 印象笔记 of 印象笔记全球AI产品.
  private func addMaker(to announcement: inout FoundAnnouncement, _ organisations: OrganisationRules) {
    guard announcement.category == .product, announcement.parties.isEmpty else { return }
    let name = announcement.name.lowercased()
    for organisation in organisations.found
    where name.hasPrefix(organisation.name.lowercased()) && organisation.name.unicodeScalars.count > 1 {
      announcement.parties.append(
        FoundParty(
          organisation: organisation.name, ground: Ground(announcement.ground.sentences, .partyNamed, .medium)
        ))
      return
    }
  }
}
