/// The characters that frames are drawn with.
struct FrameLines: Sendable {
  let horizontal: String
  let vertical: String
  /// One column of a bar.
  let bar: String
  /// Stands along the sentence that is looked at.
  let stroke: String
  /// Marks the row that a pane without the keys rests on.
  let rest: String
  /// Says that more follows below.
  let more: String
  /// Stands before what is new.
  let new: String

  static let drawn = FrameLines(
    horizontal: "─", vertical: "│", bar: "■", stroke: "┃", rest: "·", more: "↓", new: "●")
  static let none = FrameLines(
    horizontal: " ", vertical: " ", bar: "", stroke: "*", rest: ">", more: "", new: "+")
  static let ascii = FrameLines(
    horizontal: "-", vertical: "|", bar: "#", stroke: "|", rest: "-", more: "v", new: "+")
}
