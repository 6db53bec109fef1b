import System
import TestSupport
import Testing
import Text

@testable import Model

/// "Did you mean…": what is near enough to a mistyped name to be offered.
@Suite struct NearNameTests {
  private func nearest(_ name: String, _ candidates: String...) -> String? {
    NearName.nearest(to: name, among: candidates)
  }

  @Test(arguments: [
    ("evidnce", "a letter left out"), ("evidennce", "one too many"), ("evidemce", "another one"),
    ("evidecne", "two that changed places"),
  ])
  func oneSlipIsNear(typed: String, slip: String) {
    #expect(nearest(typed, "article", "evidence", "name") == "evidence", "\(slip)")
  }

  @Test func ofThreeLettersOneMayBeWrongOfSixTwoOfNineThree() {
    #expect(nearest("abX", "abc") == "abc")
    #expect(nearest("aXX", "abc") == nil)
    #expect(nearest("abcdXX", "abcdef") == "abcdef")
    #expect(nearest("abcXXX", "abcdef") == nil)
    #expect(nearest("abcdefXXX", "abcdefghi") == "abcdefghi")
    #expect(nearest("abcdeXXXX", "abcdefghi") == nil)
  }

  @Test(arguments: [
    ("abXX", "abY", "one too many, another one"), ("XabY", "abZ", "one too many at the start, another one"),
    ("abX", "abYZ", "a letter left out, another one"), ("baX", "abc", "two that changed places, another one"),
  ])
  func everySlipCounts(typed: String, known: String, slips: String) {
    #expect(nearest(typed, known) == nil, "\(slips)")
  }

  @Test func ofAHundredNamesInAFileANearOneIsLookedFor() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let typed = letters.flatMap { first in letters.map { "name\(first)\($0)" } }.prefix(101)
    let members = typed.map { "\"\($0)\": 1" }.joined(separator: ", ")
    let problems = Corpora.problems(
      in: Corpora.small("\"name\": \"梅涛\"", becomes: "\"name\": \"梅涛\", " + members))
    let offered = problems.map { $0.cause.message.english.hasSuffix("did you mean \"name\"?") }
    #expect(offered == Array(repeating: true, count: 100) + [false])
  }

  @Test func moreThanThreeAreNeverNear() {
    let long = "abcdefghijklmnopqrstuvwxyz"
    #expect(nearest("XXX" + long.dropFirst(3), long) == long)
    #expect(nearest("XXXX" + long.dropFirst(4), long) == nil)
    #expect(nearest(String(long.dropLast(3)), long) == long)
    #expect(nearest(String(long.dropLast(4)), long) == nil)
    #expect(nearest(long + "XXX", long) == long)
    #expect(nearest(long + "XXXX", long) == nil)
  }

  @Test func ofOneLetterAnotherOneIsNear() {
    #expect(nearest("a", "b") == "b")
    #expect(nearest("a", "bc") == nil)
  }

  @Test func theNearestIsOfferedAndOfEquallyNearOnesTheFirst() {
    #expect(nearest("speeker", "speakers", "speaker") == "speaker")
    #expect(nearest("formu", "forum", "forms") == "forum")
    #expect(nearest("abX", "abc", "abd") == "abc")
  }

  @Test func twoHundredBytesAreLookedAt() {
    let long = String(repeating: "a", count: 200)
    #expect(nearest(long + "xxxxxxxx", long + "y") == long + "y")
    #expect(nearest(long.dropLast() + "xxxxx", long.dropLast(4) + "yyyy") == nil)
  }
}
