import Model
import System

/// The articles that are there already: known again by their text, or by their address.
struct KnownArticles {
  struct Entry {
    let headline: String
    /// The user's own corpus file that holds it and no other article; nil where there is none such.
    let file: String?
    /// When it came.
    let added: Moment?
  }

  private var byText: [[UInt32]: Entry] = [:]
  private var byAddress: [String: [Entry]] = [:]

  init() {}

  /// - Parameter folder: the user's own corpus folder; files elsewhere are never written to.
  init(_ corpus: Corpus, in folder: String) {
    let articles = corpus.items(of: .article)
    let files = articles.map { corpus.position(of: corpus.head(of: $0).provenance)?.path }
    var counts: [String: Int] = [:]
    for file in files { if let file { counts[file, default: 0] += 1 } }
    for (article, file) in zip(articles, files) {
      let isOwn = file.map { $0.hasPrefix(folder + "/") && counts[$0] == 1 } ?? false
      let entry = Entry(
        headline: corpus.name(of: article), file: isOwn ? file : nil, added: corpus.added(article))
      add(entry, text: corpus.comparedText(of: article), address: corpus.address(of: article))
    }
  }

  mutating func add(_ entry: Entry, text: [UInt32], address: String?) {
    if byText[text] == nil { byText[text] = entry }
    if let address { byAddress[KnownArticles.key(address), default: []].append(entry) }
  }

  subscript(text text: [UInt32]) -> Entry? { byText[text] }

  /// The articles of an address.
  subscript(address address: String) -> [Entry] { byAddress[KnownArticles.key(address)] ?? [] }

  /// An address without what leads to the same page: the scheme, and the part behind `#`.
  private static func key(_ address: String) -> String {
    let page = address.prefix { $0 != "#" }
    for scheme in ["https://", "http://"] where page.hasPrefix(scheme) {
      return String(page.dropFirst(scheme.count))
    }
    return String(page)
  }
}
