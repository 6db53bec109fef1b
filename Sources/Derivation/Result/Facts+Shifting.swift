extension FoundFacts {
  /// Counts the sentences from another start, so that the facts of several articles can stand together.
  mutating func shift(by base: Int) {
    for index in forums.indices { forums[index].shift(base) }
    for index in people.indices { people[index].shift(base) }
    for index in announcements.indices {
      announcements[index].ground.shift(base)
      for party in announcements[index].parties.indices {
        announcements[index].parties[party].ground.shift(base)
      }
    }
    for index in organisations.indices {
      organisations[index].ground.shift(base)
      organisations[index].aliases.shift(base)
    }
    for index in topics.indices { topics[index].ground.shift(base) }
    for index in seen.indices { seen[index].sentence += base }
  }
}

extension FoundForum {
  fileprivate mutating func shift(_ base: Int) {
    ground.shift(base)
    aliases.shift(base)
    date?.ground.shift(base)
    venue?.ground.shift(base)
    theme?.ground.shift(base)
    partOf?.ground.shift(base)
    for index in roles.indices { roles[index].ground.shift(base) }
  }
}

extension FoundPerson {
  fileprivate mutating func shift(_ base: Int) {
    ground.shift(base)
    aliases.shift(base)
    for index in posts.indices { posts[index].ground.shift(base) }
    for index in contributions.indices {
      contributions[index].ground.shift(base)
      contributions[index].talk?.ground.shift(base)
      contributions[index].said.shift(base)
    }
  }
}

extension [FoundValue] {
  fileprivate mutating func shift(_ base: Int) {
    for index in indices { self[index].ground.shift(base) }
  }
}

extension Ground {
  fileprivate mutating func shift(_ base: Int) { sentences = sentences.map { $0 + base } }
}
