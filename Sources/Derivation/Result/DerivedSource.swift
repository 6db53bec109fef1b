import Articles
import Model

/// An article as it was laid out and is read.
struct DerivedArticle {
  let blocks: [Block]
  let text: ArticleText
  /// The number of its first sentence among those of all articles.
  let base: Int
}

/// A file of articles.
struct DerivedSource {
  private let source: Derivation.Article
  let articles: [DerivedArticle]

  init(_ source: Derivation.Article, articles: [DerivedArticle]) {
    self.source = source
    self.articles = articles
  }

  /// Its name without folders.
  var file: String { source.file }
  var lines: [String] { source.content.lines }
  /// What it says of itself, what a person says of it, and what is to be noted.
  var about: SourceArticle.About { source.content.about }
  var given: SourceArticle.About { source.given }
  var note: String { source.note }

  /// The name without its ending, to make an id of.
  var stem: String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
