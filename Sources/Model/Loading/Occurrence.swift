/// Which of several places in a text is meant.
public enum Occurrence {
  /// Which of the places where its words stand each stretch of a text is, white space aside: 1 for the first.
  ///
  /// - Parameters:
  ///   - stretches: UTF-8 offsets in ascending order, without white space at their ends.
  ///   - text: UTF-8.
  public static func numbers(of stretches: [Range<Int>], in text: [UInt8]) -> [Int] {
    let search = QuoteSearch(stretches.map { String(decoding: text[$0], as: UTF8.self) })
    // The stretches of each quote, and how many of them have been come by.
    var alike: [[Int]] = Array(repeating: [], count: search.count)
    for (place, number) in search.numbers.enumerated() { if let number { alike[number].append(place) } }
    var passed = Array(repeating: 0, count: search.count)
    var numbers = Array(repeating: 1, count: stretches.count)
    search.search(text) { quote, occurrence, range in
      let place = alike[quote][passed[quote]]
      if stretches[place].lowerBound == range.lowerBound {
        numbers[place] = occurrence
        passed[quote] += 1
      }
      return passed[quote] < alike[quote].count
    }
    return numbers
  }
}
