import CZlib
import Model
import System

/// A ZIP archive: its list of files, and each of them unpacked within limits.
package struct ZipArchive {
  package struct Entry {
    package let name: String
    let method: Int
    let packedSize: Int
    let size: Int
    /// Where its header begins.
    let offset: Int
    let isEncrypted: Bool
  }

  private let bytes: [UInt8]
  package let entries: [Entry]

  /// The names of the files, as the list at the end of the archive gives them; none where there is no such list.
  static func names(in bytes: [UInt8]) -> [String] { directory(of: bytes).map(\.name) }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    entries = ZipArchive.directory(of: bytes)
  }

  /// Files in an archive, at most.
  private static let maximumEntries = 10_000

  /// APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16.
  private static func directory(of bytes: [UInt8]) -> [Entry] {
    guard bytes.count >= 22 else { return [] }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard
      let end = stride(from: bytes.count - 22, through: lowest, by: -1).first(where: {
        bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
      })
    else { return [] }
    var at = number(bytes, end + 16, 4)
    var entries: [Entry] = []
    while at + 46 <= bytes.count, entries.count < maximumEntries, number(bytes, at, 4) == 0x0201_4B50 {
      let (nameCount, extra, comment) = (
        number(bytes, at + 28, 2), number(bytes, at + 30, 2), number(bytes, at + 32, 2)
      )
      guard at + 46 + nameCount <= bytes.count else { break }
      entries.append(
        Entry(
          name: String(decoding: bytes[at + 46..<at + 46 + nameCount], as: UTF8.self),
          method: number(bytes, at + 10, 2), packedSize: number(bytes, at + 20, 4),
          size: number(bytes, at + 24, 4),
          offset: number(bytes, at + 42, 4), isEncrypted: bytes[at + 8] & 1 == 1))
      at += 46 + nameCount + extra + comment
    }
    return entries
  }

  /// Bytes that one file may unpack to, and times its packed size.
  private static let maximumSize = 64 << 20
  private static let maximumRatio = 1000

  /// A file, unpacked; nil where there is none of the name.
  package func file(_ name: String) throws(SourceFault) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    if entry.isEncrypted {
      throw .broken(Phrase("加了密码；请先去掉密码再存一次", "encrypted; save it again without a password"))
    }
    let limit = min(ZipArchive.maximumSize, max(1 << 16, entry.packedSize * ZipArchive.maximumRatio))
    let at = entry.offset
    guard at + 30 <= bytes.count, ZipArchive.number(bytes, at, 4) == 0x0403_4B50 else {
      throw ZipArchive.isBroken
    }
    let start = at + 30 + ZipArchive.number(bytes, at + 26, 2) + ZipArchive.number(bytes, at + 28, 2)
    guard start + entry.packedSize <= bytes.count else { throw ZipArchive.isBroken }
    let packed = bytes[start..<start + entry.packedSize]
    switch entry.method {
    case 0 where packed.count <= limit: return Array(packed)
    case 8: return try ZipArchive.unpacked(packed, limit: limit)
    default: throw ZipArchive.isBroken
    }
  }

  private static let isBroken = SourceFault.broken(
    Phrase("压缩包已损坏，或没有传完", "the archive is broken, or was not transferred whole"))

  /// By zlib, in pieces, so that a bomb takes no more than the limit.
  private static func unpacked(_ packed: ArraySlice<UInt8>, limit: Int) throws(SourceFault) -> [UInt8] {
    var stream = z_stream()
    guard czlib_begin(&stream) == Z_OK else { throw isBroken }
    defer { inflateEnd(&stream) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var input = Array(packed)
    var status = Z_OK
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while status == Z_OK, bytes.count <= limit {
        room.withUnsafeMutableBufferPointer { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(room.count)
          status = inflate(&stream, Z_NO_FLUSH)
          bytes += room[..<(room.count - Int(stream.avail_out))]
        }
      }
    }
    if bytes.count > limit {
      let size = limit >> 20
      throw .tooLarge(
        Phrase(
          "其中一个文件解压后超过 \(size) MiB，像是压缩炸弹", "a file in it unpacks to more than \(size) MiB, as a bomb does"))
    }
    guard status == Z_STREAM_END else { throw isBroken }
    return bytes
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}
