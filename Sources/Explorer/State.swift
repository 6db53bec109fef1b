import Model
import Search
import System
import Text

/// All that the explorer knows at a moment: the corpus, what the user looks at, and how it is shown.
/// `handle` alone changes it; `render` draws it.
public struct State: Sendable {
  public internal(set) var corpus: Corpus {
    didSet {
      measureLists()
      findNew()
    }
  }
  let keymap: Keymap
  public internal(set) var language: Language { didSet { if language != oldValue { measureLists() } } }
  public internal(set) var theme: Theme
  /// How wide the terminal draws characters, as far as it is known.
  var width: TextWidth { didSet { if width != oldValue { measureLists() } } }
  /// What the background of the terminal is like.
  public internal(set) var background = Background.unknown
  /// How wide the rows of the lists are.
  private(set) var metrics: ListMetrics
  private let asciiFrames: Bool
  /// Whether the screen is set for being read aloud: one pane, no frames, links and sentences told by signs.
  let isPlain: Bool
  /// What is wrong with corpus files, and what stays for them, if anything is.
  public internal(set) var leftOut: LoadingFailure?
  /// How far loading is, while it is under way.
  var loading: LoadingProgress?
  /// How far adding articles is, while it is under way.
  var adding: AddingProgress?
  /// Whether files are to be read anew when the loading that is under way has ended.
  var awaitsReload = false
  /// Files that were not read, because the user stopped the loading.
  var unread = 0
  /// The place that was kept, while the corpus that has all of it is awaited and no key was pressed.
  var awaitedPlace: Place?
  let permissions: [Permission]
  /// What the configuration says is watched: it is not kept beside it.
  let configuredWatched: [String]
  var size = Size(columns: 0, rows: 0)

  /// What the user looks at now, and what before and, after going back, later.
  var view: View
  var past: [View] = []
  var future: [View] = []

  var isMaximised = false
  /// How far the user has moved the border of the lists.
  var borderOffset = BorderOffset()
  private(set) var mode: any Mode = Browsing()
  /// How many modes have been entered.
  private(set) var modeCount = 0
  var message: Message?
  var history = QueryHistory()
  var marks = Marks()
  /// What the user has written on items and sentences.
  var notes = Notes()
  var unsavedNotes = NoteChange()
  /// Changes when the notes do.
  var noteVersion = 0
  /// What the user watches; ids that the corpus lacks, and queries, are kept among its ids.
  var watched = Marks()
  /// What came from this moment on is new; nil at a first visit.
  var since: Moment? { didSet { if since != oldValue { findNew() } } }
  private(set) var arrivals: Arrivals
  /// What of it stands in the lists, in their order.
  private(set) var newItems: [ItemID] = []
  /// When the files of the corpus were listed; nil where no visit is noted.
  var visit: Moment?
  /// What the user exported last, how and where to.
  var lastExport: LastExport?
  /// Where paths start that do not start at the root or at the home, as they are shown.
  let workingFolder: String
  /// The commands that items were piped to.
  var commands = QueryHistory()
  /// The sources that articles were added from.
  var sources = QueryHistory()
  /// The searches that the user gave names.
  let searches: SavedSearches
  /// Tells the words of running text apart, where it may be searched by pinyin.
  let words: TextWords?
  /// The index that searches use, made at the first of them.
  var search: CorpusSearch?
  /// Whether the index is being made beside the explorer.
  var isIndexing = false
  var detailCache = RowCache<DetailKey, DetailRows>()
  var evidenceCache = RowCache<DetailKey, EvidenceRows>()
  var sourceCache = RowCache<SourceKey, [TextRow]>()

  /// - Parameters:
  ///   - opening: the item to start at; the first forum otherwise.
  ///   - asciiFrames: draw frames with ASCII characters.
  ///   - plain: set the screen for being read aloud.
  ///   - leftOut: what is wrong with corpus files.
  ///   - keymap: which keys do what.
  ///   - theme: how styles are made visible at first.
  ///   - searches: the searches that the user gave names.
  ///   - words: tells the words of running text apart.
  ///   - permissions: what the user may do beyond looking.
  ///   - workingFolder: the folder that the program was started in, as it is shown.
  ///   - watched: ids of items, and queries, that the configuration names.
  ///   - since: what came from it on is new; nil leaves that to the last visit.
  ///   - visit: when the files of the corpus were listed; nil where no visit is to be noted.
  public init(
    _ corpus: Corpus, language: Language, opening: ItemID? = nil, width: TextWidth = TextWidth(),
    asciiFrames: Bool = false, plain: Bool = false, leftOut: LoadingFailure? = nil,
    keymap: Keymap = .standard, theme: Theme = .auto, searches: SavedSearches = SavedSearches(),
    words: TextWords? = nil, permissions: [Permission] = Permission.allCases, workingFolder: String = "",
    watched: [String] = [], since: Moment? = nil, visit: Moment? = nil
  ) {
    self.corpus = corpus
    self.workingFolder = workingFolder
    self.leftOut = leftOut
    self.keymap = keymap
    self.searches = searches
    self.words = words
    self.theme = theme
    self.permissions = permissions
    self.language = language
    self.width = width
    self.asciiFrames = asciiFrames
    isPlain = plain
    metrics = ListMetrics(of: corpus, language: language, width: width)
    configuredWatched = watched
    self.watched = Marks(watched, in: corpus)
    (self.since, self.visit) = (since, visit)
    arrivals = Arrivals(in: corpus, since: since)
    newItems = arrivals.listed
    view = View(corpus)
    if let opening {
      show(opening)
      view.focus = .detail
    }
    if let leftOut { message = message(on: leftOut) }
  }
}

/// A place of the user: what the history keeps and brings back whole.
struct View: Sendable, Equatable {
  var focus = Focus.list(.forum)
  /// The kind whose list was in focus last; its shelf is the one on the screen where there is room for one.
  var kind = Kind.forum
  /// The item in the detail pane; nil in an empty corpus.
  var item: ItemID?
  var lists: ByKind<ListView>
  var detail = Scroll()
  /// Items whose belongings alone are in sight, the outermost first.
  var scopes: [Scope] = []
  /// What is looked for in the detail pane.
  var detailQuery: PaneQuery?
  var source: SourceView?
  /// Whether it was carried over from another corpus and its lists are to be made anew.
  var isMigrated = false

  init(_ corpus: Corpus) {
    lists = ByKind { ListView($0, count: corpus.count(of: $0)) }
    item = corpus.count(of: .forum) > 0 ? ItemID(.forum, 0) : nil
  }
}

/// A query and how it is to be read.
struct PaneQuery: Sendable, Equatable {
  var text: String
  var isFuzzy = false

  /// The query for texts that are on the screen: what is left out in them is no match.
  var query: SearchQuery { SearchQuery(FieldedQuery(text).allWords, fuzzy: isFuzzy, gapped: false) }
}

/// The pane that has the keys.
enum Focus: Equatable, Sendable {
  case list(Kind)
  case detail
  case source
}

/// Which row is selected and which is the first one to be seen.
struct Scroll: Sendable, Equatable {
  var selected = 0 { didSet { if selected != oldValue { isFree = false } } }
  var top = 0
  /// Whether the wheel has moved the window away from the selection, which stays where it is.
  private(set) var isFree = false

  init(selected: Int = 0, top: Int = 0) { (self.selected, self.top) = (selected, top) }

  /// Moves the selection by rows, as far as there are rows.
  mutating func move(by rows: Int, of count: Int, height: Int) {
    isFree = false
    selected += rows
    fit(count: count, height: height)
  }

  /// Brings the selected row into a window of a height, half a page on where it has left it: side-by-side
  /// panes cannot use the terminal's scrolling, so each scroll costs a pane's worth of bytes.
  mutating func fit(count: Int, height: Int) {
    let inRange = max(0, min(selected, count - 1))
    if selected != inRange { selected = inRange }
    if !isFree, selected < top || selected >= top + height { top = selected - height / 2 }
    top = max(0, min(top, count - height))
  }

  /// Moves the window by rows and leaves the selection where it is.
  mutating func roll(by rows: Int, of count: Int, height: Int) {
    top = max(0, min(top + rows, count - height))
    isFree = selected < top || selected >= top + height
  }
}

/// An article with the sentences that back the item it was opened from.
struct SourceView: Sendable, Equatable {
  var article: ItemID
  /// The sentences to be marked, in the order of the article.
  var sentences: [Evidence]
  /// The one that is looked at; nil when the article was opened for itself.
  var current: Int?
  /// The pane that has the keys again when the source is closed.
  var origin: Focus
  /// What is looked for in the article.
  var query: PaneQuery?
  /// The numbers of the sentences in the detail pane of the item; 0 for one that is not among them.
  var numbers: [Int] = []
  var scroll = Scroll()
  /// Whether its sentence is still to be brought into sight, once it is known how large the pane is.
  var isToBePlaced = false
}

/// A word to the user in the status line.
struct Message: Sendable, Equatable {
  let text: Phrase
  var isError = false
}

extension State {
  /// Measures the lists anew, after a change of what they hold or of how wide that is drawn.
  private mutating func measureLists() {
    metrics = ListMetrics(of: corpus, language: language, width: width)
  }

  private mutating func findNew() {
    arrivals = Arrivals(in: corpus, since: since)
    newItems = arrivals.listed
  }

  /// Goes over to a mode.
  mutating func enter(_ next: any Mode) {
    mode = next
    modeCount += 1
  }

  /// Keeps the mode as it has become.
  mutating func keep(_ acting: any Mode) { mode = acting }

  /// What the styles are to look like.
  public var look: Look { theme.look(on: background) }

  /// What frames are drawn with: the characters of drawn ones are of ambiguous width.
  var lines: FrameLines { isPlain ? .none : asciiFrames || width.ambiguousIsWide ? .ascii : .drawn }

  /// The id of the item that is open, in the detail pane or the source; nil where the keys are in a list.
  public var opened: String? {
    if case .list = view.focus { return nil }
    return view.item.map { corpus.ref(of: $0) }
  }

  /// Tells the user something that came about outside the explorer.
  public mutating func say(_ text: Phrase) { message = Message(text: text) }
}
