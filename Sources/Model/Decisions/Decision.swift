import System

/// One line of a log of decisions: who decided what of which fact, and when.
package struct Decision: Sendable, Equatable {
  /// Tells it from all other decisions, also those of other logs.
  package var id: String
  /// Seconds since 1970. The order of decisions is that of the lines, never this.
  package var time: Int
  package var editor: String
  package var verdict: Verdict
  /// The fact, or one of two items; nil where another decision is undone.
  package var fact: FactName?
  /// The other of two items.
  package var other: ItemName?
  /// The new value of a fact that is corrected.
  package var value: FactValue?
  package var note = ""
  /// The decision that held before; empty for none.
  package var former = ""
  /// The decision that is taken back, or a decision of the batch that is.
  package var undone = ""
  /// The first of the decisions that were taken at one key.
  package var batch = ""

  /// The path of the log that has it; no part of the line.
  package var log = ""
  /// The quote that a fact rests on, for whoever reads the log; nothing goes by it.
  package var quote = ""

  package enum Verdict: String, Sendable, CaseIterable {
    case accept, refuse, correct, undecided, add, same, notSame, undo
  }

  package init(_ verdict: Verdict, of fact: FactName?, by editor: String, at time: Int, id: String) {
    (self.verdict, self.fact, self.editor, self.time, self.id) = (verdict, fact, editor, time, id)
  }
}

/// What a fact says, field by field: of a post its organisation and its title, by the keys of the JSON.
public struct FactValue: Sendable, Hashable {
  public var parts: [Part]

  public struct Part: Sendable, Hashable {
    public let key: String
    public var text: String

    public init(_ key: String, _ text: String) { (self.key, self.text) = (key, text) }
  }

  public init(_ parts: [Part]) { self.parts = parts }

  public subscript(key: String) -> String? { parts.first { $0.key == key }?.text }

  /// As values are compared.
  var folded: String {
    parts.map { $0.key + "\u{1F}" + NameKeys.folded($0.text) }.joined(separator: "\u{1E}")
  }
}

/// An item as the files name it, before anything is corrected, in an article. Ids change from one derivation to the next.
package struct ItemName: Sendable, Hashable {
  /// Tells the text of the article from others: see ``FoldedArticle``.
  package var article: UInt64
  package var kind: Kind
  package var name: String

  package init(article: UInt64, kind: Kind, name: String) {
    (self.article, self.kind, self.name) = (article, kind, name)
  }

  var folded: ItemName { ItemName(article: article, kind: kind, name: NameKeys.folded(name)) }
}

/// What a fact is known by over several derivations of its article.
package struct FactName: Sendable, Hashable {
  /// The item whose fact it is.
  package var owner: ItemName
  /// The key of the field in the JSON, that of a field within a fact behind a dot; `name` for an item itself.
  package var field: String
  package var value: FactValue
  /// Where its sentence stands in the folded text of the article, in scalars.
  package var position: Range<Int>

  package init(owner: ItemName, field: String, value: FactValue, position: Range<Int>) {
    (self.owner, self.field, self.value, self.position) = (owner, field, value, position)
  }

  /// The field of an item itself: that it is there, under its name.
  package static let item = "name"

  /// All but the place, as facts are compared.
  var key: FactKey {
    // Of an item that is added the value says more than its name.
    let value = field == FactName.item ? FactValue(value.parts.filter { $0.key == FactName.item }) : value
    return FactKey(owner: owner.folded, field: field, value: value.folded)
  }
}

/// A fact but for its place, folded.
package struct FactKey: Hashable, Sendable {
  let owner: ItemName
  let field: String
  let value: String
}
