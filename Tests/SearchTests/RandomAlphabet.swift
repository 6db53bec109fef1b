import TestSupport

@testable import Text

/// A few characters that random records are made of, so that they resemble one another and the query.
struct RandomAlphabet {
  typealias Record = [(text: String, kind: FieldKind)]

  private static let han = Array(
    """
    梅涛单田芳订曾国藩解查翟乐重庆长行校吕女略绿都区欧阿鹅万俟尉迟单于安西先进中华赵恒盖葛哦嗯刘忠生\
    陈承沈盛林宁蓝南漕艾·
    """)
  private static let latin = Array("aAgGptT4oOiIzhZ23")
  private static let between = Array(" ·-《》\u{200B}、")

  private let characters: [Character]

  init(using random: inout SeededGenerator) {
    func some(_ all: [Character], _ count: Int) -> [Character] {
      (0..<count).map { _ in all.randomElement(using: &random)! }
    }
    characters =
      some(Self.han, 7) + some(Self.latin, .random(in: 0...3, using: &random))
      + some(Self.between, .random(in: 0...1, using: &random))
  }

  /// A record of one or two fields.
  func record(using random: inout SeededGenerator) -> Record {
    (0..<[1, 1, 2].randomElement(using: &random)!).map { _ in
      let length = Int.random(in: 1...7, using: &random)
      let text = String((0..<length).map { _ in characters.randomElement(using: &random)! })
      return (text, [.person, .organisation, .title].randomElement(using: &random)!)
    }
  }

  /// A query of one or two words that finds a record more often than not.
  func query(for record: Record, using random: inout SeededGenerator) -> String {
    let words = (0..<[1, 1, 1, 2].randomElement(using: &random)!).map { _ in
      let text = record.randomElement(using: &random)!.text
      let units = [FoldedScalar](text, kind: .person).filter { !$0.isPassedOver }
      guard let start = [0, units.indices.randomElement(using: &random)].randomElement(using: &random)! else {
        return "m"
      }
      var typed = ""
      for unit in units.dropFirst(start).prefix(.random(in: 1...5, using: &random)) {
        let isLeftOut = Int.random(in: 0..<8, using: &random) == 0
        if !isLeftOut { typed += Self.typed(unit, using: &random) }
        if Int.random(in: 0..<12, using: &random) == 0 { typed += "'" }
      }
      return String(typed.dropLast([0, 0, 0, 1].randomElement(using: &random)!))
    }
    return words.joined(separator: " ")
  }

  /// A character as it is typed: as itself or by any reading, which may be unfinished or fuzzy.
  private static func typed(_ unit: FoldedScalar, using random: inout SeededGenerator) -> String {
    let readings = ReadingTable.shared.readings(of: unit.readingClass)
    guard let reading = readings.randomElement(using: &random), Int.random(in: 0..<6, using: &random) > 0
    else {
      return String(Character(Unicode.Scalar(unit.scalar)!))
    }
    let syllable = ReadingTable.shared.spelling(of: reading.syllable)
    let forms = syllable.forms(fuzzy: Int.random(in: 0..<4, using: &random) == 0)
    let form = forms.randomElement(using: &random)!.spelling
    let letters = String(String.UnicodeScalarView(form.letters.map { Unicode.Scalar($0) }))
    return String(letters.prefix([6, 6, 1, 2].randomElement(using: &random)!))
  }
}
