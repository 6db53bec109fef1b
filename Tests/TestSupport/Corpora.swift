import Foundation
import Model

/// Corpora for tests.
package enum Corpora {
  /// The corpus that the program carries.
  package static let bundled: Corpus = try! Corpus.load([.bundled])

  /// The folder of the project.
  package static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A small corpus with one article, one forum, one speaker…, to be broken by tests.
  package static let small = """
    {
      "format": "wentan-corpus",
      "version": 1,
      "articles": [
        { "id": "article:a", "source": "source:s",
          "blocks": [
            { "kind": "headline", "spans": [ { "lines": [1, 1] } ] },
            { "kind": "paragraph", "spans": [ { "lines": [2, 4] } ] } ] }
      ],
      "forums": [
        { "id": "forum:f", "name": "论坛",
          "sessions": [
            { "id": "session:x", "name": "环节", "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ] } ],
          "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ] },
        { "id": "forum:g", "name": "另一论坛",
          "evidence": [ { "article": "article:a", "quote": "论坛开幕" } ] }
      ],
      "speakers": [
        { "id": "speaker:mei-tao", "name": "梅涛",
          "posts": [
            { "organisation": "organisation:zhixiang-weilai", "title": "创始人",
              "evidence": [ { "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" } ] } ],
          "contributions": [
            { "forum": "forum:f", "session": "session:x", "form": "address", "printed": "致辞",
              "evidence": [ { "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" } ] } ],
          "evidence": [ { "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" } ] }
      ],
      "organisations": [
        { "id": "organisation:zhixiang-weilai", "name": "智象未来",
          "evidence": [ { "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" } ] }
      ],
      "sources": [
        { "id": "source:s", "file": "s.txt", "text": [ "论坛开幕", "智象未来创始人梅", "", "涛在论坛上致辞。" ] }
      ]
    }
    """

  /// Loads a text as the one file of a corpus.
  package static func load(_ text: String) throws -> Corpus { try load(Array(text.utf8)) }

  package static func load(_ bytes: [UInt8]) throws -> Corpus {
    try Corpus.load([CorpusFile(name: "corpus.json", bytes: bytes)])
  }

  /// What is wrong with a text as a corpus; nothing where it loads.
  package static func problems(in text: String) -> [Problem] { problems(in: Array(text.utf8)) }

  package static func problems(in bytes: [UInt8]) -> [Problem] {
    do {
      _ = try Corpus.load([CorpusFile(name: "corpus.json", bytes: bytes)])
      return []
    } catch {
      return error.problems
    }
  }

  /// The small corpus with one text replaced by another; the text must be there.
  package static func small(_ text: String, becomes other: String) -> String {
    precondition(small.contains(text), text)
    return small.replacingOccurrences(of: text, with: other)
  }
}
