extension PageAnalysis {
  /// Tells pull quotes, boxes and captions from headlines and text.
  mutating func findBoxesAndCaptions() {
    let usesIndents = self.usesIndents
    var below: [Int: Int] = [:]
    for (index, segment) in segments.enumerated() where segment.above.count == 1 {
      below[segment.above[0]] = index
    }
    for index in segments.indices {
      let segment = segments[index]
      switch segment.kind {
      case .display where isQuote(segment): segments[index].kind = .box
      case .display where isSubheading(segment, below: below[index].map { segments[$0] }):
        segments[index].kind = .subheading
      case .body where isCaption(segment): segments[index].kind = .caption
      case .body where usesIndents && segment.lines.count >= 2:
        // Text that goes on in the middle of a paragraph under larger type: that interrupts it, and is no headline.
        guard let box = interruption(above: segment) else { continue }
        segments[box].kind = .box
      default: break
      }
    }
    for index in segments.indices where isInset(index) { segments[index].kind = .box }
  }

  /// Whether paragraphs of this page begin with an indent.
  private var usesIndents: Bool {
    var (indented, all) = (0, 0)
    for segment in segments where segment.kind == .body && segment.lines.count > 3 {
      all += segment.lines.count
      indented += segment.lines.count { $0.left > segment.left + 0.8 * segment.em }
    }
    return indented * 40 > all
  }

  private func isQuote(_ segment: PageSegment) -> Bool {
    guard segment.em < 2 * body, segment.lines.count <= 8, !segment.isVertical else { return false }
    let text = segment.text
    guard let first = text.unicodeScalars.first, "“「『".unicodeScalars.contains(first) else { return false }
    let scalars = Array(text.unicodeScalars)
    let isSigned = scalars.contains { TextShape.isDash($0) }
    return isSigned
      || "”」』".unicodeScalars.contains(scalars[scalars.count - 1])
        && (segment.em < 1.4 * body || isInColumn(segment))
  }

  /// Whether larger type is set in on both sides of the column that it interrupts, its lines beginning at one place.
  private func isInColumn(_ segment: PageSegment) -> Bool {
    segment.lines.allSatisfy { $0.left - segment.left < 0.3 * body }
      && segment.above.contains {
        let upper = segments[$0]
        return upper.kind == .body && segment.left > upper.left + 0.4 * body
          && segment.right < upper.right - 0.2 * body
      }
  }

  /// A short line in slightly larger type, no further from the text around it than lines are from each other.
  private func isSubheading(_ segment: PageSegment, below: PageSegment?) -> Bool {
    guard segment.em < 1.35 * body, segment.lines.count == 1, segment.count < 20 else { return false }
    func isNear(_ one: PageSegment, _ other: PageSegment) -> Bool {
      guard let upper = one.lines.last, let lower = other.lines.first else { return false }
      return lower.middle - upper.middle < 1.6 * pitch * body
    }
    let isUnder = segment.above.contains { index in
      let upper = segments[index]
      return upper.kind == .body && isNear(upper, segment) && segment.left > upper.left - 0.5 * body
        && segment.right < upper.right + body
    }
    if isUnder { return true }
    // At the top of a column.
    guard segment.em < 1.25 * body, let below, below.kind == .body else { return false }
    return isNear(segment, below) && segment.left > below.left - 0.5 * body
      && segment.right < below.right + body
      && !segment.above.contains {
        segments[$0].kind == .display && segment.top - segments[$0].bottom < 2 * body
      }
  }

  private func isCaption(_ segment: PageSegment) -> Bool {
    guard segment.lines.count <= 5 else { return false }
    if segment.em <= 0.935 * body { return true }
    return CaptionText.isCaption(segment)
  }

  /// The larger type right above a segment that begins in the middle of a paragraph, with text of the same column over it.
  private func interruption(above segment: PageSegment) -> Int? {
    guard segment.lines[0].left < segment.left + 0.4 * segment.em,
      let index = segment.above.max(by: { segments[$0].bottom < segments[$1].bottom })
    else { return nil }
    let larger = segments[index]
    guard larger.kind == .display, larger.em < 1.7 * body, larger.width < segment.width + body,
      larger.lines.count <= 8
    else { return nil }
    let over = larger.above.contains {
      segments[$0].kind == .body && abs(segments[$0].left - segment.left) < 0.4 * body
    }
    return over ? index : nil
  }

  /// Text of the usual size that is set in on both sides, between text of the same column.
  private func isInset(_ index: Int) -> Bool {
    let segment = segments[index]
    guard segment.kind == .body, segment.lines.count <= 12 else { return false }
    return segment.above.contains { other in
      let upper = segments[other]
      return upper.kind == .body && upper.lines.count > 2 && segment.lines.count > 1
        && segment.left > upper.left + 0.6 * body && segment.right < upper.right - 0.6 * body
        && segment.lines.allSatisfy { $0.left - upper.left < 2.7 * body }
    }
  }
}

enum CaptionText {
  private static let beginnings = ["图为", "▲", "▼", "图①", "上图", "下图", "左图", "右图"]
  private static let ends = ["摄", "供图", "资料图", "资料图片", "图片来源"]

  /// Whether a few lines say that they are about a picture.
  static func isCaption(_ segment: PageSegment) -> Bool {
    guard segment.lines.count <= 3, segment.count < 70, let first = segment.lines.first,
      let last = segment.lines.last
    else { return false }
    return beginnings.contains { first.text.hasPrefix($0) } || ends.contains { last.text.hasSuffix($0) }
  }
}
