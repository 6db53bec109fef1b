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

  @Flag(
    help: ArgumentHelp(
      "文本与 Markdown 不成文，而写每个事实，各带标签与依据。",
      "Text and Markdown with every fact as an entry of its own, and not as running text."))
  var full = false

  @Flag(help: ArgumentHelp("成文的格式里也写 id。", "Write ids in the forms of running text too."))
  var ids = false

  @Flag(help: ArgumentHelp("网页里附文章全文。", "Put the whole articles into the web page."))
  var withArticle = false

  private var options: ExportOptions {
    ItemOptions.flags.reduce(into: []) { options, flag in
      if self[keyPath: flag.isSet] { options.insert(flag.option) }
    }
  }

  /// The flags that go with some forms alone.
  private static var flags: [(name: String, isSet: KeyPath<ItemOptions, Bool>, option: ExportOptions)] {
    [
      ("--bom", \.bom, .byteOrderMark), ("--full", \.full, .full), ("--ids", \.ids, .ids),
      ("--with-article", \.withArticle, .withArticle),
    ]
  }

  /// The form that is asked for: that of `--format`, else that which the ending of the file's name says.
  func form(ofFile path: String? = nil, _ language: Language) throws(Failure) -> ExportFormat {
    let form: ExportFormat
    if let format { form = format } else { form = try self.form(byEndingOf: path ?? "", language) }
    for flag in ItemOptions.flags where self[keyPath: flag.isSet] && !form.options.contains(flag.option) {
      throw Failure.flagOfOtherForms(flag.name, flag.option, language)
    }
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
    corpus.export(items, as: form, in: language, columns: width ?? columns, options: options)
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

  /// A flag was given that says nothing of the form.
  fileprivate static func flagOfOtherForms(
    _ flag: String, _ option: ExportOptions, _ language: Language
  ) -> Failure {
    let forms = ExportFormat.allCases.filter { $0.options.contains(option) }.map(\.rawValue)
    let message = Phrase(
      "\(flag) 只用于 \(forms.joined(separator: "、"))：请用 --format 指定，或去掉 \(flag)",
      "\(flag) goes with \(forms.joined(separator: ", ")) alone: say so with --format, or leave it out")
    return Failure(status: .usage, message: "wentan: " + message[language])
  }

  /// A form that is no text was to be printed on a terminal.
  static func noText(_ form: ExportFormat, _ language: Language) -> Failure {
    let message = Phrase(
      "\(form.rawValue) 不是文字，不能印在终端上：请用 wentan export --output 文件，或送进管道",
      "\(form.rawValue) is no text for a terminal: use wentan export --output FILE, or a pipe")
    return Failure(status: .usage, message: "wentan: " + message[language])
  }

  /// Guests start no programs of the host's.
  static func notForGuests(_ form: ExportFormat, _ language: Language) -> Failure {
    let message = Phrase("这里不能写 \(form.rawValue)", "\(form.rawValue) is not to be had here")
    return Failure(status: .usage, message: "wentan: " + message[language])
  }

  /// The program that makes a form is missing, or failed.
  init(_ failure: ConversionFailure, in language: Language) {
    self.init(status: .outputImpossible, message: "wentan: " + failure.message[language])
  }

  /// Standard input was to name items, and names none.
  static func noReferences(_ language: Language) -> Failure {
    let message = Phrase("标准输入里没有 REF", "no REF on standard input")
    return Failure(status: .notFound, message: "wentan: " + message[language])
  }
}
