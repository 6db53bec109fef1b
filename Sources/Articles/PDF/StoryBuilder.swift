/// Makes blocks of an article's lines.
struct StoryBuilder {
  private(set) var story: LaidOutStory
  private let joiner: LineJoiner

  init(_ draft: StoryDraft, joiner: LineJoiner) {
    self.joiner = joiner
    story = LaidOutStory(blocks: [], certain: draft.certain)
    for kind in [LaidOutBlock.Kind.headline, .deck, .byline] { add(kind, of: draft) }
    addParagraphs(draft.lines)
    for kind in [LaidOutBlock.Kind.caption, .box, .jump] { add(kind, of: draft) }
  }

  private mutating func add(_ kind: LaidOutBlock.Kind, of draft: StoryDraft) {
    for part in draft.parts where part.kind == kind {
      add(kind, part.lines.map { $0.line(page: draft.page) }, isFull: part.lines.map { _ in false })
    }
  }

  private mutating func add(_ kind: LaidOutBlock.Kind, _ lines: [PlacedLine], isFull: [Bool]) {
    guard !lines.isEmpty else { return }
    let joined = joiner.join(zip(lines, isFull).map { ($0.text, $1) })
    var lines = lines
    for index in lines.indices { lines[index].offset = joined.offsets[index] }
    story.blocks.append(LaidOutBlock(kind: kind, text: joined.text, lines: lines))
  }

  /// Paragraphs begin with an indent where the article uses indents, else after a short line that ends a sentence.
  private mutating func addParagraphs(_ lines: [StoryDraft.Line]) {
    let usesIndents = lines.count { $0.isIndented } * 40 > lines.count
    var current: [StoryDraft.Line] = []
    for line in lines {
      if let last = current.last {
        let isShort = last.room > 1.5 && TextShape.endsSentence(last.run.text)
        let isBreak =
          line.isIndented || isShort && (!usesIndents || last.room > 2.5)
          || line.isSubheading != last.isSubheading
        if line.startsSegment, usesIndents, !line.isIndented, last.room > 3,
          TextShape.endsSentence(last.run.text)
        {
          story.certain = false
        }
        if isBreak {
          addParagraph(current)
          current = []
        }
      }
      current.append(line)
    }
    addParagraph(current)
  }

  private mutating func addParagraph(_ lines: [StoryDraft.Line]) {
    guard let first = lines.first else { return }
    add(
      first.isSubheading ? .subheading : .paragraph,
      lines.map { $0.run.line(page: $0.page, column: $0.column) },
      isFull: lines.map { $0.room < 0.3 && $0.room > -0.2 })
  }
}
