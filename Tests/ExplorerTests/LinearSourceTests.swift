import Model
import Testing

@testable import Explorer
@testable import System

#if DEBUG
  /// A source of twice as many blocks and sentences takes twice the work: counted in steps, not in time.
  @Suite struct LinearSourceTests {
    /// A topic with facts on all sentences of an article.
    ///
    /// - Parameter blocks: how many blocks the sentences stand in.
    private func corpus(sentences count: Int, blocks: Int) throws -> Corpus {
      let lines = (0..<count).map { "第\($0)句在这里。" }
      let facts = lines.map { #"{"value":"值","evidence":[{"article":"article:a","quote":"\#($0)"}]}"# }
      let size = count / blocks
      let paragraphs = (0..<blocks).map {
        #"{"kind":"paragraph","spans":[{"lines":[\#($0 * size + 2),\#(($0 + 1) * size + 1)]}]}"#
      }
      let text = """
        {"format":"wentan-corpus","version":2,
        "articles":[{"id":"article:a","source":"source:a","blocks":[
          {"kind":"headline","spans":[{"lines":[1,1]}]},\(paragraphs.joined(separator: ","))]}],
        "topics":[{"id":"topic:a","name":"题","summary":[\(facts.joined(separator: ","))],
          "evidence":[{"article":"article:a","quote":"题"}]}],
        "sources":[{"id":"source:a","file":"s","text":["题",\(lines.map { "\"\($0)\"" }.joined(separator: ","))]}]}
        """
      return try Corpus.load([CorpusFile(name: "a.json", bytes: Array(text.utf8))])
    }

    @Test(arguments: [false, true]) func manySentences(inOneBlock: Bool) throws {
      func steps(_ size: Int) throws -> Int {
        var screen = Screen(
          opening: "topic:a", corpus: try corpus(sentences: size, blocks: inOneBlock ? 1 : size))
        screen.press("o")
        let steps = Locked(0)
        WorkCount.$steps.withValue(steps) {
          let rows = SourcePane(state: screen.state, source: screen.state.view.source!, columns: 60).rows
          #expect(rows.flatMap(\.runs).count { $0.style == .otherQuote } >= size - 1)
        }
        return steps.withLock { $0 }
      }
      let (once, twice) = try (steps(200), steps(400))
      #expect(once >= 200, "nothing is counted")
      #expect(Double(twice) <= 2.2 * Double(once), "\(once) steps, then \(twice)")
    }
  }
#endif
