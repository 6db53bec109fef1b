import Testing

@testable import Articles

/// Markup is read as people write it.
struct MarkupTests {
  private func lines(_ html: String) -> [String] {
    PageLine.lines(of: MarkupParser.html(Array(html.utf8))).map(\.text)
  }

  @Test(
    arguments: [
      ("<p>甲<p>乙<ul><li>丙<li>丁</ul>戊", ["甲", "乙", "丙", "丁", "戊"]), ("甲<br>乙<br/>丙", ["甲", "乙", "丙"]),
      ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", ["甲", "乙", "丙", "丁"]),
      ("<div><table><tr><td>甲</div>乙</td></tr></table>丙</div>", ["甲乙", "丙"]),
      ("<p>甲<b>乙</p><p>丙</b>丁</p>", ["甲乙", "丙丁"]), ("5 < 7，甲 &lt;乙&gt;", ["5 < 7，甲 <乙>"]),
      ("<script>var a = '<p>甲</p>';</script>乙<style>丙</style><!-- 丁 -->", ["乙"]),
      ("<p>甲\n乙 AI\n开讲</p>", ["甲乙 AI 开讲"]),
      ("<ruby>笪<rt>dá</rt></ruby>景澜", ["笪景澜"]),
      ("<p>甲&nbsp;&nbsp;乙&#8221;&#x201c;&middot;&unknown;</p>", ["甲 乙”“·&unknown;"]),
      ("<a href='x'>甲<p>乙</a>丙", ["甲", "乙", "丙"]), ("<title>甲", ["甲"].filter { _ in false }),
      ("<p title=\"a>b\">甲</p>", ["甲"]),
      ("<p a='1' b=2 c>甲</P>", ["甲"]), ("甲<", ["甲<"]), ("甲</", ["甲"]), ("甲<p", ["甲"]), ("<!--甲", []),
      ("<![CDATA[甲]]>乙", ["乙"]),
    ] as [(String, [String])])
  func whatBelongsTogetherStaysTogether(_ html: String, _ expected: [String]) {
    #expect(lines(html) == expected)
  }

  @Test func xmlKeepsCDATAAndReadsNoEntityOfItsOwn() {
    let xml =
      "<!DOCTYPE a [<!ENTITY d SYSTEM \"file:///etc/passwd\"><!ENTITY e \"x\">]><a><b><![CDATA[<p>甲</p>]]></b><c>&d;&e;&amp;</c></a>"
    let tree = MarkupParser.xml(Array(xml.utf8))
    #expect(tree.elements("b").map { tree.wholeText($0) } == ["<p>甲</p>"])
    #expect(tree.elements("c").map { tree.wholeText($0) } == ["&d;&e;&"])
  }

  /// Deep nesting, tags that are never closed and tags that close nothing take no more than their length.
  @Test(arguments: [
    "<div>", "<b>", "<a href=x>", "</span>", "<p><b>", "<table><tr><td>", "<!--", "<title>", "<textarea>",
    "<", "&", "<a b='",
  ])
  func aHundredThousandOfOneKindAreRead(_ piece: String) {
    let html = String(repeating: piece, count: 100_000) + "论坛"
    let tree = MarkupParser.html(Array(html.utf8))
    _ = PageLine.lines(of: tree)
    #expect(tree.nodes.count <= 400_001)
  }

  @Test(
    arguments: [
      ("2019-09-07 10:20", "2019-09-07"), ("发布于2019年9月7日", "2019-09-07"), ("2019/9/7", "2019-09-07"),
      ("2019.09.07", "2019-09-07"),
      ("2019年09月07日", "2019-09-07"), ("电话2019-0907", nil), ("2019-13-07", nil), ("1.2019-09-071", nil),
      ("12019-09-07", nil), ("09-07", nil),
    ] as [(String, String?)])
  func aDayIsReadInEveryForm(_ text: String, _ day: String?) {
    #expect(PageDate.first(in: text) == day)
  }

  @Test(
    arguments: [
      ("http://a.example/2019/0907/1.html", "2019-09-07"),
      ("https://a.example/n1/2019-09/07/c_1.htm", "2019-09-07"),
      ("https://a.example/20190907/x", "2019-09-07"), ("https://a.example/20190907123456.html", "2019-09-07"),
      ("https://a.example/a/516923.shtml", nil), ("https://a.example/12345678", nil),
    ] as [(String, String?)])
  func aDayIsReadInAnAddress(_ url: String, _ day: String?) {
    #expect(PageDate.inAddress(url) == day)
  }

  @Test func aTimeInSecondsIsADayInChina() {
    #expect(PageDate.ofUnixTime(1_763_942_400) == "2025-11-24")
    #expect(PageDate.ofUnixTime(1_709_222_400) == "2024-03-01")
    #expect(
      PageDate.ofUnixTime(1_709_222_399) == "2024-02-29" || PageDate.ofUnixTime(1_709_222_399) == "2024-03-01"
    )
    #expect(PageDate.ofUnixTime(5) == nil)
  }
}
