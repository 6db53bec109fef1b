import Model

/// A line that begins with what the organisations behind it do: 主办单位：….
enum RoleLabel {
  static func match(_ text: Scalars, _ line: Range<Int>) -> (role: Role, label: Range<Int>, rest: Int)? {
    let range = text.trim(line)
    guard range.count > 2 else { return nil }
    let start = range.lowerBound
    guard let (end, role) = Lexicon.roleLabels.match(in: text, from: start, before: text.count) else {
      return nil
    }
    guard end < range.upperBound else { return (role, range, end) }
    let isLabel = [":", "：", "|", "｜", " ", "\u{3000}", "丨"].contains(text[end])
    return isLabel ? (role, start..<end, end + 1) : nil
  }
}
