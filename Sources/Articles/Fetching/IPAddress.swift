import Glibc

/// An address of the Internet, of version 4 or 6.
struct IPAddress {
  private let bytes: [UInt8]

  /// nil for what is no address but a name.
  init?(_ text: String) {
    // A scope, as in fe80::1%eth0, makes no other address.
    let text = String(text.unicodeScalars.prefix { $0 != "%" })
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
  }

  /// Whether it is of the own machine, of a network that is not the Internet, or of no host at all: the special-purpose
  /// registries of IANA (RFC 6890).
  var isPrivate: Bool {
    if bytes.count == 4 { return IPAddress.isPrivate(bytes[...]) }
    // Addresses of version 4 in those of version 6: mapped, translated, 6to4, and the old compatible form.
    let isMapped =
      bytes[..<10].allSatisfy { $0 == 0 } && (bytes[10] == 0xFF || bytes[10] == 0) && bytes[11] == bytes[10]
    let isTranslated = bytes.starts(with: [0, 0x64, 0xFF, 0x9B])
    if isMapped || isTranslated { return IPAddress.isPrivate(bytes[12...]) }
    if bytes[0] == 0x20, bytes[1] == 0x02 { return IPAddress.isPrivate(bytes[2..<6]) }
    // What is routed at all is 2000::/3; documentation and tunnels in it are none of a newspaper's.
    return bytes[0] & 0xE0 != 0x20 || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
      || bytes.starts(with: [0x20, 0x01, 0, 0])
  }

  private static func isPrivate(_ four: ArraySlice<UInt8>) -> Bool {
    let four = Array(four)
    switch (four[0], four[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (198, 18), (198, 19), (224..., _): return true
    case (100, 64...127), (172, 16...31): return true
    case (192, 0): return four[2] == 0 || four[2] == 2
    case (198, 51): return four[2] == 100
    case (203, 0): return four[2] == 113
    default: return false
    }
  }
}
