/// Where a reader is in the explorer, in words that outlive a corpus: kinds and ids.
public struct Place: Sendable, Equatable {
  /// Which pane has the keys.
  public enum Focus: String, Sendable { case list, detail }

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

  public init() {}
}
