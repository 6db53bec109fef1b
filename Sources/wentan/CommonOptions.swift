import ArgumentParser
import System

/// The options that every subcommand takes.
struct CommonOptions: ParsableArguments, CommonSettings {
  @Option(
    name: .long,
    help: ArgumentHelp("Read this corpus too: a file, or a directory of .json files.", valueName: "path"),
    completion: .file(extensions: ["json"]))
  var corpus: [String] = []

  @Flag(name: .customLong("no-bundled"), help: "Leave out the corpus that the program carries.")
  var noBundled = false

  @Option(
    name: .long,
    help: ArgumentHelp("The compiled form of the corpus, which wentan compile makes.", valueName: "file"))
  var compiled: String?

  @Option(name: .long, help: "The language: zh or en. That of the configuration or the locale otherwise.")
  var lang: Language?

  @Flag(name: .long, help: "Draw frames with ASCII characters.")
  var ascii = false

  @Flag(name: [.customLong("no-colour"), .customLong("no-color")], help: "Use no colours.")
  var noColour = false

  /// Set where a guest has come in; no option.
  var isGuest = false

  /// The same options for a guest, in another language if one is given.
  func forGuest(speaking language: Language?) -> CommonOptions {
    var options = self
    options.isGuest = true
    if let language { options.lang = language }
    return options
  }
}

extension Language: ExpressibleByArgument {}
