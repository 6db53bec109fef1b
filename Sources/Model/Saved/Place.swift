/// Where a user is in the explorer, in words that outlive a corpus: kinds and ids.
public struct Place: Sendable, Equatable {
  /// Which pane has the keys.
  public enum Focus: String, Sendable { case list, detail, source }

  public var focus = Focus.list
  /// The kind whose list was in focus last.
  public var kind = Kind.forum
  /// The item in the detail pane.
  public var item: String?
  /// The selected item of each list.
  public var selected: [String] = []
  /// The selected row of the detail pane, and the first one in sight.
  public var row = 0
  public var top = 0
  /// The article that is open beside the item; nil where none is.
  public var source: Source?
  /// What alone is in sight, the outermost first.
  public var scopes: [Scope] = []
  /// The lists that are not shown whole, in the order of the source.
  public var lists: [List] = []

  public init() {}

  /// An article that is open at a sentence.
  public struct Source: Sendable, Equatable {
    public var article: String
    /// Which of the sentences that back the item is looked at; nil for none.
    public var sentence: Int?

    public init(article: String, sentence: Int?) { (self.article, self.sentence) = (article, sentence) }
  }

  /// What alone is in sight: the belongings of an item or of several, or what is doubtful.
  public enum Scope: Sendable, Equatable {
    case item(String)
    case marks([String])
    case doubts
  }

  /// How a list is narrowed and sorted.
  public struct List: Sendable, Equatable {
    public var kind: Kind
    public var query: String?
    /// Whether the query finds what sounds alike.
    public var isFuzzy = false
    /// A word of the explorer for the order; nil for that of the source.
    public var order: String?
    public var facets: [Facet] = []

    public init(_ kind: Kind) { self.kind = kind }
  }

  /// A value that a list is narrowed by: the id of an item, or a word of the corpus.
  public struct Facet: Sendable, Equatable {
    public var field: String
    public var value: String

    public init(field: String, value: String) { (self.field, self.value) = (field, value) }
  }
}
