import Testing

@testable import Text

/// The hashes are of what Python's codec gives: FNV-1a over all code points of all codes, and over all bytes of all characters.
struct GB18030Tests {
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ code: UInt32) {
      for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(code >> UInt32(shift) & 0xFF)) }
    }
  }

  @Test func everyCodeIsTheCharacterThatPythonHas() {
    var hash = Hash()
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE where second != 0x7F {
        hash.add(GB18030.scalar(in: [first, second], at: 0)?.scalar.value ?? 0)
      }
    }
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x30)...0x39 {
        var code: [UInt8] = [first, second, 0, 0]
        for third in UInt8(0x81)...0xFE {
          code[2] = third
          for fourth in UInt8(0x30)...0x39 {
            code[3] = fourth
            hash.add(GB18030.scalar(in: code, at: 0)?.scalar.value ?? 0)
          }
        }
      }
    }
    #expect(hash.value == 0x97D7_CCCD_772A_AC01)
  }

  @Test func everyCharacterHasTheBytesThatPythonGives() {
    var scalars = String.UnicodeScalarView()
    for code in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
    }
    let text = String(scalars)
    let bytes = GB18030.encode(text)
    var hash = Hash()
    for byte in bytes { hash.add(byte) }
    #expect(hash.value == 0x6DB6_EB5B_A8D2_8855)
    #expect(GB18030.decode(bytes).map { $0.unicodeScalars.elementsEqual(scalars) } == true)
  }

  @Test(
    arguments: [
      [0x80], [0xFF], [0x81], [0x81, 0x7F], [0x81, 0xFF], [0x81, 0x30], [0x81, 0x30, 0x81],
      [0x81, 0x30, 0x41, 0x30],
      [0xFE, 0x39, 0xFE, 0x39], [0x84, 0x31, 0xA4, 0x40],
    ] as [[UInt8]])
  func whatIsNoCodeIsNoText(_ bytes: [UInt8]) { #expect(GB18030.decode(bytes) == nil) }
}
