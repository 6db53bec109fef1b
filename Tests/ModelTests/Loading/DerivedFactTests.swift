import Report
import System
import TestSupport
import Testing

@testable import Model

/// What a rule derived from the text says so, and says how far it can be trusted.
@Suite struct DerivedFactTests {
  private func post(_ confidence: String) throws -> String {
    let text = Corpora.small(
      "\"title\": \"创始人\",",
      becomes: "\"title\": \"创始人\", \"rule\": \"speaker.verb\", \"confidence\": \"\(confidence)\",")
    let corpus = try Corpora.load(text)
    let speaker = try #require(corpus.item(ref: "speaker:mei-tao"))
    return corpus.export([speaker], as: .text, in: .chinese, options: .full)
      + corpus.export([speaker], as: .json, in: .chinese)
  }

  @Test func aDoubtfulFactIsMarkedWithItsRule() throws {
    #expect(try post("low").contains("? 智象未来 创始人（存疑 · 名后有发言的动词）"))
  }

  @Test func aConfidentFactIsNotCluttered() throws {
    let text = try post("high")
    #expect(!text.contains("存疑"))
    #expect(text.contains("\"confidence\": \"high\""))
    #expect(text.contains("\"rule\": \"speaker.verb\""))
  }

  @Test func anUnknownConfidenceIsAnError() {
    let text = Corpora.small(
      "\"title\": \"创始人\",", becomes: "\"title\": \"创始人\", \"confidence\": \"hihg\",")
    #expect(Corpora.problems(in: text).map(\.cause.message.english).first?.contains("high") == true)
  }
}
