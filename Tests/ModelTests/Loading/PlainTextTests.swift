import TestSupport
import Testing

@testable import Model
@testable import Text

/// The quick look at bytes sees what the standard library sees.
@Suite struct PlainTextTests {
  /// Pieces from both sides of what UTF-8 allows.
  private static let pieces: [[UInt8]] =
    [
      "a", "abcdefgh", "é", "文", "探索", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "😀", "\u{10000}",
      "\u{10FFFF}",
    ]
    .map { Array($0.utf8) } + [
      [0], [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE6, 0x96], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ]

  private func isPlain(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(PlainText.isPlain) }

  private func isKnownAsPlain(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && (try? UTF8Span(validating: bytes.span)) != nil
  }

  @Test func everyPieceAtEveryPlace() {
    for piece in Self.pieces {
      for (before, behind) in (0..<10).flatMap({ before in (0..<10).map { (before, $0) } }) {
        let ascii = [UInt8](repeating: 0x61, count: before) + piece + [UInt8](repeating: 0x62, count: behind)
        #expect(isPlain(ascii) == isKnownAsPlain(ascii), "\(ascii)")
        let chinese = Array("文".utf8) + ascii + Array("探".utf8)
        #expect(isPlain(chinese) == isKnownAsPlain(chinese), "\(chinese)")
      }
    }
  }

  @Test func piecesByLot() {
    var random = SeededGenerator(seed: 31)
    var plain = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).flatMap { _ in
        Self.pieces.randomElement(using: &random)!
      }
      if isPlain(bytes) { plain += 1 }
      #expect(isPlain(bytes) == isKnownAsPlain(bytes), "\(bytes)")
    }
    #expect((1000..<19_000).contains(plain))
  }

  /// A mark ends or parts a string wherever it stands among the eight bytes that are looked at together.
  @Test func marksOfAStringAtEveryPlace() {
    for filler in ["a", "文", "\u{7F}", "!", "#", "[", "]"] {
      for count in 0..<20 {
        let text = String(repeating: filler, count: count)
        #expect(extent(of: "\"\(text)\" x") == "\(text) false")
        #expect(extent(of: "\"\(text)\\\"\(text)\"") == "\(text)\\\"\(text) true")
        #expect(extent(of: "\"\(text)\n\(text)\"") == "controlCharacter \(text.utf8.count + 1)")
        #expect(extent(of: "\"\(text)\u{1F}\"") == "controlCharacter \(text.utf8.count + 1)")
        #expect(extent(of: "\"\(text)") == "unclosedString 0")
        #expect(extent(of: "\"\(text)\\") == "unclosedString 0")
      }
    }
  }

  private func extent(of text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      do throws(JSONSyntaxError) {
        let (range, escaped) = try reader.stringExtent()
        return "\(String(decoding: bytes[range], as: UTF8.self)) \(escaped)"
      } catch {
        return "\(error.fault) \(error.offset)"
      }
    }
  }
}
