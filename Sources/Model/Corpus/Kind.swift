import System

/// What an item is. The raw value is the word before the colon of an id, and the `kind` of the JSON.
public enum Kind: String, CaseIterable, Sendable {
  case forum, session, speaker, announcement, organisation, topic, article

  /// The kinds that have a pane and can be listed, in the order of their keys 1 to 6.
  public static let listed: [Kind] = [
    .forum, .speaker, .announcement, .organisation, .topic, .article,
  ]

  /// The word for one of them.
  public var name: Phrase {
    switch self {
    case .forum: Phrase("论坛", "forum")
    case .session: Phrase("环节", "session")
    case .speaker: Phrase("嘉宾", "speaker")
    case .announcement: Phrase("发布", "announcement")
    case .organisation: Phrase("机构", "organisation")
    case .topic: Phrase("主题", "topic")
    case .article: Phrase("文章", "article")
    }
  }

  /// The word for several of them, as the command line takes it.
  public var plural: Phrase { Phrase(name.chinese, rawValue + "s") }

  /// So many of them: `1 forum`, `2 forums`.
  public func counted(_ count: Int) -> Phrase {
    Phrase("\(count) \(name.chinese)", "\(count) \(count == 1 ? name.english : plural.english)")
  }

  /// The kind that a word of the command line or of the JSON names, singular or plural.
  public init?(word: String) {
    guard let kind = Kind.allCases.first(where: { $0.rawValue == word || $0.plural.english == word })
    else { return nil }
    self = kind
  }
}

/// The number of an item inside one loaded corpus: its kind and its row in that kind's table. It means
/// nothing outside; there the `ref` of the item does.
public struct ItemID: BitwiseCopyable, Hashable, Sendable {
  /// The kind in the highest three bits, the row in the others.
  let bits: UInt32

  private static let rowBits: UInt32 = 29

  public var kind: Kind {
    switch bits >> ItemID.rowBits {
    case 0: .forum
    case 1: .session
    case 2: .speaker
    case 3: .announcement
    case 4: .organisation
    case 5: .topic
    default: .article
    }
  }

  public var row: Int { Int(bits & (1 << ItemID.rowBits - 1)) }

  public init(_ kind: Kind, _ row: Int) {
    let row = UInt32(truncatingIfNeeded: row) & (1 << ItemID.rowBits - 1)
    bits = UInt32(Section(kind).rawValue) << ItemID.rowBits | row
  }
}
