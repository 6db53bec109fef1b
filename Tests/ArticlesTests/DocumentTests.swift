import Testing

@testable import Articles

struct DocumentTests {
  private func blocks(_ article: SourceArticle) -> [String] {
    article.blocks.map { "\($0.kind.rawValue) \(article.lines[$0.lines.lowerBound - 1])" }
  }

  private static let word = """
    <w:document><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>云岚开讲</w:t></w:r></w:p><w:p><w:r><w:t>本报记者 濮砚川</w:t></w:r></w:p>
    <w:p><w:r><w:t>甲院长佘知</w:t></w:r><w:ins><w:r><w:t>衡表示，好。</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>
    <w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>小标题</w:t></w:r></w:p>
    <w:p><w:hyperlink><w:r><w:t>A 3.2版</w:t></w:r></w:hyperlink><w:r><w:t>发布。</w:t><w:br/><w:t>到会。</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>环节</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>嘉宾</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:r><w:t>框外一句。</w:t><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框里一句。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>
    <w:p><w:r><w:t>末句。</w:t></w:r></w:p><w:sectPr/></w:body></w:document>
    """
  private static let styles = """
    <w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>
    """

  @Test func allThatIsPrintedOfAWordDocumentIsRead() throws {
    let zip = ZipFile([
      ("[Content_Types].xml", "x"), ("word/document.xml", Self.word), ("word/styles.xml", Self.styles),
    ])
    #expect(SourceForm(zip.whole) == .word)
    let article = try WordReader.article(of: zip.whole)
    #expect(
      blocks(article) == [
        "headline 云岚开讲", "byline 本报记者 濮砚川", "paragraph 甲院长佘知衡表示，好。", "subheading 小标题",
        "paragraph A 3.2版发布。到会。",
        "tableRow 环节\t嘉宾", "paragraph 框外一句。", "box 框里一句。", "paragraph 末句。",
      ])
    #expect(article.about.authors == ["濮砚川"])
  }

  @Test func anOpenDocumentIsRead() throws {
    let content = """
      <office:text><text:tracked-changes><text:p>删去</text:p></text:tracked-changes><text:h text:outline-level="1">泊城开张</text:h>
      <text:p>甲<text:span>乙</text:span>说，<text:line-break/>“丙”。</text:p><text:p>AI<text:s text:c="1"/>与<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注。</text:p></text:note-body></text:note>短剧。</text:p>
      <text:list><text:list-item><text:p>第一场</text:p></text:list-item></text:list></office:text>
      """
    var zip = ZipFile([("mimetype", "application/vnd.oasis.opendocument.text")])
    zip.add("content.xml", Array(content.utf8), packed: ZipFile.deflated(Array(content.utf8)))
    #expect(SourceForm(zip.whole) == .openDocument)
    #expect(
      blocks(try OpenDocumentReader.article(of: zip.whole)) == [
        "headline 泊城开张", "paragraph 甲乙说，“丙”。", "paragraph AI 与短剧。", "note 脚注。", "listItem 第一场",
      ])
  }

  @Test func chaptersOfABookComeInTheOrderOfItsSpine() throws {
    let package = """
      <package><metadata><dc:title>周刊</dc:title><dc:creator>闾予安</dc:creator></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
      <item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
      <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
      """
    let zip = ZipFile([
      ("mimetype", "application/epub+zip"),
      (
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>"
      ),
      ("O/c.opf", package), ("O/b.xhtml", "<html><body><h1>后篇</h1><p>乙。</p></body></html>"),
      ("O/a b.xhtml", "<html><body><h1>前篇</h1><p>总经理<ruby>笪<rt>dá</rt></ruby>。</p></body></html>"),
      ("O/n.xhtml", "<nav>目录</nav>"),
    ])
    #expect(SourceForm(zip.whole) == .epub)
    let articles = try EPUBReader.articles(of: zip.whole)
    #expect(articles.map(blocks) == [["headline 前篇", "paragraph 总经理笪。"], ["headline 后篇", "paragraph 乙。"]])
    #expect(articles.allSatisfy { $0.about.newspaper == "周刊" && $0.about.authors == ["闾予安"] })
  }

  @Test func aBombIsStopped() throws {
    let zeros = [UInt8](repeating: 0x20, count: 80 << 20)
    var zip = ZipFile()
    zip.add("word/document.xml", zeros, packed: ZipFile.deflated(zeros))
    let whole = zip.whole
    #expect(whole.count < 200_000)
    do {
      _ = try WordReader.article(of: whole)
      Issue.record("the bomb was unpacked")
    } catch {
      guard case .tooLarge = error else { throw error }
    }
  }

  @Test func aDocumentThatIsCutOrEncryptedIsRefused() {
    let zip = ZipFile([("word/document.xml", Self.word)])
    for length in stride(from: 0, to: zip.whole.count - 1, by: 7) {
      #expect(throws: SourceFault.self) { try WordReader.article(of: Array(zip.whole.prefix(length))) }
    }
    var secret = ZipFile()
    secret.add("word/document.xml", Array(Self.word.utf8), isEncrypted: true)
    #expect(throws: SourceFault.self) { try WordReader.article(of: secret.whole) }
  }
}
