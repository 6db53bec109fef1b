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

  /// Whether all threads of a process and of all that it has started sleep until something comes: what they had to do
  /// is done. Who waits for his turn on a busy machine does not sleep.
  static func isAsleep(_ pid: pid_t) -> Bool {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return threads.allSatisfy { thread in
      let folder = "/proc/\(pid)/task/\(thread)/"
      guard let status = try? String(contentsOfFile: folder + "stat", encoding: .utf8) else { return true }
      let state = status.split(separator: ")").last?.first { $0 != " " }
      let children = (try? String(contentsOfFile: folder + "children", encoding: .utf8)) ?? ""
      return state.map("SZTt".contains) ?? true
        && children.split(separator: " ").compactMap { pid_t($0) }.allSatisfy(isAsleep)
    }
  }

  /// Whether a process has ended; one that nobody asks for its end has ended all the same.
  static func isGone(_ pid: pid_t) -> Bool {
    let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    return text.map { $0.contains(") Z ") } ?? true
  }
}

/// A call of the system that failed.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ code: Int32 = errno) { description = "\(what): \(String(cString: strerror(code)))" }
}

/// A point in time after which a test stops waiting, and fails: reached by what hangs, not by what is slow.
struct Deadline: CustomStringConvertible {
  /// How many times as long as on a machine at rest anything may take.
  private static let busy = 4.0

  private let seconds: Double
  private let end: ContinuousClock.Instant

  /// - Parameter seconds: how long to wait for a program that no sanitizer slows, on a machine at rest.
  init(_ seconds: Double) {
    self.seconds = seconds * Deadline.busy * Sanitizer.patience
    end = ContinuousClock.now + .seconds(self.seconds)
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

  /// Whether something comes to hold.
  static func comes(within seconds: Double, _ holds: () throws -> Bool) rethrows -> Bool {
    let deadline = Deadline(seconds)
    while !(try holds()) {
      if deadline.hasPassed { return false }
      deadline.pause()
    }
    return true
  }

  /// What comes of something that the program, too, gives no more than a certain time: done again, when the machine was
  /// too busy for it to show anything.
  ///
  /// - Parameter attempt: gives nil where it took too long.
  static func inTime<Result>(_ attempt: () throws -> Result?) throws -> Result {
    for _ in 0..<30 { if let result = try attempt() { return result } }
    throw Fault("too slow each time", ETIMEDOUT)
  }
}
