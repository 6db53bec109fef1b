/// What a short text is, as far as its readings go.
public enum FieldKind: Sendable {
  /// A person's name or alias: it starts with a surname, read as a surname (单 shan, 万俟 moqi).
  case person
  /// The name or alias of an organisation, a place, an event.
  case organisation
  /// Any other short text.
  case title
}
