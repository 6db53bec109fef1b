import Model
import System

extension PageAnalysis {
  /// Finds for each segment the headline that it stands under: the nearest above it in its column, or beside its column
  /// where nothing stands between.
  mutating func findOwners() {
    let order = segments.indices.sorted {
      (segments[$0].top, segments[$0].left) < (segments[$1].top, segments[$1].left)
    }
    findBodyTops(order)
    let columns = GroupColumns(groups, width: width, body: body)
    // From the top, so that the lowest headline beside a column is the one that counts.
    for index in order where [.body, .caption].contains(segments[index].kind) {
      guard let group = beside(index, columns).first, segments[index].left > groups[group].left else {
        continue
      }
      groups[group].bodyRight = max(groups[group].bodyRight, edge(segments[index]))
    }
    let sides = Dictionary(
      groups.indices.compactMap { index in groups[index].side.map { ($0, index) } }, uniquingKeysWith: { $1 })
    for index in order {
      if let group = groupOf[index] {
        owner[index] = group
        continue
      }
      owner[index] = ownerOf(index, columns, side: sides[index])
    }
  }

  /// The segment right above another one that matters most to it.
  private func nearest(above index: Int) -> Int? {
    let segment = segments[index]
    let others = segment.above.filter {
      let overlap = segments[$0].overlap(segment)
      return overlap > 0.3 * min(segment.width, segments[$0].width)
    }
    return others.max { segments[$0].bottom < segments[$1].bottom }
  }

  private mutating func findBodyTops(_ order: [Int]) {
    for index in order where segments[index].kind == .byline {
      if let group = nearest(above: index).flatMap({ groupOf[$0] }) { groups[group].hasByline = true }
    }
    for index in order where segments[index].kind == .body {
      guard let above = nearest(above: index) else { continue }
      var group = groupOf[above]
      if group == nil, segments[above].kind == .byline, let second = nearest(above: above) {
        group = groupOf[second]
      }
      if let group, groups[group].bodyTop == nil { groups[group].bodyTop = segments[index].inkTop }
    }
  }

  /// The headlines above a segment that reach its column, with nothing else between: the nearest first.
  private func beside(_ index: Int, _ columns: GroupColumns) -> [Int] {
    let segment = segments[index]
    let above = nearest(above: index)
    if let above, groupOf[above] != nil { return [] }
    let floor = above.map { segments[$0].bottom - 0.5 * body } ?? -.infinity
    return columns.groups(over: segment).filter {
      groups[$0].top >= floor && groups[$0].reach.lowerBound <= segment.left + body
        && groups[$0].reach.upperBound >= min(segment.right, segment.left + 2 * body)
    }
  }

  private func ownerOf(_ index: Int, _ columns: GroupColumns, side: Int?) -> Int? {
    let segment = segments[index]
    let above = nearest(above: index)
    if let above, let group = groupOf[above] { return group }
    let beside = beside(index, columns)
    guard let best = beside.max(by: { score($0, segment) < score($1, segment) }) else {
      // The last column of an article may begin beside its headline.
      if let side, above.map({ segment.top - segments[$0].bottom > pitch * body }) ?? true { return side }
      return above.flatMap { owner[$0] }
    }
    // Headlines own what is right of them more often than what is left: that takes a sign.
    if let above, let other = owner[above], segment.left < groups[best].left - body, score(best, segment) < 2
    {
      return other
    }
    return best
  }

  private func isLevel(_ segment: PageSegment, _ group: HeadlineGroup) -> Bool {
    group.bodyTop.map { abs($0 - segment.inkTop) < 0.25 * body } ?? false
  }

  /// How well a headline fits a segment beside whose column it stands.
  private func score(_ index: Int, _ segment: PageSegment) -> Double {
    let group = groups[index]
    var score = group.top / height
    if isLevel(segment, group), let top = group.bodyTop { score += 3 - 4 * abs(top - segment.inkTop) / body }
    if segment.left > group.left { score += 1 }
    // Set in the middle of columns that begin with this one.
    let middle = (segment.left + max(group.bodyRight, group.right)) / 2
    if segment.left < group.left, abs(middle - (group.left + group.right) / 2) < body { score += 2 }
    if segment.kind == .byline, !group.hasByline { score += 2 }
    return score
  }
}

/// For each part of the page's width, the headlines that reach it, from the top.
struct GroupColumns {
  private var lists: [[Int]]
  private let cell: Double
  private let groups: [HeadlineGroup]

  /// Headlines that are looked at for one segment.
  private static let depth = 6

  init(_ groups: [HeadlineGroup], width: Double, body: Double) {
    self.groups = groups
    cell = max(body, width / 500)
    lists = Array(repeating: [], count: Int(width / cell) + 2)
    for (index, group) in groups.enumerated().sorted(by: { $0.element.top < $1.element.top })
    where !group.segments.isEmpty {
      let first = min(lists.count - 1, max(0, Int(group.reach.lowerBound / cell)))
      let last = min(lists.count - 1, max(first, Int(group.reach.upperBound / cell)))
      WorkCount.add(last - first)
      for column in first...last { lists[column].append(index) }
    }
  }

  /// The headlines above a segment that reach its column, the nearest first.
  func groups(over segment: PageSegment) -> [Int] {
    let column = min(lists.count - 1, max(0, Int((segment.left + 0.5 * segment.em) / cell)))
    let list = lists[column]
    // Segments come from the top, so the headlines that lie lower come later: look back from the last that is above.
    var end = list.partitioningIndex { groups[$0].top > segment.top }
    var found: [Int] = []
    let last = max(0, end - 4 * GroupColumns.depth)
    while end > last, found.count < GroupColumns.depth {
      WorkCount.add(1)
      end -= 1
      let group = groups[list[end]]
      let isAbove =
        group.isVertical ? group.top <= segment.top + group.em : group.bottom <= segment.top + segment.em
      if isAbove { found.append(list[end]) }
    }
    return found
  }
}

extension Array {
  /// The first index at which the condition holds, of an array where it holds for all that follow.
  func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
