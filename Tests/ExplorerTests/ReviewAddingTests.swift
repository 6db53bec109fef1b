import Foundation
import Model
import System
import TestSupport
import Testing

@testable import Explorer

/// Facts that are added and values that are put right, with the article's own words and the names of the corpus.
@Suite struct ReviewAddingTests {
  private func makeDesk(_ columns: Int = 80, _ rows: Int = 24, _ language: Language = .chinese) throws
    -> ReviewDesk
  {
    let text = Corpora.small.replacingOccurrences(of: "涛在论坛上致辞。", with: "涛和新声集团首席科学家陈三在论坛上致辞。")
    let whole = text.replacingOccurrences(of: "智象未来创始人梅涛在论坛上致辞。", with: "智象未来创始人梅涛和新声集团首席科学家陈三在论坛上致辞。")
    return try ReviewDesk(columns, rows, language, whole)
  }

  private func fact(_ desk: ReviewDesk, _ field: String, of name: String) -> ReviewFact? {
    desk.session.review.facts.first {
      $0.field == field && desk.session.review.corpus.name(of: $0.item) == name
    }
  }

  @Test func aPersonAndAPostAreAdded() throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "创始人")
    desk.press("as")
    #expect(desk.screen.status.contains("加 嘉宾"))
    // What is typed in pinyin stands in the sentence.
    desk.press("cs<Down><Down><Enter>")
    #expect(fact(desk, "name", of: "陈三")?.state == .added)
    #expect(desk.screen.cursorLine.contains("陈三"))
    desk.press("apxsjt<Tab>sxkxj<Tab><Enter>")
    let post = try #require(fact(desk, "posts", of: "陈三"))
    #expect(post.words.chinese == "新声集团 首席科学家" && post.state == .added)
    let corpus = try Corpus.load(paths: desk.paths, bundled: false)
    let text = corpus.items(of: .speaker).map { corpus.export([$0], as: .text, in: .chinese) }.joined()
    #expect(text.contains("新声集团首席科学家") || text.contains("新声集团 首席科学家"))
    desk.press("UU")
    #expect(fact(desk, "name", of: "陈三") == nil)
  }

  @Test func whoWasSeenAndNotUsedIsInTheQueue() throws {
    let quote = #""evidence" : [ { "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" } ]"#
    let seen = #", "seen": [ { "text": "陈三", "why": "attendee", \#(quote) } ] }"#
    let text = Corpora.small(#""version": 1"#, becomes: #""version": 2"#)
      .replacingOccurrences(of: #"[2, 4] } ] } ] }"#, with: #"[2, 4] } ] } ]"# + seen)
    let desk = try ReviewDesk(80, 24, .chinese, text)
    desk.screen.walk(to: "陈三")
    #expect(desk.screen.cursorLine.contains("未用"))
    // The name is there already.
    desk.press("as<Enter>")
    #expect(fact(desk, "name", of: "陈三")?.state == .added)
  }

  @Test(arguments: [
    ("n数字一号 | 产品 | 已推出", "name", "数字一号"), ("r论坛 | 主办 | 智象未来", "roles", "论坛"),
    ("t梅涛 | 另一论坛 | 演讲", "contributions", "梅涛"), ("d梅涛 | 谈到AI", "contributions.said", "梅涛"),
    ("w论坛 | 11月18日", "date", "论坛"), ("v论坛 | 上海", "venue", "论坛"), ("m论坛 | 创新", "theme", "论坛"),
    ("cAI文创", "name", "AI文创"), ("e梅涛 | AI文创", "topics", "梅涛"), ("g梅涛 | 老梅", "aliases", "梅涛"),
    ("z梅涛 | 30多所 | 高校", "numbers", "梅涛"), ("h梅涛 | 谈AI", "contributions.talk", "梅涛"),
    ("f第二论坛", "name", "第二论坛"),
  ])
  func everySortOfFactIsAdded(_ keys: String, _ field: String, _ owner: String) throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "创始人")
    desk.press("a" + String(keys.prefix(1)) + "<End><^U>" + keys.dropFirst() + "<Enter>")
    let facts = desk.session.review.facts.filter { $0.field == field && $0.state == .added }
    #expect(facts.count == 1, "\(desk.screen.status)")
    #expect(facts.first.map { desk.session.review.corpus.name(of: $0.item) } == owner)
    desk.press("U")
    #expect(desk.session.review.facts.allSatisfy { $0.state != .added })
  }

  @Test func theSentenceIsChosen() throws {
    let desk = try makeDesk()
    desk.press("a")
    #expect(desk.screen.text.contains("这一句里还有"))
    desk.press("jof<Esc>")
    desk.press("aj")
    desk.press("oxsjt<Tab><Enter>")
    let added = try #require(fact(desk, "name", of: "新声集团"))
    let quote = try #require(added.evidence.first.map { desk.session.review.corpus.quote($0) })
    #expect(quote.contains("新声集团"))
  }

  @Test func whatIsThereIsNotAddedAgain() throws {
    let desk = try makeDesk()
    let before = desk.session.review.facts.count
    desk.screen.walk(to: "创始人")
    desk.press("as梅涛<Enter>")
    #expect(desk.screen.status.contains("已有这一条"))
    // A second fact of a field that has room for one, and a fact of nobody.
    desk.press("ap<Home><Del>王五 | 甲 | 乙<Enter><Esc>")
    #expect(desk.session.review.facts.count == before)
  }

  @Test func aBoundaryIsMovedByAKey() throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "创始人")
    desk.press("c<^P>")
    #expect(desk.screen.status.contains("智象未来 | 创始"))
    desk.press("<^N><^N>")
    #expect(desk.screen.status.contains("| 创始人梅"))
    desk.press("<^T>")
    #expect(desk.screen.status.contains("| 始人梅"))
    desk.press("<^O><^P><Enter>")
    #expect(fact(desk, "posts", of: "梅涛")?.words.chinese == "智象未来 创始人")
  }

  @Test func wordsOfTheVocabularyAreOffered() throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "致辞")
    desk.press("c<Down>")
    #expect(desk.screen.status.contains("| 致辞") || desk.screen.status.contains("| 主旨演讲"))
    desk.press("<End><^U>论坛 | 环节 | zyy<Tab><Enter>")
    #expect(fact(desk, "contributions", of: "梅涛")?.state == .open)
    desk.press("<Esc>c<BS><BS>jj<Tab><Enter>")
    #expect(desk.states.allSatisfy { $0 == .open || $0 == .corrected })
  }

  @Test func twoItemsAreOne() throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "另一论坛")
    desk.press("m")
    #expect(desk.screen.text.contains("与哪一项是同一项"))
    desk.press("<Enter>")
    #expect(desk.screen.text.contains("同") && desk.screen.text.contains("在同一句里并提"))
    desk.press(" ")
    #expect(desk.screen.status.contains("判为同一项"))
    #expect(try Corpus.load(paths: desk.paths, bundled: false).count(of: .forum) == 1)
    desk.press("U")
    #expect(try Corpus.load(paths: desk.paths, bundled: false).count(of: .forum) == 2)
    desk.press("m<Enter>>x")
    #expect(desk.screen.status.contains("判为两项"))
  }

  @Test func theEditorIsOpenedAtTheLine() throws {
    let desk = try makeDesk()
    desk.screen.walk(to: "创始人")
    desk.press("E")
    #expect(desk.edits.count == 1 && desk.edits[0][0].path.hasSuffix("draft.json"))
    #expect(desk.edits[0][0].line > 1)
    // What was changed there is read, and the place stays.
    desk.answer(desk.screen.state.handle([.edited(.edited)]))
    #expect(desk.screen.cursorLine.contains("创始人"))
    desk.answer(desk.screen.state.handle([.edited(.missing("nosuch"))]))
    #expect(desk.screen.status.contains("找不到编辑器 nosuch"))
  }

  @Test(arguments: [(80, 24, Language.chinese), (120, 40, .english)])
  func theScreens(_ columns: Int, _ rows: Int, _ language: Language) throws {
    let desk = try makeDesk(columns, rows, language)
    desk.screen.walk(to: language == .chinese ? "创始人" : "创始人")
    desk.press("a")
    try expectSnapshot(desk.screen, "review-add-\(columns)x\(rows)")
    desk.press("pxs")
    try expectSnapshot(desk.screen, "review-type-\(columns)x\(rows)")
    desk.press("<Esc>ggm<Enter>")
    try expectSnapshot(desk.screen, "review-pair-\(columns)x\(rows)")
  }
}
