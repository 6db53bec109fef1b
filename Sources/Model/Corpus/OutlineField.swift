import System

/// What an entry says about its item.
public enum OutlineField: Hashable, Sendable {
  case id, alias, date, venue, theme, partOf, role(Role), session, forum
  case post, contribution, talk, said
  case category, status, party, presenter
  case newspaper, published, page, author, file
  case number, summary, topic, note, inferred, merged, namesake
  /// Items that lead here, with their count.
  case reverse(Relation)
  /// The sentences that name the item itself.
  case mentioned

  public var name: Phrase {
    switch self {
    case .id: Phrase("标识", "id")
    case .alias: Phrase("别名", "also")
    case .date: Phrase("时间", "date")
    case .venue: Phrase("地点", "venue")
    case .theme: Phrase("议题", "theme")
    case .partOf: Phrase("所属", "part of")
    case .role(let role): role.name
    case .session: Phrase("环节", "session")
    case .forum: Phrase("论坛", "forum")
    case .post: Phrase("职务", "post")
    case .contribution: Phrase("发言", "contribution")
    case .talk: Phrase("题目", "talk")
    case .said: Phrase("内容", "said")
    case .category: Phrase("类别", "category")
    case .status: Phrase("状态", "status")
    case .party: Phrase("参与方", "party")
    case .presenter: Phrase("介绍人", "presenter")
    case .newspaper: Phrase("报纸", "newspaper")
    case .published: Phrase("日期", "published")
    case .page: Phrase("版面", "page")
    case .author: Phrase("作者", "author")
    case .file: Phrase("来源", "source")
    case .number: Phrase("数字", "number")
    case .summary: Phrase("摘要", "summary")
    case .topic: Phrase("主题", "topic")
    case .note: Phrase("编者注", "note")
    case .inferred: Phrase("推断", "inferred")
    case .merged: Phrase("合并", "merged")
    case .namesake: Phrase("同名者", "namesake")
    case .reverse(let relation): relation.name
    case .mentioned: Phrase("提及", "mentioned")
    }
  }
}

extension Variant.Field {
  /// The field of an outline that the value belongs to.
  package var outlined: OutlineField {
    switch self {
    case .date: .date
    case .venue: .venue
    case .theme: .theme
    case .partOf: .partOf
    case .category: .category
    case .status: .status
    case .newspaper: .newspaper
    case .published: .published
    case .page: .page
    case .author: .author
    case .note: .note
    }
  }
}
