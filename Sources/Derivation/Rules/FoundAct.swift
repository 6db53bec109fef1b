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
  var ground: Ground
}
