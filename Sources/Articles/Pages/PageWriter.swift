/// Puts the article of a page together: headline, deck, what it says of itself, and its text.
struct PageWriter {
  private let tree: MarkupTree
  private let lines: [PageLine]
  private let head: PageHead
  private let body: PageBody
  private let title: PageTitle?
  private let credits: PageCredits
  /// Whether there is more than what is written under pictures.
  private let hasText: Bool

  init(_ tree: MarkupTree, _ lines: [PageLine], _ head: PageHead, _ body: PageBody, _ title: PageTitle?) {
    (self.tree, self.lines, self.head, self.body, self.title) = (tree, lines, head, body, title)
    hasText = body.lines.contains { lines[$0].marks >= 2 && !PageWriter.isCaption(lines[$0]) }
    credits = PageCredits(lines, title: title?.line, body: body.lines)
  }

  mutating func article(url: String?) -> SourceArticle {
    var article = SourceArticle(lines: [])
    article.about = about(url: url)
    if let title { article.add(.headline, title.text) }
    if let deck = deck { article.add(.deck, lines[deck].text) }
    let isInBody = Set(body.lines)
    let leads = leads
    for index in credits.lines
    where !leads.contains(index) && !isInBody.contains(index) && index != title?.line {
      article.add(.byline, lines[index].text)
    }
    for index in leads { article.add(.lead, lines[index].text) }
    let titleText = title?.text.folded ?? []
    var isFirst = true
    for index in body.lines {
      let line = lines[index]
      // The headline and the credits are told once.
      if isFirst, line.text.folded == titleText || index == title?.line || index == deck { continue }
      if leads.contains(index) { continue }
      if credits.lines.contains(index) {
        article.add(.byline, line.text)
        continue
      }
      isFirst = false
      article.add(kind(of: line), line.text)
    }
    return article
  }

  private func kind(of line: PageLine) -> SourceArticle.Kind {
    if line.isCaption || hasText && line.followsPicture && PageWriter.isCaption(line) { return .caption }
    if line.heading > 0, line.count <= 60 { return .subheading }
    if line.marks == 0, line.count <= 30, line.bold == line.count { return .subheading }
    if line.isListItem { return .listItem }
    return .paragraph
  }

  /// Whether a line under a picture says what is on it, or who took it.
  private static func isCaption(_ line: PageLine) -> Bool {
    guard line.count <= 120 else { return false }
    let text = line.text.simplifiedForm
    let last = text.reversed().drop { "。.)]】".unicodeScalars.contains($0) }.prefix(2)
    return captions.begins(text) || last.first == "摄" || last.first == "图"
      || last.elementsEqual("影摄".unicodeScalars)
  }

  private static let captions = PhraseSet("图: 图为 图说 图/ 图一 图1 资料图 △ ▲ 图片说明 图片来源 (图片")

  /// What stands between the headline and the text and says the article in short.
  private var leads: [Int] {
    guard let first = body.lines.first else { return [] }
    let start = max(0, min(title.flatMap(\.line) ?? first, first - PageWriter.linesOfHead))
    return (Array(start..<first) + body.lines.prefix(PageWriter.linesOfStart)).filter { index in
      let line = lines[index]
      guard index != title?.line, index != deck, !line.isLink, !line.isAside, !line.isHidden else {
        return false
      }
      if PagePhrases.isLead(line) { return true }
      // The whole text may stand in an element that is called so.
      if index >= first { return false }
      let names = PartKind.words(
        (tree.attribute("class", of: line.node) ?? "") + " " + (tree.attribute("id", of: line.node) ?? ""))
      return line.marks >= 1 && line.count >= 20 && names.contains { PageWriter.leadNames.contains($0) }
    }
  }

  /// A headline stands so many lines before the body, at most.
  private static let linesOfHead = 12
  /// What says the article in short is among so many lines of the body.
  private static let linesOfStart = 4
  private static let leadNames: Set<String> = [
    "summary", "lead", "abstract", "digest", "daodu", "daoyu", "zhaiyao", "zy", "intro",
  ]

  /// The line under the headline that is its deck: a heading of a lower rank; in an e-paper, a dash or an element for it.
  private var deck: Int? {
    guard let title = title?.line, title + 1 < lines.count else { return nil }
    let next = lines[title + 1]
    guard body.isMarked || next.heading > max(1, lines[title].heading) && next.count >= 10 else { return nil }
    let isDeck =
      next.text.hasPrefix("——") || next.heading > 0
      || tree.attribute("class", of: next.node)?.holds("sub") ?? false
    return isDeck && next.count <= 80 && !next.isLink && !credits.lines.contains(title + 1)
      && (!body.isMarked || !body.lines.contains(title + 1)) ? title + 1 : nil
  }

  private func about(url: String?) -> SourceArticle.About {
    var about = SourceArticle.About()
    about.title = title?.text
    about.url = url ?? head.url
    about.language = head.language
    let founder = FounderProperties(tree)
    about.date =
      founder.date ?? head.date ?? credits.date ?? weChatDate
      ?? (about.url).flatMap { PageDate.inAddress($0) } ?? titleDate
    about.page = founder.page ?? credits.page
    about.newspaper =
      credits.newspaper ?? (body.isMarked ? EPaper.name(in: head.title) : nil) ?? weChatName
      ?? head.meta("source", "mediaid", "og:article:source", "copyrightsource") ?? credits.source
      ?? head.meta("og:site_name")
    let author = founder.author ?? credits.author ?? metaAuthor
    about.authors = author.map(Authors.split) ?? []
    return about
  }

  /// The day in what stands over the article, where it is nowhere else.
  private var titleDate: String? {
    let before = lines[..<min(lines.count, body.lines.first ?? 0)]
    return before.lazy.reversed().compactMap { $0.marks <= 2 ? PageDate.first(in: $0.text) : nil }.first
  }

  private var metaAuthor: String? {
    guard let author = head.meta("author", "article:author", "og:article:author"),
      author.unicodeScalars.count <= 20,
      author != head.meta("og:site_name"), !author.hasPrefix("http")
    else { return nil }
    return Authors.looksLikePerson(author) ? author : nil
  }

  private var weChatName: String? {
    for name in ["js_name", "profileBt"] {
      let element = tree.nodes.indices.first { tree.attribute("id", of: $0) == name }
      if let text = element.map({ PageHead.oneLine(tree.wholeText($0)) }), !text.isEmpty { return text }
    }
    return nil
  }

  private var weChatDate: String? {
    guard body.isMarked || weChatName != nil else { return nil }
    for key in ["var ct", "ct", "createTime", "create_time"] {
      guard let value = head.inScripts(key) else { continue }
      if let day = PageDate.first(in: value) { return day }
      if let seconds = Int(value), let day = PageDate.ofUnixTime(seconds) { return day }
    }
    return nil
  }
}
