/// Tells the lines that name who wrote, who took the pictures, and where a text comes from.
enum Byline {
  /// What such a line begins with, or a part of it behind a space.
  private static let makers = WordList(.bylineStart)
  /// Behind the name of a paper: 青年报记者 徐红清.
  private static let staff = WordList(.bylineStaff)
  private static let papers: [Unicode.Scalar] = ["报", "社", "网", "台", "刊", "端", "闻", "道", "本", "志"]
  private static let pictures = WordList(.bylinePicture)
  /// What a list of names does not hold.
  private static let inSentences = "，。了的在也对与将是等为就从着不"

  static func isByline(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard isShort(text, range) else { return false }
    return range.contains { position in
      let isHead =
        position == range.lowerBound || text[position - 1].isSpace
        || "（(【[｜|丨".unicodeScalars.contains(text[position - 1])
      if isHead, let end = makers.end(in: text, from: position, before: range.upperBound) {
        // 编辑部主任 and 记者站站长 are offices.
        return end == range.upperBound || !["部", "室", "站", "总"].contains(text[end])
      }
      if isHead { return false }
      return papers.contains(text[position - 1])
        && staff.end(in: text, from: position, before: range.upperBound) != nil
    }
  }

  static func isCredit(_ text: Scalars, _ range: Range<Int>) -> Bool {
    (3...40).contains(range.count) && pictures.first(in: text, range) != nil
      && !text[range].contains { "，。了的".unicodeScalars.contains($0) }
  }

  private static func isShort(_ text: Scalars, _ range: Range<Int>) -> Bool {
    (3...40).contains(range.count) && !text[range].contains { inSentences.unicodeScalars.contains($0) }
  }
}
