import System

/// A field that an item has room for once; what another file says in it is a ``Variant``. The raw value is the key in the JSON.
public enum SingleField: String, Vocabulary {
  case date, venue, theme, partOf, category, status, newspaper, published, page, author, url, accessed, note

  public var name: Phrase {
    switch self {
    case .date: Phrase("时间", "date")
    case .venue: Phrase("地点", "venue")
    case .theme: Phrase("议题", "theme")
    case .partOf: Phrase("属于", "within")
    case .category: Phrase("类别", "category")
    case .status: Phrase("状态", "status")
    case .newspaper: Phrase("报纸", "paper")
    case .published: Phrase("日期", "published")
    case .page: Phrase("版次", "page")
    case .author: Phrase("作者", "author")
    case .url: Phrase("网址", "address")
    case .accessed: Phrase("取于", "accessed")
    case .note: Phrase("编注", "note")
    }
  }

  public var formatVersion: Int {
    switch self {
    case .url, .accessed: 2
    default: 1
    }
  }
}
