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
    let words = corrected.parts.map { ValueForm.name(of: $0) }
    return Phrase(
      words.map(\.chinese).joined(separator: " "), words.map(\.english).joined(separator: " "))
  }

  // MARK: Correcting

  /// What is typed for it. Of a post the organisation may be left out, and put in where it lacks.
  public var form: ValueForm {
    if field == "posts" { return ValueForm([.init("organisation"), .init("title")], isFirstOptional: true) }
    let keys = value.parts.parts.map(\.key)
    return ValueForm(keys.map { ValueForm.Part($0, kind: $0 == FactName.item ? item.kind : nil) })
  }

  /// The value as a line to be corrected.
  public func line(in language: Language) -> String {
    ValueForm.line(of: (corrected ?? value.parts).parts.map { ValueForm.name(of: $0)[language] })
  }
}
