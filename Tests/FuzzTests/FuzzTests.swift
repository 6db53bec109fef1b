import FuzzTargets
import Testing

/// What `make fuzz` does for minutes, for a moment and the same on every run.
@Suite struct FuzzTests {
  @Test(arguments: FuzzTarget.allCases) func everySeedKeepsThePromise(_ target: FuzzTarget) {
    for seed in target.seeds {
      #expect(target.complaint(about: seed) == nil, "\(String(decoding: seed, as: UTF8.self))")
    }
  }

  @Test(arguments: FuzzTarget.allCases) func everyMutantKeepsThePromise(_ target: FuzzTarget) {
    let count = [.query, .keys, .compiled, .article].contains(target) ? 60 : 400
    for input in target.mutants(count: count) {
      #expect(target.complaint(about: input) == nil, "\(input)")
    }
  }
}
