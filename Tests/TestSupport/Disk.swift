import Foundation
import Glibc

/// A small disk in memory, for as long as something is done. Only root can mount one.
package struct Disk {
  private let path: String

  package static let canBeMounted: Bool = {
    let path = NSTemporaryDirectory() + "wentan-test-" + UUID().uuidString
    guard geteuid() == 0, mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    return Glibc.mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 && umount(path) == 0
  }()

  package static func mounted(
    at path: String, size: String = "256k", _ body: (Disk) throws -> Void
  ) throws {
    try Disk.mount(path, 0, "size=" + size)
    defer { umount2(path, Int32(MNT_DETACH)) }
    try body(Disk(path: path))
  }

  package func makeReadOnly() throws {
    try Disk.mount(path, UInt(MS_REMOUNT | MS_RDONLY), nil)
  }

  /// Leaves not one byte free.
  package func fill() {
    let file = open(path + "/filler", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    var size = 1 << 16
    while size > 0 {
      if write(file, [UInt8](repeating: 0x2E, count: size), size) <= 0 { size /= 2 }
    }
    close(file)
  }

  package func makeRoom() { unlink(path + "/filler") }

  private static func mount(_ path: String, _ flags: UInt, _ options: String?) throws {
    guard Glibc.mount("tmpfs", path, "tmpfs", flags, options) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }
}
