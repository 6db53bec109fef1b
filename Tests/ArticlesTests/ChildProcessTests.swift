import Glibc
import System
import Testing

@testable import Articles

/// A child that does wrong harms nobody.
struct ChildProcessTests {
  private func shell(_ script: String, input: [UInt8] = [], _ limits: ChildProcess.Limits = .init()) throws
    -> ChildProcess.Outcome
  {
    try ChildProcess.run("/bin/sh", ["-c", script], input: input, limits: limits)
  }

  @Test func whatAChildWritesIsTaken() throws {
    let input = [UInt8](repeating: 0x61, count: 300_000)
    let outcome = try shell("cat; echo wrong >&2; exit 3", input: input)
    #expect(outcome.output == input)
    #expect(outcome.errors == Array("wrong\n".utf8))
    #expect(outcome.status == 3)
  }

  @Test func aChildThatReadsNothingHoldsNothingUp() throws {
    let outcome = try shell("exec true", input: [UInt8](repeating: 0x61, count: 1 << 20))
    #expect(outcome.status == 0)
  }

  @Test func aChildThatHangsIsEndedWithAllThatItStarted() throws {
    var limits = ChildProcess.Limits()
    limits.seconds = 1
    #expect(throws: ChildProcess.Fault.time(seconds: 1)) { try shell("sleep 1000 & exec sleep 1000", limits) }
  }

  @Test func aChildThatFloodsIsEnded() throws {
    var limits = ChildProcess.Limits()
    limits.output = 100_000
    #expect(throws: ChildProcess.Fault.output(bytes: 100_000)) { try shell("exec yes", limits) }
    #expect(try shell("head -c 5000000 /dev/zero >&2").errors.count <= 70_000)
  }

  @Test func aChildThatIsMissingOrKilledIsTold() throws {
    #expect(throws: ChildProcess.Fault.start(ENOENT)) { try ChildProcess.run("/no/such/program", []) }
    #expect(try shell("kill -9 $$").status == nil)
  }

  @Test func aChildHasNothingOpenButItsPipes() throws {
    let outcome = try shell("ls /proc/self/fd | wc -l")
    // The three, and the folder that ls reads.
    #expect(String(decoding: outcome.output, as: UTF8.self).stripped == "4")
  }

  @Test func whatAChildTellsIsBelievedOnlyWhereItFits() throws {
    var article = SourceArticle(lines: ["标题", "正文。"])
    article.blocks = [.init(.headline, lines: 1...1), .init(.paragraph, lines: 2...2, page: 3, column: 2)]
    article.about.title = "标题"
    article.about.authors = ["甲", "乙"]
    article.about.remarks = [FeedText.withoutText]
    var wire = WireWriter()
    wire.write(article)
    var whole = WireReader(wire.bytes)
    #expect(whole.article() == article)
    for length in wire.bytes.indices {
      var reader = WireReader(Array(wire.bytes[..<length]))
      #expect(reader.article() == nil)
    }
    var outside = SourceArticle(lines: ["一"])
    outside.blocks = [.init(.paragraph, lines: 1...9)]
    var other = WireWriter()
    other.write(outside)
    var reader = WireReader(other.bytes)
    #expect(reader.article() == nil)
  }
}
