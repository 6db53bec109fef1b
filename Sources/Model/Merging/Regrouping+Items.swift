extension Regrouping {
  /// Makes the tables of items anew, those of one group put together.
  mutating func rebuild() {
    // Sessions are numbered in the order of their forums.
    var sessions = 0
    rebuild { (regrouping, alike: [Forum]) in
      let numbers = alike.flatMap { $0.sessions.indices }.map { regrouping.rows[.session][$0] }
      let count = Set(numbers).count
      defer { sessions += count }
      return regrouping.forum(alike, sessions: Rows(start: sessions, count: count))
    }
    rebuild { $0.session($1) }
    rebuild { $0.speaker($1) }
    rebuild { $0.announcement($1) }
    rebuild { (regrouping, alike: [Organisation]) in Organisation(head: regrouping.head(alike.map(\.head))) }
    rebuild { (regrouping, alike: [Topic]) in Topic(head: regrouping.head(alike.map(\.head))) }
    rebuild { $0.article($1) }
  }

  /// Makes the table of one kind anew.
  private mutating func rebuild<Element: KindOfItem>(_ make: (inout Regrouping, [Element]) -> Element) {
    let old = tables[keyPath: Element.table]
    tables[keyPath: Element.table] = []
    for alike in members[Element.kind] {
      let item = make(&self, alike.map { old[$0] })
      tables[keyPath: Element.table].append(item)
    }
  }

  private mutating func forum(_ alike: [Forum], sessions: Rows<Session>) -> Forum {
    var variants: [Variant] = []
    var forum = alike[0]
    if alike.count > 1 {
      forum = Forum(
        head: forum.head, date: tables.unify(.date, alike.map(\.date), &variants),
        venue: tables.unify(.venue, alike.map(\.venue), &variants),
        theme: tables.unify(.theme, alike.map(\.theme), &variants),
        partOf: tables.unify(.partOf, alike.map(\.partOf), &variants),
        roles: tables.unify(alike.map(\.roles)), sessions: sessions)
      forum.head = head(alike.map(\.head), variants)
    }
    forum.sessions = sessions
    return forum
  }

  private mutating func session(_ alike: [Session]) -> Session {
    if alike.count == 1 { return alike[0] }
    var variants: [Variant] = []
    let theme = tables.unify(.theme, alike.map(\.theme), &variants)
    return Session(head: head(alike.map(\.head), variants), forum: alike[0].forum, theme: theme)
  }

  private mutating func speaker(_ alike: [Speaker]) -> Speaker {
    if alike.count == 1 { return alike[0] }
    return Speaker(
      head: head(alike.map(\.head)), posts: tables.unify(alike.map(\.posts)),
      contributions: tables.unify(alike.map(\.contributions)))
  }

  private mutating func announcement(_ alike: [Announcement]) -> Announcement {
    if alike.count == 1 { return alike[0] }
    var variants: [Variant] = []
    let category = tables.unify(.category, alike.map(\.category), &variants)
    let status = tables.unify(.status, alike.map(\.status), &variants)
    let venue = tables.unify(.venue, alike.map(\.venue), &variants)
    return Announcement(
      head: head(alike.map(\.head), variants), category: category, status: status,
      parties: tables.unify(alike.map(\.parties)), presenters: tables.unify(alike.map(\.presenters)),
      occasions: tables.unify(alike.map(\.occasions)), venue: venue)
  }

  /// Articles that are one have the same text; the first one's stands for all.
  private mutating func article(_ alike: [Article]) -> Article {
    if alike.count == 1 { return alike[0] }
    var variants: [Variant] = []
    let newspaper = tables.unify(.newspaper, alike.map(\.newspaper), &variants)
    let published = tables.unify(.published, alike.map(\.published), &variants)
    let page = tables.unify(.page, alike.map(\.page), &variants)
    let author = tables.unify(.author, alike.map(\.author), &variants)
    return Article(
      head: head(alike.map(\.head), variants, areNamed: false), file: alike[0].file, newspaper: newspaper,
      published: published, page: page, author: author,
      absent: AbsentFields(alike.flatMap(\.absent.fields)), blocks: alike[0].blocks,
      lineMarks: alike[0].lineMarks)
  }

  /// What all say of the item; the names that the first does not have are aliases.
  ///
  /// - Parameter areNamed: whether the items have names of their own; that of an article is part of its text.
  private mutating func head(_ alike: [Head], _ variants: [Variant] = [], areNamed: Bool = true) -> Head {
    if alike.count == 1 { return alike[0] }
    let first = alike[0]
    var variants = variants
    let aliases = Set(alike.flatMap { tables[$0.aliases].map(\.name) } + [first.name])
    let otherNames = alike.filter { areNamed && !aliases.contains($0.name) }.map { head in
      tables.append([Alias(name: head.name, backing: head.backing.withoutNote)])
    }
    let backing = tables.unify(alike.map(\.backing))
    var notes: Set = [backing.note, .none]
    for head in alike where notes.insert(head.backing.note).inserted {
      variants.append(
        Variant(field: .note, value: head.backing.note, printed: .none, backing: head.backing.withoutNote))
    }
    return Head(
      ref: first.ref, name: first.name, aliases: tables.unify(alike.map(\.aliases) + otherNames),
      numbers: tables.unify(alike.map(\.numbers)), topics: tables.unify(alike.map(\.topics)),
      summary: tables.unify(alike.map(\.summary)), backing: backing, variants: tables.append(variants))
  }
}

/// A type of items that stand in a table of their own.
private protocol KindOfItem: Item {
  static var kind: Kind { get }
}

extension Forum: KindOfItem { fileprivate static var kind: Kind { .forum } }
extension Session: KindOfItem { fileprivate static var kind: Kind { .session } }
extension Speaker: KindOfItem { fileprivate static var kind: Kind { .speaker } }
extension Announcement: KindOfItem { fileprivate static var kind: Kind { .announcement } }
extension Organisation: KindOfItem { fileprivate static var kind: Kind { .organisation } }
extension Topic: KindOfItem { fileprivate static var kind: Kind { .topic } }
extension Article: KindOfItem { fileprivate static var kind: Kind { .article } }

extension Backing {
  fileprivate var withoutNote: Backing {
    Backing(
      evidence: evidence, note: .none, inferred: inferred, rule: rule, confidence: confidence, place: place)
  }
}

extension Part {
  /// Changes the head of an item.
  mutating func change(_ item: ItemID, _ change: (inout Head) -> Void) {
    switch item.kind {
    case .forum: change(&forums[item.row].head)
    case .session: change(&sessions[item.row].head)
    case .speaker: change(&speakers[item.row].head)
    case .announcement: change(&announcements[item.row].head)
    case .organisation: change(&organisations[item.row].head)
    case .topic: change(&topics[item.row].head)
    case .article: change(&articles[item.row].head)
    }
  }
}
