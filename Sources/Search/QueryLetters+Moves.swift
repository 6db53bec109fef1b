import Text

extension QueryLetters {
  /// What every record has that this word matches.
  func needs(fuzzy: Bool) -> LetterSet {
    var needs = LetterSet()
    for position in scalars.indices {
      let letter = base(position)
      guard 0x61...0x7A ~= letter else {
        needs.formUnion(.other(letter))
        continue
      }
      let mayStandForAnother = fuzzy && "hgnl".utf8.contains(UInt8(letter))
      if mayStandForAnother { continue }
      needs.formUnion(.anywhere(letter))
      if position == 0 { needs.formUnion(.starting(letter)) }
    }
    return needs
  }

  /// The moves that these letters allow, for every class of readings.
  func transitions(fuzzy: Bool) -> TransitionTable {
    let table = ReadingTable.shared
    let ofSyllable = (0..<table.syllableCount).map { transitions(by: table.spelling(of: $0), fuzzy: fuzzy) }
    var result = TransitionTable()
    for readingClass in 0..<ReadingClass.count {
      var transitions = latinTransitions(readingClass)
      for reading in table.readings(of: readingClass) {
        for transition in ofSyllable[reading.syllable] where reading.isStrong || transition.manner != .initial
        {
          transitions.insert(reading.isStrong ? transition : transition.byWeakReading)
        }
      }
      result.append(transitions)
    }
    return result
  }

  private func latinTransitions(_ readingClass: Int) -> [Transition] {
    guard ReadingClass.latin.contains(readingClass) else { return [] }
    return scalars.indices.compactMap { position in
      guard isTyped(position), ReadingClass.latin(base(position)) == readingClass else { return nil }
      return Transition(.letter, from: position, to: position + 1, points: Points.latinLetter, isWhole: true)
    }
  }

  private func transitions(by syllable: Spelling, fuzzy: Bool) -> [Transition] {
    var transitions: [Transition] = []
    for position in scalars.indices where Self.mayStart(syllable, with: scalars[position], fuzzy: fuzzy) {
      for form in syllable.forms(fuzzy: fuzzy) {
        insertTransitions(by: form.spelling, isFuzzy: form.isFuzzy, at: position, into: &transitions)
      }
    }
    return transitions
  }

  /// A quick look, since few syllables do.
  private static func mayStart(_ syllable: Spelling, with letter: UInt32, fuzzy: Bool) -> Bool {
    let first = UInt32(syllable[0])
    return first == letter || fuzzy && (first == 0x6E && letter == 0x6C || first == 0x6C && letter == 0x6E)
  }

  private func insertTransitions(
    by form: Spelling, isFuzzy: Bool, at position: Int, into transitions: inout [Transition]
  ) {
    let typed = common(with: form, at: position)
    let room = end(after: position) - position
    let initials = form.hasTwoLetterInitial ? 2 : 1

    func insert(_ manner: Transition.Manner, _ letters: Int, _ extra: Int, isWhole: Bool = false) {
      let points = Points.perPinyinLetter * letters + extra + (isFuzzy ? Points.fuzzy : 0)
      let end = position + letters
      transitions.insert(
        Transition(manner, from: position, to: end, points: points, isFuzzy: isFuzzy, isWhole: isWhole))
    }
    if typed == form.count, typed <= room { insert(.spelled, typed, Points.wholeSyllable, isWhole: true) }
    if initials < room, room <= typed, room < form.count { insert(.spelled, room, Points.unfinishedSyllable) }
    for letters in 1...initials where letters <= min(typed, room) { insert(.initial, letters, 0) }
  }
}

extension [Transition] {
  /// Adds a move, unless a better one leads the same way.
  fileprivate mutating func insert(_ new: Transition) {
    let same = firstIndex { $0.from == new.from && $0.to == new.to && $0.manner == new.manner }
    guard let same else { return append(new) }
    if self[same].points < new.points { self[same] = new }
  }
}
