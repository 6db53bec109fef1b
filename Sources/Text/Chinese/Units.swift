extension [FoldedScalar] {
  /// Names and titles are far shorter; the rest is not searched, so that no text can hold up the search.
  private static var longestText: Int { 4_096 }

  /// The units of a text, one for each of its scalars.
  package init(_ text: String, kind: FieldKind) {
    self = []
    append(text, kind: kind)
  }

  /// Appends the units of a text.
  package mutating func append(_ text: String, kind: FieldKind) {
    let table = ReadingTable.shared
    let start = count
    var previous = FoldedScalar.space
    for scalar in text.unicodeScalars.prefix(Self.longestText) {
      var unit = FoldedScalar(searched: scalar, table)
      if !unit.isIgnorable {
        unit.startsWord = !unit.isPassedOver && unit.startsWord(after: previous)
        previous = unit
      }
      append(unit)
    }
    readLeading(from: start, kind: kind, table)
    if kind != .person { readPhrases(from: start, table) }
  }

  /// Reads the characters of known words as in these. Of words that share a character the longer one counts, of equals
  /// neither: the character keeps its readings.
  private mutating func readPhrases(from start: Int, _ table: ReadingTable) {
    var read: [Int: (length: Int, readingClass: Int?)] = [:]
    for first in start..<count where self[first].mayReadPhrase {
      let positions = self[first...].lazy.filter { !$0.isPassedOver }.map(\.scalar)
      guard let classes = table.phrase(at: positions) else { continue }
      var position = first
      for readingClass in classes {
        while self[position].isPassedOver { position += 1 }
        let length = read[position]?.length ?? 0
        if length < classes.count {
          read[position] = (classes.count, readingClass)
        } else if length == classes.count, read[position]!.readingClass != readingClass {
          read[position]!.readingClass = nil
        }
        position += 1
      }
    }
    for case (let position, (_, let readingClass?)) in read { self[position].read(as: readingClass) }
  }

  private mutating func readLeading(from start: Int, kind: FieldKind, _ table: ReadingTable) {
    guard let first = self[start...].firstIndex(where: { !$0.isPassedOver }) else { return }
    let second = self[(first + 1)...].firstIndex { !$0.isPassedOver }
    let scalars = (first: self[first].scalar, second: second.map { self[$0].scalar })
    guard let classes = table.leadingClasses(scalars.first, scalars.second, isPerson: kind == .person) else {
      return
    }
    // 查尔斯·达尔文 has no surname 查: a dot parts the names of foreigners.
    if kind == .person, self[first...].contains(where: { Self.nameDots.contains($0.scalar) }) { return }
    self[first].read(as: classes.first)
    if let second, let secondClass = classes.second { self[second].read(as: secondClass) }
  }

  private static var nameDots: [UInt32] { [0xB7, 0x2022, 0x2027, 0x2E31, 0x30FB] }
}

extension FoldedScalar {
  fileprivate func startsWord(after previous: FoldedScalar) -> Bool {
    previous.isPassedOver || previous.isLatin != isLatin || previous.isSmallLetter && isCapital
      || previous.isDigit && !isDigit
  }

  private var isDigit: Bool { isLatin && scalar < 0x61 }

  /// Whether a word that is read in its own way may start here: with a Chinese character.
  fileprivate var mayReadPhrase: Bool { scalar >= 0x4E00 && !isLatin && !isPassedOver }
}
