/// Posts that were held before.
enum FormerPost {
  private static let words = ["曾任", "历任", "前任", "原任", "卸任", "former ", "Former ", "ex-"]

  /// Whether a title says that the post was held before: 原院长, 前总编辑; not 原画师, 前端工程师.
  static func isNamed(by title: String) -> Bool {
    if words.contains(where: title.hasPrefix) { return true }
    guard let first = title.first, first == "原" || first == "前", let next = title.dropFirst().first else {
      return false
    }
    return !"创画著型生料声装子端沿台期瞻厅线置卫锋".contains(next)
  }
}
