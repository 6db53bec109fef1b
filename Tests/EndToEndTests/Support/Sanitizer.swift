import Foundation

/// What those who run the tests in a special way say to them: scripts/sanitize.sh where they and the program are built
/// with a sanitizer, scripts/mutate where faults are built in, `swift test --enable-code-coverage`.
enum Sanitizer {
  private static let variables = ProcessInfo.processInfo.environment

  /// How many times as long as otherwise a program may take: it is slower by as much, from its start on.
  static let patience = variables["WENTAN_PATIENCE"].flatMap(Double.init) ?? 1

  /// The variables that are read in every program that a test starts. What is covered is measured in the tests alone:
  /// programs that are killed would leave halves of profiles among theirs.
  static let options =
    variables.filter {
      ["ASAN_OPTIONS", "TSAN_OPTIONS", "TEST_TMPDIR", "WENTAN_FAULT", "WENTAN_REACHED"].contains($0.key)
    }
    .merging(variables["LLVM_PROFILE_FILE"] == nil ? [:] : ["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
}
