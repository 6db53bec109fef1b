import Articles

/// What a source says of its article: newspaper, day, page and authors, each with the sentence that prints it. What it
/// says to programs alone is inferred, and so is what a person has added; the headline stands for their sentence.
struct AboutStatements {
  struct Statement {
    let key: String
    let value: String
    /// The number of the sentence.
    let sentence: Int
    let inferred: String?
    /// nil where a person says it.
    let rule: Rule?
  }

  private(set) var all: [Statement] = []
  private let text: ArticleText

  init(_ text: ArticleText, about: SourceArticle.About, given: SourceArticle.About) {
    self.text = text
    guard !text.sentences.isEmpty else { return }
    add("newspaper", about.newspaper, given.newspaper, .articleNewspaper)
    add("published", about.date, given.date, .articlePublished)
    add("page", about.page, given.page, .articlePage)
    add("author", about.authors.first, given.authors.first, .articleAuthor)
    guard let day = about.accessed, let url = about.url, given.url == nil else {
      add("url", about.url, given.url, .articleURL)
      return
    }
    // Where it was fetched from, and when, is known and not read out of it.
    for (key, value) in [("url", url), ("accessed", day)] {
      all.append(Statement(key: key, value: value, sentence: headline, inferred: nil, rule: nil))
    }
  }

  private mutating func add(_ key: String, _ value: String?, _ given: String?, _ rule: Rule) {
    if let given, !given.isEmpty {
      let statement = Statement(
        key: key, value: given, sentence: sentence(printing: given) ?? headline, inferred: "添加文章时由人给出",
        rule: nil)
      all.append(statement)
    } else if let value, !value.isEmpty {
      let printed = sentence(printing: value)
      all.append(
        Statement(
          key: key, value: value, sentence: printed ?? headline,
          inferred: printed == nil ? "正文里没有印出；据来源自身的说明" : nil, rule: rule))
    }
  }

  private var headline: Int {
    let block = text.blocks.first { $0.kind == .headline } ?? text.blocks[0]
    return text.sentence(at: block.range.lowerBound)
  }

  /// How many characters at the beginning and at the end are looked through.
  private static let near = 2_000

  /// The sentence that prints a value, of a day in whatever form.
  private func sentence(printing value: String) -> Int? {
    let printed = text.printed
    let near = AboutStatements.near
    let ranges =
      printed.count <= 2 * near
      ? [printed.indices] : [0..<near, printed.count - near..<printed.count]
    for form in AboutStatements.forms(of: value) {
      for range in ranges {
        if let at = printed.find(Scalars(form), in: range) {
          return text.sentence(at: at)
        }
      }
    }
    return nil
  }

  /// 2026-11-03 is printed as 2026年11月3日, too.
  private static func forms(of value: String) -> [String] {
    let parts = value.split(separator: "-")
    guard value.utf8.count == 10, parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else {
      return [value]
    }
    let year = parts[0]
    return [
      value, "\(year)年\(month)月\(day)日", "\(year)年\(parts[1])月\(parts[2])日",
      "\(year)/\(parts[1])/\(parts[2])",
      "\(year).\(parts[1]).\(parts[2])", "\(year)-\(month)-\(day)", "\(year)/\(month)/\(day)",
      "\(year).\(month).\(day)",
    ]
  }
}
