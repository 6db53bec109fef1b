import System

/// What rules saw in an article and did not take for a fact: most faults of a draft are what is missing.
package struct Seen: Fact {
  /// A name or a date as printed.
  package var text: StringID
  @Packed package var why: SeenReason
  package var provenance: Provenance

  package static var section: Section { .seen }
  package static var table: WritableKeyPath<Part, [Seen]> { \.seen }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.text(.identifying("text"), &text)
    visitor.word(.identifying("why"), &_why)
    visitor.provenance(&provenance)
  }
}

/// Why something that was seen is no fact.
public enum SeenReason: String, Vocabulary {
  /// A person who is named with a post, and not said to speak.
  case attendee
  /// A name, and nothing that says who that is or what that person does.
  case name
  /// A date, and no meeting without one is said to be held then.
  case date

  public var name: Phrase {
    switch self {
    case .attendee: Phrase("有职务，未说发言", "has a post and is not said to speak")
    case .name: Phrase("只有姓名", "a name and nothing else")
    case .date: Phrase("日期，未说何事", "a date, and not said of what")
    }
  }

  public var formatVersion: Int { 2 }
}
