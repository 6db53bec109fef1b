import Testing

@testable import Explorer

/// Tab in the line that takes the path of an export.
@Suite struct PathCompletionTests {
  private var screen = Screen()

  @Test mutating func tabAsksForNames() {
    screen.press("2jje<Down><Home>")
    screen.press("~/do<Tab>")
    let completion = Completion(folder: "~/", start: "do")
    #expect(screen.effect == .listNames(completion))
    screen.take(.names(["docs/", "documents/"], for: completion))
    #expect(screen.text.contains("文件  ~/doc梅涛.txt"))
    #expect(screen.text.contains("docs/  documents/"))
    screen.press("u<Tab>")
    screen.take(.names(["documents/"], for: Completion(folder: "~/", start: "docu")))
    #expect(screen.text.contains("文件  ~/documents/梅涛.txt"))
    #expect(!screen.text.contains("docs/"))
  }

  @Test mutating func chineseNamesAreCompletedToo() {
    screen.press("2jje<Down><^U>报<Tab>")
    screen.take(.names(["报告甲", "报告乙"], for: Completion(folder: "", start: "报")))
    #expect(screen.text.contains("文件  报告\n"))
  }

  @Test mutating func nothingToCompleteIsSaid() {
    screen.press("2jje<Down><^U>x<Tab>")
    screen.take(.names([], for: Completion(folder: "", start: "x")))
    #expect(screen.status == "没有以“x”开头的文件或目录")
    screen.press("/<Tab>")
    screen.take(.names(nil, for: Completion(folder: "x/", start: "")))
    #expect(screen.status == "读不出目录 x/")
  }

  @Test mutating func anAnswerThatComesTooLateChangesNothing() {
    screen.press("2jje<Down><^U>x<Tab>y")
    screen.take(.names(["xabc"], for: Completion(folder: "", start: "x")))
    #expect(screen.text.contains("文件  xy\n"))
    screen.press("<Esc>")
    screen.take(.names(["xabc"], for: Completion(folder: "", start: "x")))
    #expect(screen.text.contains("─ 嘉宾 ─"))
  }

  @Test mutating func aTildeAloneBecomesTheHome() {
    screen.press("2jje<Down><^U>~<Tab>")
    #expect(screen.effect == nil)
    #expect(screen.text.contains("文件  ~/"))
  }
}
