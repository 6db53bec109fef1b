/// Puts the facts of several articles together: what has one name is one item, a person only where the organisation or
/// the source is the same, too.
struct FactMerging {
  private(set) var facts = FoundFacts()
  private var forums: [String: Int] = [:]
  private var people: [String: [Int]] = [:]
  private var organisations: [String: Int] = [:]
  private var topics: [String: Int] = [:]
  /// The source that each person was first found in.
  private var sources: [Int] = []

  /// Adds what an article says; its forums keep their numbers until then.
  mutating func add(_ new: FoundFacts, source: Int) {
    let rows = new.forums.map { merge($0) }
    for var person in new.people {
      for index in person.contributions.indices {
        person.contributions[index].forum = person.contributions[index].forum.map { rows[$0] }
      }
      merge(person, source: source)
    }
    for var announcement in new.announcements {
      announcement.forum = announcement.forum.map { rows[$0] }
      facts.announcements.append(announcement)
    }
    for organisation in new.organisations { merge(organisation) }
    for topic in new.topics { merge(topic) }
  }

  private mutating func merge(_ forum: FoundForum) -> Int {
    guard let row = forums[forum.name] else {
      forums[forum.name] = facts.forums.count
      facts.forums.append(forum)
      return facts.forums.count - 1
    }
    var known = facts.forums[row]
    known.ground.add(forum.ground.sentences)
    known.date = known.date ?? forum.date
    known.venue = known.venue ?? forum.venue
    known.theme = known.theme ?? forum.theme
    known.partOf = known.partOf ?? forum.partOf
    for role in forum.roles
    where !known.roles.contains(where: { $0.organisation == role.organisation && $0.role == role.role }) {
      known.roles.append(role)
    }
    facts.forums[row] = known
    return row
  }

  private mutating func merge(_ person: FoundPerson, source: Int) {
    let own = Set(person.posts.map(\.organisation)).subtracting([""])
    let row = people[person.name]?.first { row in
      sources[row] == source || facts.people[row].posts.contains { own.contains($0.organisation) }
    }
    guard let row else {
      people[person.name, default: []].append(facts.people.count)
      facts.people.append(person)
      sources.append(source)
      return
    }
    facts.people[row].ground.add(person.ground.sentences)
    facts.people[row].contributions += person.contributions
    for post in person.posts
    where !facts.people[row].posts.contains(where: {
      $0.organisation == post.organisation && $0.title == post.title
    }) {
      facts.people[row].posts.append(post)
    }
  }

  private mutating func merge(_ organisation: FoundOrganisation) {
    guard let row = organisations[organisation.name] else {
      organisations[organisation.name] = facts.organisations.count
      facts.organisations.append(organisation)
      return
    }
    facts.organisations[row].ground.add(organisation.ground.sentences)
    for alias in organisation.aliases
    where !facts.organisations[row].aliases.contains(where: { $0.value == alias.value }) {
      facts.organisations[row].aliases.append(alias)
    }
  }

  private mutating func merge(_ topic: FoundTopic) {
    if let row = topics[topic.name] {
      facts.topics[row].ground.add(topic.ground.sentences)
    } else {
      topics[topic.name] = facts.topics.count
      facts.topics.append(topic)
    }
  }
}
