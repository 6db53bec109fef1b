import Text

extension QueryLetters {
  /// What every record has that this word matches.
  func needs(_ hearing: Hearing) -> LetterSet {
    var needs = LetterSet()
    for position in scalars.indices {
      let letter = base(position)
      if hearing == .homophones, !isTyped(position) {
        // Of a character that is read in one way alone.
        let syllables = strongSyllables(position)
        if syllables.count == 1 { needs.formUnion(.letters(of: ReadingTable.shared.spelling(of: syllables[0]))) }
        continue
      }
      guard 0x61...0x7A ~= letter else {
        needs.formUnion(.other(letter))
        continue
      }
      let mayStandForAnother = hearing == .fuzzy && "hgnlfr".utf8.contains(UInt8(letter))
      if mayStandForAnother { continue }
      needs.formUnion(.anywhere(letter))
      if position == 0 { needs.formUnion(.starting(letter)) }
    }
    return needs
  }

  /// The moves that these letters allow, for every class of readings.
  func moves(_ hearing: Hearing) -> MoveTable {
    let table = ReadingTable.shared
    let fuzzy = hearing == .fuzzy
    let ofSyllable = (0..<table.syllableCount).map { moves(by: table.spelling(of: $0), fuzzy: fuzzy) }
    var result = MoveTable()
    for readingClass in 0..<ReadingClass.count {
      var moves = latinMoves(readingClass)
      for reading in table.readings(of: readingClass) {
        for move in ofSyllable[reading.syllable] where reading.isStrong || move.manner != .initial {
          moves.insert(reading.isStrong ? move : move.byWeakReading)
        }
      }
      if hearing == .homophones { insertHomophones(table.readings(of: readingClass), into: &moves) }
      result.append(moves)
    }
    return result
  }

  /// The syllables that a Chinese character at a position is commonly read as.
  private func strongSyllables(_ position: Int) -> [Int] {
    let table = ReadingTable.shared
    guard let character = table.character(scalars[position]) else { return [] }
    return table.readings(of: character.readingClass).filter(\.isStrong).map(\.syllable)
  }

  /// Adds the moves by characters that are read like one that was typed.
  private func insertHomophones(_ readings: some Sequence<Reading>, into moves: inout [Move]) {
    let strong = readings.filter(\.isStrong).map(\.syllable)
    if strong.isEmpty { return }
    for position in scalars.indices where !isTyped(position) {
      if strongSyllables(position).contains(where: { strong.contains($0) }) {
        moves.insert(Move(.letter, from: position, to: position + 1, points: Points.homophone, isWhole: true))
      }
    }
  }

  private func latinMoves(_ readingClass: Int) -> [Move] {
    guard ReadingClass.latin.contains(readingClass) else { return [] }
    return scalars.indices.compactMap { position in
      guard isTyped(position), ReadingClass.latin(base(position)) == readingClass else { return nil }
      return Move(.letter, from: position, to: position + 1, points: Points.latinLetter, isWhole: true)
    }
  }

  private func moves(by syllable: Spelling, fuzzy: Bool) -> [Move] {
    var moves: [Move] = []
    for position in scalars.indices where Self.mayStart(syllable, with: scalars[position], fuzzy: fuzzy) {
      for form in syllable.forms(fuzzy: fuzzy) {
        insertMoves(by: form.spelling, isFuzzy: form.isFuzzy, at: position, into: &moves)
      }
    }
    return moves
  }

  /// A quick look, since few syllables do.
  private static func mayStart(_ syllable: Spelling, with letter: UInt32, fuzzy: Bool) -> Bool {
    let first = UInt32(syllable[0])
    guard first != letter else { return true }
    let (a, b) = (UInt8(min(first, letter, 0x7F)), UInt8(min(max(first, letter), 0x7F)))
    // h f, l n, l r
    return fuzzy && (a == 0x66 && b == 0x68 || a == 0x6C && (b == 0x6E || b == 0x72))
  }

  private func insertMoves(by form: Spelling, isFuzzy: Bool, at position: Int, into moves: inout [Move]) {
    let typed = common(with: form, at: position)
    let room = end(after: position) - position
    let initials = form.hasTwoLetterInitial ? 2 : 1

    func insert(_ manner: Move.Manner, _ letters: Int, _ extra: Int, isWhole: Bool = false) {
      let points = Points.perPinyinLetter * letters + extra + (isFuzzy ? Points.fuzzy : 0)
      let end = position + letters
      moves.insert(Move(manner, from: position, to: end, points: points, isFuzzy: isFuzzy, isWhole: isWhole))
    }
    if typed == form.count, typed <= room { insert(.spelled, typed, Points.wholeSyllable, isWhole: true) }
    if initials < room, room <= typed, room < form.count { insert(.spelled, room, Points.unfinishedSyllable) }
    for letters in 1...initials where letters <= min(typed, room) { insert(.initial, letters, 0) }
  }
}

extension [Move] {
  /// Adds a move, unless a better one leads the same way.
  fileprivate mutating func insert(_ new: Move) {
    let same = firstIndex { $0.from == new.from && $0.to == new.to && $0.manner == new.manner }
    guard let same else { return append(new) }
    if self[same].points < new.points { self[same] = new }
  }
}
