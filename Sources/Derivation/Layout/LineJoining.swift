/// Puts the lines of paragraphs together that a narrow column broke, and leaves lines apart that stand for themselves.
///
/// A line was broken by the column if it is nearly as wide as the lines around it and says no full sentence. A blank
/// line inside a paragraph is one that the page's first letters or its spacing left: after the first line, or after each.
struct LineJoining {
  private let pieces: [Piece]
  /// The piece's line and the next one that is not blank: how many blank lines lie between.
  private var gaps: [Int] = []

  /// Wider lines than 100 half cells are paragraphs by themselves: no column is as wide.
  private static let widest = 110

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    gaps = pieces.indices.map {
      $0 + 1 < pieces.count ? pieces[$0 + 1].line.number - pieces[$0].line.number - 1 : 9
    }
  }

  /// The paragraphs, each as its pieces in order.
  var paragraphs: [[Piece]] {
    var paragraphs: [[Piece]] = []
    var current: Paragraph?
    for index in pieces.indices {
      if let paragraph = current, joins(paragraph, to: index) {
        current?.add(pieces[index].width, isSpaced: gaps[index - 1] == 1)
      } else {
        if let current { paragraphs.append(Array(pieces[current.range])) }
        current = Paragraph(index, width: pieces[index].width)
      }
    }
    if let current { paragraphs.append(Array(pieces[current.range])) }
    return paragraphs
  }

  /// Lines that were found to be of one paragraph, and what the next one is compared with.
  private struct Paragraph {
    private(set) var range: Range<Int>
    /// The width of its widest line.
    private(set) var width: Int
    /// Whether a blank line stands between all of its lines.
    private(set) var isSpaced = true

    init(_ index: Int, width: Int) {
      range = index..<index + 1
      self.width = width
    }

    mutating func add(_ width: Int, isSpaced: Bool) {
      range = range.lowerBound..<range.upperBound + 1
      self.width = max(self.width, width)
      self.isSpaced = self.isSpaced && isSpaced
    }
  }

  private func joins(_ paragraph: Paragraph, to next: Int) -> Bool {
    let index = next - 1
    let (piece, following) = (pieces[index], pieces[next])
    guard piece.line.number != following.line.number, piece.range.upperBound == piece.line.content.upperBound,
      following.range.lowerBound == following.line.content.lowerBound, gaps[index] <= 1,
      let last = piece.text.last
    else { return false }
    let isFirst = paragraph.range.count == 1
    if following.line.isIndented, !piece.line.isIndented || !isFirst || ends(index) { return false }
    if piece.line.isIndented, isFirst, following.line.isIndented { return false }
    if NameLine.begins(following.line.scalars, following.range)
      || NameLine.begins(piece.line.scalars, piece.range)
    {
      return false
    }
    if startsByItself(following) || isLabelled(following) && (gaps[index] == 1 || isLabelled(piece)) {
      return false
    }
    if standsAlone(piece, isFirst: isFirst), gaps[index] > 0 || following.range.count > 2 { return false }
    // What a text begins with is its headline.
    if gaps[index] == 1, index == 0, !beginsProse(next) { return false }
    if gaps[index] == 1 {
      let isWide = paragraph.isSpaced && !isFirst && piece.width + 2 >= paragraph.width
      guard !ends(index) || isWide, isFirst || paragraph.isSpaced || isFull(index, beside: next),
        isProse(index...min(next + 1, pieces.count - 1))
      else { return false }
      guard
        isFull(next, beside: index) || ends(next)
          || next + 1 < pieces.count && gaps[next] == 0 && isFull(next, beside: next + 1)
      else { return false }
    }
    if piece.width <= LineJoining.widest,
      last == "、" || last == "，" || last.isOpening || isOpen(paragraph.range)
    {
      return gaps[index] == 0 || isFull(index, beside: next)
    }
    if ends(index), gaps[index] == 0, !isFull(index, beside: next) { return false }
    return isInColumn(index) && isFull(index, beside: next)
      && room(of: index) + slack(first: isFirst) >= paragraph.width
  }

  /// Whether the first line of all, which a blank line parts from the next, is that of a text without a headline: as wide
  /// as the lines behind it, with a comma or an open mark, and words go on in the next.
  private func beginsProse(_ next: Int) -> Bool {
    guard next + 1 < pieces.count, gaps[next] == 0, isFull(next, beside: next + 1),
      abs(pieces[0].width - pieces[next].width) <= 3
    else { return false }
    return pieces[0].text.contains { "，。（".unicodeScalars.contains($0) } || isOpen(0..<1)
  }

  /// Whether lines are part of a text, not of a list of names or headings.
  private func isProse(_ range: ClosedRange<Int>) -> Bool {
    range.contains { pieces[$0].text.contains { "，。？、“”".unicodeScalars.contains($0) } }
  }

  /// Whether the line says the end of a sentence.
  private func ends(_ index: Int) -> Bool {
    guard let last = pieces[index].text.last else { return true }
    if last.isSentenceEnd || last == "：" || last == ":" || last == "；" { return true }
    let text = pieces[index].text
    return last.isClosing && text.count > 1 && text[text.endIndex - 2].isSentenceEnd
  }

  /// How much narrower than the column a line may be: its first two cells may have been an indent, and a word or a mark
  /// may have gone to the next line.
  private func slack(first: Bool) -> Int { first ? 7 : 5 }

  private func isFull(_ index: Int, beside next: Int) -> Bool {
    pieces[index].width <= LineJoining.widest
      && room(of: index) + slack(first: true) >= pieces[next].width
  }

  /// The width of a line with what it is moved in by, and with its digits as wide as other characters where a page sets
  /// them so: a line is full if either measure says so.
  private func room(of index: Int) -> Int {
    let piece = pieces[index]
    guard piece.isWholeLine else { return piece.width }
    let narrow = min(2 * piece.range.count - piece.width, LineJoining.maximumNarrow)
    return piece.width + max(0, narrow) + (piece.line.isIndented ? piece.line.indent : 0)
  }

  /// How many digits a line may have that are set as wide as other characters.
  private static let maximumNarrow = 8

  /// Whether lines around it are as wide, as in a column.
  private func isInColumn(_ index: Int) -> Bool {
    let width = pieces[index].width
    guard width <= LineJoining.widest, width >= 16 else { return false }
    let around = max(0, index - 5)...min(pieces.count - 1, index + 5)
    let alike = around.count { abs(pieces[$0].width - width) <= 7 && pieces[$0].width <= LineJoining.widest }
    let wider = around.count { pieces[$0].width > width + 12 && pieces[$0].width <= 2 * LineJoining.widest }
    return alike >= min(4, pieces.count) && alike > wider || alike >= 3 && wider <= 1
  }

  /// Whether a quotation mark or bracket of the paragraph is still open, within reason.
  private func isOpen(_ paragraph: Range<Int>) -> Bool {
    guard paragraph.count < 4 else { return false }
    var depth = 0
    for index in paragraph {
      for scalar in pieces[index].text where "《（“”》）".unicodeScalars.contains(scalar) {
        depth += scalar.isOpening ? 1 : -1
      }
    }
    return depth > 0
  }

  /// Whether a line begins something new by its form.
  private func startsByItself(_ piece: Piece) -> Bool {
    guard let first = piece.text.first else { return true }
    if first == "【" || piece.line.isMarked && piece.range.lowerBound == piece.line.content.lowerBound {
      return true
    }
    let text = piece.line.scalars
    return Byline.isByline(text, piece.range) || Byline.isCredit(text, piece.range)
      || RoleLabel.match(text, piece.range) != nil || isAgenda(piece)
  }

  /// Whether a line begins with a few characters and a colon: a label and what it is for.
  private func isLabelled(_ piece: Piece) -> Bool {
    guard let colon = piece.text.prefix(9).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return colon - piece.range.lowerBound >= 2 && piece.text[..<colon].allSatisfy(\.isHan)
  }

  /// 会议时间：…
  private func isAgenda(_ piece: Piece) -> Bool {
    let text = piece.line.scalars
    guard
      let (end, _) = Lexicon.agendaLabels.match(in: text, from: piece.range.lowerBound, before: text.count)
    else { return false }
    return text[min(piece.range.upperBound - 1, end)].isColon
  }

  /// Whether a line is whole by its form: a byline, or an office and the name of who holds it.
  private func standsAlone(_ piece: Piece, isFirst: Bool) -> Bool {
    let text = piece.line.scalars
    if Byline.isByline(text, piece.range) || Byline.isCredit(text, piece.range) { return true }
    // In the middle of a paragraph a line may end anywhere.
    return (isFirst || !text[piece.range].contains("，")) && NameLine.ends(text, piece.range)
  }
}

/// A line that gives an office and, behind a space, the name of who holds it.
enum NameLine {
  /// 何静（梦马文化版权总监）, 周星野，青丘动画创始人: a name, and behind it an office that ends the line.
  static func begins(_ text: Scalars, _ line: Range<Int>) -> Bool {
    let range = text.trim(line)
    guard (5...60).contains(range.count),
      let mark = (range.lowerBound + 2..<min(range.upperBound, range.lowerBound + 5)).first(where: {
        !text[$0].isHan
      }),
      "，（(\u{3000} ｜|".unicodeScalars.contains(text[mark]), mark + 2 < range.upperBound,
      Lexicon.surnames.end(in: text, from: range.lowerBound, before: mark) != nil
        || Lexicon.compoundSurnames.end(in: text, from: range.lowerBound, before: mark) != nil,
      Lexicon.noNames.end(in: text, from: range.lowerBound, before: mark) == nil
    else { return false }
    let end = text[range.upperBound - 1].isClosing ? range.upperBound - 1 : range.upperBound
    return Lexicon.titleStart(in: text, upTo: end, after: mark) != nil
  }

  static func ends(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !text[range].contains(where: \.isSentenceEnd) else { return false }
    return range.contains { space in
      guard text[space].isSpace, isName(text, text.trim(space..<range.upperBound)) else { return false }
      let end = text.trim(range.lowerBound..<space).upperBound
      return Lexicon.titleStart(in: text, upTo: end, after: range.lowerBound) != nil
    }
  }

  /// Whether it has the form of a name: 欧阳晓雯, Kevin Zhang, 约翰·史密斯.
  private static func isName(_ text: Scalars, _ range: Range<Int>) -> Bool {
    if text[range].allSatisfy(\.isHan) { return (2...4).contains(range.count) }
    if text[range].contains(where: \.isNameDot) {
      return range.count <= 20 && text[range].allSatisfy { $0.isHan || $0.isNameDot }
    }
    return range.count <= 30 && range.first.map { text[$0].isCapital } ?? false
      && text[range].allSatisfy { $0.isLatin || $0.isSpace || $0 == "." }
  }
}
