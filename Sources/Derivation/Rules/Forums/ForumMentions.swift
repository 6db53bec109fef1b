import Model

/// Which of the forums each sentence of an article names.
struct ForumMentions {
  /// The first forum by the number of the sentence.
  private var forums: [Int: Int] = [:]
  /// How sure each forum is.
  private let confidences: [Confidence]

  init(of found: [FoundForum], in text: ArticleText) {
    confidences = found.map(\.provenance.confidence)
    var names = WordList()
    var numbers: [String: Int] = [:]
    for (number, forum) in found.enumerated() {
      for name in [forum.name] + forum.aliases.map(\.value) where numbers[name.folded] == nil {
        numbers[name.folded] = number
        names.add(name)
      }
    }
    for (sentence, range) in text.sentences.enumerated() {
      for start in range {
        var limit = range.upperBound
        while let end = names.end(in: text.scalars, from: start, before: limit) {
          let number = numbers[text.scalars.string(start..<end)] ?? 0
          forums[sentence] = min(forums[sentence] ?? number, number)
          limit = end - 1
        }
      }
    }
  }

  /// The forum that a sentence speaks of, by name or as 本次论坛: the first, where it names none; nil where there is none.
  func forum(of sentence: Int) -> Int? { confidences.isEmpty ? nil : forums[sentence] ?? 0 }

  /// How sure a fact of a sentence may be that is said of a forum: no more than the forum itself, and not sure where
  /// there are several and the sentence names none of them.
  func confidence(of fact: Confidence, in sentence: Int) -> Confidence {
    guard let forum = forum(of: sentence) else { return fact }
    let isNamed = confidences.count == 1 || forums[sentence] != nil
    return min(fact, confidences[forum], isNamed ? .high : .medium)
  }
}
