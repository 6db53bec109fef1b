/// The words of the dictionary that the derivation reads a line with.
public enum DictionaryWords {
  /// How many characters the longest word takes that begins at a place of a text; 1 where none does.
  public static func longest(in text: [Unicode.Scalar], from start: Int) -> Int {
    var longest = 1
    WordTable.bundled.forEachWord(in: text, from: start, before: text.count) { end, _, _ in
      longest = max(longest, end - start)
    }
    return longest
  }
}
