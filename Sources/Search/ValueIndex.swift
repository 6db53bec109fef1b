import Model
import System

/// The different values of a field, ready to be searched, and the items that have each.
struct ValueIndex: Sendable {
  let index: SearchIndex
  private let numbers: [StringID: Int]
  private let items: [[ItemID]]
  private let values: [StringID]

  /// - Parameter pairs: the values with the items that have them, item by item.
  init(_ pairs: [(value: StringID, item: ItemID)], in corpus: Corpus) {
    var numbers: [StringID: Int] = [:]
    var items: [[ItemID]] = []
    var values: [StringID] = []
    for (value, item) in pairs where !value.isEmpty {
      if let number = numbers[value] {
        if items[number].last != item { items[number].append(item) }
      } else {
        numbers[value] = items.count
        values.append(value)
        items.append([item])
      }
    }
    var builder = SearchIndex.Builder()
    for (value, items) in zip(values, items) {
      builder.beginRecord(mentions: items.count)
      builder.add(corpus[value], kind: .title)
    }
    index = builder.build()
    (self.numbers, self.items, self.values) = (numbers, items, values)
  }

  /// The record of a value; nil where no item has it.
  func record(of value: StringID) -> Int? { numbers[value] }

  func items(of record: Int) -> [ItemID] { items[record] }

  func value(of record: Int) -> StringID { values[record] }
}

/// What is gathered of a corpus when a field is first asked for. Copies of a search share it.
final class FieldValues: Sendable {
  private let corpus: Corpus
  private let gathered = Locked(Gathered())

  private struct Gathered {
    var titles: ValueIndex?
    var talks: ValueIndex?
    var years: [Int: [ItemID]]?
  }

  init(of corpus: Corpus) { self.corpus = corpus }

  /// The titles of posts.
  var titles: ValueIndex {
    gathered.withLock { gathered in
      let titles = gathered.titles ?? values { corpus[$0.posts].map(\.title) }
      gathered.titles = titles
      return titles
    }
  }

  /// The titles of talks.
  var talks: ValueIndex {
    gathered.withLock { gathered in
      let talks = gathered.talks ?? values { corpus[$0.contributions].compactMap { $0.talk?.value } }
      gathered.talks = talks
      return talks
    }
  }

  /// The items of each year.
  var years: [Int: [ItemID]] {
    gathered.withLock { gathered in
      let years = gathered.years ?? makeYears()
      gathered.years = years
      return years
    }
  }

  private func values(_ values: (Speaker) -> [StringID]) -> ValueIndex {
    let pairs = corpus.items(of: .speaker).flatMap { item in
      values(corpus[item]).map { (value: $0, item: item) }
    }
    return ValueIndex(pairs, in: corpus)
  }

  private func makeYears() -> [Int: [ItemID]] {
    let all = Kind.allCases.flatMap { corpus.items(of: $0) }
    var dates = ItemDates(of: corpus)
    return all.reduce(into: [:]) { years, item in
      if let date = dates.date(of: item) { years[date.date.first.year, default: []].append(item) }
    }
  }
}
