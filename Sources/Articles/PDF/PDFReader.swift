/// The articles of a PDF, from what `pdftotext -bbox-layout` says of its words.
enum PDFReader {
  static func articles(of xhtml: [UInt8]) throws(SourceFault) -> [SourceArticle] {
    let document: LaidOutDocument
    do {
      document = try ReadingOrder.document(PageWordsReader.pages(in: xhtml))
    } catch {
      throw .broken(error.message)
    }
    let pictures = document.pages.filter(\.isPicture)
    var articles = document.pages.flatMap { page in page.stories.map { article(of: $0, on: page) } }
    guard !articles.isEmpty else {
      guard let picture = pictures.first else { throw .noArticle }
      throw .broken(PageFault.picture(page: picture.index).message)
    }
    articles[0].about.remarks += pictures.map { Remark(PageFault.picture(page: $0.index).message) }
    return articles
  }

  /// A story, with what its page says of itself.
  private static func article(of story: LaidOutStory, on page: LaidOutPage) -> SourceArticle {
    var article = SourceArticle(lines: [])
    for block in story.blocks {
      article.add(kind(of: block), block.text, page: block.page, column: block.column + 1)
    }
    article.about.title = story.blocks.first { $0.kind == .headline }?.text
    article.about.newspaper = page.newspaper
    article.about.date = page.date.flatMap { SourceArticle.About.day(in: $0) }
    article.about.page = page.pageNumber
    if !story.certain { article.doubtOrder() }
    return article
  }

  private static func kind(of block: LaidOutBlock) -> SourceArticle.Kind {
    switch block.kind {
    case .headline: .headline
    case .deck: .deck
    case .byline: .byline
    case .subheading: .subheading
    case .paragraph: .paragraph
    case .caption: .caption
    case .box: .box
    case .jump: .note
    }
  }
}
