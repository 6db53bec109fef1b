import Model
import System

extension Outline {
  /// The outline of an item.
  public init(of item: ItemID, in corpus: Corpus, language: Language) {
    var builder = OutlineBuilder(
      corpus, language: language, variants: Array(corpus[corpus.head(of: item).variants]))
    builder.begin(with: corpus.head(of: item))
    switch item.kind {
    case .forum: builder.forum(item)
    case .session: builder.session(item)
    case .speaker: builder.speaker(item)
    case .announcement: builder.announcement(item)
    case .organisation: builder.organisation(item)
    case .topic: builder.topic(item)
    case .article: builder.article(item)
    }
    builder.addOrigin(corpus.head(of: item), of: item)
    self = builder.outline(of: item)
  }
}

extension OutlineBuilder {
  fileprivate mutating func forum(_ item: ItemID) {
    let forum: Forum = corpus[item]
    add(.date, forum.date)
    add(.venue, forum.venue)
    add(.theme, forum.theme)
    add(.partOf, forum.partOf)
    add(.summary, forum.head.summary)
    for role in corpus[forum.roles] {
      let printed = OutlineWord(printed(role.printed, besides: role.role.name))
      add(.role(role.role), [link(role.organisation), printed], role.provenance)
    }
    addReverse(.hasSession, of: item)
    addReverse(.hasSpeaker, of: item)
    addReverse(.announces, of: item)
    addCommon(forum.head)
  }

  fileprivate mutating func session(_ item: ItemID) {
    let session: Session = corpus[item]
    add(.forum, [link(session.forum)])
    add(.theme, session.theme)
    add(.summary, session.head.summary)
    addReverse(.hasSpeaker, of: item)
    addReverse(.announces, of: item)
    addCommon(session.head)
  }

  fileprivate mutating func speaker(_ item: ItemID) {
    let speaker: Speaker = corpus[item]
    for post in corpus[speaker.posts] {
      let title = OutlineWord((post.organisation == nil ? "" : " ") + corpus[post.title])
      let organisation = post.organisation.map { [link($0)] } ?? []
      add(.post, organisation + [title], post.provenance)
    }
    for contribution in corpus[speaker.contributions] {
      let form = contribution.form.name
      let words = form[language] + printed(contribution.printed, besides: form)
      add(.contribution, [OutlineWord(words)], contribution.provenance) { nested in
        if let session = contribution.session { nested.add(.session, [nested.link(session)], depth: 1) }
        nested.add(.forum, [nested.link(contribution.forum)], depth: 1)
        if let talk = contribution.talk {
          nested.add(.talk, [OutlineWord("《\(nested.corpus[talk.value])》")], talk.provenance, depth: 1)
        }
        nested.add(.said, contribution.said, depth: 1)
      }
    }
    addReverse(.presents, of: item)
    add(.summary, speaker.head.summary)
    addCommon(speaker.head, topics: corpus[speaker.contributions].map(\.topics))
  }

  fileprivate mutating func announcement(_ item: ItemID) {
    let announcement: Announcement = corpus[item]
    add(.category, announcement.category)
    add(.status, announcement.status)
    add(.summary, announcement.head.summary)
    for party in corpus[announcement.parties] {
      let name = corpus.name(of: party.organisation)
      let printed = printed(party.printed, besides: Phrase(name, name))
      add(.party, [link(party.organisation), OutlineWord(printed)], party.provenance)
    }
    for presenter in corpus[announcement.presenters] {
      add(.presenter, [link(presenter.speaker)], presenter.provenance)
    }
    for occasion in corpus[announcement.occasions] {
      add(.forum, [link(occasion.forum)], occasion.provenance) { nested in
        if let session = occasion.session { nested.add(.session, [nested.link(session)], depth: 1) }
      }
    }
    add(.venue, announcement.venue)
    addCommon(announcement.head)
  }

  fileprivate mutating func organisation(_ item: ItemID) {
    addReverse(.postHolder, of: item)
    addReverse(.playsRole, of: item)
    addReverse(.partyTo, of: item)
    addSummaryAndCommon(corpus.head(of: item))
  }

  fileprivate mutating func topic(_ item: ItemID) {
    addLinked(.covers, of: item)
    addSummaryAndCommon(corpus.head(of: item))
  }

  private mutating func addSummaryAndCommon(_ head: Head) {
    add(.summary, head.summary)
    addCommon(head)
  }

  fileprivate mutating func article(_ item: ItemID) {
    let article: Article = corpus[item]
    for block in corpus[article.blocks] where block.kind == .deck {
      add(.summary, [OutlineWord(corpus.text(block.range))])
    }
    add(.newspaper, article.newspaper)
    add(.published, article.published)
    add(.page, article.page)
    add(.author, article.author)
    add(.url, article.url)
    add(.accessed, article.accessed)
    add(.file, [OutlineWord(corpus[article.file])])
    addLinked(.reports, of: item)
    for seen in corpus[article.seen] {
      let why = language == .chinese ? "（\(seen.why.name.chinese)）" : " (\(seen.why.name.english))"
      add(.seen, [OutlineWord(corpus[seen.text] + why)], seen.provenance)
    }
    addSummaryAndCommon(article.head)
  }
}
