import Foundation
import Model
import Testing

@testable import Explorer

/// What an editor has made of the corpus meanwhile.
enum EditedCorpus {
  /// The bundled corpus with texts replaced, as an editor would.
  static func of(_ changes: [(String, String)], and more: String? = nil) throws -> Corpus {
    var text = String(decoding: CorpusFile.bundled.bytes, as: UTF8.self)
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    // Files are taken in the order of their names.
    let files = [CorpusFile(name: "b.json", bytes: Array(text.utf8))]
    return try Corpus.load(
      (more.map { [CorpusFile(name: "a.json", bytes: Array($0.utf8))] } ?? []) + files)
  }

  /// Speakers and a topic that stand before those of the bundled corpus.
  static let newcomers = """
    {"format": "wentan-corpus", "version": 1,
     "speakers": [
       {"id": "speaker:a-yi", "name": "阿一", "evidence": [\(quote)]},
       {"id": "speaker:a-er", "name": "阿二", "evidence": [\(quote)]}],
     "topics": [{"id": "topic:new", "name": "新主题", "evidence": [\(quote)]}]}
    """
  static let quote = #"{"article": "article:kaiqi-xin-jiyuan", "quote": "开启新纪元，探索创新之路"}"#
}

extension Screen {
  /// Takes another corpus, as the loader gives it.
  mutating func load(
    _ corpus: Corpus, changed files: Int? = 1, awaited: LoadedCorpus.Awaited? = nil, unread: Int = 0
  ) {
    let change = files.map { LoadedCorpus.Change(files: $0, addedItems: 2, removedItems: 1) }
    take(.loaded(LoadedCorpus(corpus, change: change, unread: unread, awaited: awaited)))
  }
}
