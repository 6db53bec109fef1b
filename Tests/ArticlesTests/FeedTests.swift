import Testing

@testable import Articles

struct FeedTests {
  private func read(_ xml: String, url: String? = nil) throws -> [SourceArticle] {
    try FeedReader.articles(of: Array(xml.utf8), url: url)
  }

  private func body(_ article: SourceArticle) -> [String] {
    article.blocks.filter { $0.kind != .headline }.map { article.lines[$0.lines.lowerBound - 1] }
  }

  @Test func rssHasItsTextInManyWays() throws {
    let entries = try read(
      """
      <?xml version="1.0"?><rss xmlns:content="c" xml:base="http://yl.example/wenhua/"><channel><title>云岚晨报&middot;文化</title><link>http://yl.example/</link>
      <item><title><![CDATA[老戏 & 新声]]></title><link>../a/101.html</link><pubDate>Thu, 26 Nov 2026 07:30:00 +0800</pubDate><author>濮砚川</author>
      <description>摘要。</description><content:encoded><![CDATA[<p>甲表示，乙。</p><p>丙。<br/>丁。</p><p><a href="/more">更多新闻</a></p><script>戊</script>]]></content:encoded></item>
      <item><title>甲 &amp;lt;试用版&amp;gt;</title><description>&lt;p&gt;甲&amp;nbsp;A 版。&lt;/p&gt;&lt;p&gt;5 &amp;lt; 7。&lt;/p&gt;</description></item>
      <item><title>无文</title><guid>http://yl.example/3</guid></item></channel></rss>
      """)
    #expect(entries.map(\.about.title) == ["老戏 & 新声", "甲 <试用版>", "无文"])
    #expect(entries.map(body) == [["甲表示，乙。", "丙。", "丁。"], ["甲 A 版。", "5 < 7。"], []])
    #expect(entries[0].about.url == "http://yl.example/a/101.html")
    #expect(entries[0].about.date == "2026-11-26")
    #expect(entries[0].about.authors == ["濮砚川"])
    #expect(entries.allSatisfy { $0.about.newspaper == "云岚晨报·文化" })
    #expect(entries[2].about.url == "http://yl.example/3")
    #expect(!entries[2].hasText && !entries[2].about.remarks.isEmpty)
  }

  @Test func atomHasTextAsElements() throws {
    let entries = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>桐洲周刊</title><link href="https://tz.example/"/><entry><title type="html">短剧 &lt;em&gt;开张&lt;/em&gt;</title>
      <link rel="enclosure" href="1.mp3"/><link href="2026/1.html"/><published>2026-11-24T22:30:00Z</published><author><name>逄若桐</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>甲说，乙。</p><ul><li>丙</li></ul></div></content></entry></feed>
      """)
    #expect(entries.map(\.about.title) == ["短剧 开张"])
    #expect(entries.map(body) == [["甲说，乙。", "丙"]])
    #expect(entries[0].about.url == "https://tz.example/2026/1.html")
    #expect(entries[0].about.date == "2026-11-24")
    #expect(entries[0].about.authors == ["逄若桐"])
  }

  @Test func anEntryThatComesTwiceCountsOnce() throws {
    let one = "<item><guid>same</guid><title>甲</title><description>乙。</description></item>"
    let other = "<item><guid>same</guid><title>甲</title><description>丙。</description></item>"
    #expect(
      try read("<rss><channel><title>t</title>\(one)\(other)\(one)</channel></rss>").map(body) == [
        ["乙。"], ["丙。"],
      ])
  }

  @Test func aJSONFeedIsRead() throws {
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "周刊", "home_page_url": "https://qr.example/", "items": [
      {"id": "1", "url": "/j/1", "title": "甲", "content_html": "<p>乙回应&ldquo;丙&rdquo;。</p>", "date_published": "2026-11-23T08:00:00+08:00", "authors": [{"name": "闾予安"}]},
      {"id": 2, "content_text": "只有正文。\\n\\n第二段。"}]}
      """
    let entries = try JSONFeedReader.articles(of: Array(json.utf8), url: nil)
    #expect(entries.map(body) == [["乙回应“丙”。"], ["只有正文。", "第二段。"]])
    #expect(entries[0].about.url == "https://qr.example/j/1")
    #expect(entries[0].about.authors == ["闾予安"])
    #expect(entries[1].about.title == nil)
  }

  @Test(arguments: ["<rss></rss>", "<feed", "", "<rss><channel>"]) func aFeedWithoutEntriesIsRefused(
    _ xml: String
  ) {
    #expect(throws: SourceFault.self) { try read(xml) }
  }

  @Test(
    arguments: [
      ("../a/1.html", "http://yl.example/w/x/", "http://yl.example/w/a/1.html"),
      ("/j/1", "https://qr.example/x", "https://qr.example/j/1"),
      ("//b.example/1", "https://qr.example/x", "https://b.example/1"),
      ("1.html", "https://tz.example", "https://tz.example/1.html"),
      ("https://z.example/", "x", "https://z.example/"), ("1.html", nil, nil),
      ("../../../1", "http://a.example/b/", "http://a.example/1"),
    ] as [(String, String?, String?)])
  func anAddressIsMadeWhole(_ address: String, _ base: String?, _ whole: String?) {
    #expect(Address.resolved(address, against: base) == whole)
  }

  @Test(
    arguments: [
      ("127.0.0.1", true), ("10.1.2.3", true), ("172.31.0.1", true), ("172.32.0.1", false),
      ("192.168.1.1", true), ("169.254.169.254", true),
      ("100.64.0.1", true), ("0.0.0.0", true), ("8.8.8.8", false), ("::1", true), ("fe80::1%eth0", true),
      ("fd00::1", true),
      ("::ffff:127.0.0.1", true), ("64:ff9b::7f00:1", true), ("2002:7f00:1::", true),
      ("2001:4860:4860::8888", false), ("224.0.0.1", true),
    ])
  func aPrivateAddressIsKnown(_ text: String, _ isPrivate: Bool) throws {
    #expect(try #require(IPAddress(text)).isPrivate == isPrivate)
  }

  @Test(
    arguments: [
      ("http://a.example/x", "a.example", 80), ("https://u:p@a.example:8443/x@y", "a.example", 8443),
      ("http://[::1]:8080/", "::1", 8080),
      ("https://[fd00::1]/", "fd00::1", 443),
    ])
  func theHostOfAnAddressIsTheOneThatIsAsked(_ address: String, _ host: String, _ port: Int) {
    #expect(Fetcher.host(of: address) == (host, port))
  }

  @Test(arguments: [
    "http://b.example\\@127.0.0.1/", "http://１２７.0.0.1/", "http://a%2eb/", "ftp://a.example/",
    "file:///etc/passwd",
  ])
  func anAddressThatIsOddIsNotAsked(_ address: String) {
    #expect(throws: SourceFault.self) {
      try Fetcher(allowsPrivate: false, program: "/bin/false").bytes(of: address)
    }
  }
}
