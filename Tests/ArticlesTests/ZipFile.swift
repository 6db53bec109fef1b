import CZlib

/// Makes ZIP archives for tests.
struct ZipFile {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init(_ files: [(name: String, text: String)] = []) {
    for (name, text) in files { add(name, Array(text.utf8)) }
  }

  /// - Parameters:
  ///   - packed: the file as it stands in the archive; stored where there is none.
  mutating func add(_ name: String, _ content: [UInt8], packed: [UInt8]? = nil, isEncrypted: Bool = false) {
    let (method, stored) = packed.map { (8, $0) } ?? (0, content)
    let fields =
      number(isEncrypted ? 1 : 0, 2) + number(method, 2) + number(0, 4) + number(0, 4)
      + number(stored.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2)
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + fields + number(0, 12) + number(bytes.count, 4)
    directory += Array(name.utf8)
    bytes += number(0x0403_4B50, 4) + number(20, 2) + fields + number(0, 2) + Array(name.utf8) + stored
    count += 1
  }

  var whole: [UInt8] {
    bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// A file packed as archives have it: without the header and the checksum of zlib.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    compress2(&packed, &size, content, UInt(content.count), 9)
    return Array(packed[2..<Int(size) - 4])
  }
}
