import Testing

@testable import Articles

@Suite struct ColumnTextTests {
  private func read(_ text: String) -> (ColumnText, [String]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let result = ColumnText(lines)
    return (
      result,
      result.pieces.map { String(String.UnicodeScalarView(Array(lines[$0.line].unicodeScalars)[$0.range])) }
    )
  }

  @Test func columnsAreReadOneAfterTheOther() {
    let (result, lines) = read(
      """
      旧城有了新书房
      旧城的书房开在巷子里，    在读报，也有孩子在画。
      早上八点开门，晚上九点    守房的老人说，房子从前
      关门。来的人不少，有人    是粮店，空了十年。
      """)
    #expect(result.hasColumns && result.certain)
    #expect(
      lines == [
        "旧城有了新书房", "旧城的书房开在巷子里，", "早上八点开门，晚上九点", "关门。来的人不少，有人", "在读报，也有孩子在画。", "守房的老人说，房子从前", "是粮店，空了十年。",
      ])
    #expect(result.pieces.map(\.column) == [nil, 0, 0, 0, 1, 1, 1])
  }

  @Test func ofThreeColumnsEachIsRead() {
    let (result, lines) = read(
      """
      甲一甲一甲一甲，    乙一乙一乙一乙，    丙一丙一丙一丙，
      甲二甲二甲二甲，    乙二乙二乙二乙，    丙二丙二丙二丙，
      甲三甲三甲三甲。    乙三乙三乙三乙。    丙三丙三丙三丙。
      """)
    #expect(result.certain)
    #expect(lines.map { $0.prefix(2) } == ["甲一", "甲二", "甲三", "乙一", "乙二", "乙三", "丙一", "丙二", "丙三"])
  }

  @Test func aSentenceThatDoesNotGoOnIsNotCertain() {
    let (result, _) = read(
      """
      旧城的书房开在巷子里，    　　河上修了新桥，船停
      早上八点开门，晚上九点    在岸边，老船工站在桥上
      关门。来的人不少，有人    看水，他说水还是那样。
      """)
    #expect(result.hasColumns && !result.certain)
  }

  @Test func plainTextIsLeftAlone() {
    let (result, lines) = read("　　旧城的书房开在巷子里。\n\n　　早上八点开门，晚上九点关门。\n")
    #expect(!result.hasColumns && result.certain)
    #expect(lines == ["　　旧城的书房开在巷子里。", "", "　　早上八点开门，晚上九点关门。", ""])
  }

  @Test func linesThatAlternateAreNotCertain() {
    let (result, _) = read(
      """
      旧城的书房开在巷子里，早上八

      在读报，也有孩子在画画，守房

      点开门，晚上九点关门，来的人

      的老人说，房子从前是粮店，空
      了十年，书收到了三万册，还会
      再添一些。
      """)
    #expect(!result.hasColumns && !result.certain)
  }

  /// A blank line after the first line of each paragraph mixes nothing up.
  @Test func firstLinesSetApartAreCertain() {
    let paragraph = "旧城的书房开在巷子里，早上八\n\n点开门，晚上九点关门，来的人\n在读报，也有孩子在画画。\n\n"
    let (result, _) = read(String(repeating: paragraph, count: 5))
    #expect(!result.hasColumns && result.certain)
  }
}
