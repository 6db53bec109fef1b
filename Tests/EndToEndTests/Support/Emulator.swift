import Foundation

/// A terminal of the test's own: it draws what the program sends, and answers what it asks. It knows the sequences
/// of the terminals that the tests name, and no more.
final class Emulator {
  private(set) var columns: Int
  private(set) var rows: Int
  /// The characters on the screen; nil in the second column of a wide one.
  private var cells: [[Unicode.Scalar?]] = []
  private(set) var cursor = (x: 0, y: 0)
  private var saved = (x: 0, y: 0)
  /// Whether the last column was written and the next character goes to the next row.
  private var wraps = false
  private var region = 0..<0
  private var last: Unicode.Scalar = " "
  /// The rest of a sequence whose end has not come yet.
  private var rest: [Unicode.Scalar] = []
  private var decoder: Decoder
  /// What the terminal answers, for the line.
  private(set) var answers: [UInt8] = []

  /// Whether it waits with wrapping until a character follows, as most do; TERM=ansi promises that it does not.
  private let wrapsLate: Bool
  private let ambiguousIsWide: Bool

  init(
    columns: Int, rows: Int, encoding: String = "UTF-8", wrapsLate: Bool = true, ambiguousIsWide: Bool = false
  ) throws {
    (self.columns, self.rows) = (columns, rows)
    (self.wrapsLate, self.ambiguousIsWide) = (wrapsLate, ambiguousIsWide)
    decoder = try Decoder(encoding)
    resize(columns: columns, rows: rows)
  }

  /// Takes another size; what is on the screen is lost.
  func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0..<rows
    move(x: cursor.x, y: cursor.y)
  }

  /// The text on the screen, row by row, without the spaces at their ends.
  var screen: [String] {
    cells.map { row in
      var text = String(String.UnicodeScalarView(row.compactMap { $0 }))
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The columns, from 0 up, in which a row holds a character.
  func columns(of scalar: Unicode.Scalar, inRow row: Int) -> [Int] {
    cells[row].indices.filter { cells[row][$0] == scalar }
  }

  func takeAnswers() -> [UInt8] {
    defer { answers = [] }
    return answers
  }

  /// Draws what has come.
  func feed(_ bytes: some Sequence<UInt8>) {
    rest += decoder.decode(bytes)
    var place = 0
    while place < rest.count {
      guard let length = take(rest[place...]) else { break }
      place += length
    }
    rest.removeFirst(place)
  }

  /// Takes a character or a sequence; its length, or nil where its end has not come.
  private func take(_ input: ArraySlice<Unicode.Scalar>) -> Int? {
    let first = input.first!
    guard first == "\u{1B}" else {
      if first.value >= 0x20, first != "\u{7F}" { put(first) } else { control(first) }
      return 1
    }
    guard let kind = input.dropFirst().first else { return nil }
    switch kind {
    case "[":
      let body = input.dropFirst(2)
      guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0.value) }) else { return nil }
      act(on: String(String.UnicodeScalarView(body[..<end])), body[end])
      return end - input.startIndex + 1
    case "]":
      if input.dropFirst(2).first == "R" { return 3 }
      // Ended by BEL, or by ESC and a backslash.
      guard let end = input.dropFirst(2).firstIndex(where: { $0 == "\u{7}" || $0 == "\u{1B}" }) else {
        return nil
      }
      if input[end] == "\u{7}" { return end - input.startIndex + 1 }
      return end + 1 < input.endIndex ? end - input.startIndex + 2 : nil
    case "(", ")": return input.count < 3 ? nil : 3
    case "7": saved = cursor
    case "8": move(x: saved.x, y: saved.y)
    case "M": if cursor.y == region.lowerBound { scroll(by: -1) } else { move(x: cursor.x, y: cursor.y - 1) }
    case "D": feedLine()
    default: break
    }
    return 2
  }

  private func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{8}": move(x: cursor.x - 1, y: cursor.y)
    case "\t": move(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
    case "\n", "\u{B}": feedLine()
    case "\r": move(x: 0, y: cursor.y)
    default: break
    }
  }

  private func feedLine() {
    if cursor.y == region.upperBound - 1 { scroll(by: 1) } else { move(x: cursor.x, y: cursor.y + 1) }
  }

  private func move(x: Int, y: Int) {
    cursor = (max(0, min(x, columns - 1)), max(0, min(y, rows - 1)))
    wraps = false
  }

  private func scroll(by count: Int) {
    let blank = [Unicode.Scalar?](repeating: " ", count: columns)
    for _ in 0..<min(abs(count), region.count) {
      cells.remove(at: count > 0 ? region.lowerBound : region.upperBound - 1)
      cells.insert(blank, at: count > 0 ? region.upperBound - 1 : region.lowerBound)
    }
  }

  // MARK: Characters

  private func put(_ scalar: Unicode.Scalar) {
    let width = Tmux.isWide(scalar) || ambiguousIsWide && Emulator.isAmbiguous(scalar) ? 2 : 1
    if wraps || cursor.x + width > columns {
      move(x: 0, y: cursor.y)
      feedLine()
    }
    guard width <= columns else { return }
    set(scalar, at: cursor.x)
    if width == 2 { cells[cursor.y][cursor.x + 1] = nil }
    last = scalar
    if cursor.x + width < columns { return move(x: cursor.x + width, y: cursor.y) }
    cursor.x = columns - 1
    wraps = true
    if !wrapsLate {
      move(x: 0, y: cursor.y)
      feedLine()
    }
  }

  /// Overwrites a cell; what is left of a wide character is blank.
  private func set(_ scalar: Unicode.Scalar, at x: Int) {
    if cells[cursor.y][x] == nil, x > 0 { cells[cursor.y][x - 1] = " " }
    let end = x + (Tmux.isWide(scalar) || ambiguousIsWide && Emulator.isAmbiguous(scalar) ? 2 : 1)
    if end < columns, cells[cursor.y][end] == nil { cells[cursor.y][end] = " " }
    cells[cursor.y][x] = scalar
  }

  /// Those of the characters of ambiguous width that the program shows.
  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    "“”‘’…—–·×°±①②③─│■★☆↑↓←→⇧\u{FFFD}".unicodeScalars.contains(scalar)
  }

  private func erase(_ range: Range<Int>, inRow row: Int) {
    let range = range.clamped(to: 0..<columns)
    if range.isEmpty { return }
    if cells[row][range.lowerBound] == nil, range.lowerBound > 0 { cells[row][range.lowerBound - 1] = " " }
    for x in range { cells[row][x] = " " }
    if range.upperBound < columns, cells[row][range.upperBound] == nil { cells[row][range.upperBound] = " " }
  }

  // MARK: Sequences

  private func act(on parameters: String, _ final: Unicode.Scalar) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers[0]
    let count = max(1, first)
    let (x, y) = cursor
    switch final {
    case "H", "f": move(x: max(1, numbers.count > 1 ? numbers[1] : 1) - 1, y: count - 1)
    case "A": move(x: x, y: y - count)
    case "B": move(x: x, y: y + count)
    case "C": move(x: x + count, y: y)
    case "D": move(x: x - count, y: y)
    case "G", "`": move(x: count - 1, y: y)
    case "d": move(x: x, y: count - 1)
    case "K": erase(first == 0 ? x..<columns : 0..<(first == 1 ? x + 1 : columns), inRow: y)
    case "J":
      if first != 1 { erase(first == 0 ? x..<columns : 0..<columns, inRow: y) }
      for row in first == 0 ? y + 1..<rows : 0..<(first == 1 ? y : rows) { erase(0..<columns, inRow: row) }
    case "X": erase(x..<min(columns, x + count), inRow: y)
    case "P", "@":
      let tail = Array(cells[y][x...])
      let blank = [Unicode.Scalar?](repeating: " ", count: min(count, tail.count))
      let moved = final == "P" ? tail.dropFirst(count) + blank : blank + tail.dropLast(min(count, tail.count))
      cells[y].replaceSubrange(x..., with: moved)
    case "L", "M":
      let old = region
      region = min(y, old.upperBound - 1)..<old.upperBound
      scroll(by: final == "M" ? count : -count)
      region = old
      move(x: 0, y: y)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { put(last) }
    case "r" where !parameters.hasPrefix("?"):
      region = count - 1..<(numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], rows) : rows)
      move(x: 0, y: 0)
    case "n" where first == 6: answers += Array("\u{1B}[\(y + 1);\(x + 1)R".utf8)
    case "n" where first == 5: answers += Array("\u{1B}[0n".utf8)
    default: break
    }
  }
}

/// Makes characters of bytes in any encoding of the C library, however the bytes are cut.
private final class Decoder {
  private let converter: iconv_t
  private var rest: [UInt8] = []

  init(_ encoding: String) throws {
    converter = iconv_open("UTF-32LE", encoding)
    if converter == iconv_t(bitPattern: -1) { throw Fault("iconv from \(encoding)") }
  }

  deinit { iconv_close(converter) }

  func decode(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
    rest += bytes
    var scalars: [Unicode.Scalar] = []
    while !rest.isEmpty {
      var output = [UInt32](repeating: 0, count: rest.count)
      let (used, made, fault) = rest.withUnsafeMutableBytes { source in
        output.withUnsafeMutableBytes { target -> (Int, Int, Int32) in
          var (from, left) = (source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count)
          var (to, room) = (target.baseAddress?.assumingMemoryBound(to: CChar.self), target.count)
          let isWhole = Int(truncatingIfNeeded: iconv(converter, &from, &left, &to, &room)) != -1
          return (source.count - left, (target.count - room) / 4, isWhole ? 0 : errno)
        }
      }
      scalars += output[..<made].map { Unicode.Scalar($0) ?? "\u{FFFD}" }
      rest.removeFirst(used)
      if fault == EINVAL { break }
      if fault == EILSEQ {
        rest.removeFirst()
        scalars.append("\u{FFFD}")
      }
    }
    return scalars
  }
}
