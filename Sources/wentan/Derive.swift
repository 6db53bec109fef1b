import ArgumentParser
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
      abstract: said("从文章的文本起草语料。", "Derive a draft of a corpus from the text of articles."),
      discussion: said(
        """
        草稿里每个事实都有句子、读出它的规则与可信的程度；在编辑器里改正，再用 wentan validate 检查。规则与怎样添词见 docs/derivation.md。
        """,
        """
        Every fact of the draft has its sentence, the rule that read it, and how far to trust it; correct the draft in \
        an editor and check it with wentan validate. docs/derivation.md tells the rules, and how to extend the lists of \
        words.
        """) + "\n\n"
        + examples(
          """
          wentan derive article.txt > draft.json
          wentan derive *.txt --output drafts.json
          pdftotext page.pdf - | wentan derive - > draft.json
          wentan derive article.txt --names names.tsv --output draft.json --force
          wentan --corpus draft.json
          """))
  }

  @Argument(
    help: ArgumentHelp(
      "文本，UTF-8 或 GB18030；- 是标准输入。", "Texts, UTF-8 or GB18030; - is standard input.", valueName: "article"))
  var articles: [String]

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
    try checkStandardInput(in: language)
    let lexicon = try lexicon(in: language)
    var texts: [Derivation.Article] = []
    for path in articles { texts.append(try ArticleFile(path).article(in: language)) }
    let corpus = Derivation(lexicon: lexicon).corpus(from: texts)
    try common.output.write(corpus.text, to: output, replacing: force)
    Output.tell(DerivationSummary(corpus: corpus, language: language).text)
  }

  /// Standard input can be read once.
  private func checkStandardInput(in language: Language) throws(Failure) {
    let uses = (articles + (names.map { [$0] } ?? [])).count { $0 == ArticleFile.standardInput }
    if uses < 2 { return }
    let message = Phrase("“-”（标准输入）只能写一次", "- (standard input) can be given only once")
    throw Failure(status: .usage, message: "wentan: " + message[language])
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
