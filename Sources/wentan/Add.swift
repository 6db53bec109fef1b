import ArgumentParser
import Articles
import Derivation
import Glibc
import Model
import System
import TUI

/// Reads articles into the user's own corpus: recognised, derived, checked, and written one corpus file an article.
struct Add: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: said("把文章读进你的语料，什么格式都行。", "Read articles, whatever form they have, into your own corpus."),
      discussion: said(
        """
        网页、订阅源、PDF、Word、odt、EPUB 与纯文本都按内容识别。每篇文章写成一个语料文件，连同原文和事实的草稿；已有的只告诉你，\
        不再添加。读不了的指名说明，其余照读。各种格式见 docs/inputs.zh.md。
        """,
        """
        Web pages, feeds, PDF, Word, odt, EPUB and plain text are recognised by what is in them. Each article becomes \
        one corpus file with its text and a draft of its facts; one that is there already is told and not added again. \
        What cannot be read is named, and the rest comes. docs/inputs.md tells every form.
        """) + "\n\n"
        + examples(
          """
            wentan add page.html
            wentan add downloads/
            wentan add https://example.com/news/1.html
            wentan add page.txt --newspaper 青年报 --date 2024-12-06 --page A04
            wentan add feed.xml --dry-run
          """))
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "报纸或网站，不管来源怎么说。", "The newspaper or site, whatever the source says.", valueName: "name"))
  var newspaper: String?

  @Option(
    help: ArgumentHelp("刊登日期，如 2024-12-06。", "The day of publication, as 2024-12-06.", valueName: "day"))
  var date: String?

  @Option(help: ArgumentHelp("报纸的版面，如 A04。", "The page of the newspaper, as A04.", valueName: "page"))
  var page: String?

  @Option(help: ArgumentHelp("作者。", "Who wrote it.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("网上的地址。", "Where it is on the web.", valueName: "address"))
  var url: String?

  @Flag(help: ArgumentHelp("已有的重新起草。", "Derive anew what is there already."))
  var again = false

  @Flag(help: ArgumentHelp("只说会添加什么，不写文件。", "Say what would be added, and write nothing."))
  var dryRun = false

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    let language = common.language
    let files = try source.files(in: language)
    guard let folder = common.paths.own else {
      throw Failure(status: .outputImpossible, message: "wentan: " + Add.noHome[language])
    }
    let given = try given(in: language)
    var adding = Adding(
      folder: folder, known: KnownArticles(try common.corpusToAddTo(), in: folder), given: given,
      again: again, dryRun: dryRun,
      language: language)
    adding.add(files)
    try common.output.write(AddingReport(adding, ascii: common.ascii).text)
    if let status = adding.failureStatus { throw ExitCode(status.rawValue) }
  }

  static let noHome = Phrase("没有 $HOME，不知道语料放在哪里", "there is no $HOME to tell where the corpus lies")

  /// What the command line says of the articles.
  private func given(in language: Language) throws(Failure) -> SourceArticle.About {
    var about = SourceArticle.About()
    about.newspaper = newspaper
    about.page = page
    about.authors = author.map { [$0] } ?? []
    about.url = url
    guard let date else { return about }
    about.date = SourceArticle.About.day(in: date)
    if about.date == nil {
      let message = Phrase("--date 要写成 2024-12-06 的样子", "--date is to be written as 2024-12-06")
      throw Failure(status: .usage, message: "wentan: " + message[language])
    }
    return about
  }
}
