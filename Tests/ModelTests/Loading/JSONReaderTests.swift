import System
import TestSupport
import Testing

@testable import Model

@Suite struct JSONReaderTests {
  /// What is wrong with a text as JSON, and at which line and column; nil where it is JSON.
  private func fault(in text: String) -> String? {
    Corpora.problems(in: text).compactMap { problem -> String? in
      guard case .syntax(let fault) = problem.cause, let position = problem.position else { return nil }
      return "\(fault) \(position.line):\(position.column)"
    }.first
  }

  @Test(arguments: [
    ("{", "unexpectedEnd 1:2"),
    ("{\"format\"", "unexpectedEnd 1:10"),
    ("{\"format\":", "unexpectedEnd 1:11"),
    ("{\n  \"文探\" 1}", "colonExpected 2:8"),
    ("{\"a\":1 \"b\":2}", "commaMissing 1:8"), ("{\"a\":1]", "commaExpected 1:7"),
    ("{\"a\":1,}", "trailingComma 1:7"),
    ("{\"a\":[1,]}", "trailingComma 1:8"),
    ("{\"a\":,}", "unexpectedCharacter 1:6"),
    ("{a:1}", "keyExpected 1:2"),
    ("{} x", "trailingText 1:4"),
    ("{}{}", "trailingText 1:3"),
    ("{\"a\":\"b", "unclosedString 1:6"),
    ("{\"a\":\"b\nc\"}", "controlCharacter 1:8"),
    ("{\"a\":\"\\q\"}", "badEscape 1:7"),
    ("{\"a\":\"\\u12g4\"}", "badEscape 1:7"),
    ("{\"a\":\"\\ud800\"}", "loneSurrogate 1:7"),
    ("{\"a\":\"\\udc00\\ud800\"}", "loneSurrogate 1:7"),
    ("{\"a\":01}", "leadingZero 1:6"),
    ("{\"a\":-}", "unexpectedCharacter 1:7"),
    ("{\"a\":1.}", "unexpectedCharacter 1:8"),
    ("{\"a\":1e}", "unexpectedCharacter 1:8"),
    ("{\"a\":tru}", "unexpectedCharacter 1:6"),
    ("{\"a\":NaN}", "unexpectedCharacter 1:6"),
    ("{\"a\":'b'}", "unexpectedCharacter 1:6"),
    ("// no comments\n{}", "unexpectedCharacter 1:1"),
    ("{\"a\":" + String(repeating: "[", count: 32), "tooDeep 1:37"),
  ])
  func whatIsNoJSONIsNamedWithItsPlace(text: String, fault: String) {
    #expect(self.fault(in: text) == fault)
  }

  @Test(arguments: [
    "{\"a\":-0.5e+10}", "{\"a\":[[],{},null,true,false]}", " {\t\"a\" :\r\n1 } ",
    "{\"a\":\"\\u6587\\ud83d\\ude00\\/\"}",
    "\u{FEFF}{}", "{\"a\":" + String(repeating: "9", count: 400) + "}",
  ])
  func whatIsJSONIsRead(text: String) {
    #expect(fault(in: text) == nil)
  }

  /// 513 open brackets end JSONDecoder of this toolchain with a trap.
  @Test(arguments: [31, 32, 33, 512, 513, 514, 100_000])
  func anyDepthOfBracketsIsAnError(count: Int) {
    #expect(!Corpora.problems(in: String(repeating: "[", count: count)).isEmpty)
    #expect(!Corpora.problems(in: "{\"a\":" + String(repeating: "[", count: count)).isEmpty)
  }

  /// Cut anywhere, changed anywhere: an error or a corpus, never a crash.
  @Test func noBrokenFileStopsTheReader() {
    let bytes = Array(Corpora.small.utf8)
    for length in 0..<bytes.count { #expect(!Corpora.problems(in: Array(bytes[..<length])).isEmpty) }
    var random = SeededGenerator(seed: 2_000)
    let likely = Array("{}[]\",:\\u0 \n".utf8) + [0, 0xC0, 0xE6, 0xFF]
    for _ in 0..<2_000 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] = likely.randomElement(using: &random)!
      }
      for problem in Corpora.problems(in: broken) { #expect(!problem.report(in: .english).isEmpty) }
    }
  }

  @Test func escapesAreRead() throws {
    let corpus = try Corpora.load(Corpora.small("\"梅涛\"", becomes: "\"\\u6885\\u6d9b\\ud842\\udfb7\""))
    #expect(corpus.name(of: try #require(corpus.item(ref: "speaker:mei-tao"))) == "梅涛𠮷")
  }
}
