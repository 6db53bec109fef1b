import Explorer

/// What must be known of the options without the parser. The rows are made from the library's own description of the
/// commands, by which options are defined once.
enum CommandTable {
  struct Option {
    let name: String
    var takesValue = false
    /// Whether guests may use it.
    var isForGuests = false
  }

  struct Command {
    let name: String
    /// What it takes beside options, as help writes it: `REF...`.
    let operands: String
    let options: [Option]
  }

  static func option(_ word: String, of command: String) -> Option? {
    commands.first { $0.name == command }?.options.first { $0.name == word }
  }

  /// Those of some words that are options of a command, with their values.
  static func options(in words: [String], of command: String) -> [String] {
    var (options, rest) = ([String](), words[...])
    while let word = rest.popFirst() {
      guard let option = option(word, of: command) else { continue }
      options += [word] + (option.takesValue ? [rest.popFirst()].compactMap { $0 } : [])
    }
    return options
  }

  /// The arguments with the subcommand first: options may stand before it.
  static func subcommandFirst(_ arguments: [String]) -> [String] {
    // A shell asks for completions in the library's own way.
    guard let first = arguments.first, first.hasPrefix("-"), first != "---completion" else {
      return arguments
    }
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      guard let command = commands.first(where: { $0.name == word }),
        areOptions(arguments[..<index], of: command)
      else { continue }
      // The library's own command for help takes no options.
      return [word] + (command.options.isEmpty ? [] : arguments[..<index]) + arguments[(index + 1)...]
    }
    return arguments
  }

  /// Whether words are options with their values, and no value is missing at the end. An option that the command does
  /// not have counts as one without a value: the parser refuses it by its name.
  private static func areOptions(_ words: ArraySlice<String>, of command: Command) -> Bool {
    let options = command.options.isEmpty ? commands[0].options : command.options
    var rest = words
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else { return false }
      guard let option = options.first(where: { $0.name == word }), option.takesValue else { continue }
      if rest.popFirst() == nil { return false }
    }
    return true
  }
}
