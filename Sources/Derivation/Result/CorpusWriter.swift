import Model
import System
import Text

/// Writes the facts down as a corpus file.
struct CorpusWriter {
  let sources: [DerivedSource]
  let facts: FoundFacts
  private var ids = IdentifierMaker()
  private var articleIDs: [String] = []
  /// The number of the first sentence of each article.
  private var bases: [Int] = []
  private var articles: [ArticleText] = []
  /// Of each sentence of each article, which of its places in the text it is.
  private var occurrences: [[Int]] = []
  private var forumIDs: [String] = []
  private var organisationIDs: [String: String] = [:]

  /// The first version of the format that has all forms of contributions.
  private var versionOfForms: Int {
    facts.people.lazy.flatMap(\.contributions).map(\.form.formatVersion).max() ?? 1
  }

  typealias Members = [(key: String, value: JSONValue)]

  init(sources: [DerivedSource], facts: FoundFacts) {
    self.sources = sources
    self.facts = facts
  }

  mutating func file() -> JSONValue {
    let sourceIDs = sources.map { ids.id("source", $0.stem, as: .title) }
    var articles: [JSONValue] = []
    for (source, id) in zip(sources, sourceIDs) {
      for article in source.articles { articles.append(write(article, of: source, source: id)) }
    }
    for organisation in facts.organisations {
      organisationIDs[organisation.name] = ids.id("organisation", organisation.name, as: .organisation)
    }
    for forum in facts.forums { forumIDs.append(ids.id("forum", forum.name, as: .title)) }
    let lists: [(String, [JSONValue])] = [
      ("articles", articles), ("forums", zip(facts.forums, forumIDs).map { write($0, id: $1) }),
      ("speakers", facts.people.map { write($0, id: ids.id("speaker", $0.name, as: .person)) }),
      (
        "announcements",
        facts.announcements.map { write($0, id: ids.id("announcement", $0.name, as: .title)) }
      ),
      ("organisations", facts.organisations.map { write($0) }),
      (
        "topics",
        facts.topics.map { topic in
          .object(
            [("id", .string(ids.id("topic", topic.name, as: .title))), ("name", line(topic.name))]
              + backing(topic.ground))
        }
      ),
      (
        "sources",
        zip(sources, sourceIDs).map { source, id in
          .object(
            [("id", .string(id)), ("file", line(source.file))]
              + (source.note.isEmpty ? [] : [("note", line(source.note))])
              + [("text", .array(source.lines.map { .string($0) }))])
        }
      ),
    ]
    // The first version of the format cannot say which of several places is meant.
    let version = lists.contains { $0.1.contains { $0.mentions("occurrence") } } ? 2 : versionOfForms
    return .object(
      [("format", .string("wentan-corpus")), ("version", .integer(version))]
        + lists.filter { !$0.1.isEmpty }.map { ($0.0, .array($0.1)) })
  }

  // MARK: Articles

  private mutating func write(_ article: DerivedArticle, of file: DerivedSource, source: String) -> JSONValue
  {
    let headline = article.blocks.first { $0.kind == .headline }
    let id = ids.id("article", headline.map { $0.printed.string($0.printed.indices) } ?? "", as: .title)
    articleIDs.append(id)
    bases.append(article.base)
    articles.append(article.text)
    occurrences.append(article.text.occurrences)
    let statements = AboutStatements(article, about: file.about, given: file.given).all.map {
      ($0.key, JSONValue.object(members(of: $0)))
    }
    return .object(
      [("id", .string(id)), ("source", .string(source))] + statements
        + [("blocks", .array(article.blocks.map(write)))])
  }

  private func write(_ block: Block) -> JSONValue {
    .object([
      ("kind", .string(block.kind.rawValue)),
      (
        "spans",
        .array(
          block.spans.map { span in
            .object(
              [("lines", .array([.integer(span.first), .integer(span.last)]))]
                + (span.from.map { [("from", .integer($0))] } ?? [])
                + (span.to.map { [("to", .integer($0))] } ?? []))
          })
      ),
    ])
  }

  // MARK: Items

  private func write(_ forum: FoundForum, id: String) -> JSONValue {
    var members: Members = [("id", .string(id)), ("name", line(forum.name))]
    members += aliases(forum.aliases)
    for (key, value) in [
      ("date", forum.date), ("venue", forum.venue), ("theme", forum.theme), ("partOf", forum.partOf),
    ] {
      if let value { members.append((key, statement(value))) }
    }
    members += list(
      "roles",
      forum.roles.map { role in
        .object(
          [
            ("role", .string(role.role.rawValue)), ("printed", line(role.printed)),
            ("organisation", .string(organisationIDs[role.organisation]!)),
          ] + backing(role.ground))
      })
    return .object(members + backing(forum.ground))
  }

  private func write(_ person: FoundPerson, id: String) -> JSONValue {
    var members: Members = [("id", .string(id)), ("name", line(person.name))]
    members += aliases(person.aliases)
    members += list(
      "posts",
      // The format has no post without a title: the organisation of one stands among the organisations.
      person.posts.filter { !$0.title.isEmpty }.map { post in
        let organisation =
          organisationIDs[post.organisation].map { [("organisation", JSONValue.string($0))] } ?? []
        return .object(organisation + [("title", line(post.title))] + backing(post.ground))
      })
    members += list(
      "contributions",
      person.contributions.compactMap { contribution in
        guard let forum = contribution.forum else { return nil }
        var members: Members = [
          ("forum", .string(forumIDs[forum])), ("form", .string(contribution.form.rawValue)),
          ("printed", line(contribution.printed)),
        ]
        if let talk = contribution.talk { members.append(("talk", statement(talk))) }
        members += list("said", contribution.said.map(statement))
        return .object(members + backing(contribution.ground))
      })
    return .object(members + backing(person.ground))
  }

  private func write(_ announcement: FoundAnnouncement, id: String) -> JSONValue {
    var members: Members = [("id", .string(id)), ("name", line(announcement.name))]
    let backing = backing(announcement.ground)
    members.append(
      (
        "category",
        .object(
          [
            ("category", .string(announcement.category.rawValue)),
            ("printed", line(announcement.categoryPrinted)),
          ] + backing)
      ))
    members.append(
      (
        "status",
        .object(
          [
            ("status", .string(announcement.status.rawValue)),
            ("printed", line(announcement.statusPrinted)),
          ] + backing)
      ))
    members += list(
      "parties",
      announcement.parties.map { party in
        let printed = party.printed.map { [("printed", line($0))] } ?? []
        return .object(
          [("organisation", .string(organisationIDs[party.organisation]!))] + printed
            + self.backing(party.ground))
      })
    if let forum = announcement.forum {
      members.append(("forums", .array([.object([("forum", .string(forumIDs[forum]))] + backing)])))
    }
    return .object(members + backing)
  }

  private func write(_ organisation: FoundOrganisation) -> JSONValue {
    .object(
      [("id", .string(organisationIDs[organisation.name]!)), ("name", line(organisation.name))]
        + aliases(organisation.aliases)
        + backing(organisation.ground))
  }

  // MARK: Parts

  private func statement(_ value: FoundValue) -> JSONValue {
    .object([("value", line(value.value))] + backing(value.ground))
  }

  private func aliases(_ aliases: [FoundValue]) -> Members {
    list("aliases", aliases.map { .object([("name", line($0.value))] + backing($0.ground)) })
  }

  private func list(_ key: String, _ values: [JSONValue]) -> Members {
    values.isEmpty ? [] : [(key, .array(values))]
  }

  private func line(_ text: String) -> JSONValue { .string(TextCleaning.line(text)) }

  /// What a source says of itself, or a person of it, who needs no rule.
  private func members(of statement: AboutStatements.Statement) -> Members {
    var members: Members = [
      ("value", line(statement.value)), ("evidence", evidence([statement.sentence])),
    ]
    if let inferred = statement.inferred { members.append(("inferred", line(inferred))) }
    guard let rule = statement.rule else { return members }
    let confidence: Confidence = statement.inferred == nil ? .high : .medium
    return members + [("rule", .string(rule.rawValue)), ("confidence", .string(confidence.rawValue))]
  }

  private func backing(_ ground: Ground) -> Members {
    [("evidence", evidence(ground.sentences))] + (ground.note.map { [("note", line($0))] } ?? [])
      + [("rule", .string(ground.rule.rawValue)), ("confidence", .string(ground.confidence.rawValue))]
  }

  private func evidence(_ sentences: [Int]) -> JSONValue {
    var written: Set<[String]> = []
    let evidence = sentences.compactMap { number -> JSONValue? in
      let article = bases.firstPlace { $0 > number } - 1
      let text = articles[article]
      let sentence = number - bases[article]
      let occurrence = occurrences[article][sentence]
      let quote = TextCleaning.line(text.string(text.sentences[sentence]))
      guard written.insert([articleIDs[article], quote, "\(occurrence)"]).inserted else { return nil }
      return .object(
        [("article", .string(articleIDs[article])), ("quote", .string(quote))]
          + (occurrence > 1 ? [("occurrence", .integer(occurrence))] : []))
    }
    return .array(evidence)
  }
}

extension JSONValue {
  /// Whether an object somewhere in the value has a key.
  fileprivate func mentions(_ key: String) -> Bool {
    switch self {
    case .string, .integer, .number, .literal: false
    case .array(let elements): elements.contains { $0.mentions(key) }
    case .object(let members): members.contains { $0.key == key || $0.value.mentions(key) }
    }
  }
}
