import Articles

/// Finds persons in lists that give a name on one line and the posts on the next, or the other way round.
struct LineMentions {
  private let finder: MentionFinder
  private let text: ArticleText
  private let scalars: Scalars

  init(_ finder: MentionFinder) {
    self.finder = finder
    text = finder.text
    scalars = finder.scalars
  }

  private enum Line {
    case name(NameReader.Name)
    case posts(Range<Int>)
    case other
  }

  func mentions() -> [Mention] {
    let lines = text.blocks.map { line($0.range) }
    var mentions: [Mention] = []
    var index = 0
    while index + 1 < lines.count {
      switch (lines[index], lines[index + 1]) {
      case (.name(let name), .posts(let posts)), (.posts(let posts), .name(let name)):
        mentions.append(mention(name, posts))
        index += 2
      default: index += 1
      }
    }
    return mentions
  }

  private func mention(_ name: NameReader.Name, _ posts: Range<Int>) -> Mention {
    Mention(
      name: name, start: min(name.range.lowerBound, posts.lowerBound),
      end: max(name.range.upperBound, posts.upperBound),
      posts: finder.posts.posts(in: posts), rule: .postLine, confidence: .medium)
  }

  private func line(_ block: Range<Int>) -> Line {
    let line = scalars.trim(block)
    guard (2...60).contains(line.count), !scalars[line].contains(where: \.isSentenceEnd) else {
      return .other
    }
    if let name = finder.names.name(at: line.lowerBound, before: line.upperBound),
      name.range.upperBound == line.upperBound,
      name.score >= 3
    {
      return .name(name)
    }
    let isPosts =
      finder.titles.start(upTo: line.upperBound, after: line.lowerBound) != nil
      && !finder.isReporter(line.upperBound, after: line.lowerBound) && line.count >= 4
      && !scalars.holds(finder.lexicon.speech.words, line)
    return isPosts ? .posts(line) : .other
  }
}
