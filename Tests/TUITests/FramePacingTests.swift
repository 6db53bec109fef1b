import Testing

@testable import TUI

@Suite struct FramePacingTests {
  private let start = ContinuousClock.now
  private func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

  /// Draws as the terminal does, and says whether it was asked.
  private func draw(_ pacing: inout FramePacing, at seconds: Double) -> Bool {
    let isAsking = pacing.drew(at: at(seconds))
    if isAsking { pacing.asks(at: at(seconds), after: 0) }
    return isAsking
  }

  @Test func aTerminalThatNeverAnswersIsNeitherAskedNorWaitedFor() {
    var pacing = FramePacing()
    for step in 0..<50 {
      #expect(!draw(&pacing, at: Double(step) / 30))
      #expect(pacing.delay(at: at(Double(step) / 30)) == nil)
    }
  }

  /// Once it is known how fast the line is.
  @Test func aReaderWhoPausesIsNotAskedFor() {
    var pacing = FramePacing()
    pacing.answered(at: at(0))
    #expect(draw(&pacing, at: -2))
    pacing.asks(at: at(-1.9), after: 900)
    pacing.answered(at: at(-1.8))
    pacing.answered(at: at(-1.8))
    for second in [0, 2, 4, 6] { #expect(!draw(&pacing, at: Double(second))) }
  }

  @Test func twoDrawingsAreOnTheirWayAtMostUntilOneIsAnswered() {
    var pacing = FramePacing()
    pacing.answered(at: at(0))
    #expect(draw(&pacing, at: 0))
    #expect(pacing.delay(at: at(0.1)) == nil)
    #expect(draw(&pacing, at: 0.1))
    #expect(pacing.delay(at: at(0.3)) != nil)
    pacing.answered(at: at(0.4))
    #expect(pacing.delay(at: at(0.4)) == nil)
  }

  @Test func aLostAnswerHoldsNothingUpForGood() {
    var pacing = FramePacing()
    pacing.answered(at: at(0))
    for step in 0..<3 { _ = draw(&pacing, at: Double(step) / 10) }
    #expect(pacing.delay(at: at(2.9)) != nil)
    #expect(pacing.delay(at: at(3.2)) == nil)
    #expect(!draw(&pacing, at: 3.2))
    #expect(pacing.lastAsked == nil)
    #expect(!draw(&pacing, at: 3.3))
    pacing.answered(at: at(3.4))
    #expect(draw(&pacing, at: 3.4))
  }

  /// A quarter of the round trip, and within what a key may take.
  @Test(arguments: [(0.001, 25), (0.1, 25), (0.15, 37), (0.3, 50)] as [(Double, Int)])
  func anEscapeIsWaitedForAsLongAsTheLineTakes(trip: Double, wait: Int) {
    var pacing = FramePacing()
    #expect(pacing.escapeWait == .milliseconds(40))
    pacing.asks(at: at(1), after: 0)
    pacing.answered(at: at(1 + trip))
    #expect(Int(pacing.escapeWait / .milliseconds(1)) == wait)
    // A drawing on its way makes an answer late, and the line no longer.
    pacing.asks(at: at(3), after: 0)
    pacing.answered(at: at(3.9))
    #expect(Int(pacing.escapeWait / .milliseconds(1)) == wait)
  }

  /// By what an answer takes longer than the way there and back, and by the bytes before the question.
  @Test(
    arguments: [
      (0.151, 900, true), (0.2, 900, true), (0.27, 900, false), (0.19, 450, false), (0.31, 4_000, true),
      (0.9, 4_000, false),
      // Too few to tell anything.
      (0.9, 100, true),
    ] as [(Double, Int, Bool)]) func aLineThatTakesAStepInTimeKeepsUp(trip: Double, bytes: Int, keepsUp: Bool)
  {
    var pacing = FramePacing()
    #expect(pacing.keepsUp)
    pacing.answered(at: at(0.15), asked: at(0))
    pacing.asks(at: at(1), after: bytes)
    pacing.answered(at: at(1 + trip))
    #expect(pacing.keepsUp == keepsUp)
    // What waits behind another drawing takes as long as both.
    pacing.asks(at: at(5), after: 2_000)
    pacing.asks(at: at(5), after: 900)
    pacing.answered(at: at(5.2))
    pacing.answered(at: at(5.3))
    #expect(pacing.keepsUp)
  }
}
