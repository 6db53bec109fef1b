import Foundation

/// How a program ended: by itself, with a status, or by a signal.
enum Ending: Equatable, Sendable {
  case exit(Int32)
  case signal(Int32)

  /// What a shell would call it.
  var shellStatus: Int32 {
    switch self {
    case .exit(let status): status
    case .signal(let number): 128 + number
    }
  }
}

/// A program that runs in a session of its own; killed at the end if it has not ended by then.
final class Child {
  let pid: pid_t
  private var ending: Ending?

  /// Starts a program with no other environment than the one given, and no other descriptors than these.
  ///
  /// - Parameter streams: what its descriptors 0, 1, 2 are: descriptors of this process, or a path. The first
  ///   terminal among the paths becomes its controlling terminal.
  init(_ arguments: [String], environment: [String: String], streams: [Stream]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      switch stream {
      case .descriptor(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      case .path(let path, let mode):
        posix_spawn_file_actions_addopen(&actions, Int32(number), path, mode, 0o600)
      }
    }
    // A fresh session without a terminal, and no signal ignored or blocked whatever the test runner does.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = Child.newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var pid: pid_t = 0
    let fault = Child.starting.withLock {
      posix_spawnp(&pid, arguments[0], &actions, &attributes, words, variables)
    }
    guard fault == 0 else { throw Fault(arguments[0], fault) }
    self.pid = pid
  }

  /// Held while a program starts, and while descriptors are made that it must not inherit.
  static let starting = NSLock()

  /// POSIX_SPAWN_SETSID, which the header hides behind _GNU_SOURCE.
  private static let newSession: Int32 = 0x80

  enum Stream {
    case descriptor(Int32)
    case path(String, Int32)
  }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(pid, number) }

  /// How it ended; nil if it still runs after so many seconds.
  func ending(within seconds: Double) -> Ending? { ending(until: Deadline(seconds)) }

  /// How it ended; nil if it still runs when the deadline has passed.
  func ending(until deadline: Deadline) -> Ending? {
    while ending == nil {
      var status: Int32 = 0
      if waitpid(pid, &status, WNOHANG) == pid {
        let signal = status & 0x7F
        ending = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
      } else if deadline.hasPassed {
        return nil
      } else {
        deadline.pause()
      }
    }
    return ending
  }

  /// Kills it, if need be, and waits until it is gone.
  func end() {
    guard ending == nil else { return }
    signal(SIGKILL)
    _ = ending(within: 10)
  }

  deinit { end() }
}

/// A call of the system that failed.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ code: Int32 = errno) { description = "\(what): \(String(cString: strerror(code)))" }
}

/// A point in time after which a test stops waiting.
struct Deadline: CustomStringConvertible {
  private let seconds: Double
  private let end: ContinuousClock.Instant

  /// - Parameter seconds: how long to wait for a program that no sanitizer slows.
  init(_ seconds: Double) { self.init(exactly: seconds * Sanitizer.patience) }

  init(exactly seconds: Double) {
    self.seconds = seconds
    end = ContinuousClock.now + .seconds(seconds)
  }

  /// How long it was when it was set.
  var description: String { "\(seconds) s" }

  var hasPassed: Bool { ContinuousClock.now >= end }

  /// Milliseconds left, for poll.
  var milliseconds: Int32 {
    let left = (end - ContinuousClock.now) / .milliseconds(1)
    return Int32(max(0, min(left, 60_000)))
  }

  /// Lets others run before the next look.
  func pause() { poll(nil, 0, 5) }
}
