/// A quote stands in its article word for word, white space aside, and as often as its evidence says.
enum QuoteRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.enumerated().flatMap { number, file in
      file.quotes.enumerated().compactMap { index, evidence in
        guard case .missing(let count) = compilation.findings[number][index], evidence.quote.offset >= 0,
          let item = compilation.item(evidence.article, in: number), compilation.readings[item.row].isWhole
        else { return nil }
        let article = file.references[evidence.article.index].id.text
        let cause =
          count == 0
          ? Problem.Cause.quoteNotFound(article: article)
          : .occurrenceNotFound(article: article, count: count)
        return file.problem(cause, at: evidence.quote.offset)
      }
    }
  }
}
