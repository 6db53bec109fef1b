import Model
import System
import Text

/// A whole item as JSON: the fields of docs/corpus-format.md, each fact with its evidence.
struct JSONExport {
  private let corpus: Corpus

  typealias Members = [(key: String, value: JSONValue)]

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The item with all its facts and the links that lead away from it.
  func value(of item: ItemID) -> JSONValue {
    let own: Members =
      switch item.kind {
      case .forum: forum(corpus[item])
      case .session: session(corpus[item])
      case .speaker: speaker(corpus[item])
      case .announcement: announcement(corpus[item])
      case .organisation, .topic: []
      case .article: article(corpus[item], item)
      }
    let links = corpus.relations[item].map { link in
      JSONValue.object([("relation", .string("\(link.relation)"))] + corpus.identity(of: link.target))
    }
    return .object(
      corpus.identity(of: item) + own + common(corpus.head(of: item)) + merging(of: item)
        + list("links", links))
  }

  /// What the merging of several files has done to the item.
  private func merging(of item: ItemID) -> Members {
    func statement(_ statement: Merge.Statement) -> Members {
      [
        ("ref", string(statement.ref)), ("name", string(statement.name)),
        ("file", .string(corpus.fileName(statement.file).english)),
      ]
    }
    let head = corpus.head(of: item)
    return list("variants", head.variants) { variant in
      [("field", .string(variant.field.rawValue)), ("value", string(variant.value))]
        + text("printed", variant.printed) + backing(variant.backing)
    }
      + list("merged", head.merges) { merge in
        statement(merge.statement) + [("with", .object(statement(merge.other)))]
          + [("reason", .string(merge.reason.rawValue))] + text("shared", merge.shared)
      }
      + list("namesakes", corpus.namesakes(of: item).map { .object(corpus.identity(of: $0)) })
  }

  // MARK: Items

  private func forum(_ forum: Forum) -> Members {
    statement("date", forum.date) + statement("venue", forum.venue) + statement("theme", forum.theme)
      + statement("partOf", forum.partOf)
      + list("roles", forum.roles) { role in
        [("role", .string(role.role.rawValue)), ("printed", string(role.printed))]
          + reference("organisation", role.organisation) + backing(role.backing)
      }
      + list(
        "sessions",
        corpus.sessions(forum.sessions).map { item in
          .object(
            corpus.identity(of: item)
              + session(corpus[item]).filter { !$0.key.hasPrefix("forum") } + common(corpus.head(of: item)))
        })
  }

  private func session(_ session: Session) -> Members {
    reference("forum", session.forum) + statement("theme", session.theme)
  }

  private func speaker(_ speaker: Speaker) -> Members {
    list("posts", speaker.posts) { post in
      reference("organisation", post.organisation) + [("title", string(post.title))]
        + text("printed", post.printed) + backing(post.backing)
    }
      + list("contributions", speaker.contributions) { contribution in
        reference("forum", contribution.forum) + reference("session", contribution.session)
          + [("form", .string(contribution.form.rawValue)), ("printed", string(contribution.printed))]
          + statement("talk", contribution.talk) + statements("said", contribution.said)
          + topics(contribution.topics) + backing(contribution.backing)
      }
  }

  private func announcement(_ announcement: Announcement) -> Members {
    classified("category", announcement.category) + classified("status", announcement.status)
      + list("parties", announcement.parties) { party in
        reference("organisation", party.organisation) + text("printed", party.printed)
          + backing(party.backing)
      }
      + list("presenters", announcement.presenters) { presenter in
        reference("speaker", presenter.speaker) + backing(presenter.backing)
      }
      + list("forums", announcement.occasions) { occasion in
        reference("forum", occasion.forum) + reference("session", occasion.session)
          + backing(occasion.backing)
      }
      + statement("venue", announcement.venue)
  }

  private func article(_ article: Article, _ item: ItemID) -> Members {
    let blocks = corpus[article.blocks].map { block in
      let spans = corpus.spans(of: block.range, in: item)
      return JSONValue.object(
        [("kind", .string(block.kind.rawValue)), ("text", .string(corpus.printed(block.range)))]
          + Corpus.lines(spans))
    }
    return [("file", string(article.file))]
      + statement("newspaper", article.newspaper) + statement("published", article.published)
      + statement("page", article.page) + statement("author", article.author)
      + list("absent", article.absent.fields.map { .string($0.rawValue) }) + list("blocks", blocks)
  }

  // MARK: Facts

  private func common(_ head: Head) -> Members {
    statements("summary", head.summary)
      + list("numbers", head.numbers) { number in
        [("printed", string(number.printed)), ("of", string(number.counted))] + backing(number.backing)
      }
      + topics(head.topics)
      + list("aliases", head.aliases) { [("name", string($0.name))] + backing($0.backing) }
      + backing(head.backing)
  }

  private func statement(_ key: String, _ statement: Statement?) -> Members {
    guard let statement else { return [] }
    return [(key, .object(members(of: statement)))]
  }

  private func statements(_ key: String, _ rows: Rows<Statement>) -> Members {
    list(key, rows) { members(of: $0) }
  }

  private func members(of statement: Statement) -> Members {
    [("value", string(statement.value))] + backing(statement.backing)
  }

  private func topics(_ rows: Rows<TopicLink>) -> Members {
    list("topics", rows) { reference("topic", $0.topic) + backing($0.backing) }
  }

  private func classified<Word>(_ key: String, _ classified: Classified<Word>) -> Members {
    let members: Members = [
      (key, .string(classified.word.rawValue)), ("printed", string(classified.printed)),
    ]
    return [(key, .object(members + backing(classified.backing)))]
  }

  private func backing(_ backing: Backing) -> Members {
    list("evidence", corpus[backing.evidence].map { corpus.value(of: $0) }) + text("note", backing.note)
      + text("inferred", backing.inferred) + text("rule", backing.rule)
      + (backing.confidence.map { [("confidence", .string($0.rawValue))] } ?? [])
  }

  // MARK: Values

  private func string(_ id: StringID) -> JSONValue { .string(corpus[id]) }

  private func text(_ key: String, _ id: StringID) -> Members { id.isEmpty ? [] : [(key, string(id))] }

  private func reference(_ key: String, _ item: ItemID?) -> Members {
    guard let item else { return [] }
    return [(key, .string(corpus.ref(of: item))), (key + "Name", .string(corpus.name(of: item)))]
  }

  private func list(_ key: String, _ values: [JSONValue]) -> Members {
    values.isEmpty ? [] : [(key, .array(values))]
  }

  private func list<Element>(_ key: String, _ rows: Rows<Element>, _ members: (Element) -> Members) -> Members
  {
    list(key, corpus[rows].map { .object(members($0)) })
  }
}

extension Corpus {
  /// A sentence as JSON: article, quote, first and last line.
  public func value(of sentence: Evidence) -> JSONValue {
    .object(
      [("article", .string(ref(of: sentence.article))), ("quote", .string(printedQuote(sentence)))]
        + (sentence.occurrence > 1 ? [("occurrence", .integer(Int(sentence.occurrence)))] : [])
        + Corpus.lines(spans(of: sentence.range, in: sentence.article)))
  }

  /// First and last line in the source; the single runs too where columns interleave.
  fileprivate static func lines(_ spans: [ClosedRange<Int>]) -> JSONExport.Members {
    func pair(_ lines: ClosedRange<Int>) -> JSONValue {
      .array([.integer(lines.lowerBound), .integer(lines.upperBound)])
    }
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
      return []
    }
    return [("lines", pair(first...last))] + (spans.count > 1 ? [("spans", .array(spans.map(pair)))] : [])
  }
}
