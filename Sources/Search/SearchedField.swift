import Model
import System
import Text

/// A field of an item that it is found by.
public enum SearchedField: String, CaseIterable, Sendable {
  case name, alias, organisation, title, talk, summary, text
  /// What is found by a word for one field alone.
  case topic, said, year, doubtful

  /// What the field is, for the reason of a match.
  public var name: Phrase {
    switch self {
    case .name: Phrase("名称", "name")
    case .alias: Phrase("别名", "alias")
    case .organisation: Phrase("机构", "organisation")
    case .title: Phrase("职务", "title")
    case .talk: Phrase("题目", "talk")
    case .summary: Phrase("摘要", "summary")
    case .text: Phrase("原文", "text")
    case .topic: Phrase("主题", "topic")
    case .said: Phrase("说", "said")
    case .year: Phrase("年", "year")
    case .doubtful: Phrase("存疑", "doubtful")
    }
  }

  /// Steps that a match in the field ranks behind one in the name.
  var rank: Int {
    switch self {
    case .name: 0
    case .alias, .organisation: 1
    case .title, .talk: 2
    case .summary, .text, .topic, .said, .year, .doubtful: 3
    }
  }
}

/// The texts that an item is found by, in pinyin as in Chinese.
struct SearchedText {
  let field: SearchedField
  let kind: FieldKind
  let text: String

  /// The texts of an item: its name first.
  static func all(of item: ItemID, in corpus: Corpus) -> [SearchedText] {
    let head = corpus.head(of: item)
    let kind = FieldKind(item.kind)
    var texts = [SearchedText(field: .name, kind: kind, text: corpus.name(of: item))]
    texts += corpus[head.aliases].map { SearchedText(field: .alias, kind: kind, text: corpus[$0.name]) }
    guard item.kind == .speaker else { return texts }
    let speaker: Speaker = corpus[item]
    for post in corpus[speaker.posts] {
      if let organisation = post.organisation {
        texts.append(
          SearchedText(field: .organisation, kind: .organisation, text: corpus.name(of: organisation)))
      }
      texts.append(SearchedText(field: .title, kind: .title, text: corpus[post.title]))
    }
    for talk in corpus[speaker.contributions].compactMap(\.talk) {
      texts.append(SearchedText(field: .talk, kind: .title, text: corpus[talk.value]))
    }
    return texts
  }
}
