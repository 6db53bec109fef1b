import Model

/// What is announced, where the text names it.
struct FoundObject {
  let name: Range<Int>
  let category: Category
  /// The page's word for what it is.
  let printed: String
  let isQuoted: Bool
  /// Where the words that name it end, marks included.
  let end: Int
}
