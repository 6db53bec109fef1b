import Foundation

/// A pipe that no program inherits by accident, closed at the end.
final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws {
    var ends: [Int32] = [-1, -1]
    try Child.starting.withLock {
      guard pipe(&ends) == 0 else { throw Fault("pipe") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    (reading, writing) = (ends[0], ends[1])
  }

  func write(_ text: String) { _ = text.withCString { Foundation.write(writing, $0, strlen($0)) } }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    closeReading()
    closeWriting()
  }

  /// Reads pipes to their ends, or as far as there is time.
  static func readAll(_ pipes: [Pipe], until deadline: Deadline) -> [String] {
    var bytes = pipes.map { _ in [UInt8]() }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while pipes.contains(where: { $0.reading >= 0 }), !deadline.hasPassed {
      var descriptors = pipes.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
      poll(&descriptors, nfds_t(descriptors.count), deadline.milliseconds)
      for (index, descriptor) in descriptors.enumerated() where descriptor.revents != 0 {
        let count = read(descriptor.fd, &buffer, buffer.count)
        if count > 0 { bytes[index] += buffer[..<count] } else { pipes[index].closeReading() }
      }
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
