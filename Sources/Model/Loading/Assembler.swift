/// Builds the tables of a corpus from files that hold no problem.
struct Assembler {
  private let compilation: Compilation
  private var file = 0
  private var lines = LineCursor([])
  private var interner = StringInterner()
  private var tables = Tables()
  /// Where the reading text of each article starts in the text of the corpus.
  private var textStarts: [Int] = []

  static func assemble(_ compilation: Compilation) -> Tables {
    var assembler = Assembler(compilation)
    assembler.assemble()
    return assembler.tables
  }

  private init(_ compilation: Compilation) { self.compilation = compilation }

  private mutating func assemble() {
    for reading in compilation.readings {
      textStarts.append(tables.text.count)
      tables.text += reading.bytes + [0x0A]
    }
    for (number, file) in compilation.files.enumerated() {
      self.file = number
      lines = LineCursor(file.file.bytes)
      tables.files.append(FileOfCorpus(name: file.file.name, isBundled: file.file.isBundled))
      for draft in file.draft.articles { append(article(draft)) }
      for draft in file.draft.forums { append(forum(draft)) }
      for draft in file.draft.speakers { append(speaker(draft)) }
      for draft in file.draft.announcements { append(announcement(draft)) }
      for draft in file.draft.organisations { append(Organisation(head: head(draft.head))) }
      for draft in file.draft.topics { append(Topic(head: head(draft.head))) }
    }
    tables.strings = interner.table
  }

  // MARK: Items

  private mutating func article(_ draft: DraftArticle) -> Article {
    let row = tables.articles.count
    let reading = compilation.readings[row]
    let start = textStarts[row]
    let blocks = reading.blocks.map { block in
      Block(kind: block.kind, range: shifted(block.range, by: start))
    }
    let marks = reading.marks.map { mark in
      LineMark(offset: UInt32(start + mark.offset), line: UInt32(mark.line), continues: mark.continues)
    }
    let headline = reading.blocks.filter { $0.kind == .headline }
      .map { String(decoding: reading.bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    return Article(
      head: head(draft.head, name: headline),
      file: string(compilation.source(of: draft, in: file)?.file),
      newspaper: statement(draft.newspaper), published: statement(draft.published),
      page: statement(draft.page), author: statement(draft.author),
      blocks: tables.append(blocks), lineMarks: tables.append(marks))
  }

  private mutating func forum(_ draft: DraftForum) -> Forum {
    let forum = ItemID(.forum, tables.forums.count)
    let sessions = draft.sessions.map { session in
      Session(head: head(session.head), forum: forum, theme: statement(session.theme))
    }
    return Forum(
      head: head(draft.head), date: statement(draft.date), venue: statement(draft.venue),
      theme: statement(draft.theme), partOf: statement(draft.partOf),
      roles: append(
        draft.roles.map { role in
          RoleHeld(
            role: role.role!, printed: string(role.printed), organisation: item(role.organisation),
            backing: backing(role.backing))
        }),
      sessions: tables.append(sessions))
  }

  private mutating func speaker(_ draft: DraftSpeaker) -> Speaker {
    let posts = draft.posts.map { post in
      Post(
        organisation: post.organisation.map { item($0) }, title: string(post.title),
        printed: string(post.printed),
        backing: backing(post.backing))
    }
    let contributions = draft.contributions.map { contribution in
      Contribution(
        forum: item(contribution.forum), session: contribution.session.map { item($0) },
        form: contribution.form!, printed: string(contribution.printed),
        talk: statement(contribution.talk), said: statements(contribution.said),
        topics: topics(contribution.topics), backing: backing(contribution.backing))
    }
    return Speaker(
      head: head(draft.head), posts: tables.append(posts), contributions: tables.append(contributions))
  }

  private mutating func announcement(_ draft: DraftAnnouncement) -> Announcement {
    let parties = draft.parties.map { party in
      Party(
        organisation: item(party.organisation), printed: string(party.printed),
        backing: backing(party.backing))
    }
    let presenters = draft.presenters.map { presenter in
      Presenter(speaker: item(presenter.speaker), backing: backing(presenter.backing))
    }
    let occasions = draft.occasions.map { occasion in
      Occasion(
        forum: item(occasion.forum), session: occasion.session.map { item($0) },
        backing: backing(occasion.backing))
    }
    return Announcement(
      head: head(draft.head), category: classified(draft.category), status: classified(draft.status),
      parties: tables.append(parties), presenters: tables.append(presenters),
      occasions: tables.append(occasions), venue: statement(draft.venue))
  }

  // MARK: Facts

  private mutating func head(_ draft: DraftHead, name: String? = nil) -> Head {
    let aliases = draft.aliases.map { Alias(name: string($0.name), backing: backing($0.backing)) }
    let numbers = draft.numbers.map { number in
      Number(
        printed: string(number.printed), counted: string(number.counted),
        backing: backing(number.backing))
    }
    return Head(
      ref: string(draft.id), name: name.map { interner.intern($0) } ?? string(draft.name),
      aliases: tables.append(aliases), numbers: tables.append(numbers), topics: topics(draft.topics),
      summary: statements(draft.summary), backing: backing(draft.backing))
  }

  private mutating func topics(_ drafts: [DraftTopicLink]) -> Rows<TopicLink> {
    tables.append(drafts.map { TopicLink(topic: item($0.topic), backing: backing($0.backing)) })
  }

  private mutating func statements(_ drafts: [DraftStatement]) -> Rows<Statement> {
    tables.append(drafts.map { statement($0) })
  }

  private mutating func statement(_ draft: DraftStatement) -> Statement {
    Statement(value: string(draft.value), backing: backing(draft.backing))
  }

  private mutating func statement(_ draft: DraftStatement?) -> Statement? {
    guard let draft else { return nil }
    return statement(draft)
  }

  private mutating func classified<Word>(_ draft: DraftClassified<Word>) -> Classified<Word> {
    Classified(word: draft.word!, printed: string(draft.printed), backing: backing(draft.backing))
  }

  private mutating func backing(_ draft: DraftBacking) -> Backing {
    let evidence = draft.evidence.map { index in
      let article = item(compilation.files[file].quotes[index].article)
      let range = compilation.findings[file][index]!
      return Evidence(article: article, range: shifted(range, by: textStarts[article.row]))
    }
    return Backing(
      evidence: tables.append(evidence), note: string(draft.note), inferred: string(draft.inferred),
      rule: string(draft.rule), confidence: draft.confidence,
      place: FactPlace(file: UInt16(clamping: file), line: UInt32(lines.line(of: draft.offset))))
  }

  // MARK: Values

  private mutating func string(_ located: Located?) -> StringID { interner.intern(located?.text ?? "") }

  private func item(_ reference: Reference) -> ItemID { compilation.item(reference, in: file)! }

  private func shifted(_ range: Range<Int>, by start: Int) -> Range<UInt32> {
    UInt32(start + range.lowerBound)..<UInt32(start + range.upperBound)
  }

  private mutating func append(_ item: some Item) { _ = tables.append([item]) }

  private mutating func append<Element>(_ rows: [Element]) -> Rows<Element> { tables.append(rows) }
}
