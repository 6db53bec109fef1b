import Model

/// Reads one article: runs the families of rules one after the other, each on what those before it found.
struct ArticleReader {
  let text: ArticleText
  let lexicon: Lexicon

  func facts() -> FoundFacts {
    var facts = FoundFacts()
    var finder = MentionFinder(text, lexicon: lexicon)
    let mentions = finder.mentions()
    var speakers = SpeakerRules(text, lexicon: lexicon, names: finder.names, mentions: mentions)
    facts.people = speakers.speakers()
    facts.seen = speakers.seen
    let forumRules = ForumRules(text, lexicon: lexicon)
    facts.forums = forumRules.forums()
    let forums = ForumMentions(of: facts.forums, in: text)

    var organisations = OrganisationRules(text, lexicon: lexicon)
    for person in facts.people.indices {
      for post in facts.people[person].posts.indices
      where !facts.people[person].posts[post].organisation.isEmpty {
        let provenance = facts.people[person].posts[post].provenance
        facts.people[person].posts[post].organisation = organisations.note(
          facts.people[person].posts[post].organisation,
          FoundProvenance(provenance.sentences, .organisationPost, provenance.confidence))
      }
    }
    var roles: [RoleKey: Int] = [:]
    for var found in RoleRules(text, lexicon: lexicon).roles() {
      guard let forum = forums.forum(of: found.provenance.sentences[0]) else { continue }
      found.provenance.confidence = forums.confidence(
        of: found.provenance.confidence, in: found.provenance.sentences[0])
      let name = organisations.note(
        text.string(found.organisation),
        FoundProvenance(found.provenance.sentences, .organisationRole, found.provenance.confidence))
      let key = RoleKey(forum: forum, organisation: name, role: found.role)
      if let index = roles[key] {
        facts.forums[forum].roles[index].provenance.add(found.provenance.sentences)
      } else {
        roles[key] = facts.forums[forum].roles.count
        facts.forums[forum].roles.append(
          FoundRole(
            organisation: name, role: found.role, printed: found.printed, provenance: found.provenance))
      }
    }
    for person in facts.people.indices {
      for index in facts.people[person].contributions.indices {
        let provenance = facts.people[person].contributions[index].provenance
        facts.people[person].contributions[index].forum = forums.forum(of: provenance.sentences[0])
        facts.people[person].contributions[index].provenance.confidence = forums.confidence(
          of: provenance.confidence, in: provenance.sentences[0])
      }
    }
    addAnnouncements(speakers.everyMention, to: &facts, &organisations)
    for index in facts.announcements.indices {
      facts.announcements[index].forum = forums.forum(of: facts.announcements[index].provenance.sentences[0])
    }
    organisations.addSentences()
    facts.organisations = organisations.found
    facts.topics = TopicRules(text: text).topics()
    return facts
  }

  private func addAnnouncements(
    _ mentions: [Mention], to facts: inout FoundFacts, _ organisations: inout OrganisationRules
  ) {
    let found = AnnouncementRules(text, lexicon: lexicon, mentions: mentions).announcements()
    // All parties are named first: a short form may stand before the full one.
    for one in found {
      for party in one.parties where party.count > 3 {
        organisations.note(
          text.string(party),
          FoundProvenance(one.provenance.sentences, .organisationParty, one.provenance.confidence))
      }
    }
    let forumNames = names(of: facts.forums)
    let houses = Dictionary(
      facts.people.compactMap { person in
        person.posts.first { !$0.organisation.isEmpty }.map { (person.name, $0.organisation) }
      }, uniquingKeysWith: { first, _ in first })
    for one in found {
      var announcement = FoundAnnouncement(
        name: text.string(one.name) + one.suffix, category: one.category,
        categoryPrinted: one.categoryPrinted, status: one.status,
        statusPrinted: one.statusPrinted, provenance: one.provenance)
      guard !forumNames.contains(announcement.name) else { continue }
      for party in one.parties { add(party, of: one, to: &announcement, &organisations) }
      if let presenter = one.presenter, let house = houses[presenter.text] {
        announcement.parties.append(
          FoundParty(
            organisation: house, provenance: FoundProvenance(one.provenance.sentences, .partySubject, .medium)
          ))
      }
      addMaker(to: &announcement, organisations)
      facts.announcements.append(announcement)
    }
  }

  /// The names of forums, and all that these end with.
  private func names(of forums: [FoundForum]) -> Set<String> {
    var names: Set<String> = []
    for forum in forums {
      for name in [forum.name] + forum.aliases.map(\.value) {
        for start in name.indices { names.insert(String(name[start...])) }
      }
    }
    return names
  }

  private func add(
    _ party: Range<Int>, of found: FoundAct, to announcement: inout FoundAnnouncement,
    _ organisations: inout OrganisationRules
  ) {
    let printed = text.string(party)
    let provenance = FoundProvenance(found.provenance.sentences, .partySubject, found.provenance.confidence)
    let short =
      text.scalars.bare(party).count <= 3 && lexicon.organisationSuffixes.contains(text.scalars, party)
    guard
      let name = organisations.resolve(printed, before: party.lowerBound)
        ?? (short ? nil : organisations.note(printed, provenance))
    else { return }
    guard !announcement.parties.contains(where: { $0.organisation == name }) else { return }
    announcement.parties.append(
      FoundParty(organisation: name, printed: name == printed ? nil : printed, provenance: provenance))
  }

  /// The organisation whose name the announcement begins with: 印象笔记 of 印象笔记全球AI产品.
  private func addMaker(to announcement: inout FoundAnnouncement, _ organisations: OrganisationRules) {
    guard announcement.category == .product, announcement.parties.isEmpty,
      let maker = organisations.maker(of: announcement.name)
    else { return }
    announcement.parties.append(
      FoundParty(
        organisation: maker,
        provenance: FoundProvenance(announcement.provenance.sentences, .partyNamed, .medium)))
  }
}
