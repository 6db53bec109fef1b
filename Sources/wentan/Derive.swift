import ArgumentParser
import Articles
import Derivation
import Model
import System
import TUI
import Text

/// Derives a draft of a corpus from the text of articles.
struct Derive: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "derive",
      abstract: said(
        "从文章起草语料，文章什么格式都行。", "Derive a draft of a corpus from articles, whatever form they have."),
      discussion: said(
        """
        草稿里每个事实都有句子、读出它的规则与可信的程度；在编辑器里改正，再用 wentan validate 检查。规则与怎样添词见 docs/derivation.md，\
        能读哪些格式见 docs/inputs.zh.md。wentan add 则把起草的结果放进你的语料。
        """,
        """
        Every fact of the draft has its sentence, the rule that read it, and how far to trust it; correct the draft in \
        an editor and check it with wentan validate. docs/derivation.md tells the rules, and how to extend the lists of \
        words, docs/inputs.md what can be read. wentan add keeps what it derives.
        """) + "\n\n"
        + examples(
          """
            wentan derive article.txt > draft.json
            wentan derive *.txt --output drafts.json
            wentan derive saved-page.html > draft.json
            wentan derive https://example.com/news/1.html > draft.json
            wentan derive article.txt --names names.tsv --output draft.json --force
            wentan --corpus draft.json
          """))
  }

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "把草稿写到这个文件；- 是标准输出。", "Write the draft to this file; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: ArgumentHelp("替换已有的文件。", "Replace the output file if it is there."))
  var force = false

  @Option(
    help: ArgumentHelp(
      "更多的词：每行一个类别与一个词，见 docs/derivation.md。",
      "More words: a kind and a word a line, as in docs/derivation.md.", valueName: "file"))
  var names: String?

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    let language = common.language
    let files = try source.files(beside: names.map { [$0] } ?? [], in: language)
    let lexicon = try lexicon(in: language)
    var articles: [Derivation.Article] = []
    var failure: Failure?
    for file in files {
      do {
        let content = try file.content(in: language)
        for entry in content.source.articles {
          let remarks =
            entry.about.remarks.map(\.message) + (entry.hasText ? [] : [Derive.withoutText(entry)])
          for remark in remarks { Output.tell("wentan: \(file.shown(in: language)): \(remark[language])") }
        }
        articles += try file.articles(of: content, given: SourceArticle.About(), in: language)
      } catch {
        if files.count == 1 { throw error }
        error.tell()
        failure = failure ?? error
      }
    }
    if articles.isEmpty, let failure { throw Failure(status: failure.status, message: "") }
    let corpus: DerivedCorpus
    do {
      corpus = try Derivation(lexicon: lexicon).corpus(from: articles)
    } catch {
      throw Failure(error, in: language)
    }
    try common.output.write(corpus.text, to: output, replacing: force)
    Output.tell(DerivationSummary(corpus: corpus, language: language).text)
    if failure != nil { throw ExitCode(Failure.Status.dataInvalid.rawValue) }
  }

  /// An entry of a feed that has no text, by its name and address.
  private static func withoutText(_ entry: SourceArticle) -> Phrase {
    let parts = [entry.about.title, entry.about.url].compactMap { $0 }
    let name = TextCleaning.clean(parts.joined(separator: "  "))
    return Phrase("没有正文：\(name)", "without text: \(name)")
  }

  private func lexicon(in language: Language) throws(Failure) -> Lexicon {
    guard let names else { return Lexicon() }
    let text = try ArticleFile(names).text(in: language)
    do {
      return try Lexicon(adding: text)
    } catch {
      let message = error.message[language]
      throw Failure(
        status: .dataInvalid, message: "wentan: \(TextCleaning.clean(names)):\(error.line): \(message)")
    }
  }
}
