import Glibc
import TUI

extension FuzzTarget {
  /// No answer of a terminal becomes a key, however it is torn, and every key between two of them does. An escape
  /// after which the line tears is the Esc key.
  func fuzzReplies(_ bytes: [UInt8]) -> String? {
    setlocale(LC_CTYPE, "C.UTF-8")
    var (script, line) = (Script(bytes: bytes[...]), Line())
    var expected: [UInt32] = []
    while !script.bytes.isEmpty {
      let (reply, isWhole) = script.reply()
      line.send(reply, torn: script.next(), notAfterEscape: reply.starts(with: [0x1B, UInt8(ascii: "N")]))
      if !isWhole { line.forget() }
      let key = UInt8(ascii: "a") + script.next() % 26
      line.send([key], torn: 0, notAfterEscape: false)
      expected.append(UInt32(key))
    }
    let keys = line.characters.filter { $0 != 0x1B }
    return keys == expected ? nil : "typed \(expected), taken \(keys)"
  }
}

/// What a terminal sends, as bytes say.
private struct Script {
  var bytes: ArraySlice<UInt8>

  /// The next byte; zero after the last.
  mutating func next() -> UInt8 { bytes.popFirst() ?? 0 }

  /// Up to 80 characters, each one of some.
  private mutating func text(of some: [UInt8]) -> [UInt8] {
    (0..<Int(next() % 80)).map { _ in some[Int(next()) % some.count] }
  }

  /// An answer of some kind, and whether it has its end.
  mutating func reply() -> (bytes: [UInt8], isWhole: Bool) {
    let printed = Array<UInt8>(0x20...0x7E) + [0x08, 0x0A, 0x0D]
    // As two characters of seven bits, or as one of eight, in UTF-8.
    func introduced(_ letter: UInt8, _ isShort: Bool) -> [UInt8] {
      isShort ? [0xC2, letter + 0x40] : [0x1B, letter]
    }
    let (kind, isShort) = (next(), next() % 4 == 0)
    switch kind % 6 {
    case 0:
      let parameters = text(of: Array("0123456789;?<=>:".utf8))
      let finals = Array<UInt8>(0x40...0x7E).filter { !parameters.isEmpty || ![0x4D, 0x5B].contains($0) }
      let between = text(of: Array<UInt8>(0x20...0x2F)).prefix(2)
      return (introduced(0x5B, isShort) + parameters + between + [finals[Int(next()) % finals.count]], true)
    case 1:
      return (
        introduced(0x5B, isShort) + [UInt8(ascii: "M"), next() | 0x20, next() | 0x20, next() | 0x20], true
      )
    case 2: return (introduced(0x5B, isShort) + [0x5B, 0x41 + next() % 26], true)
    case 3: return (introduced(0x4E + next() % 2, isShort) + [0x40 + next() % 0x3F], true)
    case 4:
      let isCommand = next() % 2 == 0
      let start = introduced(isCommand ? 0x5D : Array("PX^_".utf8)[Int(next() % 4)], isShort)
      let ends: [[UInt8]] = [[0x1B, 0x5C], [0xC2, 0x9C], [0x18]] + (isCommand ? [[0x07]] : [])
      return (start + text(of: printed) + ends[Int(next()) % ends.count], true)
    default: return (introduced(0x5D, isShort) + text(of: printed), false)
    }
  }
}

/// Bytes on their way to the explorer, as `Terminal` takes them.
private struct Line {
  private var (decoder, filter) = (CharacterDecoder(), SequenceFilter())
  private(set) var characters: [UInt32] = []

  /// - Parameter torn: a bit for each byte after which nothing comes for a while.
  mutating func send(_ bytes: [UInt8], torn: UInt8, notAfterEscape: Bool) {
    for (place, byte) in bytes.enumerated() {
      if !filter.takesByte(), let code = decoder.take(byte) { take(filter.take(code)) }
      if torn >> (place % 8) & 1 == 1, !notAfterEscape || place > 0 { take(filter.pause()) }
    }
  }

  mutating func forget() {
    take(filter.pause())
    filter.forget()
  }

  private mutating func take(_ outputs: [SequenceFilter.Output]) {
    for case .character(let code) in outputs { characters.append(code) }
  }
}
