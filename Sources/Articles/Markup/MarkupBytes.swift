extension [UInt8] {
  /// Whether a word of ASCII begins at an index.
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { buffer in buffer.indices.allSatisfy { self[index + $0] == buffer[$0] } }
  }

  /// Whether a word of ASCII ends before an index.
  func has(_ word: StaticString, before index: Int) -> Bool {
    index >= word.utf8CodeUnitCount && has(word, at: index - word.utf8CodeUnitCount)
  }

  /// The index after the next place of a word, or the end.
  func index(after word: StaticString, from start: Int) -> Int {
    var index = start
    while index < count {
      if has(word, at: index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    return count
  }
}

extension UInt8 {
  /// White space between the words of a tag.
  var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// A letter of ASCII.
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// A capital letter of ASCII as the small one, anything else as it is.
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
