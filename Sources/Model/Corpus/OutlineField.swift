import System

/// What an entry says about its item.
public enum OutlineField: Hashable, Sendable {
  case id, alias, single(SingleField), role(Role), session, forum
  case post, contribution, talk, said
  case party, presenter, file
  case number, summary, topic, inferred, merged, namesake
  /// Items that lead here, with their count.
  case reverse(Relation)
  /// The sentences that name the item itself.
  case mentioned

  public var name: Phrase {
    switch self {
    case .id: Phrase("标识", "id")
    case .alias: Phrase("别名", "also")
    case .single(let field): field.name
    case .role(let role): role.name
    case .session: Phrase("环节", "session")
    case .forum: Phrase("论坛", "forum")
    case .post: Phrase("职务", "post")
    case .contribution: Phrase("发言", "contribution")
    case .talk: Phrase("题目", "talk")
    case .said: Phrase("内容", "said")
    case .party: Phrase("参与方", "party")
    case .presenter: Phrase("介绍人", "presenter")
    case .file: Phrase("来源", "source")
    case .number: Phrase("数字", "number")
    case .summary: Phrase("摘要", "summary")
    case .topic: Phrase("主题", "topic")
    case .inferred: Phrase("推断", "inferred")
    case .merged: Phrase("合并", "merged")
    case .namesake: Phrase("同名者", "namesake")
    case .reverse(let relation): relation.name
    case .mentioned: Phrase("提及", "mentioned")
    }
  }
}
