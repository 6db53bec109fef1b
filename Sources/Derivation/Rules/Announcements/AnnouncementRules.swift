import Model

/// Finds what was announced, begun or shown, and by whom.
struct AnnouncementRules {
  private let text: ArticleText
  private let scalars: Scalars
  private let lists: ProductListReader
  private let projects: ProjectListReader
  private let agreements: AgreementRules
  private let verbsFirst: VerbFirstReader
  private let verbsLast: VerbLastReader
  private let ceremonies: CeremonyReader
  private let laterParties: LaterPartyReader

  init(_ text: ArticleText, lexicon: Lexicon, mentions: [Mention]) {
    self.text = text
    scalars = text.scalars
    let objects = ObjectReader(text, lexicon: lexicon)
    let parties = PartyReader(
      scalars: text.scalars, lexicon: lexicon,
      lists: OrganisationLists(scalars: text.scalars, lexicon: lexicon))
    lists = ProductListReader(text)
    projects = ProjectListReader(text)
    agreements = AgreementRules(text, parties: parties, projects: projects, mentions: mentions)
    verbsFirst = VerbFirstReader(text, objects: objects, parties: parties, mentions: mentions)
    verbsLast = VerbLastReader(text, objects: objects, parties: parties)
    ceremonies = CeremonyReader(text, objects: objects, parties: parties)
    laterParties = LaterPartyReader(text, parties: parties)
  }

  func announcements() -> [FoundAct] {
    var found: [FoundAct] = []
    for (number, sentence) in text.sentences.enumerated() {
      if isTitle(sentence.lowerBound) {
        // A headline says first what was set up: …联盟正式成立.
        found += verbsLast.acts(in: number) + ceremonies.acts(in: number)
        continue
      }
      let kind = text.blocks[text.block(at: sentence.lowerBound)].kind
      guard kind == .paragraph || kind == .lead || kind == .headline else { continue }
      if scalars[sentence.lowerBound] == "该" { laterParties.add(in: sentence, to: &found) }
      let signed = projects.acts(in: number)
      let whole =
        lists.acts(in: number) + signed
        + (signed.isEmpty ? agreements.agreements(in: sentence, number: number) : [])
      found += whole
      let said = verbsFirst.acts(in: number) + verbsLast.acts(in: number) + ceremonies.acts(in: number)
      found += said.filter { one in !whole.contains { $0.name.overlaps(one.name) } }
      if let that = scalars[sentence].dropFirst().firstIndex(of: "该") {
        laterParties.add(in: that..<sentence.upperBound, to: &found)
      }
    }
    return merged(found)
  }

  private func isTitle(_ position: Int) -> Bool {
    text.isHeading(at: position) || text.blocks[text.block(at: position)].kind == .subheading
  }

  /// One announcement said twice is one.
  private func merged(_ found: [FoundAct]) -> [FoundAct] {
    var rows: [Scalars: Int] = [:]
    /// By the last characters.
    var ends: [Scalars: Int] = [:]
    var merged: [FoundAct] = []
    for one in found {
      let name = scalars.bare(one.name) + Scalars(one.suffix).folded
      if let row = rows[name]
        ?? ends[Array(name.suffix(AnnouncementRules.telling))].flatMap({
          isLonger(name, than: merged[$0]) ? $0 : nil
        })
      {
        merged[row].provenance.add(one.provenance.sentences)
        // What was announced to be launched is launched.
        if merged[row].status == .announced {
          (merged[row].status, merged[row].statusPrinted) = (one.status, one.statusPrinted)
        }
        if merged[row].parties.isEmpty { merged[row].parties = one.parties }
      } else {
        rows[name] = merged.count
        if name.count >= AnnouncementRules.telling {
          ends[Array(name.suffix(AnnouncementRules.telling))] = merged.count
        }
        merged.append(one)
      }
    }
    return merged
  }

  /// So many characters at the end of a name tell it from others.
  private static let telling = 6

  /// 海曙协会动漫产业联盟, 动漫产业联盟: whether one name is that of the other with its house before it.
  private func isLonger(_ name: Scalars, than other: FoundAct) -> Bool {
    let known = scalars.bare(other.name)
    return name != known && other.suffix.isEmpty
      && (name.count > known.count
        ? Array(name.suffix(known.count)) == known : Array(known.suffix(name.count)) == name)
  }
}
