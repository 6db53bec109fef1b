/// Some of the items of a corpus: those of a scope. To ask for one costs the same in a corpus of any size.
public struct Members: Sendable, Equatable {
  private let numbering: Numbering
  private var areMembers: [Bool]
  public private(set) var count = 0

  init(of corpus: Corpus) {
    numbering = Numbering(of: corpus.tables)
    areMembers = Array(repeating: false, count: numbering.count)
  }

  /// These items of a corpus.
  public init(_ items: some Sequence<ItemID>, of corpus: Corpus) {
    self.init(of: corpus)
    for item in items { insert(item) }
  }

  mutating func insert(_ item: ItemID) {
    let number = numbering[item]
    guard areMembers.indices.contains(number), !areMembers[number] else { return }
    areMembers[number] = true
    count += 1
  }

  public func contains(_ item: ItemID) -> Bool {
    let number = numbering[item]
    return number < areMembers.count && areMembers[number]
  }

  /// The members of a kind, in the order of the source.
  public func items(of kind: Kind) -> [ItemID] {
    let numbers = numbering.numbers(of: kind)
    return numbers.lazy.filter { areMembers[$0] }.map { ItemID(kind, $0 - numbers.lowerBound) }
  }

  /// Every member of one or the other.
  public mutating func formUnion(_ other: Members) {
    for number in other.areMembers.indices where other.areMembers[number] && !areMembers[number] {
      areMembers[number] = true
      count += 1
    }
  }

  /// The members that are members of another, too.
  public func intersection(_ other: Members) -> Members {
    var both = self
    for number in areMembers.indices where areMembers[number] && !other.areMembers[number] {
      both.areMembers[number] = false
      both.count -= 1
    }
    return both
  }
}
