import Glibc
import Synchronization

/// Threads for work beside the explorer, and for work on many things at a time.
public enum Workers {
  /// Threads that work at a time, at most: as many as the program may use cores.
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Does work in a thread of its own.
  public static func detach(_ work: @escaping @Sendable () -> Void) {
    if let thread = start(work) { pthread_detach(thread) } else { work() }
  }

  /// Does the same work on many things, several at a time; the results are in the order of the things.
  ///
  /// - Parameter limit: how many at a time at most: more than there are cores where the work is to wait.
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], atOnce limit: Int = count, _ work: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    // Every start comes here with nothing to share out, and how many cores there are stands in a file.
    guard inputs.count > 1, limit > 1 else { return inputs.map(work) }
    let others = min(limit, inputs.count) - 1
    let results = Results<Output>(count: inputs.count)
    let share: @Sendable () -> Void = {
      while let next = results.next() { results.set(work(inputs[next]), at: next) }
    }
    let threads = (0..<others).compactMap { _ in start(share) }
    share()
    for thread in threads { pthread_join(thread, nil) }
    return results.take()
  }

  /// What a thread is worth: to start one and to wait for it takes longer than to go through fewer things.
  private static let few = 10_000

  /// Does two different things, at a time if they are worth it.
  ///
  /// - Parameter size: how many things there are to go through.
  package static func both<One: Sendable, Other: Sendable>(
    of size: Int, _ one: @escaping @Sendable () -> One, _ other: @escaping @Sendable () -> Other
  ) -> (One, Other) {
    if size < few { return (one(), other()) }
    let results = Workers.map([true, false]) { isFirst -> (One?, Other?) in
      isFirst ? (one(), nil) : (nil, other())
    }
    return (results[0].0!, results[1].1!)
  }

  /// Starts a thread that takes no signals but those of its own faults: they are for the thread that waits for the
  /// terminal.
  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    for fault in [SIGBUS, SIGSEGV, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&all, fault) }
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Box(WorkCount.countingOn(work)))
    var thread = pthread_t()
    let fault = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Box>.fromOpaque(argument!).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
    guard fault != 0 else { return thread }
    box.release()
    return nil
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Room for results that several threads put in, each place once.
  private final class Results<Output: Sendable>: @unchecked Sendable {
    private let room: UnsafeMutableBufferPointer<Output>
    private let given = Atomic(0)

    init(count: Int) { room = .allocate(capacity: count) }

    /// The next thing to be worked on; nil when all are taken.
    func next() -> Int? {
      let next = given.add(1, ordering: .relaxed).oldValue
      return next < room.count ? next : nil
    }

    func set(_ result: consuming Output, at position: Int) {
      room.initializeElement(at: position, to: result)
    }

    /// All results, when all threads have ended.
    func take() -> [Output] {
      defer {
        room.deinitialize()
        room.deallocate()
      }
      return Array(room)
    }
  }
}
