/// The characters that frames are drawn with.
struct FrameLines: Sendable {
  let horizontal: String
  let vertical: String
  /// One column of a bar.
  let bar: String

  static let drawn = FrameLines(horizontal: "─", vertical: "│", bar: "■")
  static let none = FrameLines(horizontal: " ", vertical: " ", bar: "")
  static let ascii = FrameLines(horizontal: "-", vertical: "|", bar: "#")
}
