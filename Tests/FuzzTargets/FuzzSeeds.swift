/// Inputs that fuzzing begins with.
enum FuzzSeeds {
  /// Every object of the format once, so that every key is met.
  private static let corpus = """
    {"format": "wentan-corpus", "version": 1,
    "sources": [{"id": "source:s", "file": "s.txt", "note": "n", "text": ["论坛开幕", "智象未来创始人梅", "", "涛在论坛上致辞。"]}],
    "articles": [{"id": "article:a", "source": "source:s", "blocks": [{"kind": "headline", "spans": [{"lines": [1, 1]}]},
    {"kind": "paragraph", "spans": [{"lines": [2, 4], "from": 0, "to": 8}]}]}],
    "organisations": [{"id": "organisation:o", "name": "智象未来", "aliases": [{"name": "智象", "evidence": [{"article": "article:a", "quote": "智象未来"}]}],
    "evidence": [{"article": "article:a", "quote": "智象未来"}]}],
    "topics": [{"id": "topic:t", "name": "AI", "evidence": [{"article": "article:a", "quote": "论坛"}]}],
    "forums": [{"id": "forum:f", "name": "论坛", "date": {"value": "本月初", "evidence": [{"article": "article:a", "quote": "论坛开幕"}], "inferred": "i"},
    "sessions": [{"id": "session:x", "name": "环节", "evidence": [{"article": "article:a", "quote": "论坛开幕"}]}],
    "roles": [{"role": "host", "printed": "主办", "organisation": "organisation:o", "evidence": [{"article": "article:a", "quote": "论坛开幕"}]}],
    "evidence": [{"article": "article:a", "quote": "论坛开幕"}]}],
    "speakers": [{"id": "speaker:mei-tao", "name": "梅涛", "posts": [{"organisation": "organisation:o", "title": "创始人",
    "rule": "r", "confidence": "low", "evidence": [{"article": "article:a", "quote": "智象未来创始人梅涛"}]}],
    "contributions": [{"forum": "forum:f", "session": "session:x", "form": "address", "printed": "致辞",
    "evidence": [{"article": "article:a", "quote": "梅涛在论坛上致辞。"}]}], "evidence": [{"article": "article:a", "quote": "梅涛"}]}],
    "announcements": [{"id": "announcement:n", "name": "\\u4e00\\ud83d\\ude00", "category": {"category": "product", "printed": "产品",
    "evidence": [{"article": "article:a", "quote": "论坛"}]}, "status": {"status": "launched", "printed": "发布",
    "evidence": [{"article": "article:a", "quote": "论坛"}]}, "numbers": [{"printed": "两", "of": "种", "evidence": [{"article": "article:a", "quote": "论坛"}]}],
    "evidence": [{"article": "article:a", "quote": "论坛开幕"}]}]}
    """

  private static let head = #"{"format": "wentan-corpus", "version": 1, "topics": "#

  static let corpora: [String] = [
    corpus, corpus.replacing("论坛", with: "论\u{1B}坛\u{202E}"),
    corpus.replacing("论坛", with: "论\u{E0100}👨\u{200D}👩坛❤\u{FE0F}\u{200D}"), "", "null", "{}", "[]",
    head + "[]}",
    head + "[{\"id\": \"\\ud800\"}]}",
    head + "[{\"id\": \"topic:a\", \"id\": \"topic:a\", \"nmae\": 1.0e5}]}",
    head + String(repeating: "9", count: 400) + "}",
    head + "01}", head + "[1,]}", head + "\"a\nb\"}", head + "nul", head + "\"\\u12", head + "\"\\",
    // 513 open brackets end JSONDecoder of Swift 6.3 with a trap.
    String(repeating: "[", count: 513), head + String(repeating: "[", count: 513),
    head + String(repeating: "{\"id\":", count: 40),
  ]

  static let keys: [String] = [
    "2jj\rLH", "fmt\r", "/mei\rnN", ":goto mt\r", "?/p\r", "0\u{1B}", "r\tl\u{1B}", "F\r", "sS", "mM\r",
    "''3", "zTtC!", "o\u{1B}", "梅涛\r",
    "：？／、【】", "\u{1B}[24;80R\u{1B}[?1;2c", "\u{1B}[<0;3;5M", "\u{1B}[A\u{1B}OB", "\u{1B}", "eyYq|R",
    "\u{4}\u{15}\u{C}",
  ]

  static let commands: [String] = [
    "show 梅涛", "list speakers --format=json", "search 'mei tao' --kind speakers --limit 3 --fuzzy",
    "show \"A B\" A\\ B", "help",
    "show -- -rf", "show x | sh", "show 'a", "--guest", "list --corpus /etc/passwd", "export x",
    "show '' \"\\$\"",
  ]

  static let configurations: [String] = [
    "language = \"zh\"\ntheme = 'contrast'\nascii = true\nmouse = false\n[keys]\nquit = \"Q\"\nfind = [\"f\", \"^F\"]\n",
    "[{", "[[keys]]", "a = 1979-05-27T'", "a = 1979-05-27T07:32:00Z", "a = 0x", "a = inf", "keys.quit = 'x'",
    "a.b.c = {d = [1, 2]}",
    "a = \"\"\"\nb\\\n\"\"\"", "\"\\u0000\" = 1", "[a.b]\nc = '''d'''", "a = \"", "= 1", "a =",
    "a\u{3000}= 1", "# \u{7F}\n", "a = [[[[[[[[[[[[[[[[[[1",
  ]

  private static let stateHead = #"{"format": "wentan-state", "version": 1, "#

  static let states: [String] = [
    stateHead + #""marks": ["speaker:mei-tao", "topic:动漫"], "place": {"focus": "detail", "kind": "speaker", "#
      + #""item": "speaker:mei-tao", "selected": ["forum:a"], "row": 7, "top": 3}, "later": {"a": [1, 2.5e3, null]}}"#,
    stateHead + #""marks": []}"#, stateHead + #""marks": ["a", "a"], "marks": 1}"#,
    stateHead + #""place": {"row": 99999999999999999999, "top": -1}}"#, stateHead + #""marks": ["\ud800"]}"#,
    #"{"format": "wentan-state", "version": 2}"#, #"{"format": "wentan-state", "version": 0}"#, "null", "[]",
    "{",
    String(repeating: "[", count: 513), stateHead + #""x": "# + String(repeating: "[", count: 513),
  ]

  static let articles: [String] = [
    """
    星海动漫论坛举行

    本报宁波3月5日电 （记者 林小北）3月2日至3日，第三届“星海动漫论坛”在宁波举行，主题为“看见AI”。论坛由浦江文旅局指导，青丘动画协会主办，
    甲大学、乙公司承办。浦江文旅局副局长欧阳晓雯、青丘动画协会会长高远致辞。论坛由某频道主持人周星野主持。
    """,
    "智象未来创始人兼CEO梅涛以《想象的边界》为题作主旨演讲。他表示，青丘动画推出“小青”计划，与甲大学签署战略合作协议。",
    "主办单位：青丘动画协会、甲大学\n会议时间：3月2日\n会议名称：星海论坛\n周星野　青丘动画创始人\n高远（甲大学教授）《论“画”》",
    "发布五款产品，包括《甲》《乙》，《丙》", "“《（「、：，。", "由主办承办为指导单位该由与和及暨的", "文\u{1B}[31m论坛\u{202E}\r\n\u{FEFF}举行",
  ]

  static let pages: [String] = [
    """
    <!DOCTYPE html><html lang=zh><head><meta charset=gbk><title>开讲_泊城网</title><meta property="og:title" content="开讲"></head><body><div class="nav"><a href="#">首页</a></div>
    <h1>泊城开讲</h1><p class=info>2026-11-10 来源：泊城晚报 作者：佘望舒</p><div id="ozoom"><!--enpcontent--><p>　　本报讯（记者 鄢景澜）论坛昨日开讲，&ldquo;好&rdquo;。<p>乙。<!--/enpcontent--></div>
    <table><tr><td>第A03版<td><founder-content>丙，丁。</founder-content></table><script>var ct="1763942400";</script><!--<founder-date>2026-11-10</founder-date>-->
    """,
    "<a href='", "<div id=js_content style='display : none'>甲，乙。", "</p></b><![CDATA[",
    "&#x110000;&#0;&#99999999999;", "<title>", "<!--enpcontent-->",
    "PK\u{3}\u{4}\u{1}\u{2}PK\u{5}\u{6}",
  ]

  static let feeds: [String] = [
    """
    <?xml version="1.0" encoding="gbk"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xml:base="http://a.example/b/"><channel><title>晨报&middot;文化</title><link>http://a.example/</link>
    <item><title><![CDATA[甲 & 乙]]></title><link>../1.html</link><guid>1</guid><pubDate>Thu, 26 Nov 2026 07:30:00 +0800</pubDate><description>&lt;p&gt;丙，丁。&lt;/p&gt;&a;</description></item></channel></rss>
    """,
    "<feed><entry><title type='html'>&lt;b&gt;</title><link rel=alternate href='//x'/><content type='xhtml'><div><p>甲。</p></div></content><updated>1</updated></entry></feed>",
    #"{"version": "https://jsonfeed.org/version/1", "items": [{"content_html": "<p>甲。", "url": "?a", "author": {"name": "乙"}}, 1, null]}"#,
    "<opml><outline xmlUrl='http://a.example/' text='甲'/></opml>", "<rss><channel><item>", "<rss",
  ]
}
