/// A place where the article names a meeting.
struct EventMention {
  /// The name as printed, its quotation marks included where they hold a part of it only.
  let name: Range<Int>
  /// The meeting that it is said to belong to: 世界人工智能大会 before “…”发展论坛.
  let before: Range<Int>?
  /// A name in letters that stands in brackets behind it: CDEC.
  let letters: Range<Int>?
  let isQuoted: Bool
  /// The whole place, marks included.
  let position: Range<Int>
}

extension ArticleText {
  /// The number of the sentence that a mention ends in: a name in quotation marks may hold the end of another.
  func sentence(of mention: EventMention) -> Int { sentence(at: mention.position.upperBound - 1) }
}
