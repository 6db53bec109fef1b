/// Reads the posts that stand before a name: 加拿大工程院外籍院士、智象未来创始人兼CEO.
struct PostReader {
  struct Post: Equatable {
    var organisation: Range<Int>?
    var title: Range<Int>
    /// Whether the organisation was said with the post before.
    var inherits = false
  }

  private let scalars: Scalars
  private let lexicon: Lexicon
  private let titles: TitleReader
  private let splitter: PostSplitter

  init(scalars: Scalars, lexicon: Lexicon) {
    self.scalars = scalars
    self.lexicon = lexicon
    titles = TitleReader(scalars: scalars, lexicon: lexicon)
    splitter = PostSplitter(scalars: scalars, lexicon: lexicon)
  }

  /// The posts that a stretch of text gives; `behind` is a title behind the name that belongs to the last organisation.
  func posts(in range: Range<Int>, behind: Range<Int>? = nil) -> [Post] {
    var posts: [Post] = []
    var parts = parts(of: range)
    var last: Post?
    if let behind {
      last = Post(organisation: parts.popLast().map { scalars.trim($0) }, title: behind)
    }
    var isPast = false
    for part in parts {
      // 原巡视员兼|副局长: neither is held any more.
      let found = isPast ? [] : splitter.posts(of: part, isFirst: posts.isEmpty)
      isPast = found.isEmpty && part.upperBound < range.upperBound && scalars[part.upperBound] == "兼"
      posts += found
    }
    if let last { posts.append(last) }
    return posts.indices.map { index in
      var post = posts[index]
      if post.organisation == nil, index > 0, !titles.isCalling(post.title), !isAbroad(post.title),
        let before = posts[..<index].last(where: { $0.organisation != nil })
      {
        (post.organisation, post.inherits) = (seat(of: before.organisation!, for: post.title), true)
      }
      return post
    }
  }

  /// 海曙共和国驻华大使: the land that sends an envoy stands in the title.
  private func isAbroad(_ title: Range<Int>) -> Bool {
    scalars[title].dropFirst(2).firstIndex(of: "驻").map { $0 + 3 < title.upperBound } ?? false
  }

  /// 嘉定区委副书记、区长: who heads a district is of the district, not of its committee.
  private func seat(of organisation: Range<Int>, for title: Range<Int>) -> Range<Int> {
    let last = organisation.upperBound - 1
    guard organisation.count > 2, scalars[last] == "委", "省市区县州镇".unicodeScalars.contains(scalars[last - 1]),
      titles.isHead(title)
    else { return organisation }
    return organisation.lowerBound..<last
  }

  private static let separators: [Unicode.Scalar] = [
    "、", "，", ",", "/", "／", "兼", "暨", "和", "与", "及", " ", "\u{3000}", "&", "；",
  ]

  /// Cuts behind each title that a comma, 兼 or the like follows.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, at) = (range.lowerBound, range.lowerBound)
    while at < range.upperBound {
      if scalars[at].isOpening, let closing = scalars.closing(of: at, before: range.upperBound) {
        at = closing + 1
      } else if PostReader.separators.contains(scalars[at]), at > start,
        titles.start(upTo: at, after: start) != nil
      {
        parts.append(start..<at)
        at += 1
        while at < range.upperBound,
          PostReader.separators.contains(scalars[at]) || scalars[at] == "任" && scalars[at - 1] == "兼"
        { at += 1 }
        start = at
      } else if isCut(at, from: start, in: range) {
        parts.append(start..<at)
        start = at
      } else {
        at += 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// Whether one post ends and another begins without anything between them: 大中华区副总裁|数字原生事业部总经理.
  private func isCut(_ at: Int, from start: Int, in range: Range<Int>) -> Bool {
    guard at > start + 3, at + 4 < range.upperBound,
      titles.isLeader(upTo: at, after: start),
      lexicon.titles.end(in: scalars, from: at, before: range.upperBound) == nil,
      Lexicon.titleModifiers.end(in: scalars, from: at, before: range.upperBound) == nil,
      !titles.isPartOfName(at, before: range.upperBound), scalars[at] != "聘",
      let title = titles.start(upTo: range.upperBound, after: at), title > at + 2
    else { return false }
    return lexicon.organisationSuffixes.last(in: scalars, at + 1..<title) != nil
  }
}
