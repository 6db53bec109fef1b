/// An article as it was laid out and is read.
struct DerivedArticle {
  let blocks: [Block]
  let text: ArticleText
  /// The number of its first sentence among those of all articles.
  let base: Int
}

/// A file of articles.
struct DerivedSource {
  /// Its name without folders.
  let file: String
  let lines: [String]
  let articles: [DerivedArticle]

  /// The name without its ending, to make an id of.
  var stem: String {
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
