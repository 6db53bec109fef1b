/// How far the loading of a corpus is.
public struct LoadingProgress: Sendable, Equatable {
  /// Files read so far, and how many there are.
  public var files: Int
  public var total: Int
  /// Items found in the files read so far.
  public var items: Int

  public init(files: Int, total: Int, items: Int) {
    self.files = files
    self.total = total
    self.items = items
  }
}

/// A corpus as loading hands it to a user who has another one open.
public struct LoadedCorpus: Sendable {
  /// What is different from the corpus before it.
  public struct Change: Sendable, Equatable {
    /// Files that were changed, added or taken away.
    public let files: Int
    public let addedItems: Int
    public let removedItems: Int

    public init(files: Int, addedItems: Int, removedItems: Int) {
      self.files = files
      self.addedItems = addedItems
      self.removedItems = removedItems
    }
  }

  public let corpus: Corpus
  /// What is wrong with the files that were left out, if any were.
  public let leftOut: LoadingFailure?
  /// What a reload has changed; nil for what is loaded at the start.
  public let change: Change?
  /// Files that were not read, because the user stopped the loading.
  public let unread: Int
  /// The items that the awaited word may mean; nil where none is awaited.
  public var awaited: Awaited?

  /// A word that names the item to open at, and the items it may mean.
  public struct Awaited: Sendable {
    public let word: String
    public let items: [ItemID]

    public init(word: String, items: [ItemID]) {
      self.word = word
      self.items = items
    }
  }

  public init(
    _ corpus: Corpus, leftOut: LoadingFailure? = nil, change: Change? = nil, unread: Int = 0,
    awaited: Awaited? = nil
  ) {
    self.corpus = corpus
    self.leftOut = leftOut
    self.change = change
    self.unread = unread
    self.awaited = awaited
  }
}
