/// Which of several places in a text is meant.
public enum Occurrence {
  /// Which of the places where its words stand each range of a text is, white space aside: 1 for the first.
  ///
  /// - Parameters:
  ///   - ranges: UTF-8 offsets in ascending order, without white space at their ends.
  ///   - text: UTF-8.
  public static func numbers(of ranges: [Range<Int>], in text: [UInt8]) -> [Int] {
    let search = QuoteSearch(ranges.map { String(decoding: text[$0], as: UTF8.self) })
    // The ranges of each quote, and how many of them have been come by.
    var alike: [[Int]] = Array(repeating: [], count: search.count)
    for (index, number) in search.numbers.enumerated() { if let number { alike[number].append(index) } }
    var passed = Array(repeating: 0, count: search.count)
    var numbers = Array(repeating: 1, count: ranges.count)
    search.search(text) { quote, occurrence, range in
      let index = alike[quote][passed[quote]]
      if ranges[index].lowerBound == range.lowerBound {
        numbers[index] = occurrence
        passed[quote] += 1
      }
      return passed[quote] < alike[quote].count
    }
    return numbers
  }
}
