import Model

/// An announcement as it was found, its parties where they stand in the text.
struct FoundAct {
  var name: Range<Int>
  /// Words to follow the name, where the text gives none of its own.
  var suffix = ""
  var category: Category
  var categoryPrinted: String
  var status: Status
  var statusPrinted: String
  var parties: [Range<Int>] = []
  /// The person who is the subject, where no organisation is: the organisation is the party.
  var presenter: Mention?
  var provenance: FoundProvenance
}

extension FoundAct {
  /// What a verb, as printed, says of an object.
  ///
  /// - Parameters:
  ///   - isComing: whether the verb is said of what is yet to come.
  ///   - sentence: the one that says it, by number.
  init(_ object: FoundObject, verb: String, isComing: Bool, parties: [Range<Int>], sentence: Int) {
    self.init(
      name: object.name, category: object.category, categoryPrinted: object.printed,
      status: isComing ? .planned : Lexicon.announcing[verb] ?? .announced,
      statusPrinted: (isComing ? "将" : "") + verb, parties: parties,
      // Quoted objects are not surer: a third was no announcement in the articles that rules are measured on.
      provenance: FoundProvenance(
        [sentence], object.isQuoted ? .announcementQuoted : .announcementObject, .medium))
  }
}

extension ArticleText {
  /// Whether words a little before a verb, in its clause, say that it is yet to come.
  func isComing(_ verb: Int, from clause: Int) -> Bool {
    guard let last = Lexicon.coming.last(in: scalars, max(clause, verb - 24)..<verb) else { return false }
    return !scalars[last.upperBound..<verb].contains { "，。".unicodeScalars.contains($0) }
  }
}
