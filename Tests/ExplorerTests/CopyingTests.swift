import Model
import Report
import System
import Testing

@testable import Explorer

@Suite struct CopyingTests {
  private var screen = Screen()
  private let corpus = Screen.bundled

  private var meitao: ItemID { corpus.item(ref: "speaker:mei-tao")! }
  private var quotes: [String] {
    Outline(of: meitao, in: corpus, language: .chinese).evidence.map { corpus.quote($0) }
  }

  // MARK: y

  @Test mutating func yOffersWhatCanBeCopied() {
    screen.press("2jjy")
    #expect(screen.status == "复制：i 全文  n 名称  q 原文  c 引文  r 编号")
    #expect(screen.effect == nil)
  }

  @Test mutating func nCopiesTheName() {
    screen.press("2jjyn")
    #expect(screen.effect == .copy("梅涛"))
    #expect(screen.status == "已发往终端（6 字节）；剪贴板里没有时，按 Y 用鼠标选")
  }

  @Test mutating func iCopiesTheItemAsText() {
    screen.press("2jjyi")
    #expect(screen.effect == .copy(corpus.export([meitao], as: .text, in: .chinese)))
  }

  @Test mutating func cCopiesTheCitation() {
    screen.press("2jjyc")
    #expect(screen.effect == .copy(corpus.export([meitao], as: .citation, in: .chinese)))
  }

  @Test mutating func qCopiesAllSentencesOfTheItem() {
    screen.press("2jjyq")
    #expect(screen.effect == .copy(quotes.joined(separator: "\n")))
  }

  @Test mutating func qCopiesTheSentenceOfTheRow() {
    screen.press("2jj<Enter><Fact>yq")
    #expect(screen.effect == .copy(quotes[0]))
  }

  @Test mutating func qCopiesTheSentenceThatIsMarkedInTheSource() {
    screen.press("2jjony")
    let source = screen.state.view.source!
    screen.press("q")
    #expect(screen.effect == .copy(corpus.quote(source.sentences[source.current!])))
  }

  @Test mutating func anInputMethodLeftOnCopiesToo() {
    screen.press("2jjｙｎ")
    #expect(screen.effect == .copy("梅涛"))
  }

  @Test mutating func anotherKeyCopiesNothing() {
    screen.press("2jjyx")
    #expect(screen.effect == nil)
    #expect(screen.status == "只有 i、n、q、c、r 可选")
    screen.press("y<Esc>j")
    #expect(screen.title.hasSuffix("4/8"))
  }

  @Test mutating func whereNoItemIsThereIsNothingToCopy() {
    screen.press("2")
    screen.state.setQuery(PaneQuery(text: "xyzxyz"))
    screen.press("y")
    #expect(screen.status == "没有选中任何项")
    screen.press("n")
    #expect(screen.effect == nil)
  }

  @Test mutating func whatNoTerminalWouldTakeIsNotSent() {
    #expect(screen.state.copy(String(repeating: "长", count: 25_000)) != nil)
    #expect(screen.state.copy(String(repeating: "长", count: 25_001)) == nil)
    #expect(screen.status == "73.2 KB，终端收不下；请按 e 导出，或按 Y 用鼠标选")
  }

  // MARK: Y

  @Test mutating func theItemFillsTheScreenWithoutAFrame() throws {
    screen.resize(80, 40)
    screen.press("2jjY")
    #expect(!screen.state.takesMouse)
    let lines = corpus.export([meitao], as: .text, in: .chinese, columns: 80).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    #expect(screen.lines.prefix(lines.count - 1).elementsEqual(lines.dropLast()))
    #expect(screen.status.hasSuffix("鼠标可选取；q 返回"))
    try expectSnapshot(screen, "plain-80x40")
  }

  @Test(arguments: ["q", "Y", "<Esc>"]) func thePlainViewIsLeft(key: String) {
    var screen = Screen()
    screen.press("2jj")
    let before = screen.text
    screen.press("Y" + key)
    #expect(screen.state.takesMouse)
    #expect(screen.text == before)
    #expect(screen.effect == nil)
  }

  @Test mutating func thePlainViewScrollsAndFitsTheScreen() {
    screen.resize(40, 10)
    screen.press("1Y")
    let first = screen.lines[0]
    screen.press("j")
    #expect(screen.lines[0] != first)
    screen.press("G")
    let last = screen.lines[8]
    #expect(!last.isEmpty)
    screen.press("jjj")
    #expect(screen.lines[8] == last)
    screen.press("gk")
    #expect(screen.lines[0] == first)
    screen.press(" <PgUp>")
    #expect(screen.lines[0] == first)
    screen.press("G")
    screen.resize(200, 60)
    let count = screen.state.render().text.split(separator: "\n").last!.prefix { $0 != " " }.split(
      separator: "/")
    #expect(count[0] == count[1])
  }

  @Test mutating func fromTheSourceTheArticleIsShown() {
    screen.press("2jjoY")
    #expect(screen.text.contains("文探") == false)
    #expect(screen.lines.contains { $0.hasPrefix("开启新纪元") })
    screen.press("q")
    #expect(screen.state.view.focus == .source)
  }

  // MARK: |

  @Test mutating func theItemIsPipedToACommand() {
    screen.press("2jj|wc -m")
    #expect(screen.status.hasPrefix("| wc -m  "))
    screen.press("<Enter>")
    #expect(screen.effect == .run("wc -m", input: corpus.export([meitao], as: .text, in: .chinese)))
    screen.take(.ran(.ended(status: 0)))
    #expect(screen.status == "命令已结束")
  }

  @Test(arguments: [
    (RunningOutcome.ended(status: 3), "命令失败，状态 3"), (.ended(status: 127), "没有这个命令（状态 127）"),
    (.killed(signal: 2), "命令被信号 2 终止"), (.failed(reason: "x"), "命令没有运行：x"),
  ])
  func whatCameOfACommandIsTold(outcome: RunningOutcome, status: String) {
    var screen = Screen()
    screen.take(.ran(outcome))
    #expect(screen.status == status)
  }

  @Test mutating func commandsComeBackWithUp() {
    screen.press("2jj|wc<Enter>|<Up>")
    #expect(screen.status.hasPrefix("| wc  "))
    screen.press("<Esc>")
    #expect(screen.effect == nil)
    screen.press("| <Enter>")
    #expect(screen.status.contains("请写一个命令"))
    #expect(screen.effect == nil)
  }

  // MARK: Guests

  @Test(arguments: ["e", "|"]) func whatTheHostKeepsIsAnsweredWithAWayOut(key: String) {
    var screen = Screen(permissions: [])
    screen.press("2jj" + key)
    #expect(screen.status == "此处没有开放这一命令；可按 y 复制、Y 看纯文本")
    screen.press("yn")
    #expect(screen.effect == .copy("梅涛"))
    screen.press("Y")
    #expect(!screen.state.takesMouse)
  }

  @Test func whatTheHostKeepsIsNotOffered() {
    var screen = Screen(80, 60, permissions: [])
    screen.press("?")
    #expect(!screen.text.contains("导出") && !screen.text.contains("交给一个命令"))
    #expect(screen.text.contains("复制"))
    screen.press("<Esc>:export<Enter>")
    #expect(screen.effect == nil)
    #expect(!screen.text.contains("─ 导出"))
    screen.press("<Esc>mMe")
    #expect(screen.status.hasPrefix("此处没有开放"))
  }
}
