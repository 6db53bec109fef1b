/// A headline with what belongs to it (a line over it, decks), and the part of the page's width that is its own.
struct HeadlineGroup {
  /// Its segments, from the top.
  var segments: [Int]
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The em of its largest line.
  var em: Double
  /// What the columns under it may reach to.
  var reach: ClosedRange<Double> = 0...0
  /// The top of the text right under it.
  var bodyTop: Double?
  /// The right edge of the columns that begin as high as that text.
  var bodyRight = 0.0
  /// A column that begins beside the headline, as high as it.
  var side: Int?
  var isVertical = false
  var jump: PageNotes.Jump?
  var hasByline = false

  init(_ index: Int, _ segment: PageSegment) {
    segments = [index]
    left = segment.left
    right = segment.right
    top = segment.top
    bottom = segment.bottom
    em = segment.em
    isVertical = segment.isVertical
  }

  mutating func add(_ index: Int, _ segment: PageSegment) {
    segments.append(index)
    left = min(left, segment.left)
    right = max(right, segment.right)
    top = min(top, segment.top)
    bottom = max(bottom, segment.bottom)
    em = max(em, segment.em)
  }
}

extension PageAnalysis {
  /// Makes groups of larger lines that stand under each other, and of notes from elsewhere, which head columns as
  /// headlines do.
  mutating func groupHeadlines() {
    for index in segments.indices.sorted(by: { segments[$0].top < segments[$1].top }) {
      let segment = segments[index]
      switch segment.kind {
      case .jumpFrom:
        var group = HeadlineGroup(index, segment)
        group.jump = PageNotes.jump(segment.text)
        groupOf[index] = groups.count
        groups.append(group)
      case .display:
        if let group = groupAbove(index), !segment.isVertical, !groups[group].isVertical {
          groups[group].add(index, segment)
          groupOf[index] = group
        } else {
          groupOf[index] = groups.count
          groups.append(HeadlineGroup(index, segment))
        }
      case .body:
        // A line under a headline, in type hardly larger than that of the text.
        if let group = groupAbove(index), !groups[group].isVertical, isDeck(segment, of: groups[group]) {
          segments[index].kind = .display
          groups[group].add(index, segment)
          groupOf[index] = group
        }
      default: break
      }
    }
  }

  private func isDeck(_ segment: PageSegment, of group: HeadlineGroup) -> Bool {
    guard segment.lines.count <= 3, group.jump == nil else { return false }
    return segment.text.unicodeScalars.first.map(TextShape.isDash) ?? false
      || segment.em > 1.035 * body
        && segment.em < 0.8 * group.em
  }

  /// The group right above a segment, near enough to belong with it.
  private func groupAbove(_ index: Int) -> Int? {
    let segment = segments[index]
    for other in segments[index].above {
      guard let group = groupOf[other], groups[group].jump == nil else { continue }
      let gap = segment.top - groups[group].bottom
      if gap < 1.1 * max(segments[other].em, segment.em), gap > -0.5 * segment.em { return group }
    }
    return nil
  }

  /// Finds how far each headline's columns may reach: over the page's width as far as nothing stands beside it.
  mutating func findReaches(_ map: PageMap) {
    for index in groups.indices {
      if groups[index].isVertical {
        findReach(ofVertical: index, map)
      } else {
        findReach(of: index, map)
      }
    }
    let columns = GroupColumns(groups, width: width, body: body)
    for index in groups.indices { joinDeck(index, columns) }
  }

  private mutating func findReach(of index: Int, _ map: PageMap) {
    let group = groups[index]
    let isOwn = { (segment: Int) in groupOf[segment] == index || segments[segment].kind == .byline }
    let height = group.bottom - group.top
    let (top, bottom) = (group.top + 0.15 * height, group.bottom - 0.15 * height)
    let right = map.obstacle(
      from: group.right + 0.3 * body, toRight: true, top: top, bottom: bottom, isPassed: isOwn)
    let left = map.obstacle(
      from: group.left - 0.3 * body, toRight: false, top: top, bottom: bottom, isPassed: isOwn)
    groups[index].reach = min(left?.x ?? 0, group.left)...max(right?.x ?? width, group.right)
    if let right, segments[right.segment].kind == .body,
      abs(segments[right.segment].inkTop - segments[group.segments[0]].inkTop) < 0.4 * group.em + 0.5 * body
    {
      groups[index].side = right.segment
    }
  }

  /// Beside a vertical headline stand its columns, all beginning about where it begins: on its right, else on its left.
  private mutating func findReach(ofVertical index: Int, _ map: PageMap) {
    let group = groups[index]
    groups[index].reach = group.left...group.right
    let inkTop = segments[group.segments[0]].inkTop
    for toRight in [true, false] {
      var x = toRight ? group.right + 0.3 * body : group.left - 0.3 * body
      var first: Double?
      for _ in 0..<24 {
        let obstacle = map.obstacle(
          from: x, toRight: toRight, top: group.top, bottom: group.top + 2.5 * pitch * body,
          isPassed: { groupOf[$0] == index })
        guard let obstacle, abs(obstacle.x - x) < 4 * body else { break }
        let segment = segments[obstacle.segment]
        guard segment.kind == .body || segment.kind == .caption,
          abs(segment.inkTop - (first ?? inkTop)) < (first == nil ? 1.5 : 0.3) * body
        else { break }
        first = first ?? segment.inkTop
        x = toRight ? max(x + body, segment.right + 0.3 * body) : min(x - body, segment.left - 0.3 * body)
      }
      guard let first else { continue }
      groups[index].bodyTop = first
      // Its columns may begin a little higher.
      groups[index].top = min(group.top, first - body)
      groups[index].reach = toRight ? group.left...max(x, group.right) : min(x, group.left)...group.right
      return
    }
  }

  /// A smaller line right under a headline, though not under its letters, is its deck.
  private mutating func joinDeck(_ index: Int, _ columns: GroupColumns) {
    let small = groups[index]
    guard !small.isVertical, small.jump == nil, small.em < 1.9 * body else { return }
    let other = columns.groups(over: segments[small.segments[0]]).first { other in
      let group = groups[other]
      let gap = small.top - group.bottom
      return other != index && !group.isVertical && group.jump == nil && !group.segments.isEmpty
        && small.em < 0.75 * group.em && gap > -0.3 * body && gap < 0.8 * group.em
        && group.reach.lowerBound <= small.left && group.reach.upperBound >= small.right
        && small.left < group.left && small.right < group.right
    }
    guard let other else { return }
    for segment in small.segments {
      groupOf[segment] = other
      groups[other].add(segment, segments[segment])
    }
    groups[index].segments = []
    groups[index].reach = -1 ... -1
  }
}
