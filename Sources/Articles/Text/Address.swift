/// Web addresses, as far as feeds and books need them.
enum Address {
  /// An address that stands for itself, made of one that may be relative; nil where it can be none.
  static func resolved(_ address: String, against base: String?) -> String? {
    let address = address.stripped
    if address.isEmpty { return nil }
    if scheme(of: address) != nil { return address }
    guard let base, let scheme = scheme(of: base) else { return nil }
    if address.hasPrefix("//") { return scheme + ":" + address }
    let rest = base.dropFirst(scheme.count + 3)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let root = scheme + "://" + host
    if address.hasPrefix("/") { return root + normalized(address) }
    let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return root + normalized(folder + address)
  }

  /// http or https; nil for all else.
  static func scheme(of address: String) -> String? {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") ? "https" : lower.hasPrefix("http://") ? "http" : nil
  }

  /// A path without . and .., which stands below its root.
  static func normalized(_ path: String) -> String {
    let query = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    var parts: [Substring] = []
    for part in path[..<query].split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    let end = path[..<query].hasSuffix("/") && !parts.isEmpty ? "/" : ""
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/") + end + path[query...]
  }

  /// With `%20` and its like put back.
  static func unescaped(_ path: String) -> String {
    let bytes = Array(path.utf8)
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[at + 1...at + 2], as: UTF8.self), radix: 16)
      {
        plain.append(value)
        at += 3
      } else {
        plain.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// With what is not ASCII, and blanks, written as `%E4`.
  static func escaped(_ address: String) -> String {
    var escaped = ""
    for byte in address.utf8 {
      if (0x21...0x7E).contains(byte) {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
