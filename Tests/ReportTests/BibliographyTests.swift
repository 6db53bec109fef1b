import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// The citation as other programs read it.
@Suite struct BibliographyTests {
  /// A citation of which all is known, on the web where an address is given.
  private func citation(_ address: Citation.Address? = nil, newspaper: Bool = true) throws -> Citation {
    let facts = [
      ("newspaper", "中国青年报"), ("published", "2000年11月20日"), ("page", "第15版"), ("author", "丁文详、新华社"),
    ]
    let members = facts.filter { newspaper || $0.0 != "newspaper" }.map { key, value in
      #""\#(key)": { "value": "\#(value)", "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ] },"#
    }
    let text = Corpora.small(#""source": "source:s","#, becomes: #""source": "source:s","# + members.joined())
    var citation = Citation(of: ItemID(.article, 0), in: try Corpora.load(text))
    citation.address = address
    return citation
  }

  private let address = Citation.Address(url: "https://a.cn/x_{1}?a=1&b=2", accessed: "2026-11-26")

  @Test func onTheWebItHasAnAddressAndADayOfAccess() throws {
    #expect(
      try citation(address).text
        == "丁文详，新华社. 论坛开幕[N/OL]. 中国青年报，2000-11-20（15）[2026-11-26]. https://a.cn/x_{1}?a=1&b=2.")
    #expect(try citation(address, newspaper: false).text.hasPrefix("丁文详，新华社. 论坛开幕[EB/OL]. 2000-11-20"))
  }

  @Test func aNewspaperArticleIsAnEntryOfBibTeX() throws {
    #expect(
      BibTeXExport.entry(try citation(), key: "a") == """
        @article{a,
          entrysubtype = {newspaper},
          author = {{丁文详} and {新华社}},
          title = {论坛开幕},
          journaltitle = {中国青年报},
          date = {2000-11-20},
          pages = {15},
          langid = {chinese},
        }

        """)
  }

  @Test func anAddressIsWithoutBraces() throws {
    let entry = BibTeXExport.entry(try citation(address), key: "a")
    #expect(entry.contains("  url = {https://a.cn/x_%7B1%7D?a=1&b=2},\n  urldate = {2026-11-26},\n"))
    #expect(
      BibTeXExport.entry(try citation(address, newspaper: false), key: "a").hasPrefix("@online{a,\n  author"))
  }

  @Test func aNewspaperArticleIsARecordOfRIS() throws {
    #expect(
      RISExport.record(try citation(address), key: "a") == """
        TY  - NEWS
        ID  - a
        AU  - 丁文详
        AU  - 新华社
        TI  - 论坛开幕
        T2  - 中国青年报
        PY  - 2000
        DA  - 2000/11/20
        SP  - 15
        LA  - zh-CN
        UR  - https://a.cn/x_{1}?a=1&b=2
        Y2  - 2026/11/26
        ER  - \("")

        """)
    #expect(RISExport.record(try citation(address, newspaper: false), key: "a").hasPrefix("TY  - ELEC\n"))
  }

  @Test func aNewspaperArticleIsAnItemOfCSL() throws {
    let members = CSLExport.members(of: try citation(address), key: "a")
    #expect(
      members.map(\.key) == [
        "id", "type", "title", "author", "container-title", "issued", "page", "language", "URL", "accessed",
      ])
    let text = JSONValue.object(members).text
    #expect(text.contains(#""type": "article-newspaper""#) && text.contains("[2000, 11, 20]"))
    let page = CSLExport.members(of: try citation(address, newspaper: false), key: "a")
    #expect(JSONValue.object(page).text.contains(#""type": "webpage""#))
  }

  @Test func whatIsNotKnownIsLeftOut() throws {
    let citation = Citation(of: ItemID(.article, 0), in: try Corpora.load(Corpora.small))
    #expect(CSLExport.members(of: citation, key: "a").map(\.key) == ["id", "type", "title", "language"])
    #expect(RISExport.record(citation, key: "a") == "TY  - NEWS\nID  - a\nTI  - 论坛开幕\nLA  - zh-CN\nER  - \n")
    #expect(
      BibTeXExport.entry(citation, key: "a")
        == "@article{a,\n  entrysubtype = {newspaper},\n  title = {论坛开幕},\n  langid = {chinese},\n}\n")
  }
}
