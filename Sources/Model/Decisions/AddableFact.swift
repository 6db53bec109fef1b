import System

/// A sort of fact that an editor can add to a draft.
public struct AddableFact: Sendable {
  /// The key that chooses it.
  public let key: Unicode.Scalar
  /// The kind of item that it makes, or that it is a fact of; nil for any kind.
  public let kind: Kind?
  /// As in ``FactName/field``.
  public let field: String
  public let name: Phrase
  private let parts: [ValueForm.Part]

  /// Whether it makes an item.
  public var isItem: Bool { field == FactName.item }

  private init(
    _ key: Unicode.Scalar, _ kind: Kind?, _ field: String, _ keys: [String], _ chinese: String,
    _ english: String
  ) {
    (self.key, self.kind, self.field) = (key, kind, field)
    name = Phrase(chinese, english)
    parts = keys.map { ValueForm.Part($0) }
  }

  /// What is typed for it, of an item of a kind.
  public func form(of owner: Kind) -> ValueForm {
    ValueForm((isItem ? [] : [ValueForm.Part(ValueForm.owner, kind: kind ?? owner)]) + parts)
  }

  /// The value that was typed, without the item that the fact is added to. The page is taken to print the word of the
  /// vocabulary, where facts differ by what it prints.
  public func value(from typed: FactValue) -> FactValue {
    var parts = typed.parts.filter { $0.key != ValueForm.owner }
    if field == "roles", let role = parts.first {
      parts.insert(.init("printed", ValueForm.name(of: role).chinese), at: 1)
    }
    return FactValue(parts)
  }

  /// All of them: persons and what they do, what is announced, meetings, the rest.
  public static let all: [AddableFact] = [
    AddableFact("s", .speaker, FactName.item, ["name"], "嘉宾", "speaker"),
    AddableFact("p", .speaker, "posts", ["organisation", "title"], "职务", "post"),
    AddableFact("t", .speaker, "contributions", ["forum", "form"], "发言", "talk"),
    AddableFact("d", .speaker, "contributions.said", ["value"], "说了", "said"),
    AddableFact("h", .speaker, "contributions.talk", ["value"], "题目", "title of a talk"),
    AddableFact("n", .announcement, FactName.item, ["name", "category", "status"], "发布", "announcement"),
    AddableFact("y", .announcement, "parties", ["organisation"], "参与方", "party"),
    AddableFact("b", .announcement, "presenters", ["speaker"], "介绍人", "presenter"),
    AddableFact("l", .announcement, "forums", ["forum"], "发布于论坛", "announced at"),
    AddableFact("f", .forum, FactName.item, ["name"], "论坛", "forum"),
    AddableFact("r", .forum, "roles", ["role", "organisation"], "主办等", "role"),
    AddableFact("w", .forum, "date", ["value"], "时间", "date"),
    AddableFact("v", .forum, "venue", ["value"], "地点", "venue"),
    AddableFact("m", .forum, "theme", ["value"], "议题", "theme"),
    AddableFact("o", .organisation, FactName.item, ["name"], "机构", "organisation"),
    AddableFact("c", .topic, FactName.item, ["name"], "主题", "topic"),
    AddableFact("e", nil, "topics", ["topic"], "涉及主题", "about a topic"),
    AddableFact("g", nil, "aliases", ["name"], "别名", "alias"),
    AddableFact("z", nil, "numbers", ["printed", "of"], "数字", "number"),
  ]
}
