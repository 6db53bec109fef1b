/// How a text reaches the clipboard of the terminal that the user sits at: by OSC 52, which crosses SSH. Whether the
/// terminal takes it, it does not say.
struct Clipboard {
  /// Whether the sequence is sent as it is, and whether wrapped for GNU screen, which else keeps it to itself.
  let isPlain: Bool
  let isWrapped: Bool

  /// - Parameter variables: looks up a variable of the environment.
  init(environment variables: (String) -> String?) {
    let isInTmux = variables("TMUX").map { !$0.isEmpty } ?? false
    let isInScreen = variables("STY").map { !$0.isEmpty } ?? false
    // Over SSH only TERM arrives, and tmux too calls itself screen: each drops what is meant for the other.
    let mayBeScreen = !isInTmux && variables("TERM")?.hasPrefix("screen") == true
    isPlain = isInTmux || !isInScreen
    isWrapped = isInScreen || mayBeScreen
  }

  /// What is sent for a text.
  func sequence(for text: [UInt8]) -> String {
    let copy = "\u{1B}]52;c;" + Clipboard.base64(text) + "\u{07}"
    return (isPlain ? copy : "") + (isWrapped ? Clipboard.wrapped(copy) : "")
  }

  /// Bytes that GNU screen takes of a string at a time, its brackets not counted: 256 in old ones.
  private static let maximumInScreen = 252

  private static func wrapped(_ sequence: String) -> String {
    let bytes = Array(sequence.utf8)
    return stride(from: 0, to: bytes.count, by: maximumInScreen).map { start in
      let part = bytes[start..<min(start + maximumInScreen, bytes.count)]
      return "\u{1B}P" + String(decoding: part, as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
