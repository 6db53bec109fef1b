// The kinds of items that have sentences of their own.

import Model
import System

extension ProseBuilder {
  /// Posts in one line, the present ones first; then each contribution: where, when, how, and what was said.
  mutating func addSpeaker() {
    addPosts(take(.post))
    let rows = context.corpus[context.corpus[outline.item, as: Speaker.self].contributions]
    for (fact, contribution) in zip(take(.contribution), rows) { add(fact, contribution) }
  }

  private mutating func addPosts(_ facts: [Fact]) {
    // One entry for each organisation, in the order of the first post at it.
    var posts: [(organisation: OutlineWord?, titles: [Prose.Piece])] = []
    for fact in facts.filter({ !isFormer($0.entry) }) + facts.filter({ isFormer($0.entry) }) {
      let organisation = fact.entry.words.first { $0.link != nil }
      let title = Prose.Piece(
        text: title(of: fact.entry) + doubt(of: fact.entry), numbers: numbers([fact.entry]))
      if let organisation,
        let position = posts.firstIndex(where: { $0.organisation?.link == organisation.link })
      {
        posts[position].titles.append(title)
      } else {
        posts.append((organisation, [title]))
      }
    }
    let values = posts.map { post in
      let name = post.organisation?.text ?? ""
      let titles = post.titles.map(\.text).joined(separator: comma)
      return Prose.Piece(
        text: name + (name.isEmpty || language == .chinese && !ends(name, andStarts: titles) ? "" : " ")
          + titles,
        numbers: post.titles.flatMap(\.numbers).distinct.sorted())
    }
    addParagraph(list(values, separator: Phrase("，", "; ")[language]))
  }

  /// Whether letters of the Latin alphabet would meet.
  private func ends(_ text: String, andStarts next: String) -> Bool {
    guard let last = text.last, let first = next.first else { return false }
    return last.isASCII && first.isASCII
  }

  private func title(of post: OutlineEntry) -> String {
    let text = post.words.filter { $0.link == nil && !$0.isRemark }.map(\.text).joined()
    return text.hasPrefix(" ") ? String(text.dropFirst()) : text
  }

  private func isFormer(_ post: OutlineEntry) -> Bool { FormerPost.isNamed(by: title(of: post)) }

  private mutating func add(_ fact: Fact, _ contribution: Contribution) {
    let form = contribution.form
    func value(_ field: OutlineField) -> String? { fact.parts.first { $0.field == field }?.text }
    let session = value(.session).map { Phrase("“\($0)”环节", ", session \"\($0)\"")[language] } ?? ""
    let talk = fact.parts.filter { $0.field == .talk }
    let title = talk.first.map { Phrase("，题为\($0.text)", ", titled \($0.text)")[language] } ?? ""
    let printed = self.value(fact.entry, without: "").dropFirst(form.name[language].count)
    let forum = context.corpus.name(of: contribution.forum) + occasion(of: contribution.forum)
    let deed = form.deed[language] + printed + title
    let head = Prose.Piece(
      text: Phrase("在\(forum)\(session)\(deed)", "At \(forum)\(session): \(deed)")[language],
      numbers: numbers([fact.entry] + talk))
    let said = fact.parts.filter { $0.field == .said }
    let groups = said.map { Prose.Piece(text: self.value($0), numbers: numbers([$0])) }
    var pieces: [Prose.Piece]
    if let first = groups.first, groups.allSatisfy({ $0.numbers == first.numbers }) {
      let words = groups.map(\.text).joined(separator: semicolon)
      pieces =
        first.numbers == head.numbers
        ? [Prose.Piece(text: ended(head.text + colon + words), numbers: head.numbers)]
        : [ended(head), gap, Prose.Piece(text: ended(words), numbers: first.numbers)]
    } else {
      pieces = [ended(head)] + groups.flatMap { [gap, ended($0)] }
    }
    addParagraph(pieces)
  }

  private func ended(_ piece: Prose.Piece) -> Prose.Piece {
    Prose.Piece(text: ended(piece.text), numbers: piece.numbers)
  }

  /// When and where a forum was, as far as it is known, in brackets.
  private func occasion(of forum: ItemID) -> String {
    let forum = context.corpus[forum, as: Forum.self]
    let known = [forum.date, forum.venue].compactMap { $0 }.map { context.corpus[$0.value] }
    if known.isEmpty { return "" }
    let text = known.joined(separator: Phrase("，", ", ")[language])
    return Phrase("（\(text)）", " (\(text))")[language]
  }

  /// What it is and how far it has come, in one sentence; where it was announced, in another.
  mutating func addAnnouncement() {
    let standing = take(.single(.category), .single(.status))
    var pieces = list(
      standing.enumerated().map { position, fact in
        let word = value(fact.entry)
        let text = position == 0 ? word.capitalisedFirst(language) : word
        return Prose.Piece(text: text, numbers: numbers([fact.entry]))
      },
      separator: Phrase("，", ", ")[language])
    for fact in take(.forum) {
      guard let forum = fact.entry.link else { continue }
      let session = fact.parts.first { $0.field == .session }?.text
      let position =
        context.corpus.name(of: forum) + occasion(of: forum)
        + (session.map { Phrase("“\($0)”环节", ", session \"\($0)\"")[language] } ?? "") + doubt(of: fact.entry)
      pieces += [
        gap,
        Prose.Piece(
          text: Phrase("发布于\(position)。", "Announced at \(position).")[language],
          numbers: numbers([fact.entry] + fact.parts)),
      ]
    }
    addParagraph(pieces)
  }
}

extension Form {
  /// What somebody does who contributes in this form, after the place where they do it.
  fileprivate var deed: Phrase {
    switch self {
    case .panel: Phrase("参加圆桌", name.english)
    case .dialogue: Phrase("参加对话", name.english)
    case .chair, .award, .performance, .reading: name
    default: Phrase("作\(name.chinese)", name.english)
    }
  }
}
