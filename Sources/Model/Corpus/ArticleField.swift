import System

/// A statement that an article may have about itself: what a citation is made of besides its headline.
package enum ArticleField: String, Vocabulary {
  case author, newspaper, published, page

  package var name: Phrase {
    switch self {
    case .author: Phrase("作者", "author")
    case .newspaper: Phrase("报纸名", "newspaper")
    case .published: Phrase("日期", "date")
    case .page: Phrase("版次", "page")
    }
  }
}

/// Fields that somebody, or a rule, has looked for on the page and not found.
package struct AbsentFields: OptionSet, Packable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ fields: [ArticleField]) { self.init(rawValue: fields.reduce(0) { $0 | 1 << $1.packed }) }

  package init(packed code: UInt32) { self.init(rawValue: code) }

  package var packed: UInt32 { rawValue }

  /// The fields, in the order of the vocabulary.
  package var fields: [ArticleField] { ArticleField.allCases.filter { rawValue & 1 << $0.packed != 0 } }
}
