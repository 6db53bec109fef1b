import Foundation
import Testing

/// wentan on a raw terminal line: every byte it sends is kept, and the line can be cut or left unread.
final class Pty {
  private var master: Int32 = -1
  /// The terminal's own end, kept open so that its settings can be looked at after the program's end.
  private let terminal: Int32
  let child: Child
  /// The settings of the terminal before the program started.
  private let settingsBefore: [tcflag_t]
  /// All bytes that the program has sent so far and that were read.
  private(set) var bytes: [UInt8] = []

  /// Starts wentan on a new terminal.
  ///
  /// - Parameter shell: a shell command that starts the program as `"$@"` instead.
  convenience init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, variables: [String: String] = [:],
    shell: String? = nil
  ) throws {
    try self.init(arguments, columns: columns, rows: rows, variables: variables, shell: shell)
  }

  convenience init(
    _ arguments: [String], columns: Int, rows: Int, variables: [String: String] = [:], shell: String? = nil
  ) throws {
    let command = [Program.path] + arguments
    try self.init(
      running: shell.map { ["/bin/sh", "-c", $0, "sh"] + command } ?? command, columns: columns, rows: rows,
      variables: variables)
  }

  /// Starts any program.
  init(running command: [String], columns: Int = 80, rows: Int = 24, variables: [String: String] = [:]) throws
  {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (far, near): (Int32, Int32) = (-1, -1)
    let path = try Child.starting.withLock {
      guard openpty(&far, &near, nil, nil, &size) == 0, let name = ttyname(near) else {
        throw Fault("a new terminal")
      }
      for end in [far, near] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return String(cString: name)
    }
    (master, terminal) = (far, near)
    settingsBefore = Pty.settings(of: terminal)
    // A path, not a descriptor: the first terminal that a new session opens becomes its own.
    child = try Child(
      command, environment: Program.environment.merging(variables) { $1 },
      streams: [.path(path, O_RDWR), .path(path, O_RDWR), .path(path, O_RDWR)])
  }

  deinit {
    child.end()
    hangUp()
    close(terminal)
  }

  /// Cuts the line, as a lost connection does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Types keys.
  func type(_ keys: String) { send(Array(keys.utf8)) }

  /// Sends bytes as they come on a line, whatever they are.
  func send(_ bytes: [UInt8]) {
    _ = write(master, bytes, bytes.count)
  }

  /// Types a long text as fast as the program takes it, and reads what it sends meanwhile.
  func paste(_ text: String, within seconds: Double, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let deadline = Deadline(seconds)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, !deadline.hasPassed {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress!, min($0.count, 1024)) }
      if count > 0 { rest = rest.dropFirst(count) } else { _ = read(for: 5) }
    }
    try #require(
      rest.isEmpty, "\(rest.count) keys not taken after \(deadline)", sourceLocation: sourceLocation)
  }

  /// Types keys over and over, as many as the line takes, and reads what is sent meanwhile; says whether something came
  /// to hold.
  func flood(with keys: String, within seconds: Double, until holds: () -> Bool) -> Bool {
    let deadline = Deadline(seconds)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let some = Array(String(repeating: keys, count: 200).utf8)
    var rest = some[...]
    while !holds() {
      if deadline.hasPassed { return false }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress!, $0.count) }
      rest = rest.dropFirst(max(0, count))
      if rest.isEmpty { rest = some[...] }
      _ = read(for: count > 0 ? 0 : 1)
    }
    return true
  }

  /// The most memory that the program has had so far, in KiB.
  func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(child.pid)/status", encoding: .utf8)
    return try Int(#require(status.firstMatch(of: /VmHWM:\s+(\d+)/)).1)!
  }

  /// The text sent so far, escape sequences included.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func hasSent(_ text: String) -> Bool { self.text.contains(text) }

  /// Reads until a text has come; after the deadline fails and shows what came instead.
  func waitFor(
    _ text: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = Deadline(seconds)
    while !hasSent(text), !deadline.hasPassed { _ = read(for: min(100, deadline.milliseconds)) }
    try #require(
      hasSent(text), "no \"\(text)\" within \(deadline) in:\n\(self.text.visible)",
      sourceLocation: sourceLocation)
  }

  /// Types keys and returns what is sent for them: from the first byte on until the program waits again.
  func bytes(for keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [UInt8] {
    let start = bytes.count
    type(keys)
    let deadline = Deadline(15)
    while waitingKeys > 0 || bytes.count == start, !deadline.hasPassed { _ = read(for: 5) }
    try #require(bytes.count > start, "nothing was sent for \(keys.visible)", sourceLocation: sourceLocation)
    settle()
    return Array(bytes[start...])
  }

  /// Types keys and returns what is sent for them, if anything is.
  func bytesIfAny(for keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [UInt8] {
    let start = bytes.count
    type(keys)
    awaitKeysTaken()
    try #require(waitingKeys == 0, "the keys were not read", sourceLocation: sourceLocation)
    settle()
    return Array(bytes[start...])
  }

  /// Reads until the program has taken all keys.
  func awaitKeysTaken() {
    let deadline = Deadline(15)
    repeat { _ = read(for: 5) } while waitingKeys > 0 && !deadline.hasPassed
  }

  /// Reads until something holds, at most so long; says whether it does.
  func reads(within seconds: Double, until holds: () -> Bool) -> Bool {
    let deadline = Deadline(seconds)
    while !holds() {
      if deadline.hasPassed { return false }
      _ = read(for: min(50, deadline.milliseconds))
    }
    return true
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until the line is silent because the program has taken all keys and waits for more.
  func settle() {
    let deadline = Deadline(15)
    // What was sent and what was typed is for a moment with neither end, and both may sleep then.
    repeat { while read(for: Pty.underway) {} } while !isWaiting && !deadline.hasPassed
  }

  /// Milliseconds that bytes may be on their way from one end of the terminal to the other.
  private static let underway: Int32 = 150

  /// Whether the program has taken all keys and sleeps.
  private var isWaiting: Bool { waitingKeys == 0 && Child.isAsleep(child.pid) }

  /// Types a key again and again, reading nothing, until the program is stuck in writing: it sleeps, and takes no key.
  func fill(with key: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let deadline = Deadline(15)
    while !deadline.hasPassed {
      type(key)
      // Keys wake a program that waits for them.
      var looks = 0
      while waitingKeys > 0, !deadline.hasPassed {
        looks = Child.isAsleep(child.pid) ? looks + 1 : 0
        if looks == 40 { return }
        deadline.pause()
      }
    }
    try #require(Bool(false), "the line did not fill", sourceLocation: sourceLocation)
  }

  /// Reads the rest until the program has ended, and says how it ended; nil if it did not.
  func ending(within seconds: Double) -> Ending? {
    let deadline = Deadline(seconds)
    while master >= 0, child.ending(within: 0) == nil, !deadline.hasPassed { _ = read(for: 5) }
    let ending = child.ending(until: deadline)
    while master >= 0, read(for: 0) {}
    return ending
  }

  /// Whether the terminal is set as it was before the program started.
  var isAsBefore: Bool { Pty.settings(of: terminal) == settingsBefore }

  /// Bytes typed that the program has not read yet.
  private var waitingKeys: Int {
    var count: Int32 = 0
    return ioctl(terminal, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads what has come, waiting at most so long; false if nothing came.
  private func read(for milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(master, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] }
    return count > 0
  }

  private static func settings(of terminal: Int32) -> [tcflag_t] {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }
}

extension String {
  /// With escape characters made visible.
  var visible: String { replacingOccurrences(of: "\u{1B}", with: "␛") }
}
