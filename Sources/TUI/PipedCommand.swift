import CTerminal
import Explorer
import Glibc

/// A command of the shell that gets a text on its standard input and has the terminal for its output.
enum PipedCommand {
  /// Runs a command to its end; where it has written to the screen, the user can read that before going on.
  ///
  /// - Parameter pause: what the user is told then.
  static func run(_ command: String, input: String, pause: String) -> RunningOutcome {
    let screen = ScreenWatch()
    let outcome = run(command, input: input)
    if case .failed = outcome { return outcome }
    if screen.wasWrittenTo { wait(saying: pause) }
    return outcome
  }

  /// Runs a command to its end.
  static func run(_ command: String, input: String = "") -> RunningOutcome {
    var end: Int32 = -1
    let child = cterminal_start(command, &end)
    guard child > 0 else { return .failed(reason: String(cString: strerror(errno))) }
    // A command that ends early, or reads nothing, has what it wanted.
    Array(input.utf8).withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = write(end, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 { written += count } else if errno != EINTR { break }
      }
    }
    close(end)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .ended(status: status >> 8 & 0xFF) : .killed(signal: signal)
  }

  private static func wait(saying text: String) {
    let bytes = Array("\n\(text) ".utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
    var byte: UInt8 = 0
    while byte != 0x0A {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 0 || count < 0 && errno != EINTR { return }
    }
  }
}

/// Notices whether anything is written to the terminal, by whomever.
private struct ScreenWatch: ~Copyable {
  private let watch: Int32
  private let isWatching: Bool

  init() {
    watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    isWatching = watch >= 0 && inotify_add_watch(watch, "/proc/self/fd/1", UInt32(IN_MODIFY)) >= 0
  }

  deinit { if watch >= 0 { close(watch) } }

  /// Where that cannot be known it is taken to be so.
  var wasWrittenTo: Bool {
    var events = [UInt8](repeating: 0, count: 4_096)
    return !isWatching || read(watch, &events, events.count) > 0
  }
}
