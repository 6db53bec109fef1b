import Model
import System

extension ArticleText {
  /// Which of the places where its words stand in the article each sentence is, as the corpus counts them: 1 for the
  /// first.
  var occurrences: [Int] {
    var (text, stretches): ([UInt8], [Range<Int>]) = ([], [])
    var end = 0
    for sentence in sentences {
      text += TextCleaning.clean(string(end..<sentence.lowerBound)).utf8
      let start = text.count
      text += TextCleaning.clean(string(sentence)).utf8
      stretches.append(start..<text.count)
      end = sentence.upperBound
    }
    return Occurrence.numbers(of: stretches, in: text)
  }
}
