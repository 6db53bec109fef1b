import Model

/// An item as a user sees it: its facts one after the other, each with its words, what it leads to and the
/// sentences that back it. The detail pane and the export formats are drawn from it.
public struct Outline: Sendable {
  public let item: ItemID
  public let name: String
  /// Its facts in their order, in stretches.
  public let parts: [OutlinePart]
  /// The sentences that back the entries, each once, in the order of their first use; entries name them by
  /// their place here.
  public let evidence: [Evidence]

  /// All facts, one after the other.
  public var entries: FlattenSequence<[OutlinePart]> { parts.joined() }
}

/// A stretch of the facts of an outline.
public enum OutlinePart: RandomAccessCollection, Sendable {
  case facts([OutlineEntry])
  case links(OutlineLinks)

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch self {
    case .facts(let entries): entries.count
    case .links(let links): links.count
    }
  }

  public subscript(position: Int) -> OutlineEntry {
    switch self {
    case .facts(let entries): entries[position]
    case .links(let links): links[position]
    }
  }
}

/// One fact of an item.
public struct OutlineEntry: Sendable {
  public let field: OutlineField
  public let words: [OutlineWord]
  /// Places in the outline's `evidence`.
  public internal(set) var evidence: [Int]
  /// 0 for a fact of the item, 1 for a fact of the fact before it.
  public let depth: Int
  /// What the fact rests on; nil where the entry is no fact of its own.
  public let provenance: Provenance?

  /// Whether a rule found the fact and cannot be trusted far.
  public var isDoubtful: Bool { provenance?.isDoubtful ?? false }

  /// The words as one text.
  public var text: String { words.map(\.text).joined() }

  /// The item that the entry leads to; an entry names one at most.
  public var link: ItemID? { words.lazy.compactMap(\.link).first }
}

/// A piece of an entry: plain words, or the name of another item, which leads there.
public struct OutlineWord: Sendable {
  public let text: String
  public let link: ItemID?
  /// Whether this is said about the fact and is no part of it: that it is doubtful, and why.
  public let isRemark: Bool

  init(_ text: String, link: ItemID? = nil, isRemark: Bool = false) {
    self.text = text
    self.link = link
    self.isRemark = isRemark
  }
}
