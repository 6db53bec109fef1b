import Model
import Testing
import Text

@testable import Articles

/// Pages as systems of newspapers and sites make them, with invented text.
struct PageTests {
  private static let story = [
    "本报讯（记者 鄢景澜）泊城沉浸剧场论坛昨日开讲，20家机构的代表到会。", "泊城大学传播学院院长蔺书昀表示，沉浸剧场“先有观众，后有算法”，第62号样本已经开放。",
    "论坛由泊城博物院主办，望潮动漫行业协会承办。",
  ]
  private static let paragraphs = story.map { "<p>　　\($0)</p>" }.joined()
  private static let around = """
    <div class="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/c">文化</a></div>
    """

  private func read(_ html: String, as encode: (String) -> [UInt8] = { Array($0.utf8) }) throws
    -> SourceArticle
  {
    try PageReader.article(of: ArticleDecoding.markup(of: encode(html)))
  }

  private func body(_ article: SourceArticle) -> [String] {
    article.blocks.filter { [.paragraph, .subheading, .listItem, .caption].contains($0.kind) }
      .map { article.lines[$0.lines.lowerBound - 1] }
  }

  @Test(arguments: [("utf-8", false), ("gbk", false), ("utf-8", true), ("gb2312", true)])
  func foundersEPaperIsReadWhateverItsLabel(_ label: String, _ isGB: Bool) throws {
    let html = """
      <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(label)"><title>泊城晨报数字报-泊城开讲沉浸剧场</title></head>
      <body>\(Self.around)<ul><li><a href="a2.htm">邻篇：街角书店又亮灯了</a></li></ul><div>第A03版：文化产业</div>
      <table><tr><td><founder-title>泊城开讲沉浸剧场</founder-title></td></tr><tr><td><span class="sub">——论坛侧记</span></td></tr>
      <tr><td><div id="ozoom"><founder-content>\(Self.paragraphs)</founder-content></div></td></tr></table>
      <!--enpproperty <founder-date>2026-11-10 00:00:00.0</founder-date><founder-author></founder-author><founder-pagenum>A03</founder-pagenum> /enpproperty-->
      <div class="copy">本报所有文字图片未经许可不得转载，违者必究。</div></body></html>
      """
    let article = try read(html) { isGB ? GB18030.encode($0) : Array($0.utf8) }
    #expect(article.about.title == "泊城开讲沉浸剧场")
    #expect(article.about.newspaper == "泊城晨报")
    #expect(article.about.date == "2026-11-10")
    #expect(article.about.page == "A03")
    #expect(article.about.authors == ["鄢景澜"])
    #expect(body(article) == Self.story)
    #expect(article.blocks.map(\.kind).prefix(2) == [.headline, .deck])
  }

  @Test func aBodyBetweenCommentsIsTakenOnce() throws {
    let article = try read(
      """
      <html><head><title>开讲</title></head><body>\(Self.around)<div class="article"><h1>泊城开讲语音译制</h1><h2>——侧记</h2>
      <p class="sec">佘望舒<span>《泊城日报》（<span>2026年11月03日</span> 第 07 版）</span></p>
      <div id="ozoom"><!--enpcontent-->\(Self.paragraphs)<!--/enpcontent--></div></div>
      <textarea style="display:none">\(Self.story.joined())</textarea></body></html>
      """)
    #expect(article.about.newspaper == "泊城日报")
    #expect(article.about.page == "07")
    #expect(article.about.date == "2026-11-03")
    #expect(body(article) == Self.story)
  }

  @Test func weChatIsReadAlthoughItsStyleHidesIt() throws {
    let spans = Self.story.map {
      "<section><p><span>\($0.prefix(9))</span><span>\($0.dropFirst(9))</span></p></section>"
    }.joined()
    let article = try read(
      """
      <html><head><meta property="og:title" content="霁川开讲"><title></title></head><body><h1 class="rich_media_title" id="activity-name">
      霁川开讲短剧工坊 </h1><a id="js_name"> 鹿汀文创 </a><div id="js_content" style="visibility: hidden; opacity: 0;">\(spans)</div>
      <div class="qr_code_pc">微信扫一扫关注该公众号</div><script>var ct="1763942400";</script></body></html>
      """)
    #expect(article.about.title == "霁川开讲短剧工坊")
    #expect(article.about.newspaper == "鹿汀文创")
    #expect(article.about.date == "2025-11-24")
    #expect(body(article) == Self.story)
  }

  @Test func whatStandsAroundAnArticleIsNoneOfIt() throws {
    let article = try read(
      """
      <html><head><title>泊城开讲沉浸剧场_文化频道_泊城网</title></head><body>\(Self.around)
      <div class="left"><h1>泊城开讲沉浸剧场</h1><div class="info"><span>2026-11-10 08:00</span><span>来源：泊城晚报</span><span>作者：佘望舒</span></div>
      <div class="TRS_Editor">\(Self.paragraphs)<p><strong>一问一答</strong></p><p>会期两天，观众很多。</p></div>
      <p>（责任编辑：某某）</p><p>扫码下载客户端，看更多消息，赢好礼，快来，快来。</p>
      <div class="comment-list"><p>网友甲：写得好，我也想去看，谢谢记者，辛苦了，真不错。</p></div>
      <div class="related"><p>泊城明天有雨，出门请带伞，路上小心，注意安全，慢一点。</p></div></div>
      <div class="footer">版权所有，未经书面授权，禁止转载，违者必究，联系电话，备案号。</div></body></html>
      """)
    #expect(article.about.title == "泊城开讲沉浸剧场")
    #expect(article.about.newspaper == "泊城晚报")
    #expect(article.about.date == "2026-11-10")
    #expect(article.about.authors == ["佘望舒"])
    #expect(body(article) == Self.story + ["一问一答", "会期两天，观众很多。"])
  }

  @Test func aBodyOfOneParagraphIsFound() throws {
    let links = (0..<30).map { "<li><a href='\($0).htm'>邻篇之\($0)：街角书店又亮灯了</a></li>" }.joined()
    let article = try read(
      "<html><head><title>开讲-泊城网</title></head><body><ul>\(links)</ul><div><p>\(Self.story[1])</p></div><ul>\(links)</ul></body></html>"
    )
    #expect(body(article) == [Self.story[1]])
  }

  @Test func aHeadThatNamesTheSiteAloneIsNoHeadline() throws {
    let article = try read(
      "<title>泊城戏剧学会官网</title><div><h5>泊城开讲沉浸剧场</h5>\(Self.paragraphs)</div>")
    #expect(article.about.title == "泊城开讲沉浸剧场")
    let founder = try read(
      """
      <!--enpproperty <date>2026-11-08</date><author>记者 佘望舒</author><title>泊城开讲语音译制</title><ip>null</ip>/enpproperty-->
      <title>泊城网</title><table><tr><td class=a>泊城开讲语音译制</td></tr><tr><td>\(Self.paragraphs)</td></tr></table>
      """)
    #expect(founder.about.title == "泊城开讲语音译制")
    #expect(founder.about.date == "2026-11-08")
    #expect(founder.about.authors == ["佘望舒"])
  }

  private static let refused: [(String, SourceFault)] = [
    ("<div class='weui-msg'><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a>去验证</a></div>", .verification),
    ("<form><p>请先登录</p><input name=u><input name=p></form>", .login), ("<h2>该内容已被发布者删除</h2>", .removed),
    ("<ul>" + (0..<20).map { "<li><a href='\($0)'>第\($0)篇：泊城开讲沉浸剧场</a></li>" }.joined() + "</ul>", .index),
    ("<p></p>", .noArticle), ("<html><body><script>var x = 1;</script></body></html>", .noArticle),
  ]

  @Test(arguments: refused.indices) func aPageWithoutAnArticleIsRefusedByItsName(_ index: Int) {
    let (html, fault) = Self.refused[index]
    #expect(throws: fault) { try read(html) }
  }

  @Test func aLongArticleThatSpeaksOfVerificationIsOne() throws {
    let article = try read(
      "<div><h1>验证码的故事</h1>\(Self.paragraphs)<p>\(String(repeating: "验证码，登录，密码。", count: 60))</p></div>")
    #expect(body(article).count == 4)
  }
}
