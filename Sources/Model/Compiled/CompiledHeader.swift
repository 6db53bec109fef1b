/// The first words of a compiled corpus: what it is made from, where its sections lie, and checksums.
struct CompiledHeader {
  /// Tells from what files the corpus was made.
  let key: UInt64
  /// The checksum of all that follows the header.
  let checksum: UInt64
  /// The first byte of every section and the end of its bytes, one after the other in the order of `Section`.
  private let bounds: [Int]

  /// "WENTANC" and the version of the form, which changes with the layout of any row or the meaning of any byte.
  private static let magic: UInt64 = 0x04_43_4E_41_54_4E_45_57
  private static let wordCount = 5 + 2 * Section.allCases.count + 1
  static let byteCount = Memory.aligned(wordCount * 8)

  /// A header for sections of some sizes, one behind the other.
  init(key: UInt64, checksum: UInt64, lengths: [Int]) {
    self.key = key
    self.checksum = checksum
    var start = CompiledHeader.byteCount
    bounds = lengths.flatMap { length in
      defer { start += Memory.aligned(length) }
      return [start, start + length]
    }
  }

  /// The bytes of a section.
  subscript(section: Section) -> Range<Int> {
    let position = 2 * section.rawValue
    return bounds[position]..<bounds[position + 1]
  }

  /// The size of the file.
  var total: Int { Memory.aligned(bounds.last ?? CompiledHeader.byteCount) }

  /// Reads a header and trusts nothing in it; nil where it is none of this form, is damaged, or its sections do not lie
  /// inside the file.
  init?(reading bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= CompiledHeader.byteCount else { return nil }
    func word(_ number: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: 8 * number, as: UInt64.self) }
    let last = CompiledHeader.wordCount - 1
    guard word(0) == CompiledHeader.magic, word(1) == CompiledHeader.layout, word(2) == UInt64(bytes.count),
      word(last) == Checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<(8 * last)])).value
    else { return nil }
    (key, checksum) = (word(3), word(4))
    var bounds: [Int] = []
    for section in Section.allCases {
      let (start, end) = (word(5 + 2 * section.rawValue), word(6 + 2 * section.rawValue))
      guard start >= UInt64(CompiledHeader.byteCount), start <= end, end <= UInt64(bytes.count),
        start % UInt64(Memory.alignment) == 0, (end - start) % UInt64(section.stride) == 0
      else { return nil }
      bounds += [Int(start), Int(end)]
    }
    self.bounds = bounds
  }

  /// The bytes of the header.
  var bytes: [UInt8] {
    var words = [CompiledHeader.magic, CompiledHeader.layout, UInt64(total), key, checksum]
    words += bounds.map { UInt64($0) }
    words.append(words.withUnsafeBytes { Checksum(of: $0).value })
    var bytes = words.withUnsafeBytes { Array($0) }
    bytes += [UInt8](repeating: 0, count: CompiledHeader.byteCount - bytes.count)
    return bytes
  }

  /// Changes where a row does, should the version of the form be forgotten.
  private static let layout: UInt64 = {
    var checksum = Checksum()
    for section in Section.allCases { checksum.add(section.stride) }
    return checksum.value
  }()
}
