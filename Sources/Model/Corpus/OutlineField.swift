import System

/// What an entry says about its item.
public enum OutlineField: Hashable, Sendable {
  case alias, single(SingleField), role(Role), session, forum
  case post, contribution, talk, said
  case party, presenter, file
  case number, summary, topic, inferred, merged, namesake
  /// Items that lead here, with their count.
  case reverse(Relation)
  /// Items of a kind that lead here by one relation that all kinds have.
  case linked(Kind)
  /// That there is such an item, where that is not sure.
  case existence
  /// What a derivation saw in an article and did not take for a fact.
  case seen
  /// What the user has written on it for themselves.
  case ownNote

  public var name: Phrase {
    switch self {
    case .alias: Phrase("别名", "also called")
    case .single(let field): field.name
    case .role(.jointHost): Phrase("联办", "joint host")
    case .role(let role): role.name
    case .session: Phrase("环节", "session")
    case .forum: Phrase("论坛", "forum")
    case .post: Phrase("职务", "posts")
    case .contribution: Phrase("发言", "talk")
    case .talk: Phrase("题目", "title")
    case .said: Phrase("说了", "said")
    case .party: Phrase("参与", "with")
    case .presenter: Phrase("介绍", "by")
    case .file: Phrase("来源", "source")
    case .number: Phrase("数字", "number")
    case .summary: Phrase("摘要", "summary")
    case .topic: Phrase("主题", "topic")
    case .inferred: Phrase("推断", "inferred")
    case .merged: Phrase("合并", "merged")
    case .namesake: Phrase("同名", "namesake")
    case .reverse(let relation): relation.name
    case .linked(let kind): kind == .announcement ? Phrase("发布", "announcements") : kind.plural
    case .existence: Phrase("有此", "exists")
    case .seen: Phrase("未用", "unused")
    case .ownNote: Phrase("笔记", "my note")
    }
  }
}
