/// The words by which sites mark what is theirs and not the article's.
enum PagePhrases {
  /// A line that begins so and ends a text is none of it.
  private static let closings = PhraseSet(
    """
    责任编辑 责编 编辑: 编辑丨 编辑| 来源: 稿源 本文来源 原标题 声明: 免责声明 版权声明 更多精彩 相关阅读 相关新闻 延伸阅读 推荐阅读 热门推荐 扫描二维码 扫码 \
    长按二维码 点击 分享到 上一篇 下一篇 上一条 下一条 打印 关闭 返回 关键词 标签 本文地址 转载请注明 未经授权 本文仅代表作者 特别声明 严正申明 严正声明 notice: \
    举报 收藏 阅读原文 校对: 审核: 监制: 值班 文章关键词 我要反馈 欢迎关注 关注我们 微信扫一扫 网络编辑 本文由
    """)

  /// Words of notices: some of them together are in no article.
  private static let notices = PhraseSet(
    """
    转载 版权 免责 声明 凡注明 凡本网 本网 本站 立场 不代表 真实性 侵权 仅供参考 不承担 联系 稿件 授权 媒体来源 质疑 著作权 投资建议
    """)
  private static let noticeWords = 3

  /// Where a site asks to be followed: two of these.
  private static let invitations = PhraseSet(
    "关注 公众号 微信号 微信 微博 专页 粉丝团 facebook googleplus follow 二维码 长按 扫描 扫码 订阅号 下载app")

  private static let related = PhraseSet(
    """
    相关链接 相关新闻 相关阅读 相关报道 相关专题 相关文章 相关资讯 相关图片 相关推荐 相关热词 相关内容 相关搜索 延伸阅读 扩展阅读 推荐阅读 阅读推荐 热门推荐 精彩推荐 \
    今日推荐 编辑推荐 热点推荐 为您推荐 为你推荐 猜你喜欢 大家都在看 更多新闻 更多相关 头条最新 最新新闻 热点新闻 热门新闻 热门文章 往期回顾 往期精选 新闻排行 点击排行 \
    其他新闻 新闻链接 今日热点 今日头条 调查 投票
    """)

  private static let comments = PhraseSet(
    """
    网友评论 我要评论 发表评论 最新评论 热门评论 新闻讨论 发表文章 发表留言 我要留言 读者评论 精选留言 用户评论 查看评论 全部评论 评论列表 文明上网 网友跟帖 评论区 \
    最新留言 网友留言 读者留言 发表您的评论 发表我的评论 参与讨论
    """)

  private static let leads = PhraseSet("摘要 核心提示 导语 导读 提要 内容提要 编者按 内容摘要 本文摘要 文章摘要 新闻提要")

  /// The opening marks of such lines.
  private static func inner(_ text: String) -> ArraySlice<Unicode.Scalar> {
    text.simplifiedForm.drop { "[(【〖<>※●■◆★▲△*·•-—=|".unicodeScalars.contains($0) }
  }

  /// Whether a line at the end of a text is the site's.
  static func isClosing(_ line: PageLine) -> Bool {
    if line.text.folded.count <= 2 { return true }
    if line.count < 400, isNotice(line) { return true }
    guard line.count < 200 else { return false }
    let text = inner(line.text)
    return closings.begins(text) || line.count < 160 && invitations.count(in: Array(text), upTo: 2) >= 2
  }

  /// Whether a line speaks of rights and duties, as a site's notice does.
  static func isNotice(_ line: PageLine) -> Bool {
    line.count >= 16 && notices.count(in: line.text.simplifiedForm, upTo: noticeWords) >= noticeWords
  }

  /// Whether a line is the heading of links to other articles.
  static func isRelatedHeading(_ line: PageLine) -> Bool {
    line.count <= 12 && related.begins(inner(line.text))
  }

  /// Whether a line is the heading of what readers say.
  static func isCommentHeading(_ line: PageLine) -> Bool {
    line.count <= 16 && comments.begins(inner(line.text))
  }

  /// Whether a line says that it is the article in short.
  static func isLead(_ line: PageLine) -> Bool { line.count >= 16 && leads.begins(inner(line.text)) }
}
