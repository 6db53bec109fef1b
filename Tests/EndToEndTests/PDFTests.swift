import Testing

/// A page of a newspaper as PDF, from the file to the facts.
@Suite(.needs("pdftotext")) struct PDFTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func derive(_ bytes: some Sequence<UInt8>) throws -> Program.Outcome {
    try Program.wentan("derive", try folder.write(bytes, to: "page.pdf"), "--lang", "en")
  }

  /// Two columns under a headline: the first to its foot, then the second.
  private var page: PrintedPage {
    var page = PrintedPage()
    page.add("泊城晚报", size: 20, x: 40, y: 40)
    page.add("2026年11月10日", size: 8, x: 400, y: 40)
    page.add("泊城开讲沉浸剧场", size: 28, x: 40, y: 110)
    page.add(
      "　　泊城沉浸剧场论坛昨天在泊城博物院举行，观众坐满了整个大厅，会期一共两天。泊城大学传播学院院长高远在论坛上表示，剧场要让观众走进故事里面去看。",
      x: 40, y: 150, characters: 24)
    page.add(
      "“走进去的人会记得更久。”他说，“灯光和声音都要为故事服务，观众也是演员。”论坛由泊城博物院主办，明年还会在这里继续办下去，欢迎大家都来看一看。",
      x: 320, y: 150, characters: 24)
    return page
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    let draft = try derive(page.bytes)
    #expect(draft.exited(0), "\(draft.errors)")
    #expect(draft.output.contains("高远") && draft.output.contains("传播学院院长"))
    // Across the lines of the first column, and the beginning of the second.
    #expect(draft.output.contains("剧场要让观众走进故事里面去看"))
    #expect(draft.output.contains("2026-11-10") && draft.output.contains("泊城晚报"))
  }

  @Test func aPictureSaysWhatHelps() throws {
    let outcome = try derive(PrintedPage().bytes)
    #expect(outcome.exited(65), "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("tesseract"))
  }

  @Test func aFileThatIsCutOffIsDamaged() throws {
    let outcome = try derive(page.bytes.prefix(60))
    #expect(outcome.exited(65), "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("page.pdf") && outcome.errors.contains("damaged"))
  }

  /// The place of pdftotext is named by its package.
  @Test func withoutPdftotextThePackageIsNamed() throws {
    let outcome = try Program.run(
      [Program.path, "derive", try folder.write(page.bytes, to: "page.pdf"), "--lang", "en"],
      environment: Program.environment.merging(["PATH": folder.path]) { $1 })
    #expect(outcome.exited(65) || outcome.exited(66), "\(outcome)")
    #expect(outcome.errors.contains("poppler-utils"))
  }
}
