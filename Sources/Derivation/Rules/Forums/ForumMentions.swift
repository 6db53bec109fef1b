/// Which of the forums each sentence of an article names.
struct ForumMentions {
  /// The first forum by the number of the sentence.
  private var forums: [Int: Int] = [:]
  private let isEmpty: Bool

  init(of found: [FoundForum], in text: ArticleText) {
    isEmpty = found.isEmpty
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
  func forum(of sentence: Int) -> Int? { isEmpty ? nil : forums[sentence] ?? 0 }
}
