import Foundation
import Testing

/// What the other end of a line sends without measure: keys without a pause, windows of any size.
struct FloodTests {
  /// Far down a list and back, so that whenever it is drawn it looks different.
  private static let keys = "2" + String(repeating: "j", count: 7) + String(repeating: "k", count: 5)

  private func opened(columns: Int = 80, rows: Int = 24) throws -> Pty {
    let pty = try Pty("--guest", columns: columns, rows: rows)
    try pty.waitFor(Program.lastWord)
    return pty
  }

  /// The line always has more, so that nothing is drawn by a program that takes all that is there.
  @Test(arguments: [keys, "/a", "\u{1B}[B\u{1B}[A", "f梅\u{15}"])
  func keysWithoutAPauseAreDrawnMeanwhileAndKeptNowhere(keys: String) throws {
    let pty = try opened()
    let (idle, sent) = (try pty.peakMemory(), pty.bytes.count)
    let isDrawn = pty.flood(with: keys, within: 30) { pty.bytes.count > sent + 2_000 }
    #expect(isDrawn)
    #expect(try pty.peakMemory() <= 2 * idle)
    pty.child.signal(SIGTERM)
    let hasEnded = pty.flood(with: keys, within: 15) { pty.child.ending(within: 0) != nil }
    #expect(hasEnded)
    #expect(pty.isAsBefore)
  }

  @Test func aPasteWithoutAnEndIsKeptNowhereEither() throws {
    let pty = try opened()
    let idle = try pty.peakMemory()
    pty.type("\u{1B}[200~")
    var rounds = 0
    _ = pty.flood(with: "梅涛", within: 30) {
      rounds += 1
      return rounds > 2_000
    }
    #expect(try pty.peakMemory() <= 2 * idle)
    pty.child.signal(SIGTERM)
    #expect(pty.flood(with: "梅涛", within: 15) { pty.child.ending(within: 0) != nil })
  }

  /// The largest screen that is drawn takes some memory; larger windows take no more.
  @Test(arguments: [(2_000, 2_000), (30_000, 30_000), (65_535, 65_535), (65_535, 24), (80, 65_535)])
  func aWindowOfAnySizeTakesTheMemoryOfTheLargestScreen(columns: Int, rows: Int) throws {
    let largest = try opened(columns: 1_000, rows: 500)
    let bound = try largest.peakMemory() * 5 / 4
    let pty = try Pty("--guest", columns: columns, rows: rows)
    try pty.waitFor("窗口 \(columns)×\(rows) 太大，只用 \(min(columns, 1_000))×\(min(rows, 500))")
    #expect(try pty.peakMemory() <= bound)
    pty.type("q")
    #expect(pty.ending(within: 15) == .exit(0))
    #expect(pty.isAsBefore)
  }

  @Test func aWindowThatGrowsTakesNoMoreEither() throws {
    let largest = try opened(columns: 1_000, rows: 500)
    let pty = try opened()
    pty.resize(columns: 65_535, rows: 65_535)
    try pty.waitFor("窗口 65535×65535 太大，只用 1000×500")
    #expect(try pty.peakMemory() <= largest.peakMemory() * 5 / 4)
    pty.resize(columns: 90, rows: 30)
    try pty.waitFor(Program.lastWord)
    #expect(pty.ending(within: 0) == nil)
  }
}
