import Model
import System

/// A form in which items leave the program: a type in a file of its own, which ``ExportFormat`` has a case for.
protocol ExportForm {
  static var name: Phrase { get }
  /// The ending of a file in this form, without the dot before it. Each has its own, so that one form of an item does
  /// not take the place of another.
  static var fileEnding: String { get }
  /// The options that say something of this form.
  static var options: ExportOptions { get }
  /// Whether it is for programs, and UTF-8 in every locale.
  static var isForPrograms: Bool { get }
  /// What makes the file out of the text; nil where the text is the file.
  static var converter: Converter? { get }

  init(_ context: ExportContext)
  /// The whole text, with a line feed at the end.
  func text(of items: [ItemID]) -> String
}

extension ExportForm {
  static var options: ExportOptions { [] }
  static var isForPrograms: Bool { false }
  static var converter: Converter? { nil }
}

/// What a form is made from besides the items.
struct ExportContext {
  let corpus: Corpus
  let language: Language
  /// The columns of a line, for the forms that break lines; 0 leaves every paragraph in one line.
  var columns = 0
  var options: ExportOptions = []
  /// What the user has written on items and sentences.
  var notes = Notes()
}

/// How a form is to be written, where it leaves a choice.
public struct ExportOptions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// CSV begins with the mark that Excel wants.
  public static let byteOrderMark = ExportOptions(rawValue: 1)
  /// Every fact as an entry with its label, and not as running text.
  public static let full = ExportOptions(rawValue: 2)
  /// Ids are written, and what only the corpus is concerned with.
  public static let ids = ExportOptions(rawValue: 4)
  /// The articles are written whole.
  public static let withArticle = ExportOptions(rawValue: 8)
}
