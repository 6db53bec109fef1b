/// Reads the posts that stand before a name: 加拿大工程院外籍院士、智象未来创始人兼CEO.
struct PostReader {
  let scalars: Scalars
  let lexicon: Lexicon

  struct Post: Equatable {
    var organisation: Range<Int>?
    var title: Range<Int>
    /// Whether the organisation was said with the post before.
    var inherits = false
  }

  // MARK: Titles

  /// Whether a title is a deputy's: 副院长.
  func isDeputy(_ title: Range<Int>) -> Bool {
    PostReader.deputies.end(in: scalars, from: title.lowerBound, before: title.upperBound) != nil
      && PostReader.leaders.start(in: scalars, upTo: title.upperBound, after: title.lowerBound) != nil
  }

  /// The start of the title word that ends at a place: 院长, CEO, 首席内容战略官.
  func titleStart(upTo end: Int, after limit: Int) -> Int? {
    lexicon.titleStart(in: scalars, upTo: end, after: limit)
  }

  /// Whether what follows a title makes it part of an organisation's name: 委员|会, 编辑|部.
  func isPartOfName(_ end: Int, before limit: Int) -> Bool {
    Lexicon.notAfterTitles.end(in: scalars, from: end, before: limit) != nil
  }

  // MARK: Where the posts begin

  /// The start of the posts whose last title ends at a place.
  func start(upTo end: Int, after limit: Int) -> Int {
    var at = end
    walking: while at > limit {
      let scalar = scalars[at - 1]
      if scalar.isClosing {
        guard scalar != "\"", let opening = scalars.opening(of: at - 1, after: Swift.max(limit, at - 40)),
          !scalars.holds(Lexicon.datelines, opening..<at - 1)
        else { break }
        at = opening
      } else if scalar == "、" || scalar == "，" || scalar == "," || scalar == "/" || scalar == "／" {
        let before = segmentStart(upTo: at - 1, after: limit)
        guard belongs(before..<at - 1, limit: limit, byComma: scalar == "，" || scalar == ",", tail: at..<end)
        else { break walking }
        at = before
      } else if scalar.isOpening || scalar.isPunctuation {
        break
      } else {
        at -= 1
      }
    }
    return trimmedStart(at..<end)
  }

  private func segmentStart(upTo end: Int, after limit: Int) -> Int {
    var at = end
    while at > limit {
      if scalars[at - 1].isClosing, scalars[at - 1] != "\"",
        let opening = scalars.opening(of: at - 1, after: Swift.max(limit, at - 40)),
        !scalars.holds(Lexicon.datelines, opening..<at - 1)
      {
        at = opening
      } else if scalars[at - 1].isPunctuation || scalars[at - 1].isOpening {
        break
      } else {
        at -= 1
      }
    }
    return at
  }

  private static let notInPosts = WordList("任 表示 说 指出 认为 召开 举行 主持 出席 参加 介绍 邀请")

  /// Whether what stands before a comma is a post of the same person, or an organisation that shares the title.
  private func belongs(_ segment: Range<Int>, limit: Int, byComma: Bool, tail: Range<Int>) -> Bool {
    guard !segment.isEmpty, segment.count <= 60 else { return false }
    if let title = titleStart(upTo: segment.upperBound, after: segment.lowerBound) {
      return !scalars.holds(PostReader.notInPosts, segment.lowerBound..<title) && !namesPerson(segment)
    }
    if byComma { return false }
    if let both = scalars[segment].lastIndex(of: "兼"),
      titleStart(upTo: both, after: segment.lowerBound) != nil
    {
      return true
    }
    let atStart =
      segment.lowerBound == limit || ["：", "。", "\n", "！", "？"].contains(scalars[segment.lowerBound - 1])
    return atStart && segment.count <= 12 && !scalars.holds(PostReader.notInPosts, segment)
      && scalars[segment].allSatisfy { $0.isHan || $0.isLatin || $0.isDigit }
      && !scalars.holds(Lexicon.partings, segment) && !scalars.holds(lexicon.speech, segment)
  }

  /// 张三教授: the title stands behind a name, the post is another person's.
  private func namesPerson(_ segment: Range<Int>) -> Bool {
    guard let title = titleStart(upTo: segment.upperBound, after: segment.lowerBound) else { return false }
    return [2, 3].contains { length in
      let start = title - length
      guard start >= segment.lowerBound, Lexicon.titlesBehind.contains(scalars, title..<segment.upperBound),
        lexicon.surnames.end(in: scalars, from: start, before: title) != nil,
        Lexicon.noNames.end(in: scalars, from: start, before: segment.upperBound) == nil
      else { return false }
      return start == segment.lowerBound
        || lexicon.organisationSuffixes.start(in: scalars, upTo: start, after: segment.lowerBound) != nil
    }
  }

  private static let kept = WordList(
    """
    同济 同方 同仁 同程 同花 同心 经济 经纬 经贸 经典 经信 经开 和平 和讯 和利 联合国 联合利 联合大 联合报 联合动 联合信 原子 原力 原创 对外 以色 将军 前沿 前海 前程 前线 如是 如意 为华 本田
    携程 等离 让子 向日 据点 到家 于都 被子 该校 同济大 经营 和美 和君 从化 现代 现场 邀月 以太 请客 通过率 同程旅 像素 并行 及时 及第 又拍 也门 就业 还珠 是石 了望 着力 给力
    """)

  /// Without the words that lead up to the name of an organisation: 由, 来自, 据, 邀请….
  func trimmedStart(_ range: Range<Int>, ofPerson: Bool = true) -> Int {
    var start = range.lowerBound
    let end = range.upperBound
    if let parting = Lexicon.partings.last(in: scalars, start..<Swift.max(start, end - 2)),
      titleStart(upTo: end, after: start).map({ parting.upperBound <= $0 }) ?? true,
      !isEnclosed(parting.lowerBound, in: range), scalars[parting.upperBound] != "、"
    {
      start = parting.upperBound
    }
    for at in (start..<end).reversed() where scalars[at] == "的" || scalars[at] == "由" {
      if isEnclosed(at, in: range) { continue }
      if scalars[at] == "由", at > start, Lexicon.innerBy.contains(scalars, at - 1..<at + 1) { continue }
      start = at + 1
      break
    }
    while start < end {
      if scalars[start].isSpace || scalars[start].isPunctuation || scalars[start] == "”" {
        start += 1
      } else if PostReader.kept.end(in: scalars, from: start, before: end) == nil,
        let after = Lexicon.beforeNames.end(in: scalars, from: start, before: end), after < end
      {
        start = after
      } else if ofPerson, let after = Lexicon.beforePersons.end(in: scalars, from: start, before: end),
        after < end
      {
        start = after
      } else {
        break
      }
    }
    return start
  }

  private func isEnclosed(_ place: Int, in range: Range<Int>) -> Bool {
    var at = range.upperBound
    while at > range.lowerBound {
      at -= 1
      if scalars[at].isClosing, let opening = scalars.opening(of: at, after: range.lowerBound) {
        if (opening...at).contains(place) { return true }
        at = opening
      }
    }
    return false
  }

  // MARK: One post after the other

  /// The posts that a stretch of text gives; `behind` is a title behind the name that belongs to the last organisation.
  func posts(in range: Range<Int>, behind: Range<Int>? = nil) -> [Post] {
    var posts: [Post] = []
    var parts = parts(of: range)
    var last: Post?
    if let behind {
      last = Post(organisation: parts.popLast().map { scalars.trim($0) }, title: behind)
    }
    for part in parts {
      for post in split(part, isFirst: posts.isEmpty) { posts.append(post) }
    }
    if let last { posts.append(last) }
    return posts.indices.map { index in
      var post = posts[index]
      if post.organisation == nil, index > 0, !isCalling(post.title),
        let before = posts[..<index].last(where: { $0.organisation != nil })
      {
        (post.organisation, post.inherits) = (seat(of: before.organisation!, for: post.title), true)
      }
      return post
    }
  }

  private static let heads = WordList("市长 区长 县长 省长 州长 镇长 自治区主席")

  /// 嘉定区委副书记、区长: who heads a district is of the district, not of its committee.
  private func seat(of organisation: Range<Int>, for title: Range<Int>) -> Range<Int> {
    let last = organisation.upperBound - 1
    guard organisation.count > 2, scalars[last] == "委", "省市区县州镇".unicodeScalars.contains(scalars[last - 1]),
      PostReader.heads.start(in: scalars, upTo: title.upperBound, after: title.lowerBound) != nil
    else { return organisation }
    return organisation.lowerBound..<last
  }

  private static let standAlone = WordList(
    "作家 艺术家 画家 导演 编剧 制片人 音乐人 策展人 评论家 专家 学者 主持人 书法家 漫画家 插画师 歌手 演员 译者 翻译家 投资人 企业家 传承人 非遗传承人 经济学家 科学家 收藏家 博主 画师 银匠 匠人 手艺人 诗人 小说家 散文家 美术史家 艺术史家 史学家 美术评论家 摄影家 钢琴家 作曲家 建筑师"
  )
  /// Whether a title is what someone is by calling: 著名美术史家, but not 首席科学家.
  private func isCalling(_ title: Range<Int>) -> Bool {
    !scalars.stands("首席", at: title.lowerBound)
      && PostReader.standAlone.start(in: scalars, upTo: title.upperBound, after: title.lowerBound).map {
        $0 == title.lowerBound || PostReader.praise.contains(scalars, title.lowerBound..<$0)
      } ?? false
  }

  private static let praise = WordList("著名 知名 青年 资深 国家一级 独立")
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
        titleStart(upTo: at, after: start) != nil
      {
        parts.append(start..<at)
        at += 1
        while at < range.upperBound,
          PostReader.separators.contains(scalars[at]) || scalars[at] == "任" && scalars[at - 1] == "兼"
        { at += 1 }
        start = at
      } else if let middle = middleCut(at, from: start, in: range) {
        parts.append(start..<middle)
        (start, at) = (middle, middle)
      } else {
        at += 1
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static let deputies = WordList("副 常务副 党委副 党组副 执行副")
  private static let leaders = WordList(
    "总裁 副总裁 总经理 副总经理 董事长 院长 副院长 主任 副主任 会长 副会长 秘书长 副秘书长 教授 副教授 所长 创始人 书记 校长 馆长")

  /// Where one post ends and another begins without anything between them: 大中华区副总裁|数字原生事业部总经理.
  private func middleCut(_ at: Int, from start: Int, in range: Range<Int>) -> Int? {
    guard at > start + 3, at + 4 < range.upperBound,
      PostReader.leaders.start(in: scalars, upTo: at, after: start) != nil,
      lexicon.titles.end(in: scalars, from: at, before: range.upperBound) == nil,
      Lexicon.titleModifiers.end(in: scalars, from: at, before: range.upperBound) == nil,
      !isPartOfName(at, before: range.upperBound), scalars[at] != "聘",
      let title = titleStart(upTo: range.upperBound, after: at), title > at + 2,
      lexicon.organisationSuffixes.last(in: scalars, at + 1..<title) != nil
    else { return nil }
    return at
  }

  /// Parts an organisation from a title; several organisations may share it.
  private func split(_ part: Range<Int>, isFirst: Bool) -> [Post] {
    var part = scalars.trim(part)
    if let fame = PostReader.fame.end(in: scalars, from: part.lowerBound, before: part.upperBound) {
      part = fame..<part.upperBound
    }
    guard var title = titleStart(upTo: part.upperBound, after: part.lowerBound) else { return [] }
    while let modifier = Lexicon.titleModifiers.start(in: scalars, upTo: title, after: part.lowerBound) {
      title = modifier
    }
    guard title > part.lowerBound else { return [Post(organisation: nil, title: part)] }
    let organisationEnd = organisationEnd(in: part.lowerBound..<title)
    let organisation = scalars.trim(part.lowerBound..<organisationEnd.place)
    let commas = scalars[organisation].contains("、")
    if commas, !isFirst, !organisationEnd.bySuffix { return [Post(organisation: nil, title: part)] }
    let isCalling =
      PostReader.standAlone.contains(scalars, title..<part.upperBound) && !organisationEnd.bySuffix
      && !scalars[title - 1].isLatin
    if organisation.isEmpty || isCalling || Lexicon.occasions.contains(scalars, organisation)
      || Lexicon.titleTopics.contains(scalars, organisation)
    {
      return [Post(organisation: nil, title: part)]
    }
    let heading = scalars.trim(organisationEnd.place..<part.upperBound)
    if !isFirst, !organisationEnd.bySuffix, scalars.holds(PostReader.conjunctions, organisation) {
      return [Post(organisation: nil, title: part)]
    }
    guard commas else { return [Post(organisation: organisation, title: heading)] }
    return pieces(organisation).map { Post(organisation: $0, title: heading) }
  }

  private static let fame = WordList("著名 知名")
  /// Words that end as the name of a department does: 开发者关系.
  private static let notHouses = WordList("关系 体系")
  private static let conjunctions = WordList("和 与 及")

  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where scalars[at] == "、" && !isEnclosed(at, in: range) {
      pieces.append(start..<at)
      start = at + 1
    }
    return (pieces + [start..<range.upperBound]).map { scalars.trim($0) }.filter { !$0.isEmpty }
  }

  /// Where the name of the organisation ends: behind its last suffix, or before the words that say what the title is about.
  private func organisationEnd(in range: Range<Int>) -> (place: Int, bySuffix: Bool) {
    let (start, end) = (range.lowerBound, range.upperBound)
    if scalars[end - 1].isClosing { return (end, true) }
    for place in stride(from: end, to: start + 1, by: -1) {
      guard let suffix = lexicon.organisationSuffixes.start(in: scalars, upTo: place, after: start),
        suffix > start || place - suffix > 3,
        PostReader.notHouses.start(in: scalars, upTo: place, after: start) == nil
      else { continue }
      if place == end || place - suffix > 1 { return (place, true) }
    }
    if lexicon.brandSuffixes.start(in: scalars, upTo: end, after: start + 1) != nil { return (end, false) }
    return (topicStart(in: range), false)
  }

  /// Where the words begin that say what a title is about.
  private func topicStart(in range: Range<Int>) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var place = end
    while let topic = Lexicon.titleTopics.start(in: scalars, upTo: place, after: start), topic > start + 1,
      !(scalars[topic].isLatin && scalars[topic - 1].isLatin)
    {
      place = topic
      if lexicon.brandSuffixes.start(in: scalars, upTo: place, after: start + 1) != nil { break }
    }
    return place
  }
}
