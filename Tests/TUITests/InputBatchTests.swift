import Testing

@testable import TUI

@Suite struct InputBatchTests {
  private let start = ContinuousClock.now

  /// Keys that a batch takes where each takes so long to be acted on.
  private func count(of batch: InputBatch, each step: Duration) -> Int {
    var (batch, now, count) = (batch, start, 0)
    while batch.takesMore(at: now) {
      count += 1
      now += step
    }
    return count
  }

  @Test func keysThatAreQuickEndABatchByTheirNumber() {
    #expect(count(of: InputBatch(at: start), each: .zero) == InputBatch.maximumCount)
    #expect(count(of: InputBatch(at: start), each: .microseconds(1)) == InputBatch.maximumCount)
  }

  @Test func keysThatAreSlowEndItByTheirTime() {
    #expect(count(of: InputBatch(at: start), each: .milliseconds(1)) == 60)
    #expect(count(of: InputBatch(at: start), each: .milliseconds(59)) == 2)
    #expect(count(of: InputBatch(at: start), each: .seconds(1)) == 1)
  }
}
