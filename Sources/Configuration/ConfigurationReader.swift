import Explorer
import Model
internal import TOMLKit

extension Configuration {
  /// The configuration that a file holds.
  public init(_ file: CorpusFile) throws(ConfigurationFailure) {
    do {
      _ = try UTF8Span(validating: file.bytes.span)
    } catch {
      throw .invalid(file, .notUTF8, at: error.byteOffsets.lowerBound)
    }
    if let offset = file.bytes.firstIndex(of: 0) { throw .invalid(file, .nulCharacter, at: offset) }
    let scan = TOMLScan(file.bytes)
    if let fault = scan.fault { throw .invalid(file, fault.0, at: fault.at) }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: String(decoding: scan.parsable, as: UTF8.self))
    } catch let error as TOMLParseError {
      throw .invalid(file, .syntax(error.description), at: file.offset(of: error.source.begin))
    } catch {
      throw .invalid(file, .syntax("\(error)"))
    }
    var reader = ConfigurationReader(file, scan)
    self = try reader.read(table)
  }
}

/// Reads a parsed file into a configuration and notes all that is wrong.
private struct ConfigurationReader {
  private let file: CorpusFile
  private let scan: TOMLScan
  private var problems: [ConfigurationProblem] = []

  init(_ file: CorpusFile, _ scan: TOMLScan) {
    self.file = file
    self.scan = scan
  }

  mutating func read(_ table: TOMLTable) throws(ConfigurationFailure) -> Configuration {
    var configuration = Configuration()
    for name in table.keys {
      guard let setting = Setting(rawValue: name) else {
        let near = NearName.nearest(to: name, among: Setting.allCases.map(\.rawValue))
        note(.unknownSetting(name, near: near), at: scan.keys[[.key(name)]])
        continue
      }
      let path = [TOMLScan.Step.key(name)]
      guard let value = table[name] else { continue }
      switch setting {
      case .language: configuration.language = word(value, path)
      case .theme: configuration.theme = word(value, path) ?? configuration.theme
      case .ascii: configuration.ascii = truth(value, path) ?? configuration.ascii
      case .plain: configuration.plain = truth(value, path) ?? configuration.plain
      case .ambiguousWidth: configuration.ambiguousWidth = word(value, path) ?? configuration.ambiguousWidth
      case .mouse: configuration.mouse = truth(value, path) ?? configuration.mouse
      case .keys: configuration.keymap = keymap(value, path)
      }
    }
    if problems.isEmpty { return configuration }
    throw .invalid(problems.sorted { ($0.offset ?? -1) < ($1.offset ?? -1) })
  }

  private mutating func note(_ cause: ConfigurationProblem.Cause, at offset: Int?) {
    problems.append(ConfigurationProblem(cause: cause, file: file, offset: offset))
  }

  /// The place of a value, or of the key that names it: a table with a header has no value of its own.
  private func place(_ path: [TOMLScan.Step]) -> Int? { scan.values[path] ?? scan.keys[path] }

  private mutating func noteType(
    of value: any TOMLValueConvertible, _ path: [TOMLScan.Step], expected: ValueType
  ) {
    let place = place(path)
    let found = place.flatMap { scan.bareValues[$0] }.map { ValueType.bare($0) } ?? ValueType(value.type)
    note(.wrongType(expected: expected, found: found), at: place)
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: any TOMLValueConvertible, _ path: [TOMLScan.Step]
  ) -> Word? {
    guard let text = string(value, path, expected: .string) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    note(.unknownWord(text, of: known, near: NearName.nearest(to: text, among: known)), at: place(path))
    return nil
  }

  private mutating func truth(_ value: any TOMLValueConvertible, _ path: [TOMLScan.Step]) -> Bool? {
    if let truth = value.bool { return truth }
    noteType(of: value, path, expected: .boolean)
    return nil
  }

  private mutating func string(
    _ value: any TOMLValueConvertible, _ path: [TOMLScan.Step], expected: ValueType
  ) -> String? {
    if let text = value.string { return text }
    noteType(of: value, path, expected: expected)
    return nil
  }

  // MARK: Keys

  /// A key with the place where it is given to a command.
  private struct Binding {
    let key: Key
    let command: Command
    let offset: Int?
  }

  private mutating func keymap(_ value: any TOMLValueConvertible, _ path: [TOMLScan.Step]) -> Keymap {
    guard let table = value.table else {
      noteType(of: value, path, expected: .table)
      return .standard
    }
    var bindings: [Binding] = []
    var new: [Command: [Key]] = [:]
    let before = problems.count
    for name in table.keys {
      let path = path + [.key(name)]
      guard let command = Command(rawValue: name) else {
        let near = NearName.nearest(to: name, among: Command.allCases.map(\.rawValue))
        note(.unknownCommand(name, near: near), at: scan.keys[path])
        continue
      }
      guard let value = table[name] else { continue }
      let keys = keys(value, path)
      new[command] = keys.map(\.key)
      bindings += keys.map { Binding(key: $0.key, command: command, offset: $0.offset) }
    }
    bindings.sort { ($0.offset ?? -1) < ($1.offset ?? -1) }
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
    for command in Keymap.needed where keymap.keys(of: command).isEmpty {
      if new[command] != nil {
        note(.withoutKey(command), at: place(path + [.key(command.rawValue)]))
      } else if let taken = Keymap.standard.keys(of: command).lazy.compactMap({ given[$0] }).first {
        note(.lastKey(taken.key, of: command), at: taken.offset)
      }
    }
    return keymap
  }

  /// The keys that a value names, each with its place.
  private mutating func keys(
    _ value: any TOMLValueConvertible, _ path: [TOMLScan.Step]
  ) -> [(key: Key, offset: Int?)] {
    guard let list = value.array else { return key(value, path, expected: .keys).map { [$0] } ?? [] }
    var keys: [(key: Key, offset: Int?)] = []
    for (index, value) in list.enumerated() {
      if let key = key(value, path + [.element(index)], expected: .string) { keys.append(key) }
    }
    return keys
  }

  private mutating func key(
    _ value: any TOMLValueConvertible, _ path: [TOMLScan.Step], expected: ValueType
  ) -> (key: Key, offset: Int?)? {
    guard let name = string(value, path, expected: expected) else { return nil }
    guard let key = Key(name: name) else {
      note(.unknownKey(name, near: NearName.nearest(to: name, among: Key.allNames)), at: place(path))
      return nil
    }
    if key.isOfTerminal {
      note(.keyOfTerminal(key), at: place(path))
      return nil
    }
    return (key, place(path))
  }
}

extension ValueType {
  fileprivate init(_ type: TOMLType) {
    switch type {
    case .table: self = .table
    case .array: self = .list
    case .string: self = .string
    case .bool: self = .boolean
    // No other comes out of a text that has been scanned.
    case .int, .double, .date, .time, .dateTime: self = .bare("0")
    }
  }
}

extension ConfigurationFailure {
  /// A file with one problem.
  fileprivate static func invalid(
    _ file: CorpusFile, _ cause: ConfigurationProblem.Cause, at offset: Int? = nil
  ) -> ConfigurationFailure {
    .invalid([ConfigurationProblem(cause: cause, file: file, offset: offset)])
  }
}

extension CorpusFile {
  /// The offset of a place as TOMLKit gives it: line and column from 1 up, columns counted in scalars.
  fileprivate func offset(of place: TOMLSourcePosition) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && place.line == 1 ? 3 : 0
    for _ in 1..<max(1, place.line) { start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 }
    let line = bytes[start...].prefix { $0 != 0x0A }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    return start + scalars.prefix(max(0, place.column - 1)).reduce(0) { $0 + UTF8.width($1) }
  }
}
