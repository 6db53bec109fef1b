import CTerminal
import Explorer
import Glibc
import Model
import Search
import Synchronization
import System

/// Loads the corpus beside the explorer, in a thread of its own. What comes of it are events; the explorer's loop is
/// woken for them by a pipe.
public final class BackgroundLoader: Sendable {
  private let loader: CorpusLoader
  /// The word of the command line that names the item to open at, until a corpus has been loaded.
  private let awaited: Locked<String?>
  private let waiting = Locked<[Event]>([])
  private let isRunning = Atomic(false)
  private let isStopped = Atomic(false)
  /// Can be read from when there are events.
  let wakeUpReader: Int32
  private let wakeUpWriter: Int32

  /// The time between two events of progress, at least: the title line is not drawn more often.
  private static let pause = Duration.milliseconds(250)

  /// - Parameter word: names the item to go to when it has been loaded.
  public init(_ loader: CorpusLoader, awaiting word: String? = nil) {
    self.loader = loader
    awaited = Locked(word)
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (wakeUpReader, wakeUpWriter) = (ends[0], ends[1])
  }

  deinit {
    close(wakeUpReader)
    close(wakeUpWriter)
  }

  /// Begins to load, unless that is under way.
  public func start() {
    guard !isRunning.exchange(true, ordering: .acquiringAndReleasing) else { return }
    isStopped.store(false, ordering: .releasing)
    // Drawn at once, as the user's answer to the key.
    send(.loading(LoadingProgress(files: 0, total: loader.fileCount, items: 0)))
    Workers.detach { self.run() }
  }

  /// Looks whether what was opened is damaged, and loads it anew if it is.
  public func verify() {
    guard loader.isUnverified else { return }
    Workers.detach { self.replaceIfDamaged() }
  }

  /// Looks whether others have written to the compiled file that is open or cut it short; if it is damaged now, nothing
  /// of it is shown any more, and the corpus is loaded anew.
  func check() { if loader.hasChanged() { replaceIfDamaged() } }

  private func replaceIfDamaged() {
    guard loader.isDamaged() else { return }
    send(.compiledLost)
    start()
  }

  /// Asks to stop; what has been read so far is loaded.
  func stop() { isStopped.store(true, ordering: .releasing) }

  /// The events that came since they were last asked for.
  func events() -> [Event] {
    var bytes: [UInt8] = [0, 0, 0, 0]
    while read(wakeUpReader, &bytes, bytes.count) > 0 {}
    return waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// Makes the index of the corpus.
  func index() {
    Workers.detach {
      var search = CorpusSearch(self.loader.corpus)
      search.prepare()
      self.send(.indexed(search))
    }
  }

  private func run() {
    let clock = ContinuousClock()
    let last = Locked(clock.now)
    let monitor = LoadingMonitor(
      progress: { progress in
        let isDue = last.withLock { last in
          guard clock.now - last >= BackgroundLoader.pause else { return false }
          last = clock.now
          return true
        }
        if isDue { self.send(.loading(progress)) }
      },
      partly: { self.send(.partlyLoaded($0)) },
      isStopped: { self.isStopped.load(ordering: .acquiring) })
    let word = awaited.withLock { word in
      defer { word = nil }
      return word
    }
    // What is needed to read the files is several times what stays.
    cterminal_expect_to_give_memory_back()
    var loaded = loader.reload(monitor)
    loaded.awaited = word.map { .init(word: $0, items: loaded.corpus.items(meantBy: $0)) }
    // No more running before the explorer learns of it: a key then starts a new run.
    isRunning.store(false, ordering: .releasing)
    if let lost = loader.takeLost() { send(.compiled(loaded.corpus, of: lost)) }
    send(.loaded(loaded))
    if let (corpus, mapped) = loader.settle(indexing: CorpusSearch.compiled) {
      send(.compiled(mapped, of: corpus))
    }
    cterminal_give_memory_back()
  }

  /// Hands an event to the explorer's loop, from any thread.
  func send(_ event: Event) {
    waiting.withLock { $0.append(event) }
    var byte: UInt8 = 0
    _ = write(wakeUpWriter, &byte, 1)
  }
}
