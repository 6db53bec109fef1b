import Model
import System
import Text

/// Reads a JSON Feed, versions 1 and 1.1.
enum JSONFeedReader {
  static func articles(of bytes: [UInt8], url: String?) throws(SourceFault) -> [SourceArticle] {
    guard let feed = JSONValue(reading: bytes), case .array(let items)? = feed["items"] else {
      throw .broken(Phrase("JSON 订阅源已损坏，读不了", "a broken JSON feed, which cannot be read"))
    }
    let name = feed["title"]?.string
    let base = feed["home_page_url"]?.string ?? url
    let articles = items.map { item in
      var article = SourceArticle(lines: [])
      article.about.newspaper = name
      article.about.language = item["language"]?.string ?? feed["language"]?.string
      article.about.title = item["title"]?.string.map { FeedText.title($0) }
      article.about.url = (item["url"]?.string).flatMap { Address.resolved($0, against: base) }
      article.about.date = (item["date_published"]?.string).flatMap { FeedText.day($0) }
      var authors: [JSONValue] = []
      if case .array(let list)? = item["authors"] {
        authors = list
      } else if let author = item["author"] {
        authors = [author]
      }
      article.about.authors = authors.compactMap { $0["name"]?.string }
      if let title = article.about.title { article.add(.headline, title) }
      if let html = item["content_html"]?.string {
        FeedText.add(FeedText.lines(html), to: &article)
      } else if let text = item["content_text"]?.string ?? item["summary"]?.string {
        for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
          let line = FeedText.oneLine(String(line))
          if !line.isEmpty { article.add(.paragraph, line) }
        }
      } else {
        article.about.remarks.append(FeedText.withoutText)
      }
      return article
    }
    if articles.isEmpty { throw .broken(Phrase("订阅源里一篇文章也没有", "a feed without entries")) }
    return articles
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }
}
