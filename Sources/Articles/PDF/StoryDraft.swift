/// An article as its page shows it, before its lines become paragraphs.
struct StoryDraft {
  /// A line of running text.
  struct Line {
    let run: TextRun
    let page: Int
    let column: Int
    /// Whether it begins right of its column's edge.
    let isIndented: Bool
    /// How far its end is from its column's right edge, in ems.
    let room: Double
    /// Whether it is the first of its segment.
    let startsSegment: Bool
    /// Whether it stands alone in larger type.
    let isSubheading: Bool
  }

  /// Headline, decks, byline, captions, boxes, notes: each with its lines.
  var parts: [(kind: LaidOutBlock.Kind, lines: [TextRun])] = []
  var lines: [Line] = []
  var page: Int
  var top = 0.0
  var left = 0.0
  var jump: PageNotes.Jump?
  /// Where it goes on, if it says so.
  var goesOn: PageNotes.Jump?
  var certain = true

  var headline: String {
    parts.first { $0.kind == .headline }.map { $0.lines.reduce("") { $0 + $1.text } } ?? ""
  }
}

extension PageAnalysis {
  /// The page's articles, each with its lines in reading order.
  func stories() -> [StoryDraft] {
    var members = Array(repeating: [Int](), count: groups.count + 1)
    for index in segments.indices { members[owner[index] ?? groups.count].append(index) }
    return members.indices.compactMap { index in
      let group = index < groups.count ? groups[index] : nil
      guard !members[index].isEmpty else { return nil }
      return draft(group, members[index])
    }
  }

  private func draft(_ group: HeadlineGroup?, _ members: [Int]) -> StoryDraft {
    var draft = StoryDraft(page: number)
    draft.top = group?.top ?? members.map { segments[$0].top }.min() ?? 0
    draft.left = group?.left ?? members.map { segments[$0].left }.min() ?? 0
    draft.jump = group?.jump
    draft.certain = group != nil
    if let group { addHead(group, to: &draft) }
    for index in members where groupOf[index] == nil {
      let segment = segments[index]
      switch segment.kind {
      case .byline: draft.parts.append((.byline, segment.lines))
      case .caption: draft.parts.append((.caption, segment.lines))
      case .box: draft.parts.append((.box, segment.lines))
      case .jumpTo:
        draft.parts.append((.jump, segment.lines))
        draft.goesOn = PageNotes.jump(segment.text)
      default: break
      }
    }
    addText(
      members.filter { groupOf[$0] == nil && [.body, .display, .subheading].contains(segments[$0].kind) },
      to: &draft)
    return draft
  }

  private func addHead(_ group: HeadlineGroup, to draft: inout StoryDraft) {
    let isNote = group.jump != nil
    var lines: [TextRun] = []
    // Of several stacks of characters the right one is read first.
    let order =
      group.isVertical ? group.segments.sorted { segments[$0].left > segments[$1].left } : group.segments
    for index in order where segments[index].em > 0.9 * group.em { lines += segments[index].lines }
    for index in order where segments[index].em <= 0.9 * group.em {
      draft.parts.append((.deck, segments[index].lines))
    }
    draft.parts.insert((isNote ? .jump : .headline, lines), at: 0)
  }

  private func addText(_ members: [Int], to draft: inout StoryDraft) {
    let items = members.map { index in
      let segment = segments[index]
      return ColumnOrder.Item(
        index: index, left: segment.left, right: edge(segment), top: segment.top, bottom: segment.bottom)
    }
    let order = ColumnOrder(items, slack: 0.5 * body)
    if !order.isSure { draft.certain = false }
    // The edges of each column, of all its segments together.
    var edges: [Int: (left: Double, right: Double)] = [:]
    for (index, column) in order.order {
      let segment = segments[index]
      let old = edges[column] ?? (segment.left, edge(segment))
      edges[column] = (min(old.left, segment.left), max(old.right, edge(segment)))
    }
    for (index, column) in order.order {
      let segment = segments[index]
      let edge = edges[column] ?? (segment.left, segment.right)
      for (number, run) in segment.lines.enumerated() {
        draft.lines.append(
          StoryDraft.Line(
            run: run, page: self.number, column: column, isIndented: run.left > edge.left + 0.8 * run.em,
            room: (edge.right - run.right) / run.em, startsSegment: number == 0,
            isSubheading: segment.kind == .subheading))
      }
    }
  }

  /// The right edge of a segment's column, without the punctuation that hangs over it.
  func edge(_ segment: PageSegment) -> Double {
    segment.lines.reduce(segment.left) { edge, line in
      let hanging = line.text.unicodeScalars.reversed().prefix { TextShape.isClosing($0) }.count
      return max(edge, line.right - min(2, Double(hanging)) * segment.em)
    }
  }
}
