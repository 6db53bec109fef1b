import Model
import Report
import System
import Testing
import Text

@testable import Explorer

/// An item with a thousand links: its rows are set when they are looked at, and are the same as if all were.
@Suite struct LargeItemTests {
  private static let count = 1_200

  /// A topic that a thousand organisations are about, every tenth of which has a name longer than a row.
  private static let corpus: Corpus = {
    let evidence = #""evidence":[{"article":"article:a","quote":"人工智能无处不在。"}]"#
    let organisations = (0..<count).map { number in
      let rest = number % 10 == 7 ? String(repeating: "与其下属的研究机构", count: 6) : ""
      return """
        {"id":"organisation:o\(number)","name":"第\(number)研究院\(rest)",
        "topics":[{"topic":"topic:t",\(evidence)}],\(evidence)}
        """
    }
    let text = """
      {"format":"wentan-corpus","version":1,
      "articles":[{"id":"article:a","source":"source:s","blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      "topics":[{"id":"topic:t","name":"人工智能",\(evidence)}],
      "organisations":[\(organisations.joined(separator: ","))],
      "sources":[{"id":"source:s","file":"s.txt","text":["综述","人工智能无处不在。"]}]}
      """
    return try! Corpus.load([CorpusFile(name: "large.json", bytes: Array(text.utf8))])
  }()

  private var screen = Screen(80, 24, corpus: LargeItemTests.corpus)

  @Test mutating func itsPreviewCountsThemInARow() {
    screen.press("5")
    #expect(screen.text.contains("机构  第0研究院、第1研究院、第2研究院 等 1200"))
    let detail = screen.lines.compactMap {
      $0.split(separator: "│", omittingEmptySubsequences: false).dropFirst().first
    }
    #expect(detail.count { $0.contains("研究院") } == 1)
  }

  @Test mutating func itIsWalkedToItsEndAndBack() {
    screen.press("5<Enter>G")
    let count = screen.state.detailRows.count
    #expect(screen.lines[1].hasSuffix(" 主题 \(count)/\(count) ─"))
    #expect(screen.cursorLine.contains("报道  综述"))
    screen.walk(to: "第1199研究院", by: "k")
    screen.walk(to: "与其下属的研究机构", by: "k")
    screen.press("<Enter>")
    #expect(screen.shown.contains("机构 > 第1197研究院"))
    screen.press("<BS>g")
    #expect(screen.lines[1].hasSuffix(" 主题 1/\(count) ─"))
    #expect(screen.cursorLine.contains("⟦> [1] 人工智能"))
  }

  @Test mutating func halfPagesLeaveNothingOut() {
    screen.press("5<Enter>")
    var shown: Set<Substring> = []
    for _ in 0...LargeItemTests.count {
      for line in screen.lines {
        guard let name = line.split(separator: "第").dropFirst().last else { continue }
        shown.insert(name.prefix { $0.isNumber })
      }
      if screen.state.view.detail.selected + 1 == screen.state.detailRows.count { break }
      screen.press("<^D>")
    }
    let missing = (0..<LargeItemTests.count).filter { !shown.contains("\($0)") }
    #expect(missing == [])
  }

  @Test mutating func whatIsLookedForIsFoundFarDown() {
    screen.press("5<Enter>/第1197研<Enter>")
    #expect(screen.cursorLine.contains("⟨第1197研⟩究院"))
    screen.press("/1198yjy<Enter>")
    #expect(screen.cursorLine.contains("⟨1198研究院⟩"))
  }

  /// Names that break, names in brackets, and names with characters of ambiguous width.
  @Test(arguments: [false, true], [12, 24, 40, 76])
  func itsRowsAreThoseThatAreSetAtOnce(ambiguousIsWide: Bool, columns: Int) throws {
    let cases = [(LargeItemTests.corpus, false), (Screen.bundled, false), (Screen.bundled, true)]
    for (corpus, isPlain) in cases {
      let state = State(
        corpus, language: .chinese, width: TextWidth(ambiguousIsWide: ambiguousIsWide), plain: isPlain)
      let pane = DetailPane(state, frame: columns, query: PaneQuery(text: "yjy"))
      let items = [Kind.forum, .topic, .article].flatMap { corpus.items(of: $0) }
      for item in items {
        for case .links(let links) in Outline(of: item, in: corpus, language: .chinese).parts {
          let rows = LinkRows(links, pane: pane)
          let all = links.enumerated().flatMap { place, entry in
            let isSame = place > 0 && (!links.haveFields || links[place - 1].field == entry.field)
            return pane.rows(
              of: DetailFact(entry.field, pane.runs(of: entry), target: entry.link.map { .item($0) }),
              label: isSame && !isPlain ? "" : entry.field.name.chinese, in: nil,
              aside: place == 0 && links.count > 1 ? "共 \(links.count)" : "")
          }
          #expect(rows.count == all.count)
          #expect(rows.map(\.runs) == all.map(\.runs))
          #expect(rows.matches == all.indices.filter { all[$0].startsMatch })
        }
      }
    }
  }
}
