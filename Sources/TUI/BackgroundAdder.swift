import Explorer
import Model
import Synchronization
import System

/// Adds articles beside the explorer, in a thread of its own, by what the program gives it to add with.
public final class BackgroundAdder: Sendable {
  /// What adds a source to the user's corpus.
  ///
  /// - Parameters: the source as it was typed, the corpus that is open, the language of messages, what is told how far
  ///   it is, and what is asked whether to stop.
  public typealias Work =
    @Sendable (
      String, Corpus, Language, @escaping @Sendable (AddingProgress) -> Void, @escaping @Sendable () -> Bool
    ) -> AddingOutcome

  private let work: Work
  /// The number of the run that is wanted: another one is stopped.
  private let wanted = Atomic(0)

  public init(_ work: @escaping Work) { self.work = work }

  /// Begins to add.
  ///
  /// - Parameter send: takes what is told of it, on another thread.
  func add(
    _ source: String, to corpus: Corpus, in language: Language,
    sending send: @escaping @Sendable (Event) -> Void
  ) {
    let run = wanted.add(1, ordering: .acquiringAndReleasing).newValue
    Workers.detach {
      let isStopped: @Sendable () -> Bool = { self.wanted.load(ordering: .acquiring) != run }
      let outcome = self.work(source, corpus, language, { if !isStopped() { send(.adding($0)) } }, isStopped)
      send(
        .added(
          AddingOutcome(
            count: outcome.count, summary: outcome.summary, lines: outcome.lines, isStopped: isStopped())))
    }
  }

  /// Stops before the next source, and before the next file is written.
  func stop() { wanted.add(1, ordering: .acquiringAndReleasing) }
}
