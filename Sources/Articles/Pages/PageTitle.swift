/// Finds the headline of a page: what it prints over the article, by what its head says of itself.
struct PageTitle {
  let text: String
  /// The index of its line, where it is printed.
  let line: Int?

  /// - Parameter bodyStart: the index of the body's first line.
  init?(_ tree: MarkupTree, _ lines: [PageLine], _ head: PageHead, bodyStart: Int) {
    let announced = [head.meta("og:title", "twitter:title", "articletitle", "hdp:title"), head.title]
      .compactMap { $0 }
    let before = lines.indices.filter {
      $0 <= bodyStart + 3 && lines[$0].count >= 4 && lines[$0].count <= 120
    }
    // What the systems of e-papers and WeChat call the headline.
    if let title = FounderProperties(tree).title {
      let folded = title.folded
      (text, line) = (title, before.first { lines[$0].text.folded == folded })
      return
    }
    if let named = PageTitle.named(tree, lines) {
      self = named
      return
    }
    let names = announced.map { PageTitle.withoutSite($0, head).folded }
    // A printed line that the head's title begins with, or holds.
    var best: (index: Int, score: Int)?
    for index in before {
      let score = PageTitle.score(lines[index], announced, names)
      if score > 0, score >= (best?.score ?? 1) + (lines[index].heading > 0 ? 0 : 1) { best = (index, score) }
    }
    if let best {
      (text, line) = (lines[best.index].text, best.index)
      return
    }
    let stripped = announced.lazy.map({ PageTitle.withoutSite($0, head) }).first { !$0.isEmpty }
    // What stands in the head may be the name of the site alone; then a heading over the text is the headline.
    if let stripped, !PageTitle.isSite(stripped), stripped.folded != head.meta("og:site_name")?.folded {
      (text, line) = (stripped, nil)
      return
    }
    let headings = before.filter {
      $0 <= bodyStart && lines[$0].heading > 0 && !lines[$0].isAside && !lines[$0].isLink
    }
    let titled = before.last { index in
      index < bodyStart && lines[index].count >= 6 && !lines[index].isAside && !lines[index].isLink
        && PartKind.words(tree.attribute("class", of: lines[index].node) ?? "").contains {
          ["title", "tit", "headline", "biaoti"].contains($0)
        }
    }
    // What stands right over the text, where nothing says that it is anything else.
    let nearest = before.last { index in
      let line = lines[index]
      return (bodyStart - PageTitle.linesOver..<bodyStart).contains(index) && line.marks == 0
        && (6...40).contains(line.count) && !line.isAside && !line.isHidden && !line.isLink
        && PageDate.first(in: line.text) == nil && line.text.folded.count(where: \.isHan) * 2 > line.count
    }
    let printed = headings.last { lines[$0].count >= 6 } ?? titled ?? nearest ?? headings.last
    if let index = printed {
      (text, line) = (lines[index].text, index)
    } else if let stripped {
      (text, line) = (stripped, nil)
    } else {
      return nil
    }
  }

  /// Whether a title says no more than whose page it is.
  private static func isSite(_ title: String) -> Bool {
    if ["官网", "首页", "门户网站"].contains(where: { title.holds($0) }) { return true }
    let text = title.simplifiedForm
    return text.count <= longestSite && siteEndings.contains { text.reversed().starts(with: $0.reversed()) }
  }

  /// A headline without any sign stands so many lines over the text, at most.
  private static let linesOver = 5
  /// The name of a site has so many characters at most.
  private static let longestSite = 14
  private static let siteEndings = ["网", "报", "频道", "中心", "在线", "新闻", "电视台", "广播电台"].map(\.simplifiedForm)

  private init(text: String, line: Int?) {
    (self.text, self.line) = (text, line)
  }

  private static func named(_ tree: MarkupTree, _ lines: [PageLine]) -> PageTitle? {
    let founder = tree.elements("founder-title")
    let others = tree.nodes.indices.filter {
      tree.nodes[$0].kind == .element
        && (tree.attribute("id", of: $0) == "activity-name"
          || tree.attribute("class", of: $0)?.holds("rich_media_title") ?? false)
    }
    for element in founder + others {
      let text = PageHead.oneLine(tree.wholeText(element))
      if text.isEmpty { continue }
      let range = element..<Int(tree.nodes[element].end)
      return PageTitle(text: text, line: lines.indices.first { range.contains(lines[$0].node) })
    }
    return nil
  }

  /// How well a printed line fits what the head says: the count of characters that they have in common.
  private static func score(_ line: PageLine, _ announced: [String], _ names: [[Unicode.Scalar]]) -> Int {
    let text = line.text.folded
    var best = 0
    // What is printed as a heading may say more than the head.
    if (1...3).contains(line.heading), text.count <= 120 {
      for name in names {
        let common = commonCount(text, name)
        if common >= 8, common * 2 >= text.count { best = max(best, common * 2 + 3) }
      }
    }
    for title in announced {
      let title = title.folded
      guard let at = find(text, in: title) else {
        // Heads are cut short at times, and print marks in another way.
        let common = zip(text, title).prefix { $0 == $1 }.count
        if line.heading > 0, common >= 8, common * 3 >= text.count * 2 { best = max(best, common) }
        continue
      }
      // A part of the title that is the site's name stands at its end.
      let isSite = at > 0 && at + text.count == title.count && text.count < 10 && text.count * 2 < title.count
      if !isSite, text.count >= 6 || at == 0 { best = max(best, text.count * 2 + (at == 0 ? 2 : 0)) }
    }
    if line.heading == 1 { best = best > 0 ? best + 3 : 0 }
    return best
  }

  /// How many characters two texts have in common at most, one after the other.
  private static func commonCount(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var best = 0
    var ends = [Int](repeating: 0, count: min(other.count, longestTitle) + 1)
    for scalar in one {
      var diagonal = 0
      for index in 1..<ends.count {
        let next = other[index - 1] == scalar ? diagonal + 1 : 0
        diagonal = ends[index]
        ends[index] = next
        best = max(best, next)
      }
    }
    return best
  }

  /// What is looked at of a title in the head, in characters.
  private static let longestTitle = 200

  static func find(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    return (0...text.count - word.count).first { at in word.indices.allSatisfy { text[at + $0] == word[$0] } }
  }

  /// A title without the names of the site and its parts, which stand at its end, parted by marks.
  static func withoutSite(_ title: String, _ head: PageHead) -> String {
    let scalars = Array(title.unicodeScalars)
    var end = scalars.count
    while let mark = scalars[..<end].lastIndex(where: { "_|｜-—–».".unicodeScalars.contains($0) }), mark > 0 {
      let before = scalars[..<mark]
      let tail = String(String.UnicodeScalarView(scalars[(mark + 1)..<end])).stripped
      let beforeCount = before.count { !$0.isBlank }
      // A mark inside a word or a number parts nothing.
      let isBare = scalars[mark] != "_" && scalars[mark] != "|" && scalars[mark] != "｜"
      let isInside =
        isBare && mark + 1 < end && scalars[mark - 1].isWord && scalars[mark + 1].isWord
      let isName = siteWords.contains { tail.holds($0) } || tail == head.meta("og:site_name") || !isBare
      if scalars[mark] == "." || isInside || beforeCount < 6 || tail.unicodeScalars.count > 20 || !isName {
        break
      }
      end = mark
      while end > 0, scalars[end - 1].isBlank || "_|｜-—–".unicodeScalars.contains(scalars[end - 1]) {
        end -= 1
      }
    }
    return String(String.UnicodeScalarView(scalars[..<end])).stripped
  }

  private static let siteWords = [
    "网", "报", "新闻", "频道", "中心", "门户", "社", "电视台", "在线", "客户端", "博客", "论坛", "资讯", "财经", "官网", "News", "news",
    ".com",
    ".cn", "知乎", "头条", "大学", "学院", "医院", "政府", "委员会", "局", "CSDN",
  ]
}
