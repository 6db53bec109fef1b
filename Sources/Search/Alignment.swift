/// The best way found to match a word against one field.
struct Alignment {
  var points: Int
  /// The first and the last unit matched.
  var first: Int
  var last: Int
  var manners: Manners

  var isGapped: Bool { manners.contains(.gapped) }

  /// How units are read, besides as themselves.
  struct Manners: OptionSet {
    let rawValue: UInt8

    static let initial = Manners(rawValue: 1)
    static let spelled = Manners(rawValue: 2)
    static let fuzzy = Manners(rawValue: 4)
    static let gapped = Manners(rawValue: 8)
  }
}
