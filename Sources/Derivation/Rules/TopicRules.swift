import Model

/// Finds the topics of the trade that an article speaks of more than once.
struct TopicRules {
  let text: ArticleText

  /// At most eight, the most frequent first.
  func topics() -> [FoundTopic] {
    var sentences: [String: [Int]] = [:]
    var counts: [String: Int] = [:]
    for (number, sentence) in text.sentences.enumerated() {
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        guard let end = Lexicon.topics.end(in: text.scalars, from: at, before: sentence.upperBound),
          isWord(at..<end)
        else {
          at += 1
          continue
        }
        let name = text.string(at..<end)
        counts[name, default: 0] += 1
        if sentences[name]?.last != number { sentences[name, default: []].append(number) }
        at = end
      }
    }
    let frequent = counts.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(
      8)
    return frequent.map {
      FoundTopic(
        name: $0.key, provenance: FoundProvenance(Array(sentences[$0.key]!.prefix(5)), .topicNamed, .medium))
    }
  }

  /// IP is no word inside VIP.
  private func isWord(_ range: Range<Int>) -> Bool {
    let scalars = text.scalars
    guard scalars[range.lowerBound].isLatin else { return true }
    return (range.lowerBound == 0 || !scalars[range.lowerBound - 1].isLatin)
      && (range.upperBound == scalars.count || !scalars[range.upperBound].isLatin)
  }
}
