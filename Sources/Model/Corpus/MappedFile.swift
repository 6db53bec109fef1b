import Glibc
import System

/// A file that is mapped, held open to notice that others write to it in its place. A file that takes its name does not
/// touch it.
final class MappedFile: Sendable {
  private let descriptor: Int32
  /// How the file was when it was last looked through, or mapped.
  private let known: Locked<State>

  private struct State: Equatable {
    let byteCount: Int
    let seconds: Int
    let nanoseconds: Int

    init?(of descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      byteCount = status.st_size
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  /// - Parameter descriptor: the file; whoever opened it closes it.
  init?(_ descriptor: Int32) {
    guard let state = State(of: descriptor) else { return nil }
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { return nil }
    self.descriptor = own
    known = Locked(state)
  }

  deinit { close(descriptor) }

  /// Whether it was written to or cut since it was last asked.
  func hasChanged() -> Bool {
    guard let now = State(of: descriptor) else { return false }
    return known.withLock { known in
      defer { known = now }
      return known != now
    }
  }
}
