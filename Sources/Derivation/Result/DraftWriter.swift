import Model
import System
import Text

/// Writes what the rules found in one article down as a corpus file of its own.
struct DraftWriter {
  private let text: ArticleText
  private let origin: Derivation.Article
  /// Which of its places in the text each sentence is.
  private let occurrences: [Int]
  private var ids = IdentifierMaker()
  private var articleID = ""
  private var forumIDs: [String] = []
  private var organisationIDs: [String: String] = [:]

  typealias Members = [(key: String, value: JSONValue)]

  /// - Parameter origin: what the article stands in.
  init(_ text: ArticleText, of origin: Derivation.Article) {
    self.text = text
    self.origin = origin
    occurrences = text.occurrences
  }

  /// A corpus file with some lists of items.
  static func file(_ lists: [(String, [JSONValue])]) -> JSONValue {
    .object(
      [("format", .string("wentan-corpus")), ("version", .integer(2))]
        + lists.filter { !$0.1.isEmpty }.map { ($0.0, .array($0.1)) })
  }

  /// The draft of an article.
  ///
  /// - Parameters:
  ///   - source: the page that it stands on.
  ///   - isFirst: whether no other draft brings the page along.
  mutating func draft(_ blocks: [Block], _ facts: FoundFacts, on source: SourceText, isFirst: Bool)
    -> JSONValue
  {
    let headline = blocks.first { $0.kind == .headline }
    articleID = ids.id("article", headline.map { $0.printed.string($0.printed.indices) } ?? "", as: .title)
    let statements = AboutStatements(text, about: origin.content.about, given: origin.given).all.map {
      ($0.key, JSONValue.object(members(of: $0)))
    }
    let article = JSONValue.object(
      [("id", .string(articleID)), ("source", .string(source.id))] + statements
        + [("blocks", .array(blocks.map(write)))])
    for organisation in facts.organisations {
      organisationIDs[organisation.name] = ids.id("organisation", organisation.name, as: .organisation)
    }
    for forum in facts.forums { forumIDs.append(ids.id("forum", forum.name, as: .title)) }
    let topics = facts.topics.map { topic in
      JSONValue.object(
        [("id", .string(ids.id("topic", topic.name, as: .title))), ("name", line(topic.name))]
          + provenance(topic.provenance))
    }
    return DraftWriter.file([
      ("articles", [article]), ("forums", zip(facts.forums, forumIDs).map { write($0, id: $1) }),
      ("speakers", facts.people.map { write($0, id: ids.id("speaker", $0.name, as: .person)) }),
      (
        "announcements",
        facts.announcements.map { write($0, id: ids.id("announcement", $0.name, as: .title)) }
      ),
      ("organisations", facts.organisations.map { write($0) }), ("topics", topics),
      ("sources", isFirst ? [source.value] : []),
    ])
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
          ] + provenance(role.provenance))
      })
    return .object(members + provenance(forum.provenance))
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
        return .object(organisation + [("title", line(post.title))] + provenance(post.provenance))
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
        return .object(members + provenance(contribution.provenance))
      })
    return .object(members + provenance(person.provenance))
  }

  private func write(_ announcement: FoundAnnouncement, id: String) -> JSONValue {
    var members: Members = [("id", .string(id)), ("name", line(announcement.name))]
    let provenance = provenance(announcement.provenance)
    members.append(
      (
        "category",
        .object(
          [
            ("category", .string(announcement.category.rawValue)),
            ("printed", line(announcement.categoryPrinted)),
          ] + provenance)
      ))
    members.append(
      (
        "status",
        .object(
          [
            ("status", .string(announcement.status.rawValue)),
            ("printed", line(announcement.statusPrinted)),
          ] + provenance)
      ))
    members += list(
      "parties",
      announcement.parties.map { party in
        let printed = party.printed.map { [("printed", line($0))] } ?? []
        return .object(
          [("organisation", .string(organisationIDs[party.organisation]!))] + printed
            + self.provenance(party.provenance))
      })
    if let forum = announcement.forum {
      members.append(("forums", .array([.object([("forum", .string(forumIDs[forum]))] + provenance)])))
    }
    return .object(members + provenance)
  }

  private func write(_ organisation: FoundOrganisation) -> JSONValue {
    .object(
      [("id", .string(organisationIDs[organisation.name]!)), ("name", line(organisation.name))]
        + aliases(organisation.aliases)
        + provenance(organisation.provenance))
  }

  // MARK: Parts

  private func statement(_ value: FoundValue) -> JSONValue {
    .object([("value", line(value.value))] + provenance(value.provenance))
  }

  private func aliases(_ aliases: [FoundValue]) -> Members {
    list("aliases", aliases.map { .object([("name", line($0.value))] + provenance($0.provenance)) })
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
    members.append(("rule", .string(rule.rawValue)))
    return members + confidence(statement.inferred == nil ? .high : .medium)
  }

  private func provenance(_ provenance: FoundProvenance) -> Members {
    [("evidence", evidence(provenance.sentences))] + (provenance.note.map { [("note", line($0))] } ?? [])
      + [("rule", .string(provenance.rule.rawValue))] + confidence(provenance.confidence)
  }

  /// How far to trust a fact: none is sure where the order of the lines is in doubt.
  private func confidence(_ confidence: Confidence) -> Members {
    let confidence = origin.content.isOrderCertain ? confidence : min(confidence, .medium)
    return [("confidence", .string(confidence.rawValue))]
  }

  private func evidence(_ sentences: [Int]) -> JSONValue {
    var written: Set<[String]> = []
    let evidence = sentences.compactMap { number -> JSONValue? in
      let occurrence = occurrences[number]
      let quote = TextCleaning.line(text.string(text.sentences[number]))
      guard written.insert([quote, "\(occurrence)"]).inserted else { return nil }
      return .object(
        [("article", .string(articleID)), ("quote", .string(quote))]
          + (occurrence > 1 ? [("occurrence", .integer(occurrence))] : []))
    }
    return .array(evidence)
  }
}
