import System

extension ReviewFact {
  /// What the field is called: as in the detail pane, but for a role, which is the value here.
  public var fieldName: Phrase {
    if let single = SingleField(rawValue: field) { return single.name }
    return switch field {
    case FactName.item: OutlineField.existence.name
    case "aliases": OutlineField.alias.name
    case "posts": OutlineField.post.name
    case "contributions": OutlineField.contribution.name
    case "contributions.talk": OutlineField.talk.name
    case "contributions.said": OutlineField.said.name
    case "roles": Phrase("主办等", "role")
    case "parties": OutlineField.party.name
    case "presenters": OutlineField.presenter.name
    case "forums": OutlineField.forum.name
    case "numbers": OutlineField.number.name
    case "topics", "contributions.topics": OutlineField.topic.name
    case "summary": OutlineField.summary.name
    case "seen": OutlineField.seen.name
    default: Phrase(field, field)
    }
  }

  /// What it says, as it is now.
  public var words: Phrase {
    guard let corrected else { return value.words }
    let words = corrected.parts.map { ReviewFact.word($0)?.name ?? Phrase($0.text, $0.text) }
    return Phrase(
      words.map(\.chinese).joined(separator: " "), words.map(\.english).joined(separator: " "))
  }

  // MARK: Correcting

  /// What stands between two parts of a value in a line that is typed.
  private static let bar: Character = "|"

  /// The parts of a line, without blanks around them.
  private static func parts(of line: String) -> [String] {
    line.split(separator: bar, omittingEmptySubsequences: false).map { TextCleaning.line(String($0)) }
  }

  /// The value as a line to be corrected: its parts with a bar between two.
  public func line(in language: Language) -> String {
    (corrected ?? value.parts).parts.map { ReviewFact.word($0)?.name[language] ?? $0.text }
      .joined(separator: " \(ReviewFact.bar) ")
  }

  /// The value that a line gives; nil where it is none. Of a post the organisation may be left out.
  public func value(of line: String) -> FactValue? {
    let texts = ReviewFact.parts(of: String(line.map { $0 == "｜" ? ReviewFact.bar : $0 }))
    var keys = value.parts.parts.map(\.key)
    if field == "posts", texts.count == 1 { keys = ["title"] }
    if field == "posts", texts.count == 2 { keys = ["organisation", "title"] }
    guard texts.count == keys.count, texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var parts: [FactValue.Part] = []
    for (key, text) in zip(keys, texts) {
      guard let choices = ReviewFact.choices(of: key) else {
        parts.append(.init(key, text))
        continue
      }
      guard
        let choice = choices.first(where: {
          $0.raw == text || [$0.name.chinese, $0.name.english].contains(text)
        })
      else { return nil }
      parts.append(.init(key, choice.raw))
    }
    return FactValue(parts)
  }

  /// The words of the vocabulary that a part of the value is of; none where the value is free.
  public var choices: [Phrase] {
    value.parts.parts.lazy.compactMap { ReviewFact.choices(of: $0.key) }.first?.map(\.name) ?? []
  }

  /// The line with another word of the vocabulary in it, the next or the one before.
  public func line(_ line: String, stepping step: Int, in language: Language) -> String {
    var texts = ReviewFact.parts(of: line)
    let choices = choices.map { $0[language] }
    guard let part = value.parts.parts.firstIndex(where: { ReviewFact.choices(of: $0.key) != nil }),
      part < texts.count, !choices.isEmpty
    else { return line }
    let index = choices.firstIndex(of: texts[part]) ?? -step
    texts[part] = choices[(index + step + choices.count) % choices.count]
    return texts.joined(separator: " \(ReviewFact.bar) ")
  }

  private static func word(_ part: FactValue.Part) -> (raw: String, name: Phrase)? {
    choices(of: part.key)?.first { $0.raw == part.text }
  }

  private static func choices(of key: String) -> [(raw: String, name: Phrase)]? {
    func all<Word: Vocabulary>(_ type: Word.Type) -> [(raw: String, name: Phrase)] {
      Word.allCases.map { ($0.rawValue, $0.name) }
    }
    return switch key {
    case "form": all(Form.self)
    case "role": all(Role.self)
    case "category": all(Category.self)
    case "status": all(Status.self)
    default: nil
    }
  }
}
