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
      var unit = FoldedScalar(scalar, table)
      if !unit.isIgnorable {
        unit.startsWord = !unit.isPassedOver && unit.startsWord(after: previous)
        previous = unit
      }
      append(unit)
    }
    readLeading(from: start, kind: kind, table)
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
  }
}
