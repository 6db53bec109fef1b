import Model

/// A line that begins with what the organisations behind it do: 主办单位：….
enum RoleLabel {
  static func match(_ text: Scalars, _ range: Range<Int>) -> (role: Role, label: Range<Int>, rest: Int)? {
    guard range.count > 2 else { return nil }
    for (label, role) in Lexicon.roleLabels where text.stands(label, at: range.lowerBound) {
      let end = range.lowerBound + label.unicodeScalars.count
      guard end < range.upperBound else { return (role, range, end) }
      guard [":", "：", "|", "｜", " ", "\u{3000}", "丨"].contains(text[end]) else { continue }
      return (role, range.lowerBound..<end, end + 1)
    }
    return nil
  }
}
