/// A quote stands in its article word for word, white space aside.
enum QuoteRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.enumerated().flatMap { number, file in
      file.quotes.enumerated().compactMap { index, evidence in
        guard compilation.findings[number][index] == nil, evidence.quote.offset >= 0,
          let item = compilation.item(evidence.article, in: number), compilation.readings[item.row].isWhole
        else { return nil }
        let article = file.references[evidence.article.index].id.text
        return file.problem(.quoteNotFound(article: article), at: evidence.quote.offset)
      }
    }
  }
}
