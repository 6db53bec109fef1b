import Model
import System
import TestSupport
import Testing

@testable import Articles

/// Whatever the page, the work grows with its words and not faster, and no page is a trap.
@Suite struct PageWorkTests {
  #if DEBUG
    private func steps(_ page: PlacedPage) throws -> Int {
      let steps = Locked(0)
      try WorkCount.$steps.withValue(steps) { _ = try ReadingOrder.document([page]) }
      return steps.withLock { $0 }
    }

    /// Columns with a headline every dozen lines.
    private func newspaper(columns: Int, lines: Int) -> PlacedPage {
      var sketch = PageSketch()
      sketch.width = Double(columns) * 90 + 40
      sketch.height = Double(lines) * 15 + 200
      for column in 0..<columns {
        for line in 0..<lines {
          let (left, top) = (20 + Double(column) * 90, 60 + Double(line) * 15)
          switch line % 12 {
          case 0: sketch.put("甲城开馆", left: left, top: top, size: 1.6)
          case 1: break
          default: sketch.put("河边的馆今天开", left: left, top: top)
          }
        }
      }
      return sketch.page
    }

    @Test func doublesWithThePage() throws {
      let (half, whole) = try (
        steps(newspaper(columns: 8, lines: 120)), steps(newspaper(columns: 8, lines: 240))
      )
      #expect(half > 1000)
      #expect(Double(whole) < 2.3 * Double(half))
      let wide = try steps(newspaper(columns: 16, lines: 120))
      #expect(Double(wide) < 2.3 * Double(half))
    }

    @Test func doublesWithHeadlinesAlone() throws {
      func headlines(_ count: Int) throws -> Int {
        var sketch = PageSketch()
        sketch.width = 14_000
        sketch.height = 14_000
        var random = SeededGenerator(seed: 1)
        for index in 0..<count {
          let size = index % 4 == 0 ? 1.0 : 2.0
          sketch.put(
            index % 4 == 0 ? "河边的馆今天开" : "甲", left: .random(in: 0..<13_900, using: &random),
            top: .random(in: 0..<13_900, using: &random), size: size)
        }
        return try steps(sketch.page)
      }
      let (half, whole) = try (headlines(2000), headlines(4000))
      #expect(Double(whole) < 2.5 * Double(half))
    }
  #endif

  @Test func wordsAllAtOnePlaceAreRefused() {
    var sketch = PageSketch()
    for _ in 0..<20_000 { sketch.put("这么多字都在一个地方的版面", left: 20, top: 60, size: 6) }
    sketch.height = 100
    sketch.width = 600
    #expect(throws: PageFault.overprinted(page: 1)) { try ReadingOrder.document([sketch.page]) }
  }

  @Test func aMillionWordsAreRefused() {
    let word = PlacedWord(text: "字", left: 1, top: 1, right: 2, bottom: 2, size: 1, page: 1)
    let page = PlacedPage(width: 100, height: 100, words: Array(repeating: word, count: 1_000_000))
    #expect(throws: PageFault.tooManyWords(page: 1, limit: 100_000)) { try ReadingOrder.document([page]) }
  }

  @Test func anyPlacesEndWell() throws {
    var random = SeededGenerator(seed: 7)
    let positions = [Double.nan, .infinity, -.infinity, 0, -1e300, 1e300, 1e-300, 5, 50, 599, 14_399]
    for _ in 0..<200 {
      var page = PlacedPage(width: 600, height: 800, words: [])
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        func position() -> Double {
          Bool.random(using: &random)
            ? positions.randomElement(using: &random)! : .random(in: 0..<600, using: &random)
        }
        page.words.append(
          PlacedWord(
            text: ["甲", "河边的馆", "A04版", "2025.1.2", "（下转第2版）", "（上接第1版）", "记者 张三"].randomElement(
              using: &random)!,
            left: position(), top: position(), right: position(), bottom: position(), size: position(),
            page: 1))
      }
      _ = try ReadingOrder.document([page, page])
    }
  }

  @Test func aPictureOfAPageSaysSo() throws {
    #expect(try PageSketch().read().isPicture)
    #expect(try PageSketch("云岚晨报  A04版").read().isPicture)
    #expect(PageFault.picture(page: 2).message.chinese.contains("tesseract"))
    let page = try PageSketch(String(repeating: "河边的馆今天开了门。\n", count: 5)).read()
    #expect(!page.isPicture)
  }
}
