import ArgumentParser
import Derivation
import Model

/// Derives a draft of a corpus from the text of articles.
struct Derive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Derive a draft of a corpus from the text of articles.",
    discussion: """
      Every fact of the draft has its sentence, the rule that read it, and how far
      to trust it; correct the draft in an editor and check it with wentan validate.
      docs/derivation.md tells the rules, and how to extend the lists of words.

      EXAMPLES
        wentan derive article.txt > draft.json
        wentan derive *.txt --output drafts.json
        pdftotext page.pdf - | wentan derive - > draft.json
        wentan derive article.txt --names names.tsv --output draft.json --force
        wentan --corpus draft.json
      """)

  @Argument(help: ArgumentHelp("Texts, UTF-8 or GB18030; - is standard input.", valueName: "article"))
  var articles: [String]

  @Option(help: ArgumentHelp("Write the draft to this file; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: "Replace the output file if it is there.")
  var force = false

  @Option(
    help: ArgumentHelp("More words: a kind and a word a line, as in docs/derivation.md.", valueName: "file"))
  var names: String?

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    UserConfiguration.tellFailure(in: common.language)
    let language = common.language
    try checkStandardInput(in: language)
    let lexicon = try lexicon(in: language)
    var texts: [Derivation.Article] = []
    for path in articles { texts.append(try ArticleFile(path).article(in: language)) }
    let corpus: DerivedCorpus
    do {
      corpus = try Derivation(lexicon: lexicon).corpus(from: texts)
    } catch {
      throw Failure(error, in: language)
    }
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
