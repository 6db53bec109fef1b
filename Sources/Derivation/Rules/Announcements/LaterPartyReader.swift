/// Reads who is behind what the sentence before announced: 该计划由…发起.
struct LaterPartyReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let parties: PartyReader

  init(_ text: ArticleText, parties: PartyReader) {
    self.text = text
    self.parties = parties
    scalars = text.scalars
  }

  private static let that = WordList(.announcedReference)
  /// Verbs behind 由 and the organisations.
  static let making = WordList(.makingAfterParty)

  /// Adds them to the last announcement, if the words begin with 该 and it has no parties yet.
  func add(in words: Range<Int>, to found: inout [FoundAct]) {
    guard let last = found.indices.last, found[last].parties.isEmpty,
      let by = LaterPartyReader.that.end(in: scalars, from: words.lowerBound, before: words.upperBound),
      by < words.upperBound, scalars[by] == "由",
      let verb = LaterPartyReader.making.first(in: scalars, by..<words.upperBound)
    else { return }
    var named = parties.organisations(in: by + 1..<verb.lowerBound)
    if let end = named.last, end.count > 2, scalars.stands("共同", at: end.upperBound - 2) {
      named[named.count - 1] = end.lowerBound..<end.upperBound - 2
    }
    found[last].parties = named
    if !named.isEmpty { found[last].provenance.add([text.sentence(at: words.lowerBound)]) }
  }
}
