import Model

/// A place where the article names a person.
struct Mention {
  let name: NameReader.Name
  /// Where what belongs to the name begins: its posts, or the name itself.
  let start: Int
  /// Where the name and a title behind it end.
  let end: Int
  var posts: [PostReader.Post] = []
  let rule: Rule
  let confidence: Confidence
  /// Whether the office is one of the past: 时任副市长王东.
  var isFormer = false

  var text: String { name.text }
}

extension [Mention] {
  /// The number of the first mention that begins at a place or behind it.
  func partition(by position: Int) -> Int { firstPlace { $0.start >= position } }
}
