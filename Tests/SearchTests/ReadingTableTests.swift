import Testing

@testable import Text

/// What characters are read as: Facts/readings.tsv, and that no character is missing.
struct ReadingTableTests {
  @Test(arguments: try facts("readings.tsv"))
  func theCharactersAreReadSo(_ fact: [String]) {
    let kind: FieldKind = fact[1] == "p" ? .person : .organisation
    // Elsewhere is after a character that leads no name.
    let text = fact[1] == "-" ? "王" + fact[0] : fact[0]
    let units = [FoldedScalar](text, kind: kind).suffix(fact[0].unicodeScalars.count)
    let readings = units.map { ReadingTable.shared.readings(of: $0.readingClass) }
    func spelled(_ isStrong: Bool) -> String {
      let ofEach = readings.map {
        $0.filter { $0.isStrong == isStrong }.map { String($0) }.joined(separator: " ")
      }
      return ofEach.joined(separator: "/")
    }
    #expect(spelled(true) == fact[2])
    if units.count == 1 { #expect(spelled(false) == fact[3]) }
  }

  @Test(arguments: ["page.txt", "official.txt"])
  func everyCharacterHasAUsualReading(_ file: String) throws {
    let characters = try facts(file).flatMap(\.self).joined().unicodeScalars
    let unread = characters.filter { scalar in
      let readings = ReadingTable.shared.readings(of: FoldedScalar(scalar, .shared).readingClass)
      return readings.first?.isStrong != true
    }
    #expect(characters.count == ["page.txt": 571, "official.txt": 8_105][file])
    #expect(unread.isEmpty)
  }

  @Test func traditionalCharactersAreReadLikeTheirSimplifiedForms() {
    for (traditional, simplified) in zip("鐵鐘臺學語漢體電劇藝術產業聯盟", "铁钟台学语汉体电剧艺术产业联盟") {
      let units = [FoldedScalar]("\(traditional)\(simplified)", kind: .title)
      #expect(units[0].scalar == units[1].scalar)
      #expect(units[0].readingClass == units[1].readingClass)
    }
  }

  @Test func theTableHasNoReadingThatIsNoSyllable() {
    let table = ReadingTable.shared
    for syllable in 0..<table.syllableCount {
      let spelling = table.spelling(of: syllable)
      #expect(1...6 ~= spelling.count && spelling.letters.allSatisfy { 0x61...0x7A ~= $0 })
    }
    for readingClass in 1..<table.classCount {
      let readings = table.readings(of: readingClass)
      #expect(!readings.isEmpty && readings.allSatisfy { $0.syllable < table.syllableCount })
      #expect(Set(readings.map(\.syllable)).count == readings.count)
    }
  }
}

extension String {
  init(_ reading: Reading) {
    self.init(decoding: ReadingTable.shared.spelling(of: reading.syllable).letters, as: UTF8.self)
  }
}
