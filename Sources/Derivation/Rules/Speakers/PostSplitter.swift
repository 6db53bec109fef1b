/// Parts the organisation of a post from its title.
struct PostSplitter {
  private let scalars: Scalars
  private let lexicon: Lexicon
  private let titles: TitleReader

  init(scalars: Scalars, lexicon: Lexicon) {
    self.scalars = scalars
    self.lexicon = lexicon
    titles = TitleReader(scalars: scalars, lexicon: lexicon)
  }

  private static let fame = WordList(.fame)
  private static let conjunctions = WordList(.conjunction)

  /// The posts of one title: several organisations may share it.
  ///
  /// - Parameter isFirst: whether no post of the same person stands before it.
  func posts(of part: Range<Int>, isFirst: Bool) -> [PostReader.Post] {
    var part = scalars.trim(part)
    if let fame = PostSplitter.fame.end(in: scalars, from: part.lowerBound, before: part.upperBound) {
      part = fame..<part.upperBound
    }
    if isFormer(at: part.lowerBound, before: part.upperBound) { return [] }
    guard var title = titles.start(upTo: part.upperBound, after: part.lowerBound) else { return [] }
    while let modifier = Lexicon.titleModifiers.start(in: scalars, upTo: title, after: part.lowerBound) {
      title = modifier
      if isFormer(at: title, before: part.upperBound) { return [] }
    }
    if title - 1 > part.lowerBound, isFormer(at: title - 1, before: part.upperBound) { return [] }
    // 信息管理系主任: the department is part of where.
    if title > part.lowerBound,
      PostSplitter.departments.end(in: scalars, from: title, before: part.upperBound) != nil
    {
      title += 1
    }
    guard title > part.lowerBound else { return [PostReader.Post(organisation: nil, title: part)] }
    let end = organisationEnd(
      in: part.lowerBound..<(scalars[title - 1] == "的" && title - 1 > part.lowerBound ? title - 1 : title))
    let organisation = scalars.trim(
      part.lowerBound..<shortFormStart(upTo: end.position, after: part.lowerBound))
    let isCalling =
      titles.isBareCalling(title..<part.upperBound) && !end.bySuffix && !scalars[title - 1].isLatin
    if isCalling || isNone(organisation) || !isFirst && !end.bySuffix && isList(organisation) {
      return [PostReader.Post(organisation: nil, title: part)]
    }
    let from = end.position < title && scalars[end.position] == "的" ? end.position + 1 : end.position
    let heading = scalars.trim(from..<part.upperBound)
    return pieces(organisation).map { PostReader.Post(organisation: $0, title: heading) }
  }

  /// Whether what stands before a title names no organisation, but an occasion or what the title is about.
  private func isNone(_ organisation: Range<Int>) -> Bool {
    organisation.isEmpty || Lexicon.occasions.contains(scalars, organisation)
      || Lexicon.titleTopics.contains(scalars, organisation)
  }

  /// 原副部长, 前首相: what was held once is no post.
  private func isFormer(at position: Int, before limit: Int) -> Bool {
    guard let end = PostSplitter.formers.end(in: scalars, from: position, before: limit), end < limit else {
      return false
    }
    return PostSplitter.notFormers.end(in: scalars, from: position, before: limit) == nil
  }

  private static let formers = WordList(.former)
  private static let notFormers = WordList(.notFormer)

  /// Where the brackets behind a name begin that give its short form: 影像推进院|（下称影推院）.
  private func shortFormStart(upTo end: Int, after start: Int) -> Int {
    guard end > start, scalars[end - 1] == "）", let opening = scalars.opening(of: end - 1, after: start),
      PostSplitter.shortFormers.end(in: scalars, from: opening + 1, before: end) != nil
    else { return end }
    return opening
  }

  private static let departments = WordList(.departmentTitle)
  private static let shortFormers = WordList(.shortFormer)

  private func isList(_ organisation: Range<Int>) -> Bool {
    scalars[organisation].contains("、") || scalars.holds(PostSplitter.conjunctions, organisation)
  }

  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where scalars[at] == "、" && !scalars.isEnclosed(at, in: range) {
      pieces.append(start..<at)
      start = at + 1
    }
    return (pieces + [start..<range.upperBound]).map { scalars.trim($0) }.filter {
      // 法国前总理、某基金会: an office is no house.
      !$0.isEmpty && titles.start(upTo: $0.upperBound, after: $0.lowerBound) == nil
    }
  }

  /// Words that end as the name of a department does: 开发者关系.
  private static let notHouses = WordList(.notDepartment)

  /// Where the name of the organisation ends: behind its last suffix, or before the words that say what the title is about.
  private func organisationEnd(in range: Range<Int>) -> (position: Int, bySuffix: Bool) {
    let (start, end) = (range.lowerBound, range.upperBound)
    if scalars[end - 1].isClosing { return (end, true) }
    for position in stride(from: end, to: start + 1, by: -1) {
      guard let suffix = lexicon.organisationSuffixes.start(in: scalars, upTo: position, after: start),
        suffix > start || position - suffix > 3,
        PostSplitter.notHouses.start(in: scalars, upTo: position, after: start) == nil
      else { continue }
      if position == end || position - suffix > 1 { return (position, true) }
    }
    if Lexicon.brandSuffixes.start(in: scalars, upTo: end, after: start + 1) != nil { return (end, false) }
    return (topicStart(in: range), false)
  }

  /// Where the words begin that say what a title is about.
  private func topicStart(in range: Range<Int>) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var position = end
    while let topic = Lexicon.titleTopics.start(in: scalars, upTo: position, after: start), topic > start + 1,
      !(scalars[topic].isLatin && scalars[topic - 1].isLatin)
    {
      position = topic
      if Lexicon.brandSuffixes.start(in: scalars, upTo: position, after: start + 1) != nil { break }
    }
    return position
  }
}
