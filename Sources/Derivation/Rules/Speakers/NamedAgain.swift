import Model

/// Finds the places where a person who was named with a post is named again without one.
struct NamedAgain {
  private let text: ArticleText
  private let scalars: Scalars
  private let mentions: [Mention]
  private let names: NameReader

  /// - Parameter mentions: those with a post.
  init(_ text: ArticleText, names: NameReader, mentions: [Mention]) {
    self.text = text
    self.mentions = mentions
    scalars = text.scalars
    self.names = names
  }

  /// Where persons are named, and 他 or 她 at the head of the sentence after one that names a single person.
  func mentions(of persons: [String]) -> [Mention] {
    var known = WordList()
    for person in persons { known.add(person) }
    var taken = mentions.map { $0.name.range }[...]
    var bare: [Mention] = []
    for (kind, block) in text.blocks where kind != .byline && kind != .credit {
      var at = block.lowerBound
      while at < block.upperBound {
        while let first = taken.first, first.upperBound <= at { taken.removeFirst() }
        if let end = known.end(in: scalars, from: at, before: block.upperBound),
          taken.first.map({ !$0.overlaps(at..<end) }) ?? true,
          names.follow(end, before: block.upperBound) >= 2 || isLikely(at..<end)
        {
          let name = NameReader.Name(range: at..<end, text: text.string(at..<end), score: 4)
          let behind = Lexicon.titlesAfter.end(in: scalars, from: end, before: block.upperBound) ?? end
          bare.append(Mention(name: name, start: at, end: behind, rule: .speakerNamed, confidence: .high))
          at = end
        } else {
          at += 1
        }
      }
    }
    return (bare + pronouns(after: bare)).sorted { $0.start < $1.start }
  }

  /// Whether the words around a name tell that it is one.
  private func isLikely(_ range: Range<Int>) -> Bool {
    guard let person = names.persons.person(at: range.lowerBound) else { return false }
    return person.range == range && person.margin >= Persons.likely
  }

  private func pronouns(after bare: [Mention]) -> [Mention] {
    let all = (mentions + bare).sorted { $0.start < $1.start }
    var pronouns: [Mention] = []
    var next = all[...]
    var last: (name: String, block: Int)?
    for sentence in text.sentences {
      let block = text.block(at: sentence.lowerBound)
      if let last, last.block == block, ["他", "她"].contains(scalars[sentence.lowerBound]),
        sentence.count > 3, scalars[sentence.lowerBound + 1] != "们"
      {
        let position = sentence.lowerBound..<sentence.lowerBound + 1
        let name = NameReader.Name(range: position, text: last.name, score: 4)
        pronouns.append(
          Mention(
            name: name, start: position.lowerBound, end: position.upperBound, rule: .speakerNamed,
            confidence: .medium))
      }
      var here: Set<String> = []
      while let first = next.first, first.start < sentence.upperBound {
        here.insert(first.text)
        next.removeFirst()
      }
      if here.count == 1 { last = (here.first!, block) } else if here.count > 1 { last = nil }
    }
    return pronouns
  }
}
