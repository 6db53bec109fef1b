import Testing

@testable import Articles

@Suite struct MastheadTests {
  private let story = """
    #城里种树

    　　城里今年种　　夏天能遮一半的
    树一万棵，多是　　路。管树的人每
    本地的榆和槐，　　天走二十里，记
    种在路的两边，　　下哪棵该浇水。
    """

  @Test(arguments: [
    ("A04版　　要闻　　　　云岚晨报　　　　2025.02.16　星期一", "云岚晨报", "2025.02.16", "A04"),
    ("2024年5月3日　　责编 张三　　文化观察　　海棠日报　　第12版", "海棠日报", "2024年5月3日", "12"),
    ("二〇二四年五月三日　　松湾时报　　第四版", "松湾时报", "二〇二四年五月三日", "四"),
    ("03版：文化产业　　2024/05/03　　南浦商报", "南浦商报", "2024/05/03", "03"),
    ("产业周刊　　2024-5-3　　青山文化周刊　　T05", "青山文化周刊", "2024-5-3", "T05"),
  ])
  func isReadByItsPlace(line: String, newspaper: String, date: String, number: String) throws {
    var sketch = PageSketch(line, top: 20)
    sketch.draw(story, top: 70)
    let page = try sketch.read()
    #expect(page.newspaper == newspaper)
    #expect(page.date == date)
    #expect(page.pageNumber == number)
    #expect(page.stories.count == 1)
    #expect(page.stories[0].blocks.first?.text == "城里种树")
  }

  @Test func aFootIsNoText() throws {
    var sketch = PageSketch(story)
    sketch.draw("新闻热线 0123-1234567", top: 870)
    let page = try sketch.read()
    #expect(page.stories.count == 1)
    #expect(page.furniture.map(\.text) == ["新闻热线 0123-1234567"])
  }

  @Test func aPageWithoutAMastheadSaysNothingOfItself() throws {
    let page = try PageSketch(story).read()
    #expect(page.newspaper == nil && page.date == nil && page.pageNumber == nil)
  }

  @Test(arguments: [
    ("见2025年1月2日报道", "2025年1月2日"), ("2025.13", nil), ("12345.1.2", nil), ("2025-1-2", "2025-1-2"),
    ("2025年1月", nil), ("2025-1.2", nil),
  ])
  func datesAreAsPrinted(text: String, date: String?) {
    #expect(MastheadText.date(in: text) == date)
  }
}
