import Model

/// Finds what was announced, begun or shown, and by whom.
struct AnnouncementRules {
  private let text: ArticleText
  private let scalars: Scalars
  private let lists: ProductListReader
  private let agreements: AgreementRules
  private let verbsFirst: VerbFirstReader
  private let verbsLast: VerbLastReader
  private let laterParties: LaterPartyReader

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    scalars = text.scalars
    let objects = ObjectReader(text, lexicon: lexicon)
    let parties = PartyReader(
      scalars: text.scalars, lexicon: lexicon,
      lists: OrganisationLists(scalars: text.scalars, lexicon: lexicon))
    lists = ProductListReader(text)
    agreements = AgreementRules(text, parties: parties)
    verbsFirst = VerbFirstReader(text, objects: objects, parties: parties, mentions: mentions)
    verbsLast = VerbLastReader(text, objects: objects, parties: parties)
    laterParties = LaterPartyReader(text, parties: parties)
  }

  func announcements() -> [FoundAct] {
    var found: [FoundAct] = []
    for (number, sentence) in text.sentences.enumerated() {
      let kind = text.blocks[text.block(at: sentence.lowerBound)].kind
      guard kind == .paragraph || kind == .lead else { continue }
      if scalars[sentence.lowerBound] == "该" { laterParties.add(in: sentence, to: &found) }
      let whole = lists.acts(in: number) + agreements.agreements(in: sentence, number: number)
      found += whole
      let said = verbsFirst.acts(in: number) + verbsLast.acts(in: number)
      found += said.filter { one in !whole.contains { $0.name.overlaps(one.name) } }
      if let that = scalars[sentence].dropFirst().firstIndex(of: "该") {
        laterParties.add(in: that..<sentence.upperBound, to: &found)
      }
    }
    return merged(found)
  }

  /// One announcement said twice is one.
  private func merged(_ found: [FoundAct]) -> [FoundAct] {
    var rows: [Scalars: Int] = [:]
    var merged: [FoundAct] = []
    for one in found {
      let name = scalars.bare(one.name) + Scalars(one.suffix).folded
      if let row = rows[name] {
        merged[row].provenance.add(one.provenance.sentences)
        // What was announced to be launched is launched.
        if merged[row].status == .announced {
          (merged[row].status, merged[row].statusPrinted) = (one.status, one.statusPrinted)
        }
        if merged[row].parties.isEmpty { merged[row].parties = one.parties }
      } else {
        rows[name] = merged.count
        merged.append(one)
      }
    }
    return merged
  }
}
