import ArgumentParser
import Model
import Report
import System

/// Which items, in which form: what `show` and `export` share.
struct ItemOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "id、名称或拼音；- 从标准输入读。", "Ids, names or pinyin; - reads them from standard input.", valueName: "ref"),
    completion: .custom(ReferenceCompletion.candidates))
  var references: [String]

  @Option(help: ArgumentHelp("写成什么。", "The form.", guests: true))
  var format: ExportFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "文本与引文每行几列；0 不限，输出不是终端时也不限。",
      "Columns of a line of text or citation; 0: no limit, the default where the output is no terminal.",
      valueName: "n", guests: true),
    transform: WholeNumber.reading(0...10_000))
  var width: Int?

  @Flag(
    help: ArgumentHelp(
      "CSV 以字节序标记开头，Excel 凭它认出 UTF-8；不用于别的格式。",
      "Begin CSV with the byte order mark, by which Excel knows UTF-8; with no other form."))
  var bom = false

  /// The form that is asked for: that of `--format`, else that which the ending of the file's name says.
  func form(ofFile path: String? = nil, _ language: Language) throws(Failure) -> ExportFormat {
    let form: ExportFormat
    if let format { form = format } else { form = try self.form(byEndingOf: path ?? "", language) }
    if bom, form != .csv { throw Failure.noByteOrderMark(language) }
    return form
  }

  private func form(byEndingOf path: String, _ language: Language) throws(Failure) -> ExportFormat {
    do {
      return try ExportFormat(ofFile: path)
    } catch {
      throw Failure.unknownEnding(error, language)
    }
  }

  /// The items in a form. Where nothing was asked for, an empty form.
  ///
  /// - Parameter columns: those of a line where the user has not said.
  func text(
    of items: [ItemID], in corpus: Corpus, as form: ExportFormat, columns: Int, _ language: Language
  ) -> String {
    corpus.export(items, as: form, in: language, columns: width ?? columns, byteOrderMark: bom)
  }

  /// The items that are meant; none where standard input was to name them and names none.
  func items(in corpus: Corpus, _ language: Language) throws(Failure) -> [ItemID] {
    try Reference(corpus: corpus, language: language).items(references)
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension Failure {
  /// The name of the file to write says no form.
  fileprivate static func unknownEnding(_ unknown: UnknownEnding, _ language: Language) -> Failure {
    let ways = unknown.message
    let message = Phrase("\(ways.chinese)；或用 --format 指定", "\(ways.english); or say --format")
    return Failure(status: .usage, message: "wentan: " + message[language])
  }

  /// The byte order mark was asked for in a form that has none.
  fileprivate static func noByteOrderMark(_ language: Language) -> Failure {
    let message = Phrase(
      "--bom 只用于 CSV：请加 --format csv，或去掉 --bom",
      "--bom goes with CSV alone: say --format csv, or leave it out")
    return Failure(status: .usage, message: "wentan: " + message[language])
  }

  /// Standard input was to name items, and names none.
  static func noReferences(_ language: Language) -> Failure {
    let message = Phrase("标准输入里没有 REF", "no REF on standard input")
    return Failure(status: .notFound, message: "wentan: " + message[language])
  }
}
