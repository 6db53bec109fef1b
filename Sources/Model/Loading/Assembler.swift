import System

/// Builds the tables of a corpus from files that hold no problem, several files at a time.
struct Assembler {
  private let compilation: Compilation
  private let file: Int
  /// Where the reading text of each article starts in the text of the corpus.
  private let textStarts: [Int]
  private var part = Part()
  private var lastEvidence: (sentences: [Evidence], rows: Rows<Evidence>) = ([], .none)

  /// The parts of the corpus, one for each file.
  static func parts(of compilation: Compilation) -> [Part] {
    var textStarts: [Int] = []
    var start = 0
    for reading in compilation.readings {
      textStarts.append(start)
      start += reading.bytes.count + 1
    }
    let starts = textStarts
    return Workers.map(Array(compilation.files.indices)) { file in
      var assembler = Assembler(compilation: compilation, file: file, textStarts: starts)
      assembler.assemble()
      return assembler.part
    }
  }

  private init(compilation: Compilation, file: Int, textStarts: [Int]) {
    self.compilation = compilation
    self.file = file
    self.textStarts = textStarts
  }

  private mutating func assemble() {
    let draft = compilation.files[file].draft
    let source = compilation.files[file].file
    append(FileOfCorpus(name: part.interner.intern(source.name), isBundled: source.isBundled))
    for (place, article) in draft.articles.enumerated() { append(self.article(article, place)) }
    for (place, forum) in draft.forums.enumerated() { append(self.forum(forum, place)) }
    for speaker in draft.speakers { append(self.speaker(speaker)) }
    for announcement in draft.announcements { append(self.announcement(announcement)) }
    for organisation in draft.organisations { append(Organisation(head: head(organisation.head))) }
    for topic in draft.topics { append(Topic(head: head(topic.head))) }
  }

  // MARK: Items

  private mutating func article(_ draft: DraftArticle, _ place: Int) -> Article {
    let row = compilation.firstRow(of: .article, in: file) + place
    let reading = compilation.readings[row]
    let start = textStarts[row]
    part.text += reading.bytes
    part.text.append(0x0A)
    let blocks = reading.blocks.map { block in
      Block(kind: block.kind, range: shifted(block.range, by: start))
    }
    let marks = reading.marks.map { mark in
      LineMark(offset: UInt32(start + mark.offset), line: UInt32(mark.line), continues: mark.continues)
    }
    _ = part.append(
      reading.ignorables.map { Ignorable(offset: UInt32(start) + $0.offset, value: $0.value) })
    let headline = reading.blocks.filter { $0.kind == .headline }
      .map { String(decoding: reading.bytes[$0.range], as: UTF8.self) }.joined(separator: " ")
    return Article(
      head: head(draft.head, name: headline),
      file: string(compilation.source(of: draft, in: file)?.file),
      newspaper: statement(draft.newspaper), published: statement(draft.published),
      page: statement(draft.page), author: statement(draft.author), absent: AbsentFields(draft.absent),
      blocks: part.append(blocks), lineMarks: part.append(marks))
  }

  private mutating func forum(_ draft: DraftForum, _ place: Int) -> Forum {
    let forum = ItemID(.forum, compilation.firstRow(of: .forum, in: file) + place)
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
      sessions: part.append(sessions))
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
      head: head(draft.head), posts: part.append(posts), contributions: part.append(contributions))
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
      parties: part.append(parties), presenters: part.append(presenters),
      occasions: part.append(occasions), venue: statement(draft.venue))
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
      ref: string(draft.id), name: name.map { part.interner.intern($0) } ?? string(draft.name),
      aliases: part.append(aliases), numbers: part.append(numbers), topics: topics(draft.topics),
      summary: statements(draft.summary), backing: backing(draft.backing))
  }

  private mutating func topics(_ drafts: [DraftTopicLink]) -> Rows<TopicLink> {
    part.append(drafts.map { TopicLink(topic: item($0.topic), backing: backing($0.backing)) })
  }

  private mutating func statements(_ drafts: [DraftStatement]) -> Rows<Statement> {
    part.append(drafts.map { statement($0) })
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
      let quote = compilation.files[file].quotes[index]
      let article = item(quote.article)
      guard case .found(let range) = compilation.findings[file][index] else {
        preconditionFailure("a quote that is not there")
      }
      return Evidence(
        article: article, range: shifted(range, by: textStarts[article.row]),
        occurrence: UInt32(quote.occurrence))
    }
    // Facts of one item mostly rest on the same sentences, which are kept once.
    if evidence != lastEvidence.sentences { lastEvidence = (evidence, part.append(evidence)) }
    return Backing(
      evidence: lastEvidence.rows, note: string(draft.note), inferred: string(draft.inferred),
      rule: string(draft.rule), confidence: draft.confidence,
      place: FactPlace(file: UInt32(file), line: UInt32(draft.line)))
  }

  // MARK: Values

  private mutating func string(_ located: Located?) -> StringID { part.interner.intern(located?.text ?? "") }

  private func item(_ reference: Reference) -> ItemID { compilation.item(reference, in: file)! }

  private func shifted(_ range: Range<Int>, by start: Int) -> Range<UInt32> {
    UInt32(start + range.lowerBound)..<UInt32(start + range.upperBound)
  }

  private mutating func append(_ item: some Row) { _ = part.append([item]) }

  private mutating func append<Element>(_ rows: [Element]) -> Rows<Element> { part.append(rows) }
}
