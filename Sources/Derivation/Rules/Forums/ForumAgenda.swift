import Model

/// The lines of an article that give a label and a value: 会议时间：….
struct ForumAgenda {
  struct Entry {
    let field: Lexicon.AgendaField
    let value: Range<Int>
    /// The sentence of the line, by number.
    let sentence: Int
  }

  let entries: [Entry]
  private let text: ArticleText

  init(_ text: ArticleText) {
    self.text = text
    entries = text.blocks.compactMap { ForumAgenda.entry(of: $0.range, in: text) }
  }

  private static func entry(of line: Range<Int>, in text: ArticleText) -> Entry? {
    let scalars = text.scalars
    guard line.count <= 120 else { return nil }
    guard
      let (colon, field) = Lexicon.agendaLabels.match(
        in: scalars, from: line.lowerBound, before: scalars.count),
      colon < line.upperBound - 1, scalars[colon].isColon
    else { return nil }
    let value = scalars.trim(colon + 1..<line.upperBound)
    return value.isEmpty || scalars[value].contains("。")
      ? nil : Entry(field: field, value: value, sentence: text.sentence(at: line.lowerBound))
  }

  /// Adds the meeting that the first name stands for, unless it is among them.
  func addForum(to forums: inout [FoundForum]) {
    guard let name = entries.first(where: { $0.field == .name }),
      number(of: name, among: ForumNames(forums)) == nil
    else {
      return
    }
    forums.insert(
      FoundForum(
        name: text.string(name.value), provenance: FoundProvenance([name.sentence], .forumAgenda, .high)),
      at: 0)
  }

  /// Gives each meeting the values that stand behind its name.
  func complete(_ forums: inout [FoundForum]) {
    guard !forums.isEmpty else { return }
    let names = ForumNames(forums)
    var index = 0
    for entry in entries {
      if entry.field == .name { index = number(of: entry, among: names) ?? 0 }
      let value = FoundValue(
        value: text.string(entry.value), provenance: FoundProvenance([entry.sentence], .forumAgenda, .high))
      switch entry.field {
      case .date: if forums[index].date == nil || entry.value.count > 6 { forums[index].date = value }
      case .venue: forums[index].venue = value
      case .theme: forums[index].theme = value
      case .name: break
      }
    }
  }

  private func number(of name: Entry, among names: ForumNames) -> Int? {
    names.number(of: text.scalars.bare(name.value))
  }
}
