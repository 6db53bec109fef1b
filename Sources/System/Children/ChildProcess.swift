import CConfinement
import Glibc

/// A program that is run for what it writes: in a process group of its own, with nothing open but a pipe to each of its
/// standard streams, within limits, and ended with all that it has started.
public struct ChildProcess {
  /// What a child may take.
  public struct Limits: Sendable {
    /// Seconds by the clock, and of the processor.
    public var seconds = 20
    /// Bytes of address space.
    public var memory = 2 << 30
    /// Bytes that it may write.
    public var output = 64 << 20

    public init() {}
  }

  public struct Outcome: Sendable {
    public let output: [UInt8]
    public let errors: [UInt8]
    /// The exit status; nil where a signal ended it.
    public let status: Int32?
  }

  public enum Fault: Error, Sendable, Equatable {
    /// It cannot be started: `errno`.
    case start(Int32)
    case time(seconds: Int)
    case output(bytes: Int)
  }

  /// - Parameters:
  ///   - program: its path, or a name that is looked up in `$PATH`.
  ///   - input: what it reads.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], limits: Limits = Limits()
  ) throws(Fault) -> Outcome {
    var child = try Running(program, arguments)
    defer { child.end() }
    return try child.talk(input, limits)
  }
}

/// A child and its pipes.
private struct Running {
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var isAwaited = false

  init(_ program: String, _ arguments: [String]) throws(ChildProcess.Fault) {
    var ends: [Int32] = []
    func closeAll() { for end in ends { close(end) } }
    for _ in 0..<3 {
      var pipe: [Int32] = [0, 0]
      guard Glibc.pipe(&pipe) == 0 else {
        let code = errno
        closeAll()
        throw .start(code)
      }
      for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      ends += pipe
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[3], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[5], 2)
    // Other threads may be opening files right now.
    confinement_close_files_of(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var id = pid_t()
    let code = posix_spawnp(&id, program, &actions, &attributes, words, environ)
    close(ends[0])
    close(ends[3])
    close(ends[5])
    guard code == 0 else {
      close(ends[1])
      close(ends[2])
      close(ends[4])
      throw .start(code)
    }
    (process, input, output, errors) = (id, ends[1], ends[2], ends[4])
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Gives the child its input and takes what it writes, both as they can.
  mutating func talk(_ bytes: [UInt8], _ limits: ChildProcess.Limits) throws(ChildProcess.Fault)
    -> ChildProcess.Outcome
  {
    let pipeSignal = PipeSignal()
    defer { pipeSignal.restore() }
    let deadline = Running.now + limits.seconds * 1000
    var written = 0
    var said: [UInt8] = []
    var complained: [UInt8] = []
    var (isSaying, isComplaining) = (true, true)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    if bytes.isEmpty { closeInput() }
    while isSaying || isComplaining {
      let left = deadline - Running.now
      guard left > 0 else { throw .time(seconds: limits.seconds) }
      var waits = [
        pollfd(fd: isSaying ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isComplaining ? errors : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waits, nfds_t(waits.count), Int32(min(left, 60_000))) >= 0 || errno == EINTR else { break }
      if waits[0].revents != 0 {
        isSaying = Running.read(output, &buffer, into: &said, limit: limits.output)
        if said.count > limits.output { throw .output(bytes: limits.output) }
      }
      if waits[1].revents != 0 {
        isComplaining = Running.read(errors, &buffer, into: &complained, limit: Running.longestComplaint)
      }
      if waits[2].revents != 0, input >= 0 {
        let count = bytes[written...].withUnsafeBytes { write(input, $0.baseAddress, min($0.count, 1 << 16)) }
        if count > 0 { written += count }
        if written == bytes.count || count < 0 && errno != EAGAIN && errno != EINTR { closeInput() }
      }
    }
    return ChildProcess.Outcome(output: said, errors: complained, status: try wait(until: deadline, limits))
  }

  /// What is kept of what a child says on standard error, in bytes.
  private static let longestComplaint = 1 << 16

  /// Reads what is there; false at the end. Beyond the limit, and one more byte that tells of it, nothing is kept.
  private static func read(_ file: Int32, _ buffer: inout [UInt8], into bytes: inout [UInt8], limit: Int)
    -> Bool
  {
    let count = Glibc.read(file, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<min(count, max(0, limit + 1 - bytes.count))]
      return true
    }
    return count < 0 && (errno == EAGAIN || errno == EINTR)
  }

  private mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// A child that has closed its streams ends soon, or is ended.
  private mutating func wait(until deadline: Int, _ limits: ChildProcess.Limits) throws(ChildProcess.Fault)
    -> Int32?
  {
    var status: Int32 = 0
    var pause: UInt32 = 200
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process || result < 0 && errno != EINTR { break }
      if Running.now > deadline { throw .time(seconds: limits.seconds) }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    isAwaited = true
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  /// Ends the child and what it has started, and gives its pipes back.
  mutating func end() {
    kill(-process, SIGKILL)
    if !isAwaited {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    closeInput()
    close(output)
    close(errors)
  }

  /// Milliseconds of a clock that is never set.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Keeps the signal of a broken pipe from this thread while it writes to a child that may have ended.
private struct PipeSignal {
  private var former = sigset_t()
  private var blocked = sigset_t()

  init() {
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &blocked, &former)
  }

  /// Takes the signal away where it has come, and lets later ones come again.
  func restore() {
    var (blocked, former, none) = (blocked, former, timespec())
    if sigismember(&former, SIGPIPE) == 0 { while sigtimedwait(&blocked, nil, &none) > 0 {} }
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }
}
