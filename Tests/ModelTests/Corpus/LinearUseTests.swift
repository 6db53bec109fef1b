import Search
import Testing

@testable import Model
@testable import Report
@testable import System

#if DEBUG
  /// What is done with all items of a corpus costs twice as much where there are twice as many.
  @Suite struct LinearUseTests {
    private func corpus(
      lines: [String] = ["题"], speakers: [String] = [], quotes: [String] = []
    ) throws -> Corpus {
      func evidence(_ quote: String) -> String {
        #""evidence":[{"article":"article:a","quote":"\#(quote)"}]"#
      }
      let speakers = speakers.enumerated().map { number, name in
        #"{"id":"speaker:s\#(number)","name":"\#(name)",\#(evidence("题"))}"#
      }
      let facts = quotes.map { #"{"value":"值",\#(evidence($0))}"# }
      let text = """
        {"format":"wentan-corpus","version":2,
        "articles":[{"id":"article:a","source":"source:a","blocks":[{"kind":"headline","spans":[{"lines":[1,\(lines.count)]}]}]}],
        "topics":[{"id":"topic:a","name":"题","summary":[\(facts.joined(separator: ","))],\(evidence("题"))}],
        "speakers":[\(speakers.joined(separator: ","))],
        "sources":[{"id":"source:a","file":"s","text":[\(lines.map { "\"\($0)\"" }.joined(separator: ","))]}]}
        """
      return try Corpus.load([CorpusFile(name: "a.json", bytes: Array(text.utf8))])
    }

    /// Expects that twice the size is at most twice the work.
    private func expectLinear(_ work: (_ size: Int) throws -> Void) rethrows {
      func steps(_ size: Int) throws -> Int {
        let steps = Locked(0)
        try WorkCount.$steps.withValue(steps) { try work(size) }
        return steps.withLock { $0 }
      }
      let (once, twice) = try (steps(200), steps(400))
      #expect(once >= 200, "nothing is counted")
      #expect(Double(twice) <= 2.2 * Double(once), "\(once) steps, then \(twice)")
    }

    @Test func lookingAtAllNamesakes() throws {
      try expectLinear { size in
        let corpus = try corpus(speakers: Array(repeating: "张伟", count: size))
        let export = JSONExport(corpus)
        for item in corpus.items(of: .speaker) {
          let outline = Outline(of: item, in: corpus, language: .english)
          #expect(outline.parts.count < 20)
          _ = export.value(of: item)
        }
      }
    }

    @Test func ofManyNamesakesAHundredAreTold() throws {
      for (count, told) in [(5, 4), (101, 100), (300, 100)] {
        let corpus = try corpus(speakers: Array(repeating: "张伟", count: count))
        let people = corpus.items(of: .speaker)
        #expect(corpus.namesakes(of: people[0]) == Array(people.dropFirst().prefix(told)))
      }
    }

    @Test(arguments: [
      ("张%", "wang%"), ("张%", "zhang%x"), ("张%", "题%"), ("a%", "a%x"), ("a%", "%"), ("张%", "a b%"),
    ])
    func wordsThatAreNoNames(_ name: String, _ word: String) throws {
      func numbered(_ text: String, _ number: Int) -> String {
        text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\(number + 10_000)")
      }
      try expectLinear { size in
        let corpus = try corpus(speakers: (0..<size).map { numbered(name, $0) })
        _ = corpus.items(meantBy: (0..<size).map { numbered(word, $0) })
      }
    }

    @Test func sentencesThatHaveMoved() throws {
      try expectLinear { size in
        let lines = (0..<size).map { "第\($0)句在这里。" }
        let (old, new) = try (corpus(lines: ["题"] + lines, quotes: lines), corpus(lines: ["新", "题"] + lines))
        let topic = try #require(old.item(ref: "topic:a"))
        let sentences = Outline(of: topic, in: old, language: .english).evidence
        let moved = Transfer(from: old, to: new).sentences(sentences)
        #expect(moved.map { $0.map(new.quote) } == sentences.map(old.quote))
      }
    }
  }
#endif
