import Typesetting

/// The items that a relation leads to from an item. A topic may have thousands: each entry is written when it is asked
/// for.
public struct OutlineLinks: RandomAccessCollection, Sendable {
  public let field: OutlineField
  private let corpus: Corpus
  private let language: Language
  private let item: ItemID
  private let links: Column<Link>
  private let relation: Relation

  init(_ relation: Relation, of item: ItemID, in corpus: Corpus, language: Language) {
    field = .reverse(relation)
    (self.relation, self.item, self.corpus, self.language) = (relation, item, corpus, language)
    links = corpus.relations.links(relation, of: item)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { links.count }

  public subscript(place: Int) -> OutlineEntry {
    let target = links[place].target
    return OutlineEntry(
      field: field, words: [OutlineWord(corpus.name(of: target), link: target)] + explanation(of: target),
      evidence: [], depth: 0, backing: nil)
  }

  /// The columns that the text of an entry takes, or somewhat more: what a pane asks of all of them.
  public func columnsAtMost(at place: Int) -> Int {
    let target = links[place].target
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
