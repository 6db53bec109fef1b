/// Puts the facts of several articles together: what has one name is one item, a person only where the organisation or
/// the source is the same, too.
struct FactMerging {
  private(set) var facts = FoundFacts()
  private var forums: [String: Int] = [:]
  private var roles: Set<RoleKey> = []
  /// The first person of a name in a source, or of an organisation.
  private var people: [PersonKey: Int] = [:]
  private var posts: Set<Part> = []
  private var organisations: [String: Int] = [:]
  private var aliases: Set<Part> = []
  private var topics: [String: Int] = [:]

  private enum PersonKey: Hashable {
    case inSource(String, Int)
    case ofOrganisation(String, String)
  }

  /// Something that an item, given by its row, has once.
  private struct Part: Hashable {
    let row: Int
    let words: [String]
  }

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
      let row = facts.forums.count
      forums[forum.name] = row
      facts.forums.append(forum)
      for role in forum.roles { roles.insert(key(of: role, row)) }
      return row
    }
    facts.forums[row].ground.add(forum.ground.sentences)
    facts.forums[row].date = facts.forums[row].date ?? forum.date
    facts.forums[row].venue = facts.forums[row].venue ?? forum.venue
    facts.forums[row].theme = facts.forums[row].theme ?? forum.theme
    facts.forums[row].partOf = facts.forums[row].partOf ?? forum.partOf
    for role in forum.roles where roles.insert(key(of: role, row)).inserted {
      facts.forums[row].roles.append(role)
    }
    return row
  }

  private func key(of role: FoundRole, _ row: Int) -> RoleKey {
    RoleKey(forum: row, organisation: role.organisation, role: role.role)
  }

  private mutating func merge(_ person: FoundPerson, source: Int) {
    let inSource = PersonKey.inSource(person.name, source)
    let row =
      ([inSource] + person.posts.compactMap { key(of: person, in: $0) }).compactMap { people[$0] }.min()
    if let row {
      facts.people[row].ground.add(person.ground.sentences)
      facts.people[row].contributions += person.contributions
    } else {
      people[inSource] = facts.people.count
      var person = person
      person.posts = []
      facts.people.append(person)
    }
    let known = row ?? facts.people.count - 1
    for post in person.posts {
      if let key = key(of: person, in: post) { people[key] = min(people[key] ?? known, known) }
      // What one article says twice of a person it has told apart.
      if posts.insert(Part(row: known, words: [post.organisation, post.title])).inserted || row == nil {
        facts.people[known].posts.append(post)
      }
    }
  }

  private func key(of person: FoundPerson, in post: FoundPost) -> PersonKey? {
    post.organisation.isEmpty ? nil : .ofOrganisation(person.name, post.organisation)
  }

  private mutating func merge(_ organisation: FoundOrganisation) {
    guard let row = organisations[organisation.name] else {
      let row = facts.organisations.count
      organisations[organisation.name] = row
      facts.organisations.append(organisation)
      for alias in organisation.aliases { aliases.insert(Part(row: row, words: [alias.value])) }
      return
    }
    facts.organisations[row].ground.add(organisation.ground.sentences)
    for alias in organisation.aliases
    where aliases.insert(Part(row: row, words: [alias.value])).inserted {
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
