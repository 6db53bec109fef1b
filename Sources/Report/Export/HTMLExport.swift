import Model
import System

/// One HTML file that needs nothing else: the facts of each item, beside them the sentences that back them, each with the
/// sentence before it and the one after it. It is well-formed XML too, so that every parser reads it alike.
struct HTMLExport: ExportForm {
  static let name = Phrase("网页（HTML）", "web page (HTML)")
  static let fileEnding = "html"
  static let options: ExportOptions = [.ids, .withArticle]
  static let isForPrograms = true

  let context: ExportContext
  var corpus: Corpus { context.corpus }
  var language: Language { context.language }
  private var whole: Bool { context.options.contains(.withArticle) }

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    if items.isEmpty { return "" }
    let report = ProseReport(of: items, context)
    var passages = Passages(corpus)
    var marks = ArticleMarks()
    var main = ""
    for group in report.groups {
      if report.isCollection { main += "<h2>\(group.heading(language))</h2>\n" }
      for item in group.items { main += html(of: item, in: report, &passages, &marks) }
    }
    if whole { for article in report.articles { main += html(of: article, marks) } }
    if !report.articles.isEmpty { main += citations(of: report.articles) }
    return head(titled: title(of: report)) + header(of: report) + "<main>\n" + main
      + "</main>\n</body>\n</html>\n"
  }

  // MARK: The page

  private func title(of report: ProseReport) -> String {
    report.isCollection ? report.title[language] : report.groups[0].items[0].prose.outline.name
  }

  private func head(titled title: String) -> String {
    let tag = Phrase("zh-CN", "en")[language]
    return """
      <!DOCTYPE html>
      <html lang="\(tag)" xml:lang="\(tag)" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(HTMLStyle.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(XML.escaped(title))</title>
      <style>\(HTMLStyle.text)</style>
      </head>
      <body>

      """
  }

  private func header(of report: ProseReport) -> String {
    var text = "<header>\n<h1\(foreign)>\(XML.escaped(title(of: report)))</h1>\n"
    if let dates = report.dates { text += "<p>\(XML.escaped(dates[language]))</p>\n" }
    text += "</header>\n"
    if !report.isCollection { return text }
    text += "<nav aria-label=\"\(Dossier.contents[language])\">\n<ul>\n"
    for group in report.groups {
      text += "<li>\(group.heading(language))<ul>"
      for item in group.items {
        text += "<li><a href=\"#i\(item.number)\"\(foreign)>\(XML.escaped(item.prose.outline.name))</a></li>"
      }
      text += "</ul></li>\n"
    }
    return text + "</ul>\n</nav>\n"
  }

  /// The language of what the page says, where that of the labels is another.
  var foreign: String { language == .chinese ? "" : " lang=\"zh-CN\" xml:lang=\"zh-CN\"" }

  // MARK: Items

  private func html(
    of item: ProseReport.Item, in report: ProseReport, _ passages: inout Passages, _ marks: inout ArticleMarks
  ) -> String {
    let outline = item.prose.outline
    let id = "i\(item.number)"
    let name = XML.escaped(report.title(of: item.prose))
    // The page itself bears the name of the only item.
    let heading =
      report.isCollection
      ? "<h3 id=\"\(id)-name\"\(foreign)>\(name)</h3>\n"
      : "<h2 id=\"\(id)-name\" class=\"kind\">\(outline.item.kind.name[language])"
        + (context.options.contains(.ids) ? " \(XML.escaped(corpus.ref(of: outline.item)))" : "") + "</h2>\n"
    var text = "<article id=\"\(id)\" aria-labelledby=\"\(id)-name\">\n" + heading
    text += "<div class=\"columns\">\n<div class=\"facts\">\n"
    for paragraph in item.prose.paragraphs {
      let pieces = paragraph.pieces.map { piece in
        XML.escaped(piece.text) + piece.numbers.map { number(of: $0, in: id) }.joined()
      }
      text += "<p\(foreign)>\(pieces.joined())</p>\n"
    }
    text += "</div>\n"
    if !outline.evidence.isEmpty {
      text += "<section class=\"evidence\" aria-label=\"\(Dossier.evidence[language])\">\n<ol>\n"
      for (position, sentence) in outline.evidence.enumerated() {
        let target = "\(id)-s\(position + 1)"
        if whole { marks.add(sentence) }
        text += html(of: sentence, target, passages.passage(around: sentence), marks)
      }
      text += "</ol>\n</section>\n"
    }
    let notes = NoteLines(on: outline, context).lines.map { "<li\(foreign)>\(XML.escaped($0))</li>\n" }
    if !notes.isEmpty {
      let heading = NoteLines.heading[language]
      text += "<section class=\"notes\" aria-label=\"\(heading)\">\n<h4>\(heading)</h4>\n<ul>\n"
      text += notes.joined() + "</ul>\n</section>\n"
    }
    return text + "</div>\n</article>\n"
  }

  private func number(of number: Int, in id: String) -> String {
    let label = Phrase("依据 \(number)", "evidence \(number)")[language]
    return "<a class=\"number\" href=\"#\(id)-s\(number)\" aria-label=\"\(label)\">[\(number)]</a>"
  }

  /// A sentence between those that stand beside it.
  private func html(
    of sentence: Evidence, _ id: String, _ passage: Passages.Passage, _ marks: ArticleMarks
  ) -> String {
    let origin = XML.escaped(corpus.origin(of: sentence)[language])
    let link = marks.id(of: sentence).map { "<a href=\"#\($0)\">\(origin)</a>" } ?? origin
    return "<li id=\"\(id)\"><blockquote\(foreign)><p>\(XML.escaped(passage.before))"
      + "<mark>\(XML.escaped(corpus.printedQuote(sentence)))</mark>\(XML.escaped(passage.after))</p></blockquote>"
      + "<p class=\"origin\">\(link)</p></li>\n"
  }

  private func citations(of articles: [ItemID]) -> String {
    let lines = articles.map { article in
      "<li>\(XML.escaped(Citation(of: article, in: corpus).line(in: language)))</li>\n"
    }
    return
      "<section aria-labelledby=\"citations\">\n<h2 id=\"citations\">\(Dossier.citations[language])</h2>\n<ul>\n"
      + lines.joined() + "</ul>\n</section>\n"
  }

  // MARK: Whole articles

  /// An article with the sentences marked in it that the report rests on, and whose text it is.
  private func html(of article: ItemID, _ marks: ArticleMarks) -> String {
    let id = "a\(article.row + 1)"
    let citation = Citation(of: article, in: corpus)
    let owner = [citation.authors.value?.text, citation.container.value].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    .joined(separator: Phrase("、", ", ")[language])
    let notice = Phrase(
      "全文。文字属于\(owner.isEmpty ? "原作者与原刊" : owner)，只供核对，转载须经许可。",
      "The whole text. It belongs to \(owner.isEmpty ? "its author and publisher" : owner): for checking alone, not to be published again."
    )[language]
    var text = "<section class=\"whole\" aria-labelledby=\"\(id)-name\">\n"
    text += "<h2 id=\"\(id)-name\"\(foreign)>\(XML.escaped(citation.title))</h2>\n"
    text += "<p class=\"notice\">\(XML.escaped(notice))</p>\n"
    let blocks = corpus.blocks(of: article)
    for (block, pieces) in zip(blocks, marks.pieces(of: blocks.map(\.range), in: article)) {
      let words = pieces.map { piece in
        let words = XML.escaped(corpus.printed(piece.range))
        if !piece.isMarked { return words }
        // Where several begin together, the others have an empty place before it.
        let positions = piece.ids.dropFirst().map { "<span id=\"\($0)\"></span>" }.joined()
        return positions + "<mark\(piece.ids.first.map { " id=\"\($0)\"" } ?? "")>\(words)</mark>"
      }
      let kind = block.kind == .paragraph ? "" : " class=\"\(block.kind.rawValue)\""
      text += "<p\(kind)\(foreign)>\(words.joined())</p>\n"
    }
    return text + "</section>\n"
  }
}
