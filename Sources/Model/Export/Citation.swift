/// An article as a bibliography names it: GB/T 7714—2025, the form for a piece of a newspaper,
/// `丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.` What the page does not give is left out, and said.
struct Citation {
  /// What a citation is made of, besides the headline, which every article has.
  enum Part: CaseIterable {
    case author, newspaper, date, page

    var name: Phrase {
      switch self {
      case .author: Phrase("作者", "author")
      case .newspaper: Phrase("报纸名", "newspaper")
      case .date: Phrase("日期", "date")
      case .page: Phrase("版次", "page")
      }
    }
  }

  /// The edition of the standard that the form is that of.
  static let standard = "GB/T 7714—2025"

  /// The citation, in one line.
  let text: String
  /// What the page does not give.
  let missing: [Part]
  /// What the page does not say outright.
  let inferred: [Part]
  /// Whether the date is not one of year, month and day, and stands as it is printed.
  let isDatePrinted: Bool

  init(of item: ItemID, in corpus: Corpus) {
    let article: Article = corpus[item]
    let statements: [(part: Part, statement: Statement?)] = [
      (.author, article.author), (.newspaper, article.newspaper), (.date, article.published),
      (.page, article.page),
    ]
    func value(_ statement: Statement?) -> String { statement.map { corpus[$0.value] } ?? "" }
    missing = statements.filter { value($0.statement).isEmpty }.map(\.part)
    inferred = statements.filter { $0.statement?.backing.inferred.isEmpty == false }.map(\.part)

    let published = value(article.published)
    let standard = PrintedDate(published)?.standard
    isDatePrinted = !published.isEmpty && standard == nil
    let page = Citation.number(ofPage: value(article.page))
    let origin =
      [value(article.newspaper), standard ?? published].filter { !$0.isEmpty }.joined(separator: "，")
      + (page.isEmpty ? "" : "（\(page)）")
    let authors = Citation.authors(value(article.author))
    text =
      [authors, corpus.name(of: item) + "[N]", origin].filter { !$0.isEmpty }.joined(separator: ". ") + "."
  }

  /// What the reader must know of the citation before he uses it; nil where it is complete.
  func remark(in language: Language) -> String? {
    func names(_ parts: [Part]) -> String {
      parts.map { $0.name[language] }.joined(separator: Phrase("、", ", ")[language])
    }
    var remarks: [Phrase] = []
    let (gone, guessed) = (names(missing), names(inferred))
    if !missing.isEmpty { remarks.append(Phrase("页上没有\(gone)", "not on the page: \(gone)")) }
    if !inferred.isEmpty { remarks.append(Phrase("推断：\(guessed)", "inferred: \(guessed)")) }
    if isDatePrinted { remarks.append(Phrase("日期照原文", "date as printed")) }
    if remarks.isEmpty { return nil }
    let all = remarks.map { $0[language] }.joined(separator: Phrase("；", "; ")[language])
    return Phrase("（\(all)）", "(\(all))")[language]
  }

  /// The citation and the remark in one line.
  func line(in language: Language) -> String {
    [text, remark(in: language)].compactMap { $0 }.joined(separator: " ")
  }

  /// Up to three authors; of more the first three, and 等.
  private static func authors(_ printed: String) -> String {
    let names = printed.split { "、，,；;".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    return (names.prefix(3) + (names.count > 3 ? ["等"] : [])).joined(separator: "，")
  }

  /// The page without the words around it: 15 of 第15版, A05 of A05版.
  private static func number(ofPage printed: String) -> String {
    var page = printed[...]
    if page.hasPrefix("第") { page = page.dropFirst() }
    if page.hasSuffix("版") { page = page.dropLast() }
    return String(page)
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Outline {
  /// The articles that the item rests on, each once: an article itself; else those of its sentences.
  var citedArticles: [ItemID] { item.kind == .article ? [item] : evidence.map(\.article).distinct }
}
