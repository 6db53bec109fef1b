import Search
import Text

extension Configuration {
  /// The configuration that a file holds.
  public init(_ file: ReportedText) throws(ConfigurationFailure) {
    do {
      _ = try UTF8Span(validating: file.bytes.span)
    } catch {
      throw .invalid(file, .notUTF8, at: error.byteOffsets.lowerBound)
    }
    if let offset = file.bytes.firstIndex(of: 0) { throw .invalid(file, .syntax(.nulCharacter), at: offset) }
    let table: TOMLTable
    do {
      table = try TOMLReader.read(file.bytes)
    } catch {
      throw .invalid(file, .syntax(error.fault), at: error.offset)
    }
    var reader = ConfigurationReader(file)
    self = try reader.read(table)
  }
}

/// Reads a parsed file into a configuration and notes all that is wrong.
private struct ConfigurationReader {
  private let file: ReportedText
  private var problems: [ConfigurationProblem] = []

  init(_ file: ReportedText) { self.file = file }

  mutating func read(_ table: TOMLTable) throws(ConfigurationFailure) -> Configuration {
    var configuration = Configuration()
    for (name, value) in table.entries {
      guard let setting = Setting(rawValue: name.text) else {
        let near = NearName.nearest(to: name.text, among: Setting.allCases.map(\.rawValue))
        note(.unknownSetting(name.text, near: near), at: name.offset)
        continue
      }
      switch setting {
      case .language: configuration.language = word(value)
      case .theme: configuration.theme = word(value, by: { Theme(word: $0) }) ?? configuration.theme
      case .ascii: configuration.ascii = truth(value) ?? configuration.ascii
      case .plain: configuration.plain = truth(value) ?? configuration.plain
      case .ambiguousWidth: configuration.ambiguousWidth = word(value) ?? configuration.ambiguousWidth
      case .mouse: configuration.mouse = truth(value) ?? configuration.mouse
      case .watched: configuration.watched = strings(value)
      case .feeds: configuration.feeds = strings(value)
      case .feedWords: configuration.feedWords = strings(value)
      case .keys: configuration.keymap = keymap(value)
      case .searches: configuration.searches = searches(value)
      }
    }
    if problems.isEmpty { return configuration }
    throw .invalid(problems.sorted { $0.offset < $1.offset })
  }

  private mutating func note(_ cause: ConfigurationProblem.Cause, at offset: Int) {
    problems.append(ConfigurationProblem(cause: cause, file: file, offset: offset))
  }

  private mutating func noteType(of value: TOMLValue, expected: ValueType) {
    note(.wrongType(expected: expected, found: ValueType(value.content)), at: value.offset)
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: TOMLValue, by read: (String) -> Word? = { Word(rawValue: $0) }
  ) -> Word? {
    guard let text = string(value, expected: .string) else { return nil }
    if let word = read(text) { return word }
    let known = Word.allCases.map(\.rawValue)
    note(.unknownWord(text, of: known, near: NearName.nearest(to: text, among: known)), at: value.offset)
    return nil
  }

  private mutating func truth(_ value: TOMLValue) -> Bool? {
    if case .boolean(let truth) = value.content { return truth }
    noteType(of: value, expected: .boolean)
    return nil
  }

  private mutating func string(_ value: TOMLValue, expected: ValueType) -> String? {
    if case .string(let text) = value.content { return text }
    noteType(of: value, expected: expected)
    return nil
  }

  private mutating func strings(_ value: TOMLValue) -> [String] {
    guard case .list(let list) = value.content else {
      noteType(of: value, expected: .list)
      return []
    }
    var strings: [String] = []
    for value in list {
      if let text = string(value, expected: .string) { strings.append(text) }
    }
    return strings
  }

  // MARK: Searches

  private mutating func searches(_ value: TOMLValue) -> SavedSearches {
    guard case .table(let table) = value.content else {
      noteType(of: value, expected: .table)
      return SavedSearches()
    }
    var searches: [(name: String, text: String, offset: Int)] = []
    for (name, value) in table.entries {
      if name.text.isEmpty || name.text.unicodeScalars.contains(where: \.properties.isWhitespace) {
        note(.nameWithSpace(name.text), at: name.offset)
      }
      guard let text = string(value, expected: .string) else { continue }
      searches.append((name.text, text, name.offset))
    }
    // The order of the file is that in which they are offered.
    return SavedSearches(searches.sorted { $0.offset < $1.offset }.map { ($0.name, $0.text) })
  }

  // MARK: Keys

  /// A key with the place where it is given to a command.
  private struct Binding {
    let key: Key
    let command: Command
    let offset: Int
  }

  private mutating func keymap(_ value: TOMLValue) -> Keymap {
    guard case .table(let table) = value.content else {
      noteType(of: value, expected: .table)
      return .standard
    }
    var bindings: [Binding] = []
    var new: [Command: [Key]] = [:]
    let before = problems.count
    for (name, value) in table.entries {
      guard let command = Command(rawValue: name.text) else {
        let near = NearName.nearest(to: name.text, among: Command.allCases.map(\.rawValue))
        note(.unknownCommand(name.text, near: near), at: name.offset)
        continue
      }
      let keys = keys(value)
      new[command] = keys.map(\.key)
      bindings += keys.map { Binding(key: $0.key, command: command, offset: $0.offset) }
    }
    bindings.sort { $0.offset < $1.offset }
    var given: [Key: Binding] = [:]
    for binding in bindings {
      if let first = given[binding.key] {
        note(.boundTwice(binding.key, first: first.command), at: binding.offset)
      } else {
        given[binding.key] = binding
      }
    }
    let keymap = Keymap.standard.rebinding(new)
    // A key that could not be read may be the one that is missing.
    guard problems.count == before else { return keymap }
    for commands in Keymap.needed where !keymap.hasKey(ofAny: commands) {
      let command = commands[0]
      if let setting = table.entries.first(where: { $0.name.text == command.rawValue }) {
        note(.withoutKey(command), at: setting.value.offset)
      } else if let taken = commands.flatMap({ Keymap.standard.keys(of: $0) }).lazy.compactMap({ given[$0] })
        .first
      {
        note(.lastKey(taken.key, of: command), at: taken.offset)
      }
    }
    return keymap
  }

  /// The keys that a value names, each with its place.
  private mutating func keys(_ value: TOMLValue) -> [(key: Key, offset: Int)] {
    guard case .list(let list) = value.content else { return key(value, expected: .keys).map { [$0] } ?? [] }
    var keys: [(key: Key, offset: Int)] = []
    for value in list {
      if let key = key(value, expected: .string) { keys.append(key) }
    }
    return keys
  }

  private mutating func key(_ value: TOMLValue, expected: ValueType) -> (key: Key, offset: Int)? {
    guard let name = string(value, expected: expected) else { return nil }
    guard let key = Key(name: name) else {
      note(.unknownKey(name, near: NearName.nearest(to: name, among: Key.allNames)), at: value.offset)
      return nil
    }
    if key.isOfTerminal {
      note(.keyOfTerminal(key), at: value.offset)
      return nil
    }
    return (key, value.offset)
  }
}

extension ValueType {
  fileprivate init(_ content: TOMLValue.Content) {
    switch content {
    case .table: self = .table
    case .list: self = .list
    case .string: self = .string
    case .boolean: self = .boolean
    case .bare(let text): self = .bare(text)
    }
  }
}

extension ConfigurationFailure {
  /// A file with one problem.
  fileprivate static func invalid(
    _ file: ReportedText, _ cause: ConfigurationProblem.Cause, at offset: Int
  ) -> ConfigurationFailure {
    .invalid([ConfigurationProblem(cause: cause, file: file, offset: offset)])
  }
}
