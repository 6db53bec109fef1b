/// Tells pages that hold no article by their name.
enum PageRefusal {
  /// More text than this is an article, whatever words stand in it.
  private static let maximum = 400

  static func of(_ lines: [PageLine], _ head: PageHead) -> SourceFault? {
    let seen = lines.filter { !$0.isHidden }
    let count = seen.reduce(0) { $0 + $1.count - $1.linked }
    if count > maximum || seen.contains(where: isProse) { return nil }
    let text =
      String(decoding: seen.flatMap { Array($0.text.utf8) + [0x0A] }, as: UTF8.self) + (head.title ?? "")
    if verifications.contains(where: { text.holds($0) }) { return .verification }
    if removals.contains(where: { text.holds($0) }) { return .removed }
    if logins.contains(where: { text.holds($0) }) { return .login }
    return nil
  }

  private static let verifications = [
    "环境异常", "完成验证", "安全验证", "人机验证", "验证码", "请完成验证", "访问验证", "滑动验证", "Just a moment", "Checking your browser",
    "Verify you are human", "captcha",
  ]
  private static let removals = [
    "该内容已被发布者删除", "此内容因违规无法查看", "页面不存在", "文章不存在", "404 Not Found", "您访问的页面", "内容已删除", "已被删除",
  ]
  private static let logins = ["请登录", "请先登录", "登录后查看", "扫码登录", "用户登录", "密码", "Sign in", "Log in"]

  /// A line of sentences, such as an article has and a notice has not.
  private static func isProse(_ line: PageLine) -> Bool {
    !line.isAside && line.marks >= 2 && line.count - line.linked >= 40
  }

  /// A page of links: no line of its body is a sentence, or links stand between all of them.
  static func isIndex(_ lines: [PageLine], _ body: PageBody, _ tree: MarkupTree) -> Bool {
    let links = lines.count { !$0.isHidden && $0.isLink && $0.count >= 6 }
    let own = body.lines.reduce(0) { $0 + lines[$1].count - lines[$1].linked }
    if !body.lines.contains(where: { lines[$0].marks > 0 }) { return links >= 3 || own < 30 }
    let prose = body.lines.count { isProse(lines[$0]) }
    if prose == 0 { return links >= 20 && own < 120 }
    let range = body.container..<Int(tree.nodes[body.container].end)
    let between = lines.count { range.contains($0.node) && $0.isLink && $0.count >= 6 && !$0.isAside }
    return between >= 8 && between > 3 * prose
  }
}
