/// The characters that frames are drawn with.
struct FrameLines: Sendable {
  let horizontal: String
  let vertical: String

  static let drawn = FrameLines(horizontal: "─", vertical: "│")
  static let ascii = FrameLines(horizontal: "-", vertical: "|")
}
