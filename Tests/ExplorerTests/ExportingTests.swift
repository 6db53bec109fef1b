import Model
import Report
import System
import Testing

@testable import Explorer

@Suite struct ExportingTests {
  private var screen = Screen()
  private let corpus = Screen.bundled

  private var meitao: ItemID { corpus.item(ref: "speaker:mei-tao")! }

  private func text(_ items: [ItemID], as format: ExportFormat = .text) -> String {
    corpus.export(items, as: format, in: .chinese)
  }

  /// What is to be done for a file in a form.
  private func writing(_ items: [ItemID], as format: ExportFormat, to path: String) -> Effect {
    let text = text(items, as: format)
    guard let converter = format.converter else { return .write(text, to: path, replacing: false) }
    return .convert(text, by: converter, to: path, replacing: false)
  }

  // MARK: The prompt

  @Test mutating func eProposesTheItemAsTextUnderItsName() {
    screen.press("2jje")
    #expect(
      screen.lines[1...7].map { $0.trimmingCharacters(in: .whitespaces) } == [
        "─ 导出 " + String(repeating: "─", count: 73), "内容  < 本项：梅涛 > 1/2",
        "> 格式  ⟦< 纯文本 > 1/\(ExportFormat.allCases.count)⟧",
        "文件  梅涛.txt", "写法  < 成文 > 1/2", "写到  ~/报告/梅涛.txt", "─ 预览 " + String(repeating: "─", count: 73),
      ])
    #expect(screen.text.contains("加拿大工程院外籍院士，智象未来创始人、CEO。[1]"))
    #expect(screen.status.hasPrefix("Enter 写入"))
    screen.press("<Enter>")
    #expect(screen.effect == .write(text([meitao]), to: "梅涛.txt", replacing: false))
  }

  @Test mutating func theNextFormChangesTheEnding() {
    screen.press("2jje")
    for format in ExportFormat.allCases.dropFirst() {
      screen.press("l")
      #expect(screen.text.contains("< \(format.name.chinese) >"))
      #expect(screen.text.contains("文件  梅涛.\(format.fileEnding)\n"))
      screen.press("<Enter>")
      #expect(screen.effect == writing([meitao], as: format, to: "梅涛.\(format.fileEnding)"))
    }
    screen.press("<Right>")
    #expect(screen.text.contains("< 纯文本 > 1/"))
    screen.press("<Left>")
    #expect(screen.text.contains("< \(ExportFormat.allCases.last!.name.chinese) >"))
  }

  @Test mutating func theMarkedItemsGoOutTogether() {
    screen.press("2jjm3m2e<Up>l")
    #expect(screen.text.contains("⟦< 已标记的 2 项 > 2/3⟧"))
    #expect(screen.text.contains("文件  标记-2.txt"))
    screen.press("<Enter>")
    let announcement = ItemID(.announcement, 0)
    #expect(screen.effect == .write(text([meitao, announcement]), to: "标记-2.txt", replacing: false))
  }

  @Test mutating func fromTheListOfTheMarkedItemsTheyAreMeant() {
    screen.press("2jjmMe")
    #expect(screen.text.contains("已标记的 1 项"))
    #expect(screen.text.contains("文件  标记-1.txt"))
  }

  @Test mutating func theListGoesOutAsItIsShown() {
    screen.press("1s3/zxwl<Enter>e<Up>l")
    let shown = screen.state.view.lists[.announcement]
    #expect(shown.count > 0 && shown.count < corpus.count(of: .announcement))
    #expect(screen.text.contains("⟦< 列表所示 \(shown.count) 项发布 > 2/2⟧"))
    #expect(screen.text.contains("文件  发布-“智启文创，激发无限新质生产力”发展论坛-zxwl.txt"))
    screen.press("<Enter>")
    let items = (0..<shown.count).compactMap { shown.item(at: $0) }
    let entries = corpus.export(items, as: .text, in: .chinese, options: .full)
    #expect(screen.text.contains("写法  < 条目 > 2/2"))
    #expect(screen.effect == .write(entries, to: "发布-“智启文创，激发无限新质生产力”发展论坛-zxwl.txt", replacing: false))
  }

  @Test mutating func theNameIsEdited() {
    screen.press("2jje<Down><Home>")
    screen.press("~/报告/<Enter>")
    #expect(screen.effect == .write(text([meitao]), to: "~/报告/梅涛.txt", replacing: false))
  }

  @Test mutating func whatTheReaderTypedStaysButForItsEnding() {
    screen.press("2jje<Down><Home>")
    screen.press("a-<Up>l")
    #expect(screen.text.contains("文件  a-梅涛.\(ExportFormat.allCases[1].fileEnding)\n"))
    for format in ExportFormat.allCases.dropFirst(2) + [.text] {
      screen.press("l")
      #expect(screen.text.contains("文件  a-梅涛.\(format.fileEnding)\n"))
    }
  }

  /// A text is not to be replaced by the citation of the same item.
  @Test mutating func eachFormHasAFileOfItsOwn() {
    screen.press("2jje")
    var files: Set<String> = []
    for _ in ExportFormat.allCases {
      screen.press("<Enter>")
      switch screen.effect {
      case .write(_, let path, _), .convert(_, _, let path, _): files.insert(path)
      default: break
      }
      screen.press("l")
    }
    #expect(files.count == ExportFormat.allCases.count)
  }

  @Test mutating func anEmptyNameIsNotWritten() {
    screen.press("2jje<Down><^U><Enter>")
    #expect(screen.effect == nil)
    #expect(screen.status == "请写文件名")
  }

  @Test mutating func aPasteGoesIntoTheName() {
    screen.press("2jje")
    screen.paste("/x")
    #expect(screen.text.contains("文件  梅涛.txt/x"))
  }

  // MARK: Form and ending

  @Test(arguments: [
    ("m.md", ExportFormat.markdown), ("m.JSON", .json), ("m.Citation.Txt", .citation), ("m", .text),
  ])
  func theEndingThatIsTypedIsTheForm(_ name: String, _ format: ExportFormat) {
    var screen = Screen()
    screen.press("2jje<Down><^U>\(name)")
    #expect(screen.text.contains("格式  < \(format.name.chinese) >"))
    screen.press("<Enter>")
    #expect(screen.effect == .write(text([meitao], as: format), to: name, replacing: false))
  }

  @Test(arguments: ["m.doc", "m.xlsx", "m.foo"]) func anEndingOfNoFormIsRefusedWithThoseThereAre(
    _ name: String
  ) {
    var screen = Screen()
    screen.press("2jje<Down><^U>\(name)")
    #expect(screen.text.contains("格式  < ？ >\n"))
    #expect(screen.text.contains("没有以 .\(name.dropFirst(2)) 结尾的格式；可用：.txt 纯文本、.md Markdown、"))
    screen.press("<Enter>")
    #expect(screen.effect == nil)
    screen.press("<Up>l")
    #expect(screen.text.contains("文件  m.txt\n") && screen.text.contains("─ 预览 ─"))
  }

  @Test mutating func theWholePathIsShownBeforeItIsWritten() {
    screen.press("2jje<Down><Home>a/")
    #expect(screen.text.contains("写到  ~/报告/a/梅涛.txt\n"))
    screen.press("<End><^U>/tmp/x.md")
    #expect(screen.text.contains("写到  /tmp/x.md\n"))
  }

  @Test mutating func theByteOrderMarkIsOfferedForCSVAlone() {
    screen.press("2jje")
    #expect(!screen.text.contains("BOM"))
    screen.press("<Down><^U>m.csv")
    #expect(screen.text.contains("BOM   < 不加 > 1/2"))
    screen.press("<Up>l")
    #expect(screen.text.contains("> BOM   ⟦< 加字节序标记（Excel 要） > 2/2⟧"))
    screen.press("<Enter>")
    #expect(screen.effect == .write("\u{FEFF}" + text([meitao], as: .csv), to: "m.csv", replacing: false))
  }

  @Test mutating func whatWasChosenLastIsKept() {
    screen.press("2jjm3m2je<Up>l<Down>l<Enter>")
    screen.take(.written(.written(path: "~/报告/标记-2.md", bytes: 1)))
    screen.press("je")
    #expect(screen.text.contains("内容  < 已标记的 2 项 > 2/3"))
    #expect(screen.text.contains("文件  标记-2.md\n"))
  }

  @Test(arguments: ["<Esc>", "q", "<Down><Esc>"]) func escLeavesEverythingAsItWas(keys: String) {
    var screen = Screen()
    screen.press("2jj")
    let before = screen.text
    screen.press("e" + keys)
    #expect(screen.effect == nil)
    #expect(screen.text == before)
  }

  @Test(arguments: [(30, 8), (40, 10), (64, 12), (200, 60)], Language.allCases)
  func thePromptFitsEveryScreen(size: (columns: Int, rows: Int), language: Language) {
    var screen = Screen(size.columns, size.rows, language)
    screen.press("e<Down>")
    #expect(screen.text.contains(".txt"))
    screen.take(.written(.failed(Phrase(String(repeating: "坏", count: 200), "bad"))))
    #expect(screen.text.contains(language == .chinese ? "坏坏" : "bad"))
    screen.resize(20, 5)
    screen.press("<Enter>")
    #expect(screen.effect == nil)
  }

  /// A corpus that is loaded anew gives the items other numbers.
  @Test mutating func theSameItemGoesOutOfACorpusThatIsLoadedMeanwhile() throws {
    let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#
    let text = """
      {"format": "wentan-corpus", "version": 1,
       "speakers": [{"id": "speaker:a-yi", "name": "阿一", "evidence": [\(quote)]}]}
      """
    let other = try Corpus.load([
      CorpusFile(name: "a.json", bytes: Array(text.utf8)),
      CorpusFile(name: "b.json", bytes: CorpusFile.bundled.bytes),
    ])
    screen.press("2jje<Up>")
    screen.take(.loaded(LoadedCorpus(other)))
    #expect(screen.text.contains("⟦< 本项：梅涛 > 1/2⟧"))
    screen.press("<Enter>")
    let item = try #require(other.item(ref: "speaker:mei-tao"))
    #expect(item != meitao)
    #expect(
      screen.effect == .write(other.export([item], as: .text, in: .chinese), to: "梅涛.txt", replacing: false))
  }

  @Test mutating func theMannerIsChosenAndKept() {
    screen.press("2jje<Up><Up>l")
    #expect(screen.text.contains("> 写法  ⟦< 条目 > 2/2⟧") && screen.text.contains("职务  加拿大工程院 外籍院士 [1]"))
    screen.press("<Enter>")
    let entries = corpus.export([meitao], as: .text, in: .chinese, options: .full)
    #expect(screen.effect == .write(entries, to: "梅涛.txt", replacing: false))
    screen.take(.written(.written(path: "梅涛.txt", bytes: 1)))
    screen.press("je")
    #expect(screen.text.contains("写法  < 条目 > 2/2"))
    screen.press("<Down><^U>m.json")
    #expect(!screen.text.contains("写法"))
  }

  @Test mutating func thePreviewMovesByPages() {
    screen.press("2jje")
    let first = screen.text
    screen.press("<PgDn>")
    #expect(screen.text != first && !screen.text.contains("CEO。[1]"))
    screen.press("<PgUp>")
    #expect(screen.text == first)
  }
}
