/// What a word is to a sentence. The first nine are those of the table of words.
enum WordClass: UInt8, CaseIterable {
  /// A character that no word of the table is made of.
  case unknown
  case noun, verb, adjective, adverb
  /// Prepositions, conjunctions, pronouns and particles.
  case function
  case number, organisation, place
  /// A verb of speech, or what else follows a name.
  case speech
  /// A title, before a name or behind it.
  case title
  case person
  /// Anything but a Chinese character or a letter.
  case mark

  static let count = WordClass.allCases.count
}

/// How likely a word of one class follows one of another, as what it adds to the cost of a reading, in eighths of a natural
/// logarithm as all costs of words.
enum WordTransitions {
  /// By the class before, then the class behind.
  static let costs: [Int32] = {
    var costs = [Int32](repeating: 0, count: WordClass.count * WordClass.count)
    for (before, behind, cost) in table {
      costs[Int(before.rawValue) * WordClass.count + Int(behind.rawValue)] = cost
    }
    return costs
  }()

  private static let table: [(WordClass, WordClass, Int32)] = [
    // Whose name stands here, says what stands before it…
    (.title, .person, -40), (.mark, .person, -14), (.organisation, .person, -8), (.place, .person, 0),
    (.noun, .person, 6), (.verb, .person, 8), (.adjective, .person, 8), (.adverb, .person, 24),
    (.function, .person, 4), (.number, .person, 16), (.person, .person, 40), (.unknown, .person, 24),
    (.speech, .person, 16),
    // …and what stands behind.
    (.person, .speech, -24), (.person, .title, -24), (.person, .mark, -12), (.person, .adverb, -6),
    (.person, .function, -2), (.person, .verb, -2), (.person, .organisation, 24), (.person, .place, 20),
    (.person, .noun, 12), (.person, .adjective, 8), (.person, .number, 8), (.person, .unknown, 32),
    // Titles stand behind what they are of.
    (.organisation, .title, -8), (.noun, .title, -2), (.adverb, .title, 8),
    // Who speaks may do so openly or solemnly.
    (.adverb, .speech, -16), (.adjective, .speech, -12), (.adverb, .adjective, -8), (.adverb, .adverb, -8),
    (.adverb, .verb, -6),
  ]
}
