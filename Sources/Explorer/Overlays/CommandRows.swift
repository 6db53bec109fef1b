import Model
import Search
import System
import Text

extension State {
  /// The commands that a filter lets through, with their keys, the best match first; behind `goto` the items that may be
  /// meant. Where nothing is found, no row.
  func commandRows(filter: String) -> [TextRow] {
    if let words = filter.wordsOfGoto { return gotoRows(words) }
    let bindings = permittedBindings
    let names = bindings.map { $0.keys.map(\.name).joined(separator: " ") }
    let keyColumns = 2 + (names.map { width.columns(of: $0) }.max() ?? 0)
    func row(_ number: Int, _ matches: [FieldMatch] = []) -> TextRow {
      let command = bindings[number].command
      func ranges(_ field: Int) -> [Range<Int>] { matches.first { $0.field == field }?.ranges ?? [] }
      let runs =
        [TextRun(width.padded(names[number], to: keyColumns), .key)]
        + [TextRun(command.help[language])].marking(ranges(1)) + [TextRun("  ")]
        + [TextRun(command.rawValue, .dim)].marking(ranges(0))
      return TextRow(runs: runs, target: .command(command))
    }
    if SearchQuery(filter).isEmpty { return bindings.indices.map { row($0) } }
    let hits = commandIndex(bindings.map(\.command)).find(filter, gapped: false)
    let found = hits.filter { $0.hit.tier == .contiguous }.map { hit, matches in
      let name = bindings[hit.record].command.rawValue
      // The name that was typed comes first, then those that begin with it.
      return (rank: name == filter ? 0 : name.hasPrefix(filter) ? 1 : 2, row: row(hit.record, matches))
    }
    return (0...2).flatMap { rank in found.filter { $0.rank == rank }.map(\.row) }
  }

  /// What is to be told of a line that leads nowhere; nil for one that is empty.
  func absence(ofCommand line: String) -> Phrase? {
    if let words = line.wordsOfGoto {
      return SearchQuery(words).isEmpty ? UIText.gotoHint : UIText.noItem(words)
    }
    let word = TextCleaning.short(line)
    return word.isEmpty ? nil : UIText.noCommand(word, near: nearCommands(line))
  }

  /// The names of commands that one may have been meant as, the nearest first.
  private func nearCommands(_ line: String) -> [String] {
    let commands = permittedBindings.map(\.command)
    let alike = commandIndex(commands).find(line, gapped: false).map { commands[$0.hit.record].rawValue }
    let names = alike + NearName.near(to: line, among: commands.map(\.rawValue) + ["goto"])
    return Array(
      names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element).prefix(3))
  }

  /// What a line that is typed may be completed to: a command, or behind `goto` the name of an item.
  func completion(ofCommand editor: LineEditor) -> QueryCompletion? {
    let line = editor.string
    guard editor.isAtEnd, !line.isEmpty else { return nil }
    let scalars = Substring(line).unicodeScalars
    if let words = line.wordsOfGoto {
      let typed = scalars.suffix(words.unicodeScalars.count)
      if let completion = search?.completion(of: words, searches), completion.line.contains(":") {
        return QueryCompletion(line, replacing: typed, by: completion.line)
      }
      guard let item = gotoItems(words).first?.item else { return nil }
      return QueryCompletion(line, replacing: typed, by: corpus.name(of: item))
    }
    let names = permittedBindings.map(\.command.rawValue)
    let found =
      ("goto ".hasPrefix(line) ? "goto " : nil) ?? names.first { $0 == line || $0.hasPrefix(line) }
      ?? (commandRows(filter: line).isEmpty ? nearCommands(line).first : nil)
    return found.flatMap { QueryCompletion(line, replacing: scalars, by: $0) }
  }

  private var permittedBindings: [(command: Command, keys: [Key])] {
    keymap.bindings.filter { isPermitted($0.command) }
  }

  /// What commands are found by: their names, and what they do in both languages.
  private func commandIndex(_ commands: [Command]) -> SearchIndex {
    var builder = SearchIndex.Builder()
    for command in commands {
      builder.beginRecord()
      builder.add(command.rawValue, kind: .title)
      builder.add(command.help[language], kind: .title, rank: 1)
      builder.add(command.help[language.other], kind: .title, rank: 2)
    }
    return builder.build()
  }

  // MARK: goto

  private func gotoRows(_ words: String) -> [TextRow] {
    gotoItems(words).map { item, matches in
      let inName = matches.first { $0.field == .name }?.ranges ?? []
      let other = matches.first { $0.field != .name }
      let reason = matches.first?.reason
      var runs = [TextRun(item.kind.name[language] + " ", .label)]
      runs += [TextRun(corpus.name(of: item), .link)].marking(inName)
      if let reason, reason != .literal { runs.append(TextRun(" " + reason.name[language], .label)) }
      if let other {
        runs +=
          [TextRun("  " + other.field.name[language] + " ", .dim)]
          + [TextRun(other.text, .dim)].marking(other.ranges)
      }
      runs.append(TextRun("  " + corpus.ref(of: item), .dim))
      return TextRow(runs: runs, target: .item(item))
    }
  }

  /// The items that may be meant behind `goto`, found as `f` finds them: that with the id first.
  private func gotoItems(_ words: String) -> [(item: ItemID, matches: [FoundText])] {
    let maximum = 200
    // Of a large corpus the index may not be made yet.
    guard var search else { return corpus.items(meantBy: words).prefix(maximum).map { ($0, []) } }
    let text = searches.expanding(words)
    let byID = corpus.item(ref: words)
    let found = search.find(text, limit: maximum, namesAlone: true).hits.filter { $0.item != byID }
    return (byID.map { [($0, [])] } ?? [])
      + found.map { ($0.item, search.matches(of: text, fuzzy: false, in: $0)) }
  }
}

extension String {
  /// What stands behind `goto`; nil for another line.
  fileprivate var wordsOfGoto: String? {
    guard hasPrefix("goto ") else { return nil }
    return String(dropFirst("goto ".count).drop { $0 == " " })
  }
}
