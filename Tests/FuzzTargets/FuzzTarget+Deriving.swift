import Articles
import Derivation
import Model
import System

extension FuzzTarget {
  private static let derivation = Derivation()

  /// A draft is a sound corpus; quotes are looked up in the source as it is loaded.
  func fuzzArticle(_ bytes: [UInt8]) -> String? {
    let text = (try? ArticleDecoding.text(of: bytes)) ?? String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) else { return nil }
    let article = Derivation.Article(file: "article.txt", text: text)
    do {
      let draft = try FuzzTarget.derivation.corpus(from: [article]).text
      _ = try Corpus.load([CorpusFile(name: "draft.json", bytes: Array(draft.utf8))])
      return nil
    } catch {
      return error.report(in: .english)
    }
  }
}
