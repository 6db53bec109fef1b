/// Tells what a title is, and where it begins.
struct TitleReader {
  let scalars: Scalars
  let lexicon: Lexicon

  /// The start of the title word that ends at a place: 院长, CEO, 首席内容战略官.
  func start(upTo end: Int, after limit: Int) -> Int? {
    lexicon.titleStart(in: scalars, upTo: end, after: limit)
  }

  /// Whether what follows a title makes it part of an organisation's name: 委员|会, 编辑|部.
  func isPartOfName(_ end: Int, before limit: Int) -> Bool {
    Lexicon.notAfterTitles.end(in: scalars, from: end, before: limit) != nil
  }

  private static let deputies = WordList(.deputy)
  private static let leaders = WordList(.leader)

  /// Whether a title is a deputy's: 副院长.
  func isDeputy(_ title: Range<Int>) -> Bool {
    TitleReader.deputies.end(in: scalars, from: title.lowerBound, before: title.upperBound) != nil
      && isLeader(upTo: title.upperBound, after: title.lowerBound)
  }

  /// Whether a title of one who leads a house ends at a place.
  func isLeader(upTo end: Int, after limit: Int) -> Bool {
    TitleReader.leaders.start(in: scalars, upTo: end, after: limit) != nil
  }

  private static let heads = WordList(.headOfGovernment)

  /// Whether a title is that of who heads a district.
  func isHead(_ title: Range<Int>) -> Bool {
    TitleReader.heads.start(in: scalars, upTo: title.upperBound, after: title.lowerBound) != nil
  }

  private static let callings = WordList(.calling)
  private static let praise = WordList(.praise)

  /// Whether a title is what someone is by calling: 著名美术史家, but not 首席科学家.
  func isCalling(_ title: Range<Int>) -> Bool {
    !scalars.stands("首席", at: title.lowerBound)
      && TitleReader.callings.start(in: scalars, upTo: title.upperBound, after: title.lowerBound).map {
        $0 == title.lowerBound || TitleReader.praise.contains(scalars, title.lowerBound..<$0)
      } ?? false
  }

  /// Whether a title is the name of a calling and nothing else: 美术史家.
  func isBareCalling(_ title: Range<Int>) -> Bool { TitleReader.callings.contains(scalars, title) }
}
