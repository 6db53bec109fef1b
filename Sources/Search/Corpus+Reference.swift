import Model
import System
import Text

extension Corpus {
  /// The items that a word may mean: the one with that id; else those with that name or alias; else those whose
  /// whole name it spells in pinyin; else those with the word in their names.
  public func items(meantBy word: String) -> [ItemID] { items(meantBy: [word])[word] ?? [] }

  /// The items that each of many words may mean. The names of the corpus are gone through once for all words that are
  /// names, and each word is looked at once, however often it is given.
  public func items(meantBy words: [String]) -> [String: [ItemID]] {
    let cleaned = Dictionary(words.map { ($0, TextCleaning.clean($0)) }) { first, _ in first }
    var meant: [String: [ItemID]] = [:]
    for word in Set(cleaned.values) { meant[word] = item(ref: word).map { [$0] } ?? items(sharing: word) }
    let unknown = Set(meant.keys.filter { meant[$0]!.isEmpty })
    if !unknown.isEmpty {
      let all = Kind.allCases.flatMap { items(of: $0) }
      for item in all {
        for name in Set(names(of: item)) where unknown.contains(name) { meant[name]!.append(item) }
      }
      let nameless = unknown.filter { meant[$0]!.isEmpty }
      meant.merge(items(spelledBy: nameless, among: all)) { $1 }
      meant.merge(items(holding: nameless.filter { meant[$0]!.isEmpty }, among: all)) { $1 }
    }
    return cleaned.mapValues { meant[$0]! }
  }

  /// The items whose whole name, or other name, each of many words spells in pinyin.
  private func items(spelledBy words: Set<String>, among all: [ItemID]) -> [String: [ItemID]] {
    if words.isEmpty { return [:] }
    let typed = words.map { ($0, TypedName($0)) }
    let spelled = SpelledNames(
      all.lazy.map { (names: self.names(of: $0), kind: FieldKind($0.kind)) }, thatMayMean: typed.map { $0.1 })
    return Dictionary(
      uniqueKeysWithValues: typed.map { word, name in (word, spelled.meant(by: name).map { all[$0] }) })
  }

  /// The items with each of many words in their names.
  private func items(holding words: Set<String>, among all: [ItemID]) -> [String: [ItemID]] {
    if words.isEmpty { return [:] }
    let words = Array(words)
    let search = QuoteSearch(words)
    let wordsOfNumbers = Dictionary(grouping: words.indices) { search.numbers[$0] }
    var text: [UInt8] = []
    var starts: [Int] = []
    for item in all {
      starts.append(text.count)
      // No name has a zero, so that nothing is found that reaches from one into the next.
      text += name(of: item).utf8 + [0]
    }
    var found: [String: [ItemID]] = [:]
    search.search(text) { number, _, range in
      let item = all[starts.partitioningIndex { $0 > range.lowerBound } - 1]
      for word in wordsOfNumbers[number] ?? []
      where found[words[word]]?.last != item && name(of: item).holds(words[word]) {
        found[words[word], default: []].append(item)
      }
      return true
    }
    return found
  }

  private func names(of item: ItemID) -> [String] {
    [name(of: item)] + self[head(of: item).aliases].map { self[$0.name] }
  }
}

extension String {
  /// Whether it holds another text. The standard `contains` would bring the regular expressions along, a tenth of
  /// the program.
  fileprivate func holds(_ other: String) -> Bool {
    var rest = utf8[...]
    while !rest.starts(with: other.utf8) {
      if rest.popFirst() == nil { return false }
    }
    return true
  }
}
