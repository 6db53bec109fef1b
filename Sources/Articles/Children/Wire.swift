import Model
import System

/// How a reading child tells what it has read: strings one after the other, each with its length before it.
package struct WireWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  mutating func write(_ text: String) {
    bytes += Array(String(text.utf8.count).utf8) + [0x3A]
    bytes += Array(text.utf8)
  }

  mutating func write(_ number: Int) { write(String(number)) }

  mutating func write(_ text: String?) { write((text.map { "+" + $0 } ?? "-") as String) }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  package mutating func write(_ article: SourceArticle) {
    write(article.lines)
    write(article.blocks.count)
    for block in article.blocks {
      write(block.kind.rawValue)
      for number in [block.lines.lowerBound, block.lines.upperBound, block.page ?? 0, block.column ?? 0] {
        write(number)
      }
    }
    let about = article.about
    write(about.authors)
    for text in [about.title, about.newspaper, about.date, about.page, about.url, about.language] {
      write(text)
    }
    write(about.remarks.flatMap { [$0.message.chinese, $0.message.english] })
    write(article.isOrderCertain ? 1 : 0)
  }
}

/// Reads what a child tells. It believes nothing: what does not fit is nil.
package struct WireReader {
  private let bytes: [UInt8]
  private var at = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func string() -> String? {
    var count = 0
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 10 {
      count = count * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    guard at > start, at < bytes.count, bytes[at] == 0x3A, count <= bytes.count - at - 1 else { return nil }
    defer { at += 1 + count }
    return String(validating: bytes[(at + 1)..<(at + 1 + count)], as: UTF8.self)
  }

  mutating func integer() -> Int? { string().flatMap { Int($0) } }

  private mutating func optional() -> String?? {
    guard let text = string() else { return nil }
    return text.hasPrefix("+") ? .some(String(text.dropFirst())) : .some(nil)
  }

  mutating func strings() -> [String]? {
    guard let count = integer(), count >= 0 else { return nil }
    var texts: [String] = []
    while texts.count < count {
      guard let text = string() else { return nil }
      texts.append(text)
    }
    return texts
  }

  package mutating func article() -> SourceArticle? {
    guard let lines = strings(), let count = integer() else { return nil }
    var article = SourceArticle(lines: lines)
    while article.blocks.count < count {
      guard let kind = string().flatMap({ SourceArticle.Kind(rawValue: $0) }), let first = integer(),
        let last = integer(), let page = integer(), let column = integer(), first >= 1, first <= last,
        last <= lines.count
      else { return nil }
      article.blocks.append(
        SourceArticle.Block(
          kind, lines: first...last, page: page > 0 ? page : nil, column: column > 0 ? column : nil))
    }
    guard let authors = strings(), let title = optional(), let newspaper = optional(), let date = optional(),
      let page = optional(), let url = optional(), let language = optional(), let remarks = strings(),
      remarks.count.isMultiple(of: 2), let isOrderCertain = integer()
    else { return nil }
    article.isOrderCertain = isOrderCertain != 0
    article.about.authors = authors
    article.about.title = title
    article.about.newspaper = newspaper
    article.about.date = date
    article.about.page = page
    article.about.url = url
    article.about.language = language
    article.about.remarks = stride(from: 0, to: remarks.count, by: 2).map {
      Remark(Phrase(remarks[$0], remarks[$0 + 1]))
    }
    return article
  }
}
