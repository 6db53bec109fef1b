import Model
import System

/// What a citation is made of, field by field: what is known of an article. See ``text`` for how a bibliography
/// names it.
struct Citation {
  /// What is known of a field.
  enum Field<Value> {
    /// The page says it, or, where it does not outright, it was inferred.
    case given(Value, isInferred: Bool)
    /// Somebody, or a rule, has looked for it, and the page does not say it.
    case notOnPage
    /// The corpus does not say it, and nobody says that the page does not.
    case notKnown

    var value: Value? {
      guard case .given(let value, _) = self else { return nil }
      return value
    }
  }

  /// A date of publication: in form where the page gives a day of the calendar, else as printed.
  enum Date {
    case standard(String)
    case printed(String)
    /// As printed; there is no such day.
    case impossible(String)

    var text: String {
      switch self {
      case .standard(let text), .printed(let text), .impossible(let text): text
      }
    }

    /// The day in ISO form; nil where the page gives none of the calendar.
    var standard: String? { if case .standard(let text) = self { text } else { nil } }
  }

  /// The edition of the standard that the form is that of.
  static let standard = "GB/T 7714—2025"

  let authors: Field<CitationAuthors>
  let title: String
  let container: Field<String>
  let date: Field<Date>
  /// The number or the name of the page.
  let page: Field<String>
  /// Where it stands on the web; nil where the corpus does not say.
  var address: Address?

  /// The address of an article on the web, and the day on which it was read there, in ISO form.
  struct Address {
    let url: String
    let accessed: String?
  }

  init(of item: ItemID, in corpus: Corpus) {
    let article: Article = corpus[item]
    let absent = Set(article.absent.fields)
    func field<Value>(
      _ field: ArticleField, _ statement: Statement?, _ value: (String) -> Value
    ) -> Field<Value> {
      guard let statement, !statement.value.isEmpty else {
        return absent.contains(field) ? .notOnPage : .notKnown
      }
      return .given(value(corpus[statement.value]), isInferred: !statement.provenance.inferred.isEmpty)
    }
    title = corpus.name(of: item)
    authors = field(.author, article.author) { CitationAuthors($0) }
    container = field(.newspaper, article.newspaper) { $0 }
    page = field(.page, article.page) { CitationPage.name(of: $0) }
    address = article.url.map { url in
      Address(url: corpus[url.value], accessed: article.accessed.map { corpus[$0.value] })
    }
    date = field(.published, article.published) { printed in
      let date = PrintedDate(printed)
      if date.isImpossible { return .impossible(printed) }
      return date.standard.map { .standard($0) } ?? .printed(printed)
    }
  }
}

// MARK: GB/T 7714—2025

extension Citation {
  /// The form for a piece of a newspaper, in one line: `丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.`; of one that
  /// was read on the web `[N/OL]`, or `[EB/OL]` where no newspaper is known, with the day of access in brackets and the
  /// address at the end. What is not given is left out.
  var text: String {
    let origin =
      [container.value, date.value?.text].compactMap { $0 }.joined(separator: "，")
      + (page.value.map { "（\($0)）" } ?? "") + (address?.accessed.map { "[\($0)]" } ?? "")
    let mark = address == nil ? "[N]" : container.value == nil ? "[EB/OL]" : "[N/OL]"
    let parts = [authors.value?.text ?? "", title + mark, origin, address?.url ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ". ") + "."
  }

  /// What the user must know before using the citation; nil where it is complete.
  func remark(in language: Language) -> String? {
    let (gone, unknown, guessed) = (fields(.notOnPage), fields(.notKnown), fields(.inferred))
    var remarks: [Phrase] = []
    func names(_ fields: [ArticleField]) -> String {
      fields.map { $0.name[language] }.joined(separator: Phrase("、", ", ")[language])
    }
    if !gone.isEmpty { remarks.append(Phrase("页上没有\(names(gone))", "not on the page: \(names(gone))")) }
    if !unknown.isEmpty { remarks.append(Phrase("未知：\(names(unknown))", "not known: \(names(unknown))")) }
    if !guessed.isEmpty { remarks.append(Phrase("推断：\(names(guessed))", "inferred: \(names(guessed))")) }
    switch date.value {
    case .printed: remarks.append(Phrase("日期照原文", "date as printed"))
    case .impossible: remarks.append(Phrase("日期照原文，没有这一天", "date as printed: there is no such day"))
    case .standard, nil: break
    }
    if remarks.isEmpty { return nil }
    let all = remarks.map { $0[language] }.joined(separator: Phrase("；", "; ")[language])
    return Phrase("（\(all)）", "(\(all))")[language]
  }

  /// The citation and the remark in one line.
  func line(in language: Language) -> String {
    [text, remark(in: language)].compactMap { $0 }.joined(separator: " ")
  }

  private enum Standing { case given, inferred, notOnPage, notKnown }

  /// The fields of which so much is known, in the order of a citation.
  private func fields(_ wanted: Standing) -> [ArticleField] {
    func standing<Value>(of field: Field<Value>) -> Standing {
      switch field {
      case .given(_, let isInferred): isInferred ? .inferred : .given
      case .notOnPage: .notOnPage
      case .notKnown: .notKnown
      }
    }
    let all: [(ArticleField, Standing)] = [
      (.author, standing(of: authors)), (.newspaper, standing(of: container)),
      (.published, standing(of: date)), (.page, standing(of: page)),
    ]
    return all.filter { $0.1 == wanted }.map(\.0)
  }
}

extension Outline {
  /// The articles that the item rests on, each once: an article itself; else those of its sentences.
  var citedArticles: [ItemID] { item.kind == .article ? [item] : evidence.map(\.article).distinct }
}
