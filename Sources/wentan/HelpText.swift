import ArgumentParser
import Model
import System

/// The texts of help: each definition says its own in both languages, and this says which one holds.
enum HelpText {
  /// The language of help, and of what is said of a command line that cannot be parsed. To be set before the library
  /// parses a command line or is asked for a text; nothing else runs then.
  nonisolated(unsafe) static var language = Language.chinese

  /// Marks an option that guests may use. It stands at the end of what the option says of itself, for the library's
  /// description of the commands carries no mark of ours, and ``LibraryText`` takes it out of all that is shown.
  static let guestMark: Unicode.Scalar = "\u{E000}"
}

/// A text of a definition in the language of help.
func said(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)[HelpText.language] }

/// The examples of a command at the end of its help: a line each, indented by two columns. The library asks for the help
/// of every command time and again, so nothing is done to the lines.
func examples(_ lines: String) -> String { said("示例", "EXAMPLES") + "\n" + lines }

extension ArgumentHelp {
  /// The help of an argument in both languages.
  ///
  /// - Parameter guests: whether guests may use it with the commands that are open to them.
  init(_ chinese: String, _ english: String, valueName: String? = nil, guests: Bool = false) {
    let text = said(chinese, english)
    self.init(guests ? text + String(HelpText.guestMark) : text, valueName: valueName)
  }
}

extension Language: ExpressibleByArgument {
  /// The language that words of a command line ask for, whether the rest can be parsed or not; nil where they ask for
  /// none.
  init?(askedForBy words: [String]) {
    let words = words.prefix { $0 != "--" }
    let name = "--" + CommonOptions.languageName
    let value =
      words.lastIndex(of: name).flatMap { $0 + 1 < words.endIndex ? words[$0 + 1] : nil }
      ?? words.last { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    guard let value, let language = Language(rawValue: value) else { return nil }
    self = language
  }
}
