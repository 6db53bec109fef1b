import CBundle

/// The encoding GB18030, of which GBK and GB2312 are parts, by a table of the program's own: a static program has no
/// converter. It agrees with Python's codec on every character.
public enum GB18030 {
  /// The text of some bytes; nil where they are no GB18030.
  public static func decode(_ bytes: [UInt8]) -> String? {
    let (text, bad) = utf8(mending: bytes, upTo: 0)
    return bad == 0 ? String(decoding: text, as: UTF8.self) : nil
  }

  /// The text of some bytes in UTF-8, with U+FFFD for each that is no GB18030, and how many there are.
  ///
  /// - Parameter limit: with more of them than this it ends there.
  public static func utf8(mending bytes: [UInt8], upTo limit: Int = .max) -> (text: [UInt8], bad: Int) {
    var bad = 0
    let (two, four) = (two, four)
    // A byte that is none becomes three, and no character takes more of each of its bytes.
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { text, count in
      bytes.withUnsafeBufferPointer { bytes in
        var at = 0
        func add(_ code: UInt32) {
          func put(_ byte: UInt32) {
            text[count] = UInt8(truncatingIfNeeded: byte)
            count += 1
          }
          switch code {
          case ..<0x80: put(code)
          case ..<0x800:
            put(0xC0 | code >> 6)
            put(0x80 | code & 0x3F)
          case ..<0x10000:
            put(0xE0 | code >> 12)
            put(0x80 | code >> 6 & 0x3F)
            put(0x80 | code & 0x3F)
          default:
            put(0xF0 | code >> 18)
            put(0x80 | code >> 12 & 0x3F)
            put(0x80 | code >> 6 & 0x3F)
            put(0x80 | code & 0x3F)
          }
        }
        while at < bytes.count {
          let first = bytes[at]
          if first < 0x80 {
            text[count] = first
            count += 1
            at += 1
          } else if let (code, length) = character(in: bytes, at: at, two, four) {
            add(code)
            at += length
          } else {
            add(0xFFFD)
            bad += 1
            if bad > limit { return }
            at += 1
          }
        }
      }
    }
    return (text, bad)
  }

  /// The bytes of a text; GB18030 has all characters.
  public static func encode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return bytes
  }

  /// The character that begins at an offset, and the count of its bytes: 1, 2 or 4.
  static func scalar(in bytes: [UInt8], at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    bytes.withUnsafeBufferPointer { character(in: $0, at: start, two, four) }.flatMap { code, length in
      Unicode.Scalar(code).map { ($0, length) }
    }
  }

  @inline(__always)
  private static func character(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ two: UnsafeBufferPointer<UInt16>, _ four: [UInt16]
  ) -> (code: UInt32, length: Int)? {
    let first = bytes[start]
    if first < 0x80 { return (UInt32(first), 1) }
    guard firstBytes.contains(first), start + 1 < bytes.count else { return nil }
    let second = bytes[start + 1]
    if !digits.contains(second) {
      guard second >= 0x40, second != 0x7F, second != 0xFF else { return nil }
      let row = Int(first - firstBytes.lowerBound) * secondCount
      let code = UInt32(two[row + Int(second) - (second > 0x7F ? 0x41 : 0x40)])
      return Unicode.Scalar(code) == nil ? nil : (code, 2)
    }
    guard start + 3 < bytes.count, firstBytes.contains(bytes[start + 2]), digits.contains(bytes[start + 3])
    else { return nil }
    let number =
      ((Int(first - 0x81) * 10 + Int(second - 0x30)) * 126 + Int(bytes[start + 2] - 0x81)) * 10
      + Int(bytes[start + 3] - 0x30)
    let code = number < four.count ? UInt32(four[number]) : UInt32(max(0, number - beyond + 0x10000))
    guard number < four.count || number >= beyond else { return nil }
    return Unicode.Scalar(code) == nil ? nil : (code, 4)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    guard scalar.value >= 0x80 else { return bytes.append(UInt8(scalar.value)) }
    let number: Int
    if scalar.value < 0x10000 {
      let index = Int(indices[Int(scalar.value)])
      if index < two.count {
        let (first, second) = index.quotientAndRemainder(dividingBy: secondCount)
        bytes += [UInt8(first + 0x81), UInt8(second + (second < 0x3F ? 0x40 : 0x41))]
        return
      }
      number = index - two.count
    } else {
      number = Int(scalar.value) - 0x10000 + beyond
    }
    bytes += [
      UInt8(number / 12600 + 0x81), UInt8(number / 1260 % 10 + 0x30), UInt8(number / 10 % 126 + 0x81),
      UInt8(number % 10 + 0x30),
    ]
  }

  private static let firstBytes: ClosedRange<UInt8> = 0x81...0xFE
  private static let digits: ClosedRange<UInt8> = 0x30...0x39
  /// How many second bytes a character of two bytes can have.
  private static let secondCount = 190
  /// The number of the code of four bytes of U+10000.
  private static let beyond = 189_000

  /// The characters of two bytes, which lie in the program.
  nonisolated(unsafe) private static let two = UnsafeBufferPointer(
    start: UnsafeRawPointer(bundled_gb18030_bytes()).assumingMemoryBound(to: UInt16.self),
    count: 126 * secondCount)

  /// The characters of the BMP of four bytes: all that are left, in order.
  private static let four: [UInt16] = {
    var isTaken = [Bool](repeating: false, count: 0x10000)
    for code in two { isTaken[Int(code)] = true }
    return (0x80...0xFFFF).filter { !isTaken[$0] && !(0xD800...0xDFFF).contains($0) }.map { UInt16($0) }
  }()

  /// For each character of the BMP its index among those of two bytes, or behind these its index among those of four.
  private static let indices: [UInt16] = {
    var indices = [UInt16](repeating: 0, count: 0x10000)
    for (index, code) in two.enumerated() { indices[Int(code)] = UInt16(index) }
    for (number, code) in four.enumerated() { indices[Int(code)] = UInt16(two.count + number) }
    return indices
  }()
}
