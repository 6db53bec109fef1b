/// An article has a headline, which is its name.
enum HeadlineRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    compilation.files.flatMap { file in
      file.draft.articles.compactMap { article in
        article.blocks.contains { $0.kind == .headline }
          ? nil : file.problem(.articleWithoutHeadline, at: max(0, article.id.offset))
      }
    }
  }
}
