import ArgumentParser
import Model

/// Which items, in which form: what `show` and `export` share.
struct ItemOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Ids, names or pinyin; - reads them from standard input.", valueName: "ref"),
    completion: .custom(ReferenceCompletion.candidates))
  var references: [String]

  @Option(help: "text, markdown, json, csv or citation.")
  var format: ExportFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Columns of a line of text or citation; 0: no limit, the default where the output is no terminal.",
      valueName: "n"),
    transform: WholeNumber.reading(0...10_000))
  var width: Int?

  /// The items in their form. Where nothing was asked for, an empty form.
  ///
  /// - Parameter columns: those of a line where the user has not said.
  func text(
    of items: [ItemID], in corpus: Corpus, as other: ExportFormat = .text, columns: Int, _ language: Language
  ) -> String {
    corpus.export(items, as: format ?? other, in: language, columns: width ?? columns)
  }

  /// The items that are meant; none where standard input was to name them and names none.
  func items(in corpus: Corpus, _ language: Language) throws(Failure) -> [ItemID] {
    try Reference(corpus: corpus, language: language).items(references)
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension Failure {
  /// Standard input was to name items, and names none.
  static func noReferences(_ language: Language) -> Failure {
    let message = Phrase("标准输入里没有 REF", "no REF on standard input")
    return Failure(status: .notFound, message: "wentan: " + message[language])
  }
}
