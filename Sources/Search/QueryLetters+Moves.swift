import Text

extension QueryLetters {
  /// What every record has that this word matches.
  func needs(_ hearing: Hearing) -> LetterSet {
    var needs = LetterSet()
    for position in scalars.indices {
      let letter = base(position)
      if hearing == .homophones, !isTyped(position) { continue }
      guard 0x61...0x7A ~= letter else {
        needs.formUnion(.other(letter))
        continue
      }
      // The vowels go with f and h: fei and hui, feng and hong.
      let mayStandForAnother = hearing == .fuzzy && "hgnlfreou".utf8.contains(UInt8(letter))
      if mayStandForAnother { continue }
      needs.formUnion(.anywhere(letter))
      if position == 0 { needs.formUnion(.starting(letter)) }
    }
    return needs
  }

  /// The moves that these letters allow, for every class of readings.
  func transitions(_ hearing: Hearing) -> TransitionTable {
    let table = ReadingTable.shared
    let fuzzy = hearing == .fuzzy
    let ofSyllable = (0..<table.syllableCount).map { transitions(by: table.spelling(of: $0), fuzzy: fuzzy) }
    let alike = hearing == .homophones ? scalars.indices.map { syllablesAlike($0) } : []
    var result = TransitionTable()
    for readingClass in 0..<ReadingClass.count {
      var transitions = latinTransitions(readingClass)
      for reading in table.readings(of: readingClass) {
        for transition in ofSyllable[reading.syllable] {
          if reading.isStrong {
            transitions.insert(transition)
          } else if transition.manner != .initial {
            transitions.insert(transition.byWeakReading)
          } else if reading.isOrdinary {
            transitions.insert(transition.byWeakReading.forGaps)
          }
        }
      }
      if hearing == .homophones {
        insertHomophones(table.readings(of: readingClass), alike, into: &transitions)
      }
      result.append(transitions)
    }
    return result
  }

  /// The syllables that sound like a common reading of the Chinese character at a position, each with whether some
  /// speakers alone take it for that.
  ///
  /// Who takes one character for another with the same pinyin also takes min for ming: input methods do.
  private func syllablesAlike(_ position: Int) -> [Int: Bool] {
    let table = ReadingTable.shared
    guard !isTyped(position), let character = table.character(scalars[position]) else { return [:] }
    let strong = table.readings(of: character.readingClass).filter(\.isStrong).map(\.syllable)
    let forms = strong.flatMap { table.spelling(of: $0).forms(fuzzy: true) }
    var alike: [Int: Bool] = [:]
    for syllable in 0..<table.syllableCount {
      let same = forms.filter { $0.spelling == table.spelling(of: syllable) }
      if !same.isEmpty { alike[syllable] = same.allSatisfy(\.isFuzzy) }
    }
    return alike
  }

  /// Adds the moves by characters that are read like one that was typed.
  private func insertHomophones(
    _ readings: some Sequence<Reading>, _ alike: [[Int: Bool]], into transitions: inout [Transition]
  ) {
    let strong = readings.filter(\.isStrong).map(\.syllable)
    if strong.isEmpty { return }
    for (position, alike) in alike.enumerated() where !alike.isEmpty {
      let found = strong.compactMap { alike[$0] }
      if found.isEmpty { continue }
      let isFuzzy = !found.contains(false)
      let points = Points.homophone + (isFuzzy ? Points.fuzzy : 0)
      transitions.insert(
        Transition(.letter, from: position, to: position + 1, points: points, isFuzzy: isFuzzy, isWhole: true)
      )
    }
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
    guard first != letter else { return true }
    let (a, b) = (UInt8(min(first, letter, 0x7F)), UInt8(min(max(first, letter), 0x7F)))
    // h f, l n, l r
    return fuzzy && (a == 0x66 && b == 0x68 || a == 0x6C && (b == 0x6E || b == 0x72))
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
    let same = firstIndex {
      $0.from == new.from && $0.to == new.to && $0.manner == new.manner && $0.isForGaps == new.isForGaps
    }
    guard let same else { return append(new) }
    if self[same].points < new.points { self[same] = new }
  }
}
