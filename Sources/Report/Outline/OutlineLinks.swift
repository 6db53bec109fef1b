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
  ///
  /// - Parameter kind: the kind of the items; nil for all that the relation leads to.
  init(_ relation: Relation, to kind: Kind? = nil, of item: ItemID, in corpus: Corpus, language: Language) {
    field = kind.map { .linked($0) } ?? .reverse(relation)
    (self.relation, self.item, self.corpus, self.language) = (relation, item, corpus, language)
    let isReference = Relation.references.contains(relation)
    let all = isReference ? corpus.references(relation, to: item) : corpus.relations.links(relation, of: item)
    links = kind.map { corpus.links(to: $0, among: all) } ?? all
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
      field: role(of: target) ?? field,
      words: [OutlineWord(corpus.name(of: target), link: target)] + explanation(of: target),
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

  /// Whether the entries have fields of their own.
  public var haveFields: Bool { relation == .playsRole }

  /// The roles that the item plays for a forum.
  private func roles(for forum: ItemID) -> [Role] {
    guard relation == .playsRole, forum.kind == .forum else { return [] }
    return corpus[corpus[forum, as: Forum.self].roles].filter { $0.organisation == item }.map(\.role)
  }

  /// What stands before a forum: the role that the item plays for it.
  private func role(of target: ItemID) -> OutlineField? { roles(for: target).first.map { .role($0) } }

  /// What a link has to say besides the name: the title that is held, the further roles that are played.
  private func explanation(of target: ItemID) -> [OutlineWord] {
    let texts: [String] =
      switch (relation, target.kind) {
      case (.postHolder, .speaker):
        corpus[corpus[target, as: Speaker.self].posts].filter { $0.organisation == item }
          .map { corpus[$0.title] }
      case (.playsRole, .forum): roles(for: target).dropFirst().map { $0.name[language] }
      default: []
      }
    return texts.isEmpty ? [] : [OutlineWord(" · " + texts.joined(separator: Phrase("、", ", ")[language]))]
  }
}
