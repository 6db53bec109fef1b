import Model
import System
import Text

/// The items that a relation leads to from an item. A topic may have thousands: each entry is written when it is asked
/// for.
public struct OutlineLinks: RandomAccessCollection, Sendable {
  public let field: OutlineField
  private let corpus: Corpus
  private let language: Language
  private let item: ItemID
  private let links: Column<Link>
  /// Places of links that are left out, in their order.
  private let omitted: [Int]
  private let relation: Relation

  /// Articles stand under `reportedIn` alone, and what an article says of its topics is a fact: no item stands twice.
  init(_ relation: Relation, of item: ItemID, in corpus: Corpus, language: Language) {
    field = .reverse(relation)
    (self.relation, self.item, self.corpus, self.language) = (relation, item, corpus, language)
    let isReference = Relation.references.contains(relation)
    links =
      isReference ? corpus.references(relation, to: item) : corpus.relations.links(relation, of: item)
    let topics = relation == .reports ? Set(corpus.relations.items(.about, of: item)) : []
    let topic = topics.isEmpty ? links.count : links.partitioningIndex { $0.target.kind == .topic }
    omitted = (topic..<links.count).filter { [links] in topics.contains(links[$0].target) }
  }

  /// How many of the items count in a scope.
  public func count(within members: Members) -> Int {
    indices.count(where: { members.contains(target(at: $0)) })
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { links.count - omitted.count }

  private func target(at position: Int) -> ItemID {
    links[omitted.reduce(position) { position, gap in gap <= position ? position + 1 : position }].target
  }

  public subscript(position: Int) -> OutlineEntry {
    let target = target(at: position)
    return OutlineEntry(
      field: field, words: [OutlineWord(corpus.name(of: target), link: target)] + explanation(of: target),
      evidence: [], depth: 0, provenance: nil)
  }

  /// The columns that the text of an entry takes, or somewhat more: what a pane asks of all of them.
  public func columnsAtMost(at position: Int) -> Int {
    let target = target(at: position)
    let name = corpus.tables.strings.utf8(of: corpus.head(of: target).name)
    let columns = name.withElements { TextWidth.columnsAtMost(of: $0) }
    return explanation(of: target).reduce(columns) { columns, word in
      columns + Array(word.text.utf8).withUnsafeBufferPointer { TextWidth.columnsAtMost(of: $0) }
    }
  }

  /// What a link has to say besides the name: the title that is held, the role that is played.
  private func explanation(of target: ItemID) -> [OutlineWord] {
    let texts: [String] =
      switch (relation, target.kind) {
      case (.postHolder, .speaker):
        corpus[corpus[target, as: Speaker.self].posts].filter { $0.organisation == item }
          .map { corpus[$0.title] }
      case (.playsRole, .forum):
        corpus[corpus[target, as: Forum.self].roles].filter { $0.organisation == item }
          .map { $0.role.name[language] }
      default: []
      }
    return texts.isEmpty ? [] : [OutlineWord(" · " + texts.joined(separator: Phrase("、", ", ")[language]))]
  }
}
