import Model
import System

/// All running text of a corpus, folded and end to end, so that it is searched in one go: in memory, or in place in the
/// mapped file of a compiled corpus.
struct PassageIndex: CompiledSections {
  private let passages: Column<Passage>
  /// Where the folded text of each passage starts; a last entry marks the end.
  private let starts: Column<UInt32>
  /// The folded text in UTF-16, see ``LiteralText``.
  private let codeUnits: Column<UInt16>
  /// Which code units are Latin and stand behind Latin ones, with something between them that is not searched;
  /// ascending.
  private let gaps: Column<UInt32>

  /// The passages that stand in the sections of a corpus; nil where none do.
  init?(in tables: Tables) {
    passages = tables.column(.passages)
    starts = tables.column(.passageStarts)
    codeUnits = tables.column(.passageUnits)
    gaps = tables.column(.passageGaps)
    guard starts.count == passages.count + 1 else { return nil }
  }

  /// Folds the running text of a corpus: of a large one that takes its time.
  init(of corpus: Corpus) {
    var passages: [Passage] = []
    var starts: [UInt32] = [0]
    var codeUnits: [UInt16] = []
    var gaps: [UInt32] = []
    Passage.forEach(in: corpus) { passage in
      let text = LiteralText(passage.text(in: corpus))
      gaps += text.gaps.map { UInt32(codeUnits.count + $0) }
      codeUnits += text.codeUnits
      passages.append(passage)
      starts.append(UInt32(codeUnits.count))
    }
    let room = Room([
      .passages: passages.count, .passageStarts: starts.count, .passageUnits: codeUnits.count,
      .passageGaps: gaps.count,
    ])
    room.put(passages, in: .passages)
    room.put(starts, in: .passageStarts)
    room.put(codeUnits, in: .passageUnits)
    room.put(gaps, in: .passageGaps)
    self.init(in: room.tables)!
  }

  /// The bytes of its sections.
  public var sections: [(section: Section, bytes: UnsafeRawBufferPointer)] {
    [
      (.passages, passages.bytes), (.passageStarts, starts.bytes), (.passageUnits, codeUnits.bytes),
      (.passageGaps, gaps.bytes),
    ]
  }

  var count: Int { passages.count }

  subscript(number: Int) -> Passage { passages[number] }
}

extension PassageIndex {
  /// The passages in which all words of a search occur, by number, ascending.
  func numbers(matching search: LiteralSearch) -> [UInt32] {
    // The longest word is the rarest, as a rule.
    guard let word = search.words.max(by: { $0.codeUnits.count < $1.codeUnits.count }) else { return [] }
    let isAlone = search.words.count == 1
    let text = codeUnits.buffer
    var found: [UInt32] = []
    var (number, at) = (0, 0)
    func startsWord(_ position: Int) -> Bool {
      number = lastPassage(startingUpTo: position, from: number)
      return self.startsWord(position, in: stretch(number))
    }
    while let position = word.first(in: text, from: at, startsWord: startsWord) {
      number = lastPassage(startingUpTo: position, from: number)
      let stretch = stretch(number)
      guard stretch.contains(position), position + word.codeUnits.count <= stretch.upperBound else {
        at = position + 1
        continue
      }
      if isAlone || matches(search, number) { found.append(UInt32(number)) }
      at = stretch.upperBound
    }
    return found
  }

  /// Those of some passages in which all words of a search occur.
  func numbers(matching search: LiteralSearch, among numbers: [UInt32]) -> [UInt32] {
    numbers.filter { matches(search, Int($0)) }
  }

  /// The passages in which all words of a search are spelled.
  func numbers(spelling search: SpelledText) -> [UInt32] {
    (0..<count).compactMap { number in
      let text = UnsafeBufferPointer(rebasing: codeUnits.buffer[stretch(number)])
      return search.ranges(in: text).isEmpty ? nil : UInt32(number)
    }
  }

  private func matches(_ search: LiteralSearch, _ number: Int) -> Bool {
    let stretch = stretch(number)
    let text = UnsafeBufferPointer(rebasing: codeUnits.buffer[stretch])
    return search.words.allSatisfy { word in
      word.first(in: text, from: 0) { startsWord(stretch.lowerBound + $0, in: stretch) } != nil
    }
  }

  /// Whether a Latin word may start at a code unit of a passage: no Latin letter or digit stands right before it,
  /// or a digit before a letter.
  private func startsWord(_ position: Int, in stretch: Range<Int>) -> Bool {
    guard position > stretch.lowerBound, codeUnits[position].goesOn(codeUnits[position - 1]) else {
      return true
    }
    let next = gaps.partitioningIndex { $0 >= position }
    return next < gaps.count && gaps[next] == position
  }

  /// The code units of a passage, within bounds: the text may lie in a damaged file.
  private func stretch(_ number: Int) -> Range<Int> { starts.stretch(at: number, within: codeUnits.count) }

  /// The last passage that starts up to a place, looked for from one on that does.
  private func lastPassage(startingUpTo position: Int, from first: Int) -> Int {
    let starts = starts.buffer
    var (low, step) = (first, 1)
    while low + step < count, starts[low + step] <= position {
      low += step
      step *= 2
    }
    // In a damaged file there may be none at all.
    let end = max(low + 1, min(low + step, count))
    return (low + 1..<end).partitioningIndex { starts[$0] > position } - 1
  }
}
