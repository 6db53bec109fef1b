/// A checksum of bytes, eight at a time in four lanes: it tells damage, not malice.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5
  )
  private var count: UInt64 = 0

  init() {}

  init(of bytes: UnsafeRawBufferPointer) { add(bytes) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var at = 0
    while at + 32 <= bytes.count {
      lanes.0 = Checksum.mixed(lanes.0, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      lanes.1 = Checksum.mixed(lanes.1, bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      lanes.2 = Checksum.mixed(lanes.2, bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
      lanes.3 = Checksum.mixed(lanes.3, bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
      at += 32
    }
    for byte in bytes[at...] { lanes.0 = Checksum.mixed(lanes.0, UInt64(byte)) }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ number: Int) { lanes.0 = Checksum.mixed(lanes.0, UInt64(bitPattern: Int64(number))) }

  var value: UInt64 {
    var value = count
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { value = Checksum.mixed(value, lane) }
    return value ^ value >> 29
  }

  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product << 31 | product >> 33
  }
}
