/// Puts the facts of several articles together: what has one name is one item, a person only where the organisation or
/// the source is the same, too.
struct FactMerging {
  private(set) var facts = FoundFacts()
  private var sourceOfPerson: [Int] = []

  /// Adds what an article says; its forums keep their numbers until then.
  mutating func add(_ new: FoundFacts, source: Int) {
    let forums = new.forums.map { merge($0) }
    for var person in new.people {
      for index in person.contributions.indices {
        person.contributions[index].forum = person.contributions[index].forum.map { forums[$0] }
      }
      merge(person, source: source)
    }
    for var announcement in new.announcements {
      announcement.forum = announcement.forum.map { forums[$0] }
      facts.announcements.append(announcement)
    }
    for organisation in new.organisations { merge(organisation) }
    for topic in new.topics {
      if let index = facts.topics.firstIndex(where: { $0.name == topic.name }) {
        facts.topics[index].ground.add(topic.ground.sentences)
      } else {
        facts.topics.append(topic)
      }
    }
  }

  private mutating func merge(_ forum: FoundForum) -> Int {
    guard let index = facts.forums.firstIndex(where: { $0.name == forum.name }) else {
      facts.forums.append(forum)
      return facts.forums.count - 1
    }
    facts.forums[index].ground.add(forum.ground.sentences)
    facts.forums[index].date = facts.forums[index].date ?? forum.date
    facts.forums[index].venue = facts.forums[index].venue ?? forum.venue
    facts.forums[index].theme = facts.forums[index].theme ?? forum.theme
    facts.forums[index].partOf = facts.forums[index].partOf ?? forum.partOf
    for role in forum.roles
    where !facts.forums[index].roles.contains(where: {
      $0.organisation == role.organisation && $0.role == role.role
    }) {
      facts.forums[index].roles.append(role)
    }
    return index
  }

  private mutating func merge(_ person: FoundPerson, source: Int) {
    let organisations = Set(person.posts.map(\.organisation)).subtracting([""])
    guard
      let index = facts.people.indices.first(where: { index in
        facts.people[index].name == person.name
          && (sourceOfPerson[index] == source
            || facts.people[index].posts.contains { organisations.contains($0.organisation) })
      })
    else {
      facts.people.append(person)
      sourceOfPerson.append(source)
      return
    }
    facts.people[index].ground.add(person.ground.sentences)
    facts.people[index].contributions += person.contributions
    for post in person.posts
    where !facts.people[index].posts.contains(where: {
      $0.organisation == post.organisation && $0.title == post.title
    }) {
      facts.people[index].posts.append(post)
    }
  }

  private mutating func merge(_ organisation: FoundOrganisation) {
    guard let index = facts.organisations.firstIndex(where: { $0.name == organisation.name }) else {
      facts.organisations.append(organisation)
      return
    }
    facts.organisations[index].ground.add(organisation.ground.sentences)
    for alias in organisation.aliases
    where !facts.organisations[index].aliases.contains(where: { $0.value == alias.value }) {
      facts.organisations[index].aliases.append(alias)
    }
  }
}
