import Model

/// The items that the user has marked, in that order. They are known by their ids, so that those which
/// the present corpus lacks are kept for another.
struct Marks: Sendable {
  private var refs: [String] = []
  /// The marked items that the corpus has.
  private(set) var items: [ItemID] = []
  private var marked: Set<ItemID> = []
  /// What was marked and unmarked here and is not kept yet.
  var unsaved = ListChange()

  init() {}

  init(_ refs: [String], in corpus: Corpus) {
    self.refs = refs
    items = refs.compactMap { corpus.item(ref: $0) }.filter { marked.insert($0).inserted }
  }

  /// The ids, those that the corpus lacks among them.
  var all: [String] { refs }

  var isEmpty: Bool { items.isEmpty }

  func contains(_ item: ItemID) -> Bool { marked.contains(item) }

  /// Looks the ids up in another corpus.
  mutating func settle(in corpus: Corpus) {
    let change = unsaved
    self = Marks(refs, in: corpus)
    unsaved = change
  }

  /// Marks an item, or takes its mark away; returns whether it is marked now.
  mutating func toggle(_ item: ItemID, in corpus: Corpus) -> Bool {
    let change = unsaved
    if contains(item) {
      // An item may have been marked under an id that it had before.
      let gone = refs.filter { corpus.item(ref: $0) == item }
      self = Marks(refs.filter { !gone.contains($0) }, in: corpus)
      unsaved = change
      gone.forEach { unsaved.remove($0) }
    } else {
      let ref = corpus.ref(of: item)
      self = Marks(refs + [ref], in: corpus)
      unsaved = change
      unsaved.add(ref)
    }
    return contains(item)
  }
}
