/// Finds the lines of offsets in a file, quickly where they come about in the order of the file.
struct LineCursor {
  /// Where each line ends.
  private let ends: [UInt32]
  private var index = 0

  init(ends: [UInt32]) { self.ends = ends }

  /// The one-based line of an offset.
  mutating func line(of offset: Int) -> Int {
    while index < ends.count, ends[index] < offset { index += 1 }
    while index > 0, ends[index - 1] >= offset { index -= 1 }
    return index + 1
  }

  /// Where each line of a file ends.
  static func ends(in bytes: [UInt8]) -> [UInt32] {
    var ends: [UInt32] = []
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { ends.append(UInt32(offset)) }
    return ends
  }
}
