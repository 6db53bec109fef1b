import Text

extension FieldKind {
  /// How the names of a kind of items are read.
  public init(_ kind: Kind) {
    switch kind {
    case .speaker: self = .person
    case .organisation: self = .organisation
    case .forum, .session, .announcement, .topic, .article: self = .title
    }
  }
}
