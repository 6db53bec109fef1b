import Foundation

/// What scripts/sanitize.sh says to the tests where they and the program are built with a sanitizer.
enum Sanitizer {
  private static let variables = ProcessInfo.processInfo.environment

  /// How many times as long as otherwise a program may take: it is slower by as much, from its start on.
  static let patience = variables["WENTAN_PATIENCE"].flatMap(Double.init) ?? 1

  /// The variables that the sanitizer reads in every program that a test starts.
  static let options = variables.filter { ["ASAN_OPTIONS", "TSAN_OPTIONS", "TEST_TMPDIR"].contains($0.key) }
}
