import Model
import Report
import System
import Text

// The sentences that back an item, each under the number that facts name it by.

extension DetailPane {
  /// The sentence that backs the item, under it where it stands, and a blank row; of an article its first sentence.
  func quote(of outline: Outline, maximum: Int) -> [TextRow] {
    if let first = outline.evidence.first, outline.item.kind != .article {
      let quote = sentence(first, number: 1, maximum: maximum)
      return isPlain ? quote : quote + [.blank]
    }
    guard outline.item.kind == .article, let text = corpus.firstSentence(of: outline.item) else { return [] }
    return set([TextRun(text)], columns: columns, maximum: maximum).map { TextRow(runs: $0) } + [.blank]
  }

  /// A sentence behind its number, and under it where it stands.
  func sentence(_ sentence: Evidence, number: Int, maximum: Int = .max) -> [TextRow] {
    let mark = isPlain ? UIText.sentenceNumber(number)[language] : "[\(number)] "
    let indent = isPlain ? 0 : mark.count
    let runs = [TextRun(corpus.quote(sentence))]
    var rows = set(isPlain ? [TextRun(mark)] + runs : runs, columns: columns - indent, maximum: maximum).map {
      line in
      TextRow(runs: line, indent: indent, target: .sentence(sentence), evidence: [sentence])
    }
    if !isPlain {
      rows[0].runs.insert(TextRun(mark, .number), at: 0)
      rows[0].indent = 0
    }
    let origin = TextRow(
      runs: [TextRun(self.origin(of: sentence, columns: columns - indent), .dim)], indent: indent,
      target: .sentence(sentence), evidence: [sentence])
    return rows + [origin]
  }

  /// Where a sentence stands, in one row: the headline loses its middle where there is no room for it.
  private func origin(of sentence: Evidence, columns: Int) -> String {
    let range = corpus.lines(of: sentence)
    let lines = Corpus.phrase(for: range)
    let name = corpus.name(of: sentence.article)
    func text(_ name: String) -> String {
      if isPlain { return UIText.spokenOrigin(name, range)[language] }
      return Phrase("—《\(name)》\(lines.chinese)", "— \(name), \(lines.english)")[language]
    }
    let room = columns - width.columns(of: text(""))
    return text(width.cutInMiddle(name, to: max(6, room), tail: .third))
  }

  /// The sentences from the second on, and of an article how it is cited, after a blank row.
  ///
  /// - Parameter most: where setting ends: further rows are more than that, no matter how many.
  func further(_ outline: Outline, maximum: Int = .max) -> [TextRow] {
    var rows: [TextRow] = []
    var article = outline.item.kind == .article ? outline.item : outline.evidence.first?.article
    for (place, sentence) in furtherSentences(of: outline) {
      if rows.count > maximum { break }
      let lines = Corpus.phrase(for: corpus.lines(of: sentence))[language]
      let headline = sentence.article == article ? "" : "《\(corpus.name(of: sentence.article))》"
      article = sentence.article
      let number = isPlain ? UIText.sentenceNumber(place + 1)[language] : "[\(place + 1)] "
      let fact = DetailFact(
        nil,
        [TextRun(number, .number), TextRun(headline + lines, .dim), TextRun(" " + corpus.quote(sentence))],
        target: .sentence(sentence))
      var own = self.rows(of: fact, label: rows.isEmpty && !isPlain ? UIText.alsoIn[language] : "", in: nil)
      for row in own.indices { own[row].evidence = [sentence] }
      rows += own
    }
    if outline.item.kind == .article { rows += citation(of: [outline.item], of: outline) }
    return rows.isEmpty || isPlain ? rows : [.blank] + rows
  }

  /// The sentences from the second on as their numbers alone.
  func furtherNumbers(of outline: Outline) -> [TextRow] {
    let sentences = furtherSentences(of: outline)
    guard let first = sentences.first else { return [] }
    let text = sentences.prefix(columns).map { "[\($0.offset + 1)]" }.joined()
    let fact = DetailFact(nil, [TextRun(text, .number)], target: .sentence(first.element))
    return [.blank] + rows(of: fact, label: UIText.alsoIn[language], in: nil, maximum: 1)
  }

  func furtherSentences(of outline: Outline) -> ArraySlice<(offset: Int, element: Evidence)> {
    Array(outline.evidence.enumerated())[...].dropFirst(outline.item.kind == .article ? 0 : 1)
  }

  /// All sentences with where they stand, and how the articles are cited: the column of the evidence.
  func evidence(of outline: Outline, maximum: Int) -> [TextRow] {
    var rows: [TextRow] = []
    for (place, sentence) in outline.evidence.enumerated() {
      if rows.count > maximum { return rows }
      rows += self.sentence(sentence, number: place + 1) + [.blank]
    }
    let articles = outline.item.kind == .article ? [outline.item] : outline.evidence.map(\.article).distinct
    return rows + citation(of: articles, of: outline)
  }

  private func citation(of articles: [ItemID], of outline: Outline) -> [TextRow] {
    if articles.isEmpty { return [] }
    let text = corpus.export(articles, as: .citation, in: language)
    let facts = text.split(separator: "\n").map { line in
      DetailFact(nil, [TextRun(String(line.drop { $0 == " " }))])
    }
    return facts.enumerated().flatMap { place, fact in
      rows(of: fact, label: place == 0 ? UIText.citation[language] : "", in: nil)
    }
  }
}

extension Corpus {
  /// The first sentence of an article's running text.
  func firstSentence(of article: ItemID) -> String? {
    guard let block = blocks(of: article).first(where: { [.lead, .paragraph].contains($0.kind) }) else {
      return nil
    }
    let text = self.text(block.range)
    return text.firstIndex { "。！？".contains($0) }.map { String(text[...$0]) } ?? text
  }
}
