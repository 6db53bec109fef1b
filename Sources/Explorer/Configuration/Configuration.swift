import Search
import System

/// What a user has set in the configuration file; options of the command line win over it.
public struct Configuration: Sendable {
  /// The language; nil for that of the locale.
  public var language: Language?
  public var theme = Theme.auto
  /// Whether frames are drawn with ASCII characters.
  public var ascii = false
  /// Whether the screen is set for being read aloud.
  public var plain = false
  /// How wide the terminal draws characters of ambiguous width.
  public var ambiguousWidth = AmbiguousWidth.ask
  /// Whether the mouse is listened to.
  public var mouse = true
  /// Ids of items, and queries, that are told of first when something comes.
  public var watched: [String] = []
  /// The feeds that `wentan update` asks: addresses, and OPML files that list some.
  public var feeds: [String] = []
  /// What an entry of a feed must name to be added: words, ids of items, and `watched`; anything if empty.
  public var feedWords: [String] = []
  public var keymap = Keymap.standard
  public var searches = SavedSearches()

  /// What holds where nothing is set.
  public init() {}
}
