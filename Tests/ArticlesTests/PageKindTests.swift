import Testing

@testable import Articles

/// What sites put before, into and after an article, with invented text.
struct PageKindTests {
  private static let story = [
    "本报讯 泊城沉浸剧场论坛昨日开讲，20家机构的代表到会，会期两天，观众很多，反响热烈。",
    "泊城大学传播学院院长蔺书昀表示，沉浸剧场“先有观众，后有算法”，第62号样本已经开放，欢迎来看。",
    "论坛由泊城博物院主办，望潮动漫行业协会承办，明年春天在霁川再办一次，到时还要带上学生。",
  ]
  private static let paragraphs = story.map { "<p>\($0)</p>" }.joined()

  private func read(_ body: String, title: String = "泊城开讲沉浸剧场_泊城网") throws -> SourceArticle {
    try PageReader.article(
      of: ArticleDecoding.markup(of: Array("<html><head><title>\(title)</title></head><body>\(body)".utf8)))
  }

  private func texts(_ article: SourceArticle, _ kinds: [SourceArticle.Kind]) -> [String] {
    article.blocks.filter { kinds.contains($0.kind) }.map { article.lines[$0.lines.lowerBound - 1] }
  }

  private func body(_ article: SourceArticle) -> [String] {
    texts(article, [.paragraph, .subheading, .listItem, .caption])
  }

  private func surrounded(_ after: String) throws -> [String] {
    body(try read("<div><h1>泊城开讲沉浸剧场</h1><div>\(Self.paragraphs)\(after)</div></div>"))
  }

  @Test(arguments: ["网友评论", "發表文章", "【最新评论】", "我要评论(3)"])
  func whatReadersSayIsNoneOfTheArticle(heading: String) throws {
    let said = (0..<9).map { "<p>第\($0)位读者：写得好，我也想去看，谢谢记者，辛苦了，真不错，下次还来看看。</p>" }.joined()
    #expect(try surrounded("<h3>\(heading)</h3>\(said)") == Self.story)
    // In a text that speaks of it, it is no heading.
    #expect(try surrounded("<p>网友评论说，这场戏“先有观众”，看完还想再看一次，带上孩子，带上老人，一起来看。</p>").count == 4)
  }

  @Test(arguments: ["※相关链接", "相關新聞", "延伸阅读："])
  func headlinesOfOtherArticlesAreLeftOut(heading: String) throws {
    let links = (0..<5).map {
      "<p><a href='\($0).htm'>邻篇之\($0)：街角书店又亮灯了</a> (2026/11/1\($0) 8:35:57)</p>"
    }.joined()
    #expect(try surrounded("<p>\(heading)</p>\(links)") == Self.story)
    let titles = (0..<5).map { "<p>邻篇之\($0)：街角书店又亮灯了</p>" }.joined()
    #expect(try surrounded("<p>\(heading)</p>\(titles)") == Self.story)
    // Between two paragraphs, too; and what stands over a paragraph is a heading of the article's own.
    #expect(
      try surrounded("<p>\(heading)</p>\(titles)<p>\(Self.story[1])</p>") == Self.story + [Self.story[1]])
    #expect(
      try surrounded("<p>\(heading)</p><p>\(Self.story[1])</p>") == Self.story + [heading, Self.story[1]])
  }

  @Test func aNoticeIsNoArticleHoweverShortThatIs() throws {
    let notice = "凡注明其他媒体来源的稿件，均转载自其他媒体，不代表本网立场，对其真实性不承担责任，如有质疑请与本网联系，我们将迅速处理，谢谢您的支持，请多关照。"
    let article = try read(
      "<div><h1>泊城开讲沉浸剧场</h1><div><p>泊城沉浸剧场论坛昨日开讲，会期两天。</p></div></div><div><p>\(notice)</p></div>")
    #expect(body(article) == ["泊城沉浸剧场论坛昨日开讲，会期两天。"])
    #expect(try surrounded("<p>\(notice)</p>") == Self.story)
    #expect(try surrounded("<p>免責聲明：資料僅供參考，不構成建議。</p><p>关注我们的微信公众号，好戏抢先看。</p>") == Self.story)
    // An article may speak of rights.
    let rights = "论坛认为，未经授权不得使用他人的版权作品，训练模型也要先问一问作者。"
    #expect(try surrounded("<p>\(rights)</p>") == Self.story + [rights])
  }

  @Test func aShortReportIsNoIndex() throws {
    let links = (0..<40).map { "<li><a href='\($0)'>邻篇之\($0)：街角书店又亮灯了</a></li>" }.joined()
    let short = ["泊城沉浸剧场论坛昨日在博物院开讲。", "院长蔺书昀到会致辞，会期一共两天。"]
    let article = try read(
      "<ul>\(links)</ul><h1>泊城开讲沉浸剧场</h1><div>\(short.map { "<p>\($0)</p>" }.joined())</div><ul>\(links)</ul>"
    )
    #expect(body(article) == short)
  }

  @Test func aSurveyIsNoneOfTheArticle() throws {
    let answers = (0..<6).map { "<tr><td><input type=radio name=q></td><td>第\($0)种看法，先有观众，后有算法</td></tr>" }
      .joined()
    let around = String(repeating: "<p><i></i></p>", count: 60)
    let form = "<form><h2>调查</h2><b>1.你怎么看沉浸剧场？</b><table>\(answers)</table></form>\(around)"
    #expect(try surrounded(form) == Self.story)
    // An article in a form is one all the same.
    let inForm =
      "<form><h1>泊城开讲沉浸剧场</h1><input type=checkbox>\(Self.paragraphs)<p>\(Self.story.joined())</p></form>\(around)"
    #expect(body(try read(inForm + String(repeating: "<i></i>", count: 200))).count == 4)
  }

  @Test func theArticleInShortAndItsDeckAreKept() throws {
    let article = try read(
      """
      <h1>泊城开讲沉浸剧场</h1><h2>蔺书昀：先有观众，后有算法，再有掌声</h2><div>2026-11-10 来源：泊城晚报</div>
      <div class="daodu"><b>摘要：</b>泊城沉浸剧场论坛昨日开讲，蔺书昀到会致辞。</div><div>\(Self.paragraphs)</div>
      """)
    #expect(texts(article, [.deck]) == ["蔺书昀：先有观众，后有算法，再有掌声"])
    #expect(texts(article, [.lead]) == ["摘要：泊城沉浸剧场论坛昨日开讲，蔺书昀到会致辞。"])
    #expect(body(article) == Self.story)
    let named = try read("<h1>泊城开讲沉浸剧场</h1><div id='summary'>\(Self.story.joined(separator: "<br>"))</div>")
    #expect(body(named) == Self.story)
  }

  @Test func whatStandsUnderAPictureIsItsCaption() throws {
    let article = try read(
      "<h1>泊城开讲沉浸剧场</h1><div><p><img src=a.jpg></p><p>论坛现场，观众很多。佘望舒 摄</p>\(Self.paragraphs)</div>")
    #expect(texts(article, [.caption]) == ["论坛现场，观众很多。佘望舒 摄"])
    // A picture with nothing but its caption is an article.
    let picture = try read(
      "<h1>泊城开讲沉浸剧场</h1><div><p><img src=a.jpg></p><p>11月10日，泊城沉浸剧场论坛开讲，观众很多，反响热烈。佘望舒 摄</p></div>")
    #expect(texts(picture, [.paragraph]).count == 1)
  }

  @Test func aLinkToTheNextPageDoesNotTakeItsParagraphAway() throws {
    let article = try read(
      "<h1>泊城开讲沉浸剧场</h1><div><p>\(Self.story[0])<br>\(Self.story[1])<span class='news_next'>（<a href=2>接下页</a>）</span></p></div>"
    )
    #expect(body(article).count == 2)
  }

  @Test func aTextThatIsALinkAsAWholeIsRead() throws {
    let article = try read(
      "<h1>泊城开讲沉浸剧场</h1><div><a href=x>\(Self.story[0])\(Self.story[1])<br><br>\(Self.story[2])\(Self.story[0])</a></div>"
    )
    #expect(body(article).joined().contains("第62号样本"))
  }

  @Test func theHeadlineIsNotTheNameOfTheSite() throws {
    for (title, meta) in [("泊城公共電視新聞網", ""), ("泊城公视", "<meta property=og:site_name content=泊城公视>")] {
      let plain = try read("\(meta)<div>首页</div><div>泊城开讲沉浸剧场新篇</div>\(Self.paragraphs)", title: title)
      #expect(plain.about.title == "泊城开讲沉浸剧场新篇")
    }
  }

  @Test func anEditorIsNoAuthor() throws {
    let article = try read(
      "<h1>泊城开讲沉浸剧场</h1><div><span>作者：</span><span>责任编辑：佘望舒</span></div><div>\(Self.paragraphs)</div>")
    #expect(article.about.authors == [])
  }
}
