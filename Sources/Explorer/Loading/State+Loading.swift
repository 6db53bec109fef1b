import Model
import Report
import Search

// Another corpus takes the place of the one that is open: what the user looks at stays, by the ids of the items.

extension State {
  /// Reads the files anew, or stops reading where that is under way.
  mutating func reload() -> Effect {
    if loading != nil {
      message = Message(text: UIText.stopping)
      return .stopLoading
    }
    message = Message(text: UIText.reloading)
    return .reload
  }

  /// Takes up what was loaded.
  mutating func take(_ loaded: LoadedCorpus) {
    loading = nil
    let before = leftOut
    // Who may not read the files does not learn what is in them either.
    leftOut = permissions.contains(.reading) ? loaded.leftOut : nil
    unread = loaded.unread
    // Where something has been taken up, faults that are known are in the title.
    let isNews = leftOut?.news(since: before).isEmpty == false || (loaded.change?.files ?? 0) == 0
    if let leftOut, unread == 0, isNews {
      message = message(on: leftOut, since: before)
    } else if let text = UIText.loaded(loaded, keymap) {
      message = Message(text: text)
    }
    if loaded.corpus === corpus {
      act { mode, state in mode.refresh(in: state) }
    } else {
      replaceCorpus(by: loaded)
    }
    awaitedPlace = nil
    if let awaited = loaded.awaited { open(awaited) }
  }

  /// Shows what has been read so far. Where the user left off is for the whole corpus.
  mutating func takePart(_ part: Corpus) {
    let place = awaitedPlace
    awaitedPlace = nil
    replaceCorpus(by: LoadedCorpus(part))
    awaitedPlace = place
  }

  /// Goes over to the compiled form of the corpus that is open; nothing on the screen changes.
  mutating func take(compiled: Corpus) {
    let isSearched = search != nil || isIndexing
    corpus = compiled
    // They hold the corpus of which they are, to set further rows when they are seen.
    detailCache = RowCache()
    evidenceCache = RowCache()
    sourceCache = RowCache()
    isIndexing = false
    search = nil
    if isSearched { take(CorpusSearch(compiled)) }
  }

  private mutating func replaceCorpus(by loaded: LoadedCorpus) {
    let transfer = Transfer(from: corpus, to: loaded.corpus)
    let (detail, source) = (detailRows, sourceRows)
    let moves = [past, [view], future].map { $0.map { $0.migrated(by: transfer) } }

    corpus = loaded.corpus
    search = nil
    isIndexing = false
    marks.settle(in: corpus)
    take(notes.all.map(\.note))
    watched.settle(in: corpus)
    detailCache = RowCache()
    evidenceCache = RowCache()
    sourceCache = RowCache()
    (past, view, future) = (moves[0], moves[1][0], moves[2])
    refreshMigratedView()
    if let place = awaitedPlace {
      go(to: place)
    } else {
      let (newDetail, newSource) = (detailRows, sourceRows)
      view.detail.follow(detail, to: newDetail)
      view.source?.scroll.follow(source, to: newSource)
    }
    act { mode, state in mode.carry(by: transfer, in: &state) }
  }

  /// Asks queries, facets and scopes anew in a view that was carried over.
  mutating func refreshMigratedView() {
    guard view.isMigrated else { return }
    view.isMigrated = false
    numberSentences()
    let heights = view.lists.map { $0.scroll.selected - $0.scroll.top }
    refreshLists()
    for kind in Kind.listed {
      view.lists[kind].scroll.top = max(0, view.lists[kind].scroll.selected - heights[kind])
    }
    if view.item == nil { showSelected(of: view.kind) }
    if view.item == nil, view.focus == .detail { view.focus = .list(view.kind) }
  }

  /// Gives the sentences of an open source the numbers that the detail pane has for them now.
  private mutating func numberSentences() {
    guard let item = view.item, let source = view.source else { return }
    let evidence = Outline(of: item, in: corpus, language: language).evidence
    let numbers = Dictionary(uniqueKeysWithValues: evidence.enumerated().map { ($1, $0 + 1) })
    view.source?.numbers = source.sentences.map { numbers[$0] ?? 0 }
  }

  /// Opens at the item that was asked for at the start, now that it is known what the word means.
  private mutating func open(_ awaited: LoadedCorpus.Awaited) {
    switch awaited.items.count {
    case 0: message = Message(text: UIText.noSuchItem(awaited.word), isError: true)
    case 1: follow(to: awaited.items[0])
    default: open(.commands, typing: "goto " + awaited.word)
    }
  }
}

extension Scroll {
  /// Stays on the row that says what the selected row of other rows says, at the same height of the window.
  mutating func follow<Rows: RandomAccessCollection<TextRow>>(_ old: Rows, to new: Rows)
  where Rows.Index == Int {
    guard old.indices.contains(selected) else { return }
    let words = old[selected].words
    let nearest = new.indices.filter { new[$0].words == words }.min {
      abs($0 - selected) < abs($1 - selected)
    }
    let place = nearest ?? max(0, min(selected, new.count - 1))
    self = Scroll(selected: place, top: max(0, place - (selected - top)))
  }
}

extension TextRow {
  fileprivate var words: String { runs.map(\.text).joined() }
}
