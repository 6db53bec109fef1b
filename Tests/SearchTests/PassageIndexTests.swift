import TestSupport
import Testing

@testable import Model
@testable import Search

/// Running text is searched in one go: what is found is what is found in every sentence by itself.
struct PassageIndexTests {
  /// An article of English and Chinese, and a summary.
  private static let mixed: Corpus = {
    let text = """
      {"format": "wentan-corpus", "version": 1,
       "articles": [{"id": "article:e", "source": "source:e", "blocks": [
         {"kind": "headline", "spans": [{"lines": [1, 1]}]}, {"kind": "paragraph", "spans": [{"lines": [2, 4]}]}]}],
       "topics": [{"id": "topic:ai", "name": "主题", "evidence": [{"article": "article:e", "quote": "Daily AI news"}],
         "summary": [{"value": "A mail main AI aid",
           "evidence": [{"article": "article:e", "quote": "Daily AI news"}]}]}],
       "sources": [{"id": "source:e", "file": "e.txt", "text": ["Daily AI news",
         "a main ai idea。OpenAI ai！Maid 𠮷野家的AI", "aid。ＡＩ 人工智能 a i。", "人工智能の人工，智能AI人。ai"]}]}
      """
    return try! Corpus.load([CorpusFile(name: "mixed.json", bytes: Array(text.utf8))])
  }()

  private static let words = [
    "a", "ai", "aid", "aidaily", "main", "ain", "i", "m", "ma", "人", "人工", "人工智能", "能", "𠮷野", "家的ai", "的",
    "，智", "news",
    "文", "文化", "论坛", "上海", "智能", "产业", "大学",
  ]

  /// The numbers of the passages that hold a query, each looked at by itself.
  private func numbers(_ query: String, in corpus: Corpus) -> [UInt32] {
    var texts: [LiteralText] = []
    Passage.forEach(in: corpus) { texts.append(LiteralText($0.text(in: corpus))) }
    return texts.indices.filter { LiteralSearch(query).matches(texts[$0]) }.map { UInt32($0) }
  }

  @Test func everySentenceIsFoundThatHoldsAllWords() {
    for corpus in [Self.mixed, Corpora.bundled] {
      let index = PassageIndex(of: corpus)
      for (position, word) in Self.words.enumerated() {
        for query in [word, word + " " + Self.words[(position * 7 + 3) % Self.words.count]] {
          let expected = numbers(query, in: corpus)
          #expect(index.numbers(matching: LiteralSearch(query)) == expected, "\(query)")
          let all = (0..<index.count).map { UInt32($0) }
          #expect(index.numbers(matching: LiteralSearch(query), among: all) == expected, "\(query)")
        }
      }
    }
    #expect(numbers("en", in: Self.mixed).isEmpty, "OpenAI does not count")
    #expect(numbers("ope", in: Self.mixed).count == 1)
  }

  @Test(arguments: ["知识产权", "aigc", "ai ren", "人工 智能", "aidaily", "上海 大学", "main aid", "𠮷野"])
  func whatIsTypedLetterByLetterFindsTheSame(_ query: String) {
    for corpus in [Self.mixed, Corpora.bundled] {
      var typing = CorpusSearch(corpus)
      let prefixes = (1...query.count).map { String(query.prefix($0)) }
      for text in prefixes + prefixes.reversed() {
        var fresh = CorpusSearch(corpus)
        let (found, expected) = (typing.find(text), fresh.find(text))
        #expect(found.hits.map(\.item) == expected.hits.map(\.item), "\(text)")
        #expect(found.hits.map(\.evidence) == expected.hits.map(\.evidence), "\(text)")
        let few = typing.find(text, limit: 3)
        #expect(few.hits.map(\.score) == expected.hits.prefix(3).map(\.score), "\(text)")
        #expect(few.total == expected.hits.count, "\(text)")
      }
    }
  }

  @Test(arguments: Kind.allCases) func amongItemsOfAKindNoSentenceOfOthersIsFound(_ kind: Kind) {
    var search = CorpusSearch(Corpora.bundled)
    let all = search.find("上海").hits.filter { $0.item.kind == kind }
    let found = search.find("上海", among: [kind])
    #expect(found.hits.map(\.item) == all.map(\.item))
    #expect(found.total == all.count)
  }

  @Test func aSearchNarrowsOneOfWhichItFindsNothingElse() {
    func narrows(_ query: String, _ other: String) -> Bool {
      LiteralSearch(query).narrows(LiteralSearch(other))
    }
    #expect(narrows("人工", "人") && narrows("人工", "工") && narrows("人工 智能", "能 人") && narrows("ai", "a"))
    #expect(narrows("main", "mai"))
    #expect(!narrows("人", "人工") && !narrows("人工", "人 能") && !narrows("人", ""))
    #expect(!narrows("aid", "ai"), "aid is found in paid too, ai is not")
    #expect(!narrows("ba", "a"))
  }

  @Test(arguments: 0..<20) func aWordIsFoundWhereverItStands(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let units: [UInt16] = [0, 1, 0x61, 0x7FFF, 0x8000, 0x8001, 0xFFFF]
    for _ in 0..<200 {
      func some(_ count: ClosedRange<Int>) -> [UInt16] {
        (0..<Int.random(in: count, using: &random)).map { _ in
          units.prefix(seed < 10 ? 2 : units.count).randomElement(using: &random)!
        }
      }
      let (text, word) = (some(0...70), some(1...4))
      let start = Int.random(in: 0...text.count + 2, using: &random)
      let expected = text.indices.first { $0 >= start && text[$0...].starts(with: word) }
      let found = text.withUnsafeBufferPointer { text in
        word.withUnsafeBufferPointer { text.firstIndex(of: $0, from: start) }
      }
      #expect(found == expected, "\(word) in \(text) from \(start)")
    }
  }
}
