import Foundation
import Testing

/// A small disk in memory, for as long as something is done. Only root can mount one.
struct Disk {
  private let path: String

  static let canBeMounted: Bool = {
    let path = NSTemporaryDirectory() + "wentan-test-" + UUID().uuidString
    guard geteuid() == 0, mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    return mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 && umount(path) == 0
  }()

  static func mounted(at path: String, size: String = "256k", _ body: (Disk) throws -> Void) throws {
    try #require(mount("tmpfs", path, "tmpfs", 0, "size=" + size) == 0)
    defer { umount2(path, Int32(MNT_DETACH)) }
    try body(Disk(path: path))
  }

  func makeReadOnly() throws {
    try #require(mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
  }

  /// Leaves not one byte free.
  func fill() {
    let file = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    var size = 1 << 16
    while size > 0 {
      if write(file, [UInt8](repeating: 0x2E, count: size), size) <= 0 { size /= 2 }
    }
    close(file)
  }

  func makeRoom() { unlink(path + "/filler") }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where no disk can be mounted, and says so.
  static var needsMount: Self { .enabled(if: Disk.canBeMounted, "only root can mount a disk") }
}
